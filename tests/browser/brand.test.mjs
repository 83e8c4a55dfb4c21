// A site carries its publisher's name and logo, and its legal pages open in the app.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';

for (const [theme, variant, shown] of [
  ['light', {}, 'logo.svg'],
  ['dark', { dark: true }, 'logo-dark.svg'],
])
  forBothBrowsers(`the masthead shows the logo of the publisher in the ${theme} theme`, { variant }, async ({ reader }) => {
    await reader.openReady();
    const logos = await reader.page.$$eval('.wordmark img', (images) =>
      images.filter((image) => image.getClientRects().length).map((image) => image.src.split('/').at(-1)),
    );
    assert.deepEqual(logos, [shown], 'one logo is seen');
    const words = await reader.page.$eval('.wordmark', (link) => link.textContent.trim());
    assert.equal(words, 'dikomm', 'the name of the site stands beside it');
  });
