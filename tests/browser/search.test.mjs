// Somebody searches in German.
import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';
import { ids } from './recap.mjs';
import { eventually } from './wait.mjs';
import { codeFiles } from './weights.mjs';

/** Types words and gives the ids found, once page and announcement agree that the search is over. */
async function found(reader, words) {
  await reader.search(words);
  await eventually(
    `the address says q=${words}`,
    async () => (await reader.url()).searchParams.get('q'),
    (q) => q === words,
  );
  const agreed = async () => {
    const [shown, count, status] = [await reader.shownIds(), await reader.countNumber(), await reader.statusNumber()];
    return shown.length === count && count === status && shown;
  };
  return eventually(`cards, count and announcement agree for "${words}"`, agreed, Array.isArray);
}

/** The same letters whichever way a German types them. */
const fold = (text) =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/ae|ä/g, 'a')
    .replace(/oe|ö/g, 'o')
    .replace(/ue|ü/g, 'u')
    .replace(/ß/g, 'ss');

const marks = (reader, id) => reader.texts(`article[data-takeaway="${id}"] mark`);

forBothBrowsers('umlauts are found however they are typed', async ({ reader }) => {
  await reader.openReady();
  const proper = await found(reader, 'schönbohm');
  assert.ok(proper.includes('attacks-rise'), 'Arne Schönbohm is found by his name');
  assert.ok(proper.length < ids.length, 'and not everything is found');
  for (const spelling of ['schoenbohm', 'schonbohm', 'SCHÖNBOHM']) {
    assert.deepEqual(await found(reader, spelling), proper, `"${spelling}" finds the same`);
    const marked = (await reader.texts('[data-part=results] mark')).map(fold);
    assert.ok(marked.length > 0, `"${spelling}" is marked in the cards`);
    assert.ok(
      marked.every((text) => text === 'schonbohm'),
      `exactly his name is marked for "${spelling}", not ${marked}`,
    );
  }
});

forBothBrowsers('words are found inside compounds and marked at the right letters', async ({ reader }) => {
  await reader.openReady();
  assert.ok((await found(reader, 'milliarde')).includes('hessen-billion'), '"milliarde" finds the Digitalmilliarde');
  const marked = await marks(reader, 'hessen-billion');
  assert.ok(marked.length > 0, 'the hit is marked');
  for (const text of marked) assert.match(text, /^milliarden?$/i, 'only the word inside the compound is marked');
  assert.ok((await found(reader, 'dezernat')).includes('kiel-staff-unit'));
  assert.deepEqual(await found(reader, 'smart-city'), await found(reader, 'smart city'), 'hyphen and space are equal');
});

forBothBrowsers('several words must all be found, a phrase as it stands', async ({ reader }) => {
  await reader.openReady();
  const kiel = await found(reader, 'Kiel');
  const hessen = await found(reader, 'Hessen');
  const both = await found(reader, 'Kiel Hessen');
  assert.deepEqual([...both].sort(), kiel.filter((id) => hessen.includes(id)).sort(), 'words are joined by AND');
  assert.ok(both.includes('same-pattern'));
  assert.ok((await found(reader, '"gezielte Angriffe"')).includes('attacks-rise'), 'a phrase is found');
  assert.deepEqual(await found(reader, '"angriffe gezielte"'), [], 'a phrase in the wrong order is not');
});

forBothBrowsers('what nobody said is not found, and there is a way back', async ({ reader }) => {
  await reader.openReady();
  await reader.search('qqqqxxxx');
  await reader.shows([], 'for nonsense');
  await reader.seesSoon('[data-part=empty]');
  await reader.click('[data-part=empty] button[data-clear]');
  await reader.shows(ids);
  assert.equal(await reader.searchText(), '');
});

forBothBrowsers('typing leaves one entry in the history, choosing adds one', async ({ reader }) => {
  await reader.openReady();
  const entries = () => reader.page.evaluate(() => history.length);
  const before = await entries();
  await found(reader, 'Kommune');
  assert.equal(await entries(), before, 'typing replaces the entry it is in');
  await reader.choose('kind', 'finding');
  assert.equal(await entries(), before + 1, 'choosing adds an entry');
  await reader.go(-1);
  await reader.chipsBecome(['q']);
  assert.equal(await reader.searchText(), 'Kommune', 'going back takes the choice away, not the words');
});

forBothBrowsers('the search field has a name and the result is announced', async ({ reader }) => {
  await reader.openReady();
  const field = await reader.page.evaluate(() => {
    const field = document.querySelector('#search');
    return {
      label: field.labels[0]?.textContent.trim() || field.getAttribute('aria-label'),
      role: field.getAttribute('role'),
      landmark: Boolean(field.closest('[role=search]')),
    };
  });
  assert.ok(field.label, 'the search field has a label');
  assert.equal(field.role, 'combobox', 'assistive technology knows that it suggests words');
  assert.ok(field.landmark, 'and finds it as the search of the page');
  const before = await reader.page.evaluate(() => {
    window.announcer = document.querySelector('[role=status]:not(dialog *)');
    return window.announcer.textContent;
  });
  await found(reader, 'Bitterfeld');
  const after = await reader.page.evaluate(() => window.announcer.isConnected && window.announcer.textContent);
  assert.ok(after, 'the live region is still the same, since new ones stay silent');
  assert.notEqual(after, before, 'it announces the new number');
});

forBothBrowsers('without a connection everything stays shown, and the search comes when it is back', { copy: true }, async ({ reader, site }) => {
  reader.watch.expect(/404|Failed to|JSHandle@error|wasm/i, 'the loader reports what it could not load');
  await reader.openReady();
  const parts = codeFiles(site.folder).lazy.map((name) => join(site.folder, name));
  const move = (from, to) => parts.forEach((part) => renameSync(part + from, part + to));
  move('', '.away');
  await reader.search('Bitterfeld');
  const retry = '.results button[data-retry]';
  await reader.seesSoon(retry, 'the page says that the search did not come');
  await reader.shows(ids);
  move('.away', '');
  await reader.click(retry);
  await reader.missesSoon(retry, 'the notice goes');
  const words = new Set(await found(reader, 'Bitterfeld'));
  assert.ok(words.size > 0 && words.size < ids.length, 'and the search finds');
});

forBothBrowsers('a link with words is answered when the page opens', async ({ reader }) => {
  await reader.openReady('?q=Bitterfeld');
  const shown = await reader.shownIds();
  assert.ok(shown.length > 0 && shown.length < ids.length, 'only what is found is shown');
});

forBothBrowsers('a question finds what is said, and the nearest where nothing has all words', async ({ reader }) => {
  await reader.openReady();
  assert.deepEqual(await found(reader, 'Was sagt das BSI zu Ransomware?'), ['attacks-rise']);
  assert.deepEqual(await reader.texts('[data-part=nearest]'), [], 'all words are found');
  assert.deepEqual(await found(reader, 'Ransomware Buxtehude'), ['attacks-rise']);
  const [note] = await reader.texts('[data-part=nearest]');
  assert.match(note, /^Keine Aussage enthält alle Wörter; am nächsten kommt:/);
  assert.deepEqual(await reader.texts('[data-part=nearest] s'), ['Buxtehude']);
  await eventually('the live region says so', () => reader.texts('[role=status]'), (seen) => /Weggelassen: Buxtehude/.test(seen[0]));
  await reader.click('[data-part=nearest] button');
  await eventually('the word alone is searched for', async () => (await reader.url()).searchParams.get('q'), (q) => q === 'Buxtehude');
  await reader.missesSoon('[data-part=nearest]', 'nothing is left out of one word');
});
