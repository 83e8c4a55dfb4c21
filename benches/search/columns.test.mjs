// The counts are what a reader would count by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Columns, placesOf } from './columns.mjs';
import { facets } from './facets.mjs';
import { makeQueries } from './queries.mjs';
import { documentsOf, makeTalks } from './takeaways.mjs';

const documents = documentsOf(makeTalks(500));
const everything = documents.map(({ id }) => id);

const has = (document, facet, values) => values.some((value) => [document[facet]].flat().includes(value));
const matches = (document, chosen) => Object.entries(chosen).every(([facet, values]) => has(document, facet, values));

function countedByHand(ids, chosen) {
  const counts = facets.flatMap(({ id: facet, values }) => {
    const { [facet]: _, ...others } = chosen;
    return values.map(
      ({ id: value }) => ids.filter((id) => matches(documents[id], { ...others, [facet]: [value] })).length,
    );
  });
  return { total: ids.filter((id) => matches(documents[id], chosen)).length, counts };
}

function check(ids, chosen) {
  const { total, counts, ids: first } = new Columns(documents).answer(ids, chosen, 50);
  assert.deepEqual({ total, counts: [...counts] }, countedByHand(ids, chosen), JSON.stringify(chosen));
  assert.deepEqual(first, ids.filter((id) => matches(documents[id], chosen)).slice(0, 50));
}

test('with nothing chosen, every value has the number of its takeaways', () => {
  check(everything, {});
  check([0, 3, 499], {});
  check([], {});
});

test('within a facet any value will do, across facets all must', () => {
  const reversed = everything.toReversed().filter((id) => id % 3 !== 0);
  for (const chosen of makeQueries(documents).choices) check(reversed, chosen);
});

test('values have places in the order of the facets', () => {
  assert.deepEqual(placesOf({ kind: ['finding'], level: ['europa'] }), [0, 7]);
});
