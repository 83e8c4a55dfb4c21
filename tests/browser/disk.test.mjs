// Somebody opens the folder of the site from a disk or a file share.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { forBothBrowsers } from './stories.mjs';
import { built } from './site.mjs';
import { ids, statement } from './recap.mjs';
import { eventually } from './wait.mjs';

forBothBrowsers('a site on a disk can be read and walked through, and nothing claims to be broken', async ({ reader }) => {
  reader.watch.expect(/file:|CORS|preload|integrity|font/i, 'browsers load no modules and fonts from a disk');
  const { page } = reader;
  await page.goto(pathToFileURL(join(built, 'index.html')).href);
  const texts = (await reader.texts('main article[data-takeaway]')).join('\n');
  for (const id of ids) assert.ok(texts.includes(statement(id)), `${id} can be read`);
  assert.equal(await reader.sees('[data-part=notice]'), false, 'no notice says that something is broken');
  assert.equal(await reader.sees('#search'), false, 'no search field that finds nothing');
  const ink = await page.evaluate(() => getComputedStyle(document.querySelector('main h1')).fontFamily);
  assert.match(ink, /Nachlese Serif/, 'the styles are there');
  await reader.click('article[data-takeaway="bitterfeld"] a[href*="takeaway/"]');
  await eventually('a link leads to its page', () => page.url(), (url) => url.endsWith('/takeaway/bitterfeld/index.html'));
  await eventually('which can be read', () => reader.text('main h1'), (heading) => /\p{Letter}/u.test(heading));
  await reader.click('.wordmark');
  await eventually('and back to the overview', () => page.url(), (url) => url.endsWith('/index.html') && !url.includes('takeaway'));
});
