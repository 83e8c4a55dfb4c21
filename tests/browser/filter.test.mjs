// Somebody narrows the list down.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { chosen, facetIds, ids, statement, valuesOf } from './recap.mjs';
import { emptyHome } from './pages.mjs';
import { eventually } from './wait.mjs';

forBothBrowsers('two facets narrow the list: OR within, AND across', async ({ reader }) => {
  await reader.openReady();
  await reader.choose('level', 'state');
  await reader.shows(chosen({ level: ['state'] }));
  await reader.choose('kind', 'finding');
  await reader.shows(chosen({ level: ['state'], kind: ['finding'] }));
  // Written out once, so that the story does not only trust its own arithmetic.
  await reader.shows(
    ['focus-differs', 'core-of-strategy', 'hessen-anchored', 'same-pattern'],
    'for findings about states',
  );
  await reader.choose('level', 'federal');
  await reader.shows(chosen({ level: ['state', 'federal'], kind: ['finding'] }));
  await reader.chipsBecome(['level:state', 'level:federal', 'kind:finding']);
  assert.deepEqual(await reader.chosenBoxes(), ['kind:finding', 'level:federal', 'level:state']);
});

forBothBrowsers('a speaker can be chosen like any other facet', async ({ reader }) => {
  await reader.openReady();
  await reader.choose('speaker', 'arne-schoenbohm');
  await reader.shows(chosen({ speaker: ['arne-schoenbohm'] }));
  await reader.choose('level', 'federal');
  await reader.shows(chosen({ speaker: ['arne-schoenbohm'], level: ['federal'] }));
});

// Every count promises what choosing its value gives. Within a facet that already narrows the list, it promises
// what the value gives in place of the others, since boxes of one facet add up.
for (const [name, start] of [
  ['the start', {}],
  ['a choice', { level: ['state'] }],
]) {
  forBothBrowsers(`from ${name}, every count keeps its promise`, async ({ reader }) => {
    const query = Object.entries(start)
      .map(([facet, [value]]) => `${facet}=${value}`)
      .join('&');
    await reader.openReady(query && `?${query}`);
    await reader.shows(chosen(start));
    const promised = await reader.facetRows();
    for (const facet of facetIds) {
      for (const value of valuesOf(facet)) {
        const row = promised.find((row) => row.facet === facet && row.value === value);
        assert.ok(row, `${facet}:${value} has a row, even where it holds nothing`);
        const target = { ...start, [facet]: [value] };
        assert.equal(row.count, chosen(target).length, `the count of ${facet}:${value} from ${name}`);
        if (row.disabled) {
          assert.equal(row.count, 0, `${facet}:${value} can be chosen, as it holds something`);
          continue;
        }
        const taken = start[facet]?.[0];
        if (taken === value) continue;
        if (taken) await reader.choose(facet, taken);
        await reader.choose(facet, value);
        await reader.showsCards(chosen(target), `after choosing ${facet}:${value} from ${name}`);
        await reader.choose(facet, value);
        if (taken) await reader.choose(facet, taken);
        await reader.showsCards(chosen(start), `after leaving ${facet}:${value}`);
      }
    }
  });
}

forBothBrowsers('chips take single choices away again', async ({ reader }) => {
  await reader.openReady('?q=Kiel&level=municipal&level=state');
  await reader.chipsBecome(['q', 'level:municipal', 'level:state']);
  await reader.click('button[data-remove="level:state"]');
  await reader.chipsBecome(['q', 'level:municipal']);
  assert.deepEqual(await reader.chosenBoxes(), ['level:municipal']);
  assert.notEqual(await reader.focused(), 'nothing', 'the focus is not lost with the chip that vanished');
  await reader.click('button[data-remove=q]');
  await reader.chipsBecome(['level:municipal']);
  assert.equal(await reader.searchText(), '', 'the search field is empty again');
  await reader.shows(chosen({ level: ['municipal'] }));
  await reader.click('button[data-remove="level:municipal"]');
  await reader.shows(ids);
  await reader.addressBecomes('');
});

forBothBrowsers('one button clears everything', async ({ reader }) => {
  await reader.openReady('?q=Kiel&level=municipal&kind=finding');
  await reader.click('button[data-clear]');
  await reader.shows(ids);
  await reader.chipsBecome([]);
  await reader.addressBecomes('');
  assert.deepEqual(await reader.chosenBoxes(), []);
  assert.equal(await reader.searchText(), '');
  assert.notEqual(await reader.focused(), 'nothing', 'the focus is not lost with the button that vanished');
});

