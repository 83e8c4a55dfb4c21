// A reader keeps the site on their device, where its publisher offers that, and reads without a network.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertAccessible } from './axe.mjs';
import { forBothBrowsers } from './stories.mjs';
import { buildInto } from './site.mjs';
import { bundle, chosen, ids, statement } from './recap.mjs';
import { eventually } from './wait.mjs';

const id = 'kiel-staff-unit';
const section = '[data-part=offline]:not([hidden])';
const notice = (name) => `[role=status][data-notice=${name}] [data-part=notice]`;

/** Builds the recap as it is, but for these changes. */
function publish(site, { offline = true, ...changes } = {}) {
  buildInto(site.folder, { ...bundle, ...changes, site: { ...bundle.site, offline } });
}

/** The recap in which one statement says something else. */
const corrected = (words) => ({
  takeaways: bundle.takeaways.map((takeaway) => (takeaway.id === id ? { ...takeaway, statement: { de: words } } : takeaway)),
});

/** What the browser holds of the site. */
const stored = (reader) =>
  reader.page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

async function keep(reader) {
  await reader.click(`${section} summary`);
  await reader.click(`${section} [data-do=save]`);
  await reader.seesSoon(`${section} [data-state=saved]`, 'the page says that it is kept');
}

const beginKept = async (reader, site) => {
  publish(site);
  await reader.openReady();
  await keep(reader);
};

const options = { copy: true };

forBothBrowsers('nothing is stored before a reader asks for it, and the offer says what it takes', options, async ({ reader, site }) => {
  publish(site);
  await reader.openReady();
  assert.deepEqual(await stored(reader), { caches: 0, workers: 0 });
  await reader.click(`${section} summary`);
  await eventually('the space is told', () => reader.text(section), (text) => /\d MB/.test(text));
  assert.deepEqual(await stored(reader), { caches: 0, workers: 0 }, 'looking stores nothing');
  await assertAccessible(reader, 'the offer to keep the site');
});

forBothBrowsers('a kept site is read without a network: overview, filters, search, and pages never opened', options, async ({ reader, site }) => {
  reader.watch.expect(/./, 'the server is gone');
  await beginKept(reader, site);
  await site.stop();
  await reader.openReady('?level=state');
  await reader.seesSoon(notice('offline'), 'the page says that it is offline');
  assert.match(await reader.text(notice('offline')), /Stand: \d+\. \p{Letter}+ \d{4}/u, 'and of which day it is');
  await assertAccessible(reader, 'a page read without a network');
  await eventually('the filter holds', () => reader.shownIds(), (seen) => seen.join() === chosen({ level: ['state'] }).join());
  await reader.openReady(`takeaway/${id}/`);
  assert.ok((await reader.text('main h1')).includes(statement(id)), 'a takeaway that was never opened');
  await reader.openReady(`en/takeaway/${id}/`);
  assert.ok((await reader.text('main h1')).includes(statement(id, 'en')), 'in the other language too');
  await reader.openReady('talks/');
  await reader.openReady();
  await reader.search('Kiel');
  await eventually('the search finds', () => reader.shownIds(), (seen) => seen.length > 0 && seen.length < ids.length);
});

forBothBrowsers('a new version waits until the reader asks for it', options, async ({ reader, site }) => {
  await beginKept(reader, site);
  publish(site, corrected('Ganz neue Worte.'));
  await reader.openReady(`takeaway/${id}/`);
  await reader.seesSoon(notice('new-version'), 'the page tells of it');
  assert.ok((await reader.text('main h1')).includes(statement(id)), 'and shows the kept version');
  await reader.reload();
  assert.ok((await reader.text('main h1')).includes(statement(id)), 'loading again changes nothing');
  await reader.seesSoon(notice('new-version'));
  await reader.click(`${notice('new-version')} button`);
  await eventually('the new version', () => reader.text('main h1'), (text) => text.includes('Ganz neue Worte.'));
  assert.equal((await stored(reader)).caches, 1, 'the old one is gone');
});

