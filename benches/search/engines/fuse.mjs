import Fuse from 'fuse.js';
import { Columns } from '../columns.mjs';

export function build(documents) {
  const columns = new Columns(documents);
  const fuse = new Fuse(documents, {
    keys: [{ name: 'statement', weight: 2 }, 'detail'],
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.3,
  });
  const everything = documents.map(({ id }) => id);
  const keystroke = (text, chosen, first) =>
    columns.answer(text ? fuse.search(text).map(({ refIndex }) => refIndex) : everything, chosen, first);
  // It takes typos for granted.
  return { keystroke, mistyped: (text, first) => keystroke(text, {}, first) };
}
