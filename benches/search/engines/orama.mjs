import { create, insertMultiple, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/german';
import { facets, valueCount } from '../facets.mjs';
import { placesOf } from '../columns.mjs';

const schema = { statement: 'string', detail: 'string' };
for (const { id, many } of facets) schema[id] = many ? 'enum[]' : 'enum';

const wanted = Object.fromEntries(facets.map(({ id }) => [id, {}]));
const common = { properties: ['statement', 'detail'], boost: { statement: 2 } };

/** Its counts are those of what was found, so that a chosen value would bring all others of its facet to zero. */
export const choosesNothing = true;

export async function build(documents) {
  const database = create({ schema, components: { tokenizer: { language, stemmer } } });
  await insertMultiple(
    database,
    documents.map((document) => ({ ...document, id: String(document.id) })),
    1_000,
  );
  return {
    // The threshold asks for all terms.
    keystroke: async (text, chosen, first) =>
      answerOf(await search(database, { ...common, term: text, limit: first, threshold: 0, facets: wanted })),
    mistyped: async (text, first) =>
      answerOf(await search(database, { ...common, term: text, limit: first, tolerance: 1 })),
  };
}

function answerOf({ count, hits, facets: found = {} }) {
  const counts = new Uint32Array(valueCount);
  for (const [facet, { values }] of Object.entries(found))
    for (const [value, number] of Object.entries(values)) counts[placesOf({ [facet]: [value] })[0]] = number;
  return { total: count, counts, ids: hits.map(({ id }) => Number(id)) };
}
