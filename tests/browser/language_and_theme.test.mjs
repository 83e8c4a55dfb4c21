// Somebody reads in another language or by night.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { chosen, languages, statement } from './recap.mjs';
import { eventually } from './wait.mjs';
import { traces } from './traces.mjs';

forBothBrowsers('switching the language keeps page and filter', async ({ reader }) => {
  const [german, ...others] = languages;
  await reader.openReady('?level=state&kind=finding');
  const wanted = chosen({ level: ['state'], kind: ['finding'] });
  const titles = [await reader.page.title()];
  for (const tag of [...others, german]) {
    await reader.chooseLanguage(tag);
    const { pathname, searchParams } = await reader.url();
    assert.equal(pathname, tag === german ? '/' : `/${tag}/`, 'the page is the same in its language');
    assert.deepEqual([...searchParams].map(String).sort(), ['kind,finding', 'level,state'], 'the filter is kept');
    await reader.shows(wanted, `in ${tag}`);
    await reader.chipsBecome(['kind:finding', 'level:state']);
    // Leichte Sprache has a line for each sentence.
    const text = (await reader.texts('[data-part=results] article')).join('\n').replace(/\s+/g, ' ');
    for (const id of wanted) assert.ok(text.includes(statement(id, tag)), `${id} is said in ${tag}`);
    titles.push(await reader.page.title());
  }
  assert.equal(new Set(titles).size, languages.length, 'every language has its own title');
});

forBothBrowsers('switching the language stays on the same talk and takeaway', async ({ reader }) => {
  await reader.openReady('takeaway/hessen-billion/');
  for (const [tag, path] of [
    ['en', 'en/takeaway/hessen-billion/'],
    ['de-simple', 'de-simple/takeaway/hessen-billion/'],
    ['de', 'takeaway/hessen-billion/'],
  ]) {
    await reader.chooseLanguage(tag);
    await reader.addressBecomes(path);
    await eventually(
      `the statement is said in ${tag}`,
      () => reader.text('main h1'),
      (words) => words.replace(/\s+/g, ' ').replaceAll('\u00ad', '') === statement('hessen-billion', tag),
    );
  }
});

forBothBrowsers('in another language links stay in that language', async ({ reader }) => {
  await reader.openReady('en/');
  await reader.click('article[data-takeaway="kiel-smart-city"] a[href*="takeaway/kiel-smart-city/"]');
  await reader.addressBecomes('en/takeaway/kiel-smart-city/');
  await reader.reload();
  assert.equal(await reader.page.evaluate(() => document.documentElement.lang), 'en');
});

const ground = (reader) => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const theme = (reader) => reader.page.evaluate(() => document.documentElement.dataset.theme ?? 'none');

forBothBrowsers('a chosen theme is applied and kept, and nothing is stored before', async ({ reader }) => {
  await reader.openReady();
  const light = await ground(reader);
  await reader.reload();
  assert.equal(await theme(reader), 'none', 'without a choice the system decides');
  assert.deepEqual(await traces(reader), {}, 'nothing is stored before the reader chooses');
  await reader.chooseTheme('dark');
  await eventually(
    'html[data-theme] becomes dark',
    () => theme(reader),
    (seen) => seen === 'dark',
  );
  await eventually(
    'the page looks different',
    () => ground(reader),
    (seen) => seen !== light,
  );
  const dark = await ground(reader);
  await reader.reload();
  assert.equal(await theme(reader), 'dark', 'the choice is kept after a reload');
  await eventually(
    'the page is dark after the reload',
    () => ground(reader),
    (seen) => seen === dark,
  );
  assert.equal(
    await reader.page.evaluate(() => document.querySelector('select[data-part=theme]').value),
    'dark',
    'the menu shows the choice',
  );
  await reader.chooseLanguage('en');
  assert.equal(await theme(reader), 'dark', 'and in another language');
  await reader.chooseTheme('system');
  await eventually(
    'html[data-theme] is gone again',
    () => theme(reader),
    (seen) => seen === 'none',
  );
  await reader.reload();
  assert.equal(await theme(reader), 'none', 'the system decides again after a reload');
});

forBothBrowsers(
  'a dark system is followed until the reader chooses light',
  { variant: { dark: true } },
  async ({ reader, newReader }) => {
    await reader.openReady();
    const followed = await ground(reader);
    await reader.chooseTheme('light');
    await eventually(
      'the page becomes light',
      () => ground(reader),
      (seen) => seen !== followed,
    );
    const other = await newReader();
    await other.openReady();
    await other.chooseTheme('dark');
    await eventually(
      'html[data-theme] becomes dark',
      () => theme(other),
      (seen) => seen === 'dark',
    );
    await eventually(
      'chosen dark looks like the dark of the system',
      () => ground(other),
      (seen) => seen === followed,
    );
  },
);
