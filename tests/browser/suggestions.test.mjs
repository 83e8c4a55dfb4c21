// Somebody types the beginning of a word and lets the page finish it.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { eventually } from './wait.mjs';

const field = '#search';
const options = (reader) => reader.texts('[role=listbox]:not([hidden]) [role=option] > span:first-child');

/** Types and waits until something is suggested. */
async function suggested(reader, words) {
  await reader.search(words);
  return eventually(
    `something is suggested for "${words}"`,
    () => options(reader),
    (seen) => seen.length > 0,
  );
}

const state = (reader) =>
  reader.page.evaluate((field) => {
    const input = document.querySelector(field);
    const active = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    return {
      role: input.getAttribute('role'),
      expanded: input.getAttribute('aria-expanded'),
      list: document.getElementById(input.getAttribute('aria-controls'))?.getAttribute('role'),
      active: active?.querySelector('span').textContent ?? null,
      selected: active?.getAttribute('aria-selected') ?? null,
      focused: document.activeElement === input,
    };
  }, field);

forBothBrowsers('words are suggested as the texts write them, with how many takeaways have them', async ({ reader }) => {
  await reader.openReady();
  assert.ok((await suggested(reader, 'dig')).includes('Digitalisierung'));
  const counts = await reader.texts('[role=option] .facet__count');
  assert.ok(counts.every((count) => Number(count) > 0), 'nothing is suggested that would find nothing');
});

forBothBrowsers(
  'what is typed before the search has come is suggested for as soon as it has',
  { hold: /\/search-[^/]*\.wasm/ },
  async ({ reader, site }) => {
    await reader.openReady();
    await reader.search('schön');
    assert.deepEqual(await options(reader), [], 'nothing can be suggested yet');
    site.release();
    await eventually('the person is suggested', () => options(reader), (seen) => seen.includes('Arne Schönbohm'));
  },
);

forBothBrowsers('arrow keys go through the list while the field keeps the focus', async ({ reader }) => {
  await reader.openReady();
  await suggested(reader, 'dig');
  // Letters that are typed slowly are suggested for one by one; only the last list stays.
  const words = await eventually(
    'what is suggested has all letters',
    () => options(reader),
    (seen) => seen.length > 0 && seen.every((word) => /dig/i.test(word)),
  );
  const closed = { role: 'combobox', list: 'listbox', active: null, selected: null, focused: true };
  assert.deepEqual(await state(reader), { ...closed, expanded: 'true' });
  await reader.press('ArrowDown');
  await eventually('the first is reached', () => state(reader), (seen) => seen.active === words[0] && seen.selected === 'true');
  await reader.press('ArrowUp', 'ArrowUp');
  await eventually('past the first and the field comes the last', () => state(reader), (seen) => seen.active === words.at(-1));
  assert.equal((await state(reader)).focused, true);
  assert.equal(await reader.searchText(), 'dig', 'going through the list changes nothing');
});

forBothBrowsers('Return takes the word that is reached', async ({ reader }) => {
  await reader.openReady();
  const words = await suggested(reader, 'sicherh');
  await reader.press('ArrowUp');
  await eventually('the last is reached', () => state(reader), (seen) => seen.active === words.at(-1));
  await reader.press('Enter');
  await eventually('the field holds the word', () => reader.searchText(), (text) => text === words.at(-1));
  await eventually('the list is closed', () => state(reader), (seen) => seen.expanded === 'false');
  assert.equal((await reader.url()).searchParams.get('q'), words.at(-1));
});

forBothBrowsers('a topic or a person that is clicked becomes a filter', async ({ reader }) => {
  await reader.openReady();
  assert.ok((await suggested(reader, 'schön')).includes('Arne Schönbohm'));
  // What is said about the search comes with it; until then the page is still being built.
  await reader.seesSoon('[data-part=collections]');
  await reader.click('[role=option]:has(.suggestions__facet)');
  await eventually('the person is chosen', async () => (await reader.url()).searchParams.has('speaker'), Boolean);
  assert.equal(await reader.searchText(), '', 'and no longer searched for');
  assert.equal((await state(reader)).focused, true, 'the field keeps the focus');
});

forBothBrowsers('Escape closes the list and keeps what was typed', async ({ reader }) => {
  await reader.openReady();
  await suggested(reader, 'dig');
  await reader.press('Escape');
  await eventually('the list is closed', () => state(reader), (seen) => seen.expanded === 'false');
  assert.equal(await reader.searchText(), 'dig');
});

forBothBrowsers('a word with a typo shows the nearest and leads back', async ({ reader }) => {
  await reader.openReady();
  await reader.search('Stratgie');
  const note = () => reader.texts('[data-part=correction]');
  const [said] = await eventually('the page says what it shows', note, (seen) => seen.length === 1);
  assert.match(said, /^Keine Treffer für „Stratgie“ – gezeigt wird „Strategie“\./);
  assert.ok((await reader.countNumber()) > 0);
  await eventually('the live region says so once', () => reader.texts('[role=status]'), (seen) => /Stratgie/.test(seen[0]));
  await reader.click('[data-exact]');
  await eventually('only what was typed is searched for', () => reader.countNumber(), (count) => count === 0);
  assert.equal((await reader.url()).searchParams.get('exact'), '1');
  await reader.search('Strategie');
  await eventually('another search may be corrected again', async () => (await reader.url()).searchParams.has('exact'), (seen) => !seen);
});
