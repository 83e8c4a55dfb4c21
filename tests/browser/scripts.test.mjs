// A congress in Arabic and one in Ukrainian.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';

const fixture = (name) => readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8');
/** Opens the overview of a site whose bundle is one of the fixtures. */
async function openWith({ reader, site }, name, path = '') {
  writeFileSync(join(site.folder, 'recap.json'), fixture(name));
  await reader.openReady(path);
}

const start = (reader, selector) =>
  reader.page.evaluate((selector) => {
    const { left, right } = document.querySelector(selector).getBoundingClientRect();
    return { left, right: innerWidth - right };
  }, selector);

forBothBrowsers('an Arabic page is mirrored, and an English statement in it is not', { copy: true }, async (told) => {
  const { reader } = told;
  await openWith(told, 'arabic');
  assert.equal(await reader.page.evaluate(() => document.documentElement.dir), 'rtl');
  const mark = await start(reader, '.wordmark');
  assert.ok(mark.right < mark.left, 'the wordmark stands at the right');
  assert.equal(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  const statement = await reader.page.evaluate(() => {
    const words = document.querySelector('[data-takeaway=licence] h3 [lang]');
    return [words.lang, getComputedStyle(words).direction];
  });
  assert.deepEqual(statement, ['en', 'ltr']);
});

forBothBrowsers('what is written in Ukrainian is found', { copy: true }, async (told) => {
  const { reader } = told;
  await openWith(told, 'ukrainian', '?q=пароль');
  await reader.seesSoon('[data-takeaway=passwords]');
  const shown = await reader.page.evaluate(() => [...document.querySelectorAll('.cards [data-takeaway]')].length);
  assert.equal(shown, 1);
});
