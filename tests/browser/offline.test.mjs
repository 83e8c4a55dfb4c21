// The network is gone while somebody reads: what they have saved is there, and what they see stays one edition.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';
import { statement } from './recap.mjs';
import { openShare } from './share_dialog.mjs';
import { eventually } from './wait.mjs';

const id = 'kiel-staff-unit';

/** The names of the WebAssembly modules that have come. */
const modules = (reader) =>
  reader.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name, responseEnd }) => name.endsWith('.wasm') && responseEnd)
      .map(({ name }) => name.split('/').at(-1)),
  );

forBothBrowsers('without network the list opens, keeps what is saved and takes more', { copy: true }, async ({ reader, site }) => {
  reader.watch.expect(/./, 'the server is gone');
  await reader.openReady();
  await reader.click(`[data-save="${id}"]`);
  await eventually(
    'the page that shows the list has come',
    () => modules(reader),
    (seen) => ['list', 'pages'].every((part) => seen.some((name) => name.startsWith(`${part}-`))),
  );
  await site.stop();
  await reader.click('[data-save="bitterfeld"]');
  await reader.click('a[data-part=list]');
  await reader.seesSoon(`[data-entry="${id}"]`, 'what was saved before is on the list');
  await reader.seesSoon('[data-entry="bitterfeld"]', 'and what was saved without network');
  assert.ok((await reader.text('main')).includes(statement(id)), 'the statement can be read');
});

forBothBrowsers('a page shares what it shows, whatever lies on the server meanwhile', { copy: true }, async ({ reader, site }) => {
  await reader.openReady(`takeaway/${id}/`);
  const file = join(site.folder, 'recap.json');
  const bundle = JSON.parse(readFileSync(file, 'utf8'));
  bundle.takeaways.find((takeaway) => takeaway.id === id).statement = { de: 'Etwas ganz anderes.' };
  writeFileSync(file, JSON.stringify(bundle));
  await openShare(reader, `takeaway:${id}`);
  const text = await reader.page.evaluate(() => document.querySelector('dialog[data-part=share] textarea').value);
  assert.ok(text.includes(statement(id)), `the text of the dialog is that of the page: ${text}`);
  assert.ok(!text.includes('Etwas ganz anderes'));
});
