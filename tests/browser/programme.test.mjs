// Somebody looks for talks in a large programme.
import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { announce, days, ofFirstDay, talkCount } from './programme.mjs';
import { forBothBrowsers } from './stories.mjs';
import { eventually } from './wait.mjs';

const rows = (reader) => reader.page.$$eval('[data-part=results] > li', (rows) => rows.length);
const shown = (reader) => reader.page.$$eval('article[data-talk]', (talks) => talks.map(({ dataset }) => dataset.talk));
const collections = async (reader) =>
  (await reader.texts('[data-part=collections] a')).map((text) => text.replace(/\s+/g, ' '));

async function openProgramme({ reader, site }, path, changes) {
  announce(site, changes);
  await reader.openReady(path);
}

forBothBrowsers('the talks stand by day and time, a part at a time', { copy: true }, async (told) => {
  const { reader } = told;
  await openProgramme(told, 'talks/');
  assert.equal(await reader.countNumber(), talkCount);
  assert.equal(await rows(reader), 24);
  assert.deepEqual(await reader.texts('h2.day-heading'), ['Dienstag, 19. Mai 2026']);
  const [first] = await shown(reader);
  assert.equal(first, 'talk-0');
  const height = await reader.page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(height < 6000, `the page is ${height} px high`);
});

forBothBrowsers('talks are narrowed down by day and room, and the address says so', { copy: true }, async (told) => {
  const { reader } = told;
  await openProgramme(told, 'talks/');
  await reader.choose('day', days[1]);
  assert.equal(await reader.countNumber(), ofFirstDay);
  const { pathname, searchParams } = await reader.url();
  assert.ok(pathname.endsWith('/talks/'));
  assert.equal(searchParams.get('day'), days[1]);
  assert.deepEqual(await reader.texts('h2.day-heading'), ['Mittwoch, 20. Mai 2026']);
  await reader.page.goBack();
  await eventually(
    'all talks are back',
    () => reader.countNumber(),
    (count) => count === talkCount,
  );
});

forBothBrowsers('one search finds takeaways, talks, people and words', { copy: true }, async (told) => {
  const { reader } = told;
  await openProgramme(told, '');
  await reader.search('Glasfaser');
  await eventually(
    'each group has its number',
    () => collections(reader),
    (names) => JSON.stringify(names) === JSON.stringify(['Aussagen 1', 'Vorträge 116', 'Personen 1', 'Begriffe 1']),
  );
  // The suggestions lie over the links until they are closed.
  await reader.seesSoon('[role=option]');
  await reader.press('Escape');
  await reader.missesSoon('[role=option]');
  await reader.click('[data-part=collections] li:nth-child(2) a');
  await reader.arrives('talks');
  assert.equal((await reader.url()).searchParams.get('q'), 'Glasfaser');
  assert.equal(await reader.searchText(), 'Glasfaser');
  await eventually(
    'the hundred talks about it are found, and those of the person whose organisation is called so',
    () => reader.countNumber(),
    (count) => count === 116,
  );
  assert.ok((await reader.texts('article[data-talk] h3 mark')).every((mark) => mark === 'Glasfaser'));
  await reader.click('[data-part=collections] li:nth-child(3) a');
  await reader.arrives('speakers');
  assert.deepEqual(await reader.texts('[data-part=results] mark'), ['Glasfaser']);
  await reader.click('[data-part=collections] li:nth-child(4) a');
  await reader.arrives('glossary');
  assert.deepEqual(await reader.texts('article[data-term] h3 mark'), ['Glasfaser']);
  await assertAccessible(reader);
});

forBothBrowsers('the timetable shows a day, and its blocks lead to the talks', { copy: true }, async (told) => {
  const { reader } = told;
  await openProgramme(told, 'talks/');
  assert.deepEqual(await reader.texts('[data-talk-block]'), [], 'it is made when it is opened');
  await reader.click('[data-part=timetable] summary');
  const blocks = () => reader.page.$$eval('[data-talk-block]', (blocks) => blocks.length);
  await eventually('the first day is there', blocks, (count) => count === ofFirstDay);
  await assertAccessible(reader);
  await reader.search('Glasfaser');
  await eventually(
    'what was not found stands back',
    () => reader.page.$$eval('.timetable__block--out', (blocks) => blocks.length),
    (count) => count > 0 && count < ofFirstDay,
  );
  await reader.page.$eval('[data-talk-block=talk-0]', (block) =>
    block.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
  );
  await reader.arrives('talk');
});

forBothBrowsers('a programme without takeaways is searched on the overview', { copy: true }, async (told) => {
  const { reader } = told;
  await openProgramme(told, '', { takeaways: [] });
  await eventually(
    'the talks are there',
    () => rows(reader),
    (count) => count === 24,
  );
  assert.deepEqual(await reader.texts('[data-part=none-yet]'), ['Hier gibt es noch keine Aussagen.']);
  await reader.search('Glasfaser');
  await eventually(
    'the talks are found',
    () => reader.countNumber(),
    (count) => count === 116,
  );
});

forBothBrowsers('a programme without times and rooms is a plain list', { copy: true }, async (told) => {
  const { reader } = told;
  const talks = Array.from({ length: 3 }, (_, at) => ({ id: `talk-${at}`, title: `Vortrag ${at}` }));
  await openProgramme(told, 'talks/', { talks, takeaways: [], facets: [] });
  assert.deepEqual(await shown(reader), ['talk-0', 'talk-1', 'talk-2']);
  assert.deepEqual(await reader.texts('h2.day-heading'), []);
  assert.deepEqual(await reader.texts('[data-part=timetable]'), []);
});

for (const width of [320, 360]) {
  forBothBrowsers(`in ${width} pixels the programme fits`, { copy: true, width, height: 640 }, async (told) => {
    const { reader } = told;
    await openProgramme(told, 'talks/');
    await reader.click('[data-part=timetable] summary');
    await reader.seesSoon('[data-talk-block]');
    const overhang = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overhang <= 0, `the page is ${overhang} px too wide`);
  });
}
