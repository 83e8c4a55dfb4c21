// Somebody takes along what is on the screen.
import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';
import { bundle, chosen, ids, statement, takeawaysOf } from './recap.mjs';
import { savedBy } from './saved_file.mjs';
import { openShare } from './share_dialog.mjs';
import { eventually } from './wait.mjs';
import { codeFiles } from './weights.mjs';

const saved = '[data-part=saved]';

/** Presses the button of a format and gives the file that it saves. */
const take = (reader, format) => savedBy(reader, `button[data-file=${format}]`);

/** The ids of takeaways whose pages a text links to, in its order. */
const linked = (text) => [...new Set([...text.matchAll(/takeaway\/([a-z0-9-]+)\//g)].map(([, id]) => id))];

forBothBrowsers('a filtered view is taken along as it is on the screen, in every format', async ({ reader }) => {
  const view = chosen({ level: ['state'], kind: ['finding'] });
  await reader.openReady('?kind=finding&level=state');
  await openShare(reader, 'view');
  for (const [format, type] of [
    ['txt', 'text/plain'],
    ['csv', 'text/csv'],
    ['md', 'text/markdown'],
  ]) {
    const file = await take(reader, format);
    assert.equal(file.type, type);
    assert.deepEqual(linked(file.text), view, `${format} holds the view and no other`);
    await eventually('the page says that it is saved', async () =>
      (await reader.text(saved)) === `Die Datei view.${format} ist gespeichert.`,
    );
  }
  const { text } = await take(reader, 'json');
  const bundle = JSON.parse(text);
  assert.deepEqual(
    bundle.takeaways.map(({ id }) => id),
    view,
  );
  assert.deepEqual(Object.keys(bundle.event.title).sort(), ['de', 'de-simple', 'en'], 'every language comes along');
});

forBothBrowsers('the comparison is taken along as the table that it is', async ({ reader }) => {
  await reader.openReady('comparison/');
  await openShare(reader, 'view');
  const { type, text } = await take(reader, 'csv');
  assert.equal(type, 'text/csv');
  const [headings] = text.replace('\ufeff', '').split('\r\n');
  const { columns } = bundle.comparison;
  assert.equal(headings.split(';').length, 1 + 2 * columns.length, 'each column has one with the pages beside it');
  const cited = bundle.comparison.rows.flatMap(({ cells }) => Object.values(cells)).flatMap(({ takeaways }) => takeaways ?? []);
  assert.deepEqual(linked(text).sort(), [...new Set(cited)].sort(), 'every takeaway that it rests on is linked');
});

forBothBrowsers('a talk is taken along with its statements and sources', async ({ reader }) => {
  await reader.openReady('talk/hessen/');
  await openShare(reader, 'talk:hessen');
  const { text } = await take(reader, 'md');
  for (const id of takeawaysOf('hessen')) assert.ok(text.replaceAll('\\', '').includes(statement(id)), `${id} is in it`);
  assert.ok(!ids.some((id) => !takeawaysOf('hessen').includes(id) && linked(text).includes(id)), 'and no other');
});

forBothBrowsers('a paraphrase is cited as its editors’ and about its speaker, in the formats of literature programs', async ({ reader }) => {
  await reader.openReady('takeaway/attacks-rise/');
  const dialog = await openShare(reader, 'takeaway:attacks-rise');
  const link = await dialog.link();
  const bibtex = (await take(reader, 'bib')).text;
  assert.match(bibtex, /^@\w+\{[a-z0-9-]+attacks-rise,/);
  assert.match(bibtex, /author = \{\{Kommunale Digitalisierungsstrategien\}\}/);
  assert.match(bibtex, /keywords = \{Arne Schönbohm\}/);
  const ris = (await take(reader, 'ris')).text;
  assert.match(ris, /^AU {2}- Kommunale Digitalisierungsstrategien\r?$/m);
  assert.match(ris, /^KW {2}- Arne Schönbohm\r?$/m);
  assert.ok(ris.includes(link.split('#')[0]), 'with the link');
  const [entry] = JSON.parse((await take(reader, 'csl\\.json')).text);
  assert.deepEqual(entry.author, [{ literal: 'Kommunale Digitalisierungsstrategien' }]);
  assert.match(entry.note, /^nach Arne Schönbohm\./);
});

forBothBrowsers('without a connection the link is there, and the rest comes when it is back', { copy: true }, async ({ reader, site }) => {
  reader.watch.expect(/404|Failed to|JSHandle@error|wasm/i, 'the loader reports what it could not load');
  await reader.openReady('talk/hessen/');
  const parts = codeFiles(site.folder).lazy.map((name) => join(site.folder, name));
  const move = (from, to) => parts.forEach((part) => renameSync(part + from, part + to));
  move('', '.away');
  await reader.click('button[data-share="talk:hessen"]');
  const retry = 'dialog[data-part=share] button[data-retry]';
  await reader.seesSoon(retry, 'the dialog says that more did not come');
  assert.match(await reader.text('dialog[data-part=share] [role=alert]'), /nicht verfügbar/);
  assert.ok(await reader.sees('dialog[data-part=share] input[readonly]'), 'the link is there all the same');
  move('.away', '');
  await reader.click(retry);
  await reader.seesSoon('dialog[data-part=share] [data-part=downloads]', 'the rest comes');
  await reader.missesSoon(retry, 'and the notice goes');
});
