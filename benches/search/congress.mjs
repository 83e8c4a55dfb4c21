// Everything about the takeaways of one size that measuring needs on this side of the browser.
import { Columns } from './columns.mjs';
import { textOf } from './oracle.mjs';
import { makeQueries } from './queries.mjs';
import { documentsOf, makeTalks } from './takeaways.mjs';

export function congressOf(size) {
  const documents = documentsOf(makeTalks(size));
  return {
    size,
    documents,
    texts: documents.map(textOf),
    columns: new Columns(documents),
    queries: makeQueries(documents),
  };
}
