import FlexSearch from 'flexsearch';
import { Columns } from '../columns.mjs';

/** `tokenize` says which parts of words are found: `forward` their beginnings, `full` any. */
export function buildWith(tokenize, documents) {
  const columns = new Columns(documents);
  const index = new FlexSearch.Document({ tokenize, document: { id: 'id', index: ['statement', 'detail'] } });
  for (const document of documents) index.add(document);
  return {
    keystroke(text, chosen, first) {
      const found = text
        ? index.search(text, { limit: documents.length })
        : [{ result: documents.map(({ id }) => id) }];
      // Each field gives a list of its own; those of the statement come first.
      return columns.answer([...new Set(found.flatMap(({ result }) => result))], chosen, first);
    },
  };
}

export const build = (documents) => buildWith('forward', documents);
