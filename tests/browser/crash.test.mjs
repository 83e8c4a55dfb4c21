// The app itself breaks down, or never comes: readers go on reading, and are told how to get it back.
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';
import { ids, languages, statement } from './recap.mjs';
import { assertAccessible } from './axe.mjs';

const notice = '#notice [data-part=notice][role=alert]';

// A module whose only function traps, as the app does where it panics.
const trap = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11,
];

const breakDown = (reader) =>
  reader.page.evaluate((bytes) => {
    setTimeout(new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.f);
  }, trap);

const sentences = { de: /Fehler aufgetreten/, en: /has run into an error/, 'de-simple': /Es gibt einen Fehler/ };

for (const [at, language] of languages.entries()) {
  forBothBrowsers(`when the app breaks down, readers are told in "${language}" and load it anew`, async ({ reader }) => {
    reader.watch.expect(/unreachable/i, 'the browser reports the trap');
    await reader.openReady(at === 0 ? '?level=state' : `${language}/?level=state`);
    await breakDown(reader);
    await reader.becomes('failed');
    await reader.seesSoon(notice, 'a notice says what happened');
    assert.match(await reader.text(notice), sentences[language]);
    assert.equal(await reader.sees('#search'), false, 'no search field that finds nothing');
    await assertAccessible(reader, `the broken page in ${language}`);
    await breakDown(reader);
    assert.equal((await reader.texts(notice)).length, 1, 'it is told once');
    await reader.click(`${notice} button`);
    await reader.ready();
    assert.equal((await reader.url()).search, '?level=state', 'the choice is still in the address');
    await reader.missesSoon(notice, 'the notice is gone');
  });
}

forBothBrowsers('when the app does not come, readers are told and can read', { copy: true }, async ({ reader, site }) => {
  reader.watch.expect(/wasm|boot\.js/i, 'what is missing is reported');
  for (const name of readdirSync(site.folder)) if (/^reader.*\.wasm/.test(name)) rmSync(join(site.folder, name));
  await reader.open();
  await reader.becomes('failed');
  await reader.seesSoon(notice, 'a notice says what happened');
  const texts = (await reader.texts('main article[data-takeaway]')).join('\n');
  for (const id of ids) assert.ok(texts.includes(statement(id)), `${id} can still be read`);
});

forBothBrowsers('a panic inside a promise is told', async ({ reader }) => {
  reader.watch.expect(/unreachable/i, 'the browser reports the trap');
  await reader.openReady();
  await reader.page.evaluate((bytes) => {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
    void Promise.resolve().then(exports.f);
  }, trap);
  await reader.becomes('failed');
  await reader.seesSoon(notice, 'a notice says what happened');
});
