// The app takes long, or never answers: nothing stays hidden, and readers are told.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { chosen, ids } from './recap.mjs';
import { eventually } from './wait.mjs';
import { assertAccessible } from './axe.mjs';

const notice = '#notice [data-part=notice][role=alert]';
const app = /^\/reader.*\.wasm($|\?)/;
const parts = /^\/(?!reader).*\.wasm($|\?)/;

const cardsAreVisible = (reader) =>
  reader.page.evaluate(() => getComputedStyle(document.querySelector('.cards')).visibility === 'visible');

forBothBrowsers('a filtered link whose app stalls shows the whole list and says so', { hold: app }, async ({ reader, site }) => {
  await reader.open('?level=state', 'domcontentloaded');
  await reader.becomes('starting');
  assert.equal(await cardsAreVisible(reader), false, 'the list waits for the filter at first');
  await reader.seesSoon(notice, 'after some seconds a notice says that it takes long');
  assert.match(await reader.text(notice), /laden noch/);
  assert.ok(await cardsAreVisible(reader), 'the list no longer waits');
  await assertAccessible(reader, 'a page that waits for the app');
  site.release();
  await reader.ready();
  await reader.shows(chosen({ level: ['state'] }), 'the app still takes over');
  await reader.missesSoon(notice, 'the notice is gone');
});

forBothBrowsers('a foreign parameter or an order hides nothing', { hold: app }, async ({ reader, site }) => {
  reader.watch.expect(/boot\.js/, 'a page that is left while it loads reports that in Firefox');
  for (const asked of ['?utm_source=mail', '?sort=a-z', '?fbclid=abc&embed=1']) {
    await reader.open(asked, 'domcontentloaded');
    await reader.becomes('starting');
    assert.ok(await cardsAreVisible(reader), `the list is shown at once with ${asked}`);
  }
  site.release();
  await reader.openReady('?utm_source=mail');
  await reader.shows(ids);
});

forBothBrowsers('a part that stalls says so, and the link can be shared all the same', { hold: parts }, async ({ reader, site }) => {
  await reader.openReady();
  await reader.click('button[data-share=view]');
  await reader.seesSoon('#share-link');
  assert.match(await reader.page.evaluate(() => document.querySelector('#share-link').value), /^http/, 'the link is there at once');
  await reader.seesSoon('[data-lazy=share] .notice', 'the part says that it takes long');
  assert.match(await reader.text('[data-lazy=share] .notice'), /lädt noch/);
  site.release();
  await reader.missesSoon('[data-lazy=share] .notice', 'the part has come');
  await eventually('the rest of the dialog is there', () => reader.sees('[data-lazy=share] textarea'));
});

for (const [what, raise] of [
  ['an exception', () => dispatchEvent(new ErrorEvent('error', { error: new Error('thrown') }))],
  [
    'a rejected promise',
    () => {
      const reason = new Error('rejected');
      const promise = Promise.reject(reason);
      promise.catch(() => {});
      dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }));
    },
  ],
]) {
  forBothBrowsers(`${what} while the app starts is told`, { hold: app }, async ({ reader }) => {
    await reader.open('', 'domcontentloaded');
    await reader.becomes('starting');
    await reader.page.evaluate(raise);
    await reader.becomes('failed');
    await reader.seesSoon(notice, 'a notice says what happened');
    assert.ok(await cardsAreVisible(reader), 'everything can be read');
  });
}
