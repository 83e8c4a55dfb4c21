// Somebody has changed a file of the app on the server: it does not run, and the page can be read.
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';
import { ids, statement } from './recap.mjs';
import { openShare } from './share_dialog.mjs';

const comment = Buffer.from('\n// changed');
// An empty custom section: the module means the same.
const section = Buffer.from([0, 1, 0]);

/** Changes a file so that it would still run, and removes its compressed copies, which would be served instead. */
function tamper(folder, pattern) {
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  assert.ok(names.length, `there is a file like ${pattern}`);
  for (const name of names) {
    appendFileSync(join(folder, name), name.endsWith('.wasm') ? section : comment);
    for (const packed of ['.br', '.gz']) if (existsSync(join(folder, name + packed))) rmSync(join(folder, name + packed));
  }
}

async function everythingCanBeRead(reader) {
  const texts = (await reader.texts('main article[data-takeaway]')).join('\n');
  for (const id of ids) assert.ok(texts.includes(statement(id)), `${id} can be read`);
}

for (const [what, pattern] of [
  ['its JavaScript', /^reader-.*\.js$/],
  ['its WebAssembly', /^reader-.*\.wasm$/],
]) {
  forBothBrowsers(`the app does not run if ${what} was changed`, { copy: true }, async ({ reader, site }) => {
    reader.watch.expect(/integrity|digest|sha256|reader-|boot\.js|import|fetch/i, 'the browser reports the change');
    tamper(site.folder, pattern);
    await reader.open();
    await reader.becomes('failed');
    await everythingCanBeRead(reader);
    await reader.seesSoon('#notice [role=alert]', 'readers are told');
  });
}

forBothBrowsers('a part of the app does not run if it was changed', { copy: true }, async ({ reader, site }) => {
  reader.watch.expect(/integrity|digest|sha256|\.wasm|fetch/i, 'the browser reports the change');
  tamper(site.folder, /^share-.*\.wasm$/);
  await reader.openReady();
  await openShare(reader, 'view');
  await reader.seesSoon('[data-lazy=share] [role=alert]', 'the part says that it is missing');
  assert.match(await reader.page.evaluate(() => document.querySelector('#share-link').value), /^http/, 'the link is there');
});
