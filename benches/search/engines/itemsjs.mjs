import itemsjs from 'itemsjs';
import { placesOf } from '../columns.mjs';
import { facets, valueCount } from '../facets.mjs';

export function build(documents) {
  const aggregations = Object.fromEntries(
    facets.map(({ id, values }) => [id, { size: values.length, conjunction: false }]),
  );
  const index = itemsjs(documents, { searchableFields: ['statement', 'detail'], aggregations });
  return {
    keystroke(text, chosen, first) {
      const { pagination, data } = index.search({ query: text, filters: chosen, per_page: first });
      const counts = new Uint32Array(valueCount);
      for (const [facet, { buckets }] of Object.entries(data.aggregations))
        for (const { key, doc_count } of buckets) counts[placesOf({ [facet]: [key] })[0]] = doc_count;
      return { total: pagination.total, counts, ids: data.items.map(({ id }) => id) };
    },
  };
}
