import MiniSearch from 'minisearch';
import { Columns } from '../columns.mjs';

export function build(documents) {
  const columns = new Columns(documents);
  const index = new MiniSearch({
    fields: ['statement', 'detail'],
    searchOptions: { prefix: true, combineWith: 'AND', boost: { statement: 2 } },
  });
  index.addAll(documents);
  const ids = (text, options) => index.search(text, options).map(({ id }) => id);
  return {
    // An empty field finds nothing there, and everything everywhere else.
    keystroke: (text, chosen, first) => columns.answer(ids(text || MiniSearch.wildcard), chosen, first),
    mistyped: (text, first) => columns.answer(ids(text, { fuzzy: 0.2 }), {}, first),
  };
}
