// Somebody gets the whole site as one file, by mail, and opens it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { assertAccessible } from './axe.mjs';
import { forBothBrowsers } from './stories.mjs';
import { nachlese } from './site.mjs';
import { bundle, chosen, ids, statement } from './recap.mjs';
import { openShare } from './share_dialog.mjs';
import { eventually } from './wait.mjs';

const id = 'kiel-staff-unit';
const folder = mkdtempSync(join(tmpdir(), 'nachlese-file-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (() => {
  writeFileSync(join(folder, 'recap.json'), JSON.stringify(bundle));
  const out = join(folder, 'recap.html');
  const words = ['export', join(folder, 'recap.json'), '--single-file', '--site-url', 'https://example.org/recap/', '-o', out];
  const { status, stdout, stderr } = spawnSync(nachlese, words, { encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}${stderr}`);
  return pathToFileURL(out).href;
})();

const open = async (reader, fragment = '') => {
  await reader.page.goto('about:blank');
  await reader.page.goto(file + fragment);
};

forBothBrowsers('a single file finds, filters, opens pages and goes back', async ({ reader }) => {
  await open(reader);
  await reader.ready();
  await reader.click('input[type=checkbox][name=level][value=state]');
  await eventually('the filter holds', () => reader.shownIds(), (seen) => seen.join() === chosen({ level: ['state'] }).join());
  assert.ok((await reader.page.url()).endsWith('#/?level=state'), 'the address says so');
  await reader.click('input[type=checkbox][name=level][value=state]');
  await reader.search('Kiel');
  await eventually('the search finds', () => reader.shownIds(), (seen) => seen.includes(id) && seen.length < ids.length);
  await reader.click(`article[data-takeaway="${id}"] h2 a, article[data-takeaway="${id}"] h3 a`);
  await reader.arrives('takeaway');
  await eventually('the takeaway is shown', () => reader.text('main h1'), (text) => text.includes(statement(id)));
  await reader.go(-1);
  await eventually('back to what was found', () => reader.shownIds(), (seen) => seen.includes(id) && seen.length < ids.length);
});

forBothBrowsers('an address inside a single file leads to its page, in either language', async ({ reader }) => {
  await open(reader, `#/takeaway/${id}/`);
  await reader.ready();
  assert.ok((await reader.text('main h1')).includes(statement(id)));
  await assertAccessible(reader, 'a page of a single file');
  await open(reader, `#/en/takeaway/${id}/`);
  await reader.ready();
  assert.ok((await reader.text('main h1')).includes(statement(id, 'en')));
});

forBothBrowsers('a single file keeps the list, and shares links to the site', async ({ reader }) => {
  await open(reader, `#/takeaway/${id}/`);
  await reader.ready();
  await reader.click(`[data-save="${id}"]`);
  await reader.click('a[data-part=list]');
  await reader.seesSoon(`[data-entry="${id}"]`, 'the list has it');
  await open(reader, `#/takeaway/${id}/`);
  await reader.ready();
  await openShare(reader, `takeaway:${id}`);
  const link = await reader.page.evaluate(() => document.querySelector('dialog[data-part=share] input[readonly]').value);
  assert.ok(link.startsWith(`https://example.org/recap/takeaway/${id}/`), link);
});

forBothBrowsers('a single file is read without scripts, and its links lead to the texts', { variant: { scripts: false } }, async ({ reader }) => {
  await open(reader);
  const text = await reader.text('body');
  for (const id of ids) assert.ok(text.includes(statement(id)), `${id} can be read`);
  await open(reader, `#/takeaway/${id}/`);
  const target = `[id="/takeaway/${id}/"]`;
  await eventually('the takeaway is in the window', () =>
    reader.page.evaluate((target) => {
      const { top, bottom } = document.querySelector(target).getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    }, target),
  );
});