forBothBrowsers('a site that is uploaded by halves is not kept, and the kept version stays', options, async ({ reader, site }) => {
  reader.watch.expect(/./, 'the browser refuses a file');
  await beginKept(reader, site);
  publish(site, corrected('Ganz neue Worte.'));
  appendFileSync(join(site.folder, 'recap.json'), '\n');
  await reader.page.evaluateOnNewDocument(() => {
    navigator.serviceWorker.getRegistration().then((registration) =>
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker.addEventListener('statechange', () => (globalThis.endedAs = worker.state));
      }),
    );
  });
  await reader.openReady(`takeaway/${id}/`);
  await eventually('the worker refuses it', () => reader.page.evaluate(() => globalThis.endedAs), (state) => state === 'redundant');
  assert.equal((await stored(reader)).caches, 1, 'the kept version is the only one');
  assert.ok((await reader.text('main h1')).includes(statement(id)));
  assert.equal(await reader.sees(notice('new-version')), false, 'nothing new is offered');
});

forBothBrowsers('where keeping fails, the page says so, and nothing is left', options, async ({ reader, site }) => {
  reader.watch.expect(/./, 'the browser refuses a file');
  publish(site);
  appendFileSync(join(site.folder, 'offline.json'), '\n');
  await reader.openReady();
  await reader.click(`${section} summary`);
  await reader.click(`${section} [data-do=save]`);
  await reader.seesSoon(`${section} p[data-state=failed]`, 'it says that nothing is kept');
  await eventually('nothing is kept', async () => {
    const { caches, workers } = await stored(reader);
    return caches + workers === 0;
  });
});

forBothBrowsers('what is kept can be removed again', options, async ({ reader, site }) => {
  await beginKept(reader, site);
  await reader.openReady();
  await reader.click(`${section} summary`);
  await reader.click(`${section} [data-do=remove]`);
  await reader.seesSoon(`${section} p[data-state=unsaved]`);
  assert.deepEqual(await stored(reader), { caches: 0, workers: 0 });
});

forBothBrowsers('a publisher who ends the offer removes what devices have kept', options, async ({ reader, site }) => {
  reader.watch.expect(/404.*offline\.json|offline\.json.*404/, 'the page that is kept still looks for the list');
  await beginKept(reader, site);
  publish(site, { offline: false });
  await reader.openReady();
  await eventually('nothing is left', async () => {
    const { caches, workers } = await stored(reader);
    return caches + workers === 0;
  });
  await reader.openReady();
  assert.equal(await reader.sees('[data-part=offline]'), false, 'and nothing is offered');
});

forBothBrowsers('two tabs never show two versions as one', options, async ({ reader, site }) => {
  await beginKept(reader, site);
  await reader.openReady(`takeaway/${id}/`);
  publish(site, corrected('Ganz neue Worte.'));
  const other = await reader.context.newPage();
  await other.goto(new URL(`takeaway/${id}/`, site.url).href);
  await eventually('the other tab tells of the new version', () => other.evaluate((notice) => Boolean(document.querySelector(notice)), notice('new-version')));
  await other.evaluate((notice) => document.querySelector(`${notice} button`).click(), notice('new-version'));
  await eventually('it shows it', () => other.evaluate(() => document.querySelector('main h1').innerText), (text) => text.includes('Ganz neue Worte.'));
  assert.ok((await reader.text('main h1')).includes(statement(id)), 'this tab shows what it had');
  await reader.seesSoon(notice('new-version'), 'and says that there is a new version');
  await reader.click(`${notice('new-version')} button`);
  await eventually('which comes when asked for', () => reader.text('main h1'), (text) => text.includes('Ganz neue Worte.'));
});

forBothBrowsers('a site in a folder keeps nothing of what lies beside it', { copy: true, under: '/a/b/' }, async ({ reader, site }) => {
  reader.watch.expect(/404/, 'nothing lies there');
  await beginKept(reader, site);
  await reader.openReady();
  const scope = await reader.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).scope);
  assert.equal(scope, site.url);
  assert.equal(await reader.page.evaluate(async () => (await fetch('/a/elsewhere')).status), 404, 'the server answers for it');
});

forBothBrowsers('pages that others frame offer nothing to keep', options, async ({ reader, site }) => {
  publish(site);
  await reader.openReady('?embed');
  assert.equal(await reader.sees('[data-part=offline]'), false);
  assert.ok(readFileSync(join(site.folder, 'index.html'), 'utf8').includes('offline.js'), 'the page is the same');
});