forBothBrowsers('an empty result says so and shows the way out', async ({ reader }) => {
  await reader.openReady(emptyHome);
  await reader.shows([]);
  await reader.seesSoon('[data-part=empty]', 'the page says that nothing fits');
  assert.match(await reader.text('[data-part=empty]'), /\p{Letter}{3}/u, 'in words');
  await eventually(
    'it offers the topics with the most takeaways',
    () => reader.texts('[data-part=common-topics] a'),
    (topics) => topics.join() === 'Strategie,Organisation,IT-Sicherheit',
  );
  assert.deepEqual(await reader.chosenBoxes(), ['kind:warning', 'level:municipal'], 'the choice stays visible');
  await reader.click('[data-part=empty] button[data-clear]');
  await reader.shows(ids);
  await reader.missesSoon('[data-part=empty]', 'the empty state is gone');
  await reader.addressBecomes('');
});

forBothBrowsers('one choice has one address, whatever the order of clicks', async ({ reader, newReader }) => {
  await reader.openReady();
  await reader.choose('level', 'state');
  await reader.choose('kind', 'finding');
  await reader.choose('level', 'municipal');
  const other = await newReader();
  await other.openReady('?foo=bar&q=&sort=&level=municipal');
  await other.choose('level', 'state');
  await other.choose('kind', 'finding');
  const address = await reader.address();
  assert.equal(await other.address(), address, 'defaults, unknown parameters and order leave no trace');
  assert.deepEqual([...new URLSearchParams(address)].map(String).sort(), [
    'kind,finding',
    'level,municipal',
    'level,state',
  ]);
  await reader.choose('kind', 'finding');
  await reader.choose('level', 'state');
  await reader.choose('level', 'municipal');
  await reader.addressBecomes('');
});

forBothBrowsers('a cell of the matrix chooses topic and level at once', async ({ reader }) => {
  await reader.openReady();
  const link = '[data-part=matrix] a[data-cell="organisation:municipal"]';
  await reader.click(link);
  await reader.shows(chosen({ topic: ['organisation'], level: ['municipal'] }));
  await reader.chipsBecome(['topic:organisation', 'level:municipal']);
});

forBothBrowsers('the list can be sorted, and the address keeps it', async ({ reader }) => {
  await reader.openReady();
  const before = await reader.shownIds();
  assert.deepEqual(before, ids, 'at the start the order is that of the recap');
  await reader.sortBy('a-z');
  await reader.addressBecomes('?sort=a-z');
  await reader.shows(ids);
  const statements = (await reader.shownIds()).map((id) => statement(id));
  assert.deepEqual(
    statements,
    [...statements].sort(new Intl.Collator('de').compare),
    'statements stand in the order of a German dictionary',
  );
  for (const facet of ['kind', 'level']) {
    await reader.sortBy(facet);
    await reader.addressBecomes(`?sort=${facet}`);
    await reader.shows(ids);
    const shown = await reader.shownIds();
    const place = (id) => valuesOf(facet).findIndex((value) => chosen({ [facet]: [value] }).includes(id));
    // Kinds may stand in any order, but each must stand together; levels have an order of their own.
    const places = shown.map(place).filter((value, at, all) => value !== all[at - 1]);
    assert.equal(new Set(places).size, places.length, `sorted by ${facet}, what belongs together stands together`);
    if (facet === 'level')
      assert.ok(
        [1, -1].some((way) => places.every((value, at) => !at || (value - places[at - 1]) * way > 0)),
        'levels stand in their order',
      );
  }
  await reader.sortBy('');
  await reader.addressBecomes('');
  assert.deepEqual(await reader.shownIds(), ids);
});

forBothBrowsers(
  'on a phone the filter opens as a sheet and says how much is chosen',
  { width: 360, height: 740 },
  async ({ reader }) => {
    await reader.openReady();
    assert.equal(await reader.sees('input[name=level]'), false, 'the filter does not push the takeaways down');
    assert.doesNotMatch(await reader.text('button[data-open=filters]'), /\d/, 'nothing is chosen yet');
    await reader.openFilterSheet();
    await reader.choose('level', 'state');
    await reader.choose('kind', 'finding');
    await reader.press('Escape');
    await reader.missesSoon('dialog[data-part=filters][open]', 'Escape closes the sheet');
    await reader.focusComesTo('button[data-open=filters]', 'the focus returns to the button that opened the sheet');
    await reader.shows(chosen({ level: ['state'], kind: ['finding'] }));
    assert.match(
      await reader.text('button[data-open=filters]'),
      /\b2\b/,
      'the button carries the number of chosen filters',
    );
  },
);
