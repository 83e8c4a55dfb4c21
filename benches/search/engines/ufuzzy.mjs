import uFuzzy from '@leeoniya/ufuzzy';
import { Columns } from '../columns.mjs';

/** More hits than this are not ordered; this is the library's own default. */
const mostOrdered = 1_000;

export function build(documents) {
  const columns = new Columns(documents);
  const texts = uFuzzy.latinize(documents.map(({ statement, detail }) => `${statement}\n${detail}`));
  const everything = documents.map(({ id }) => id);
  const exact = new uFuzzy();
  const lenient = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  const ids = (fuzzy, text) => {
    const [found, info, order] = fuzzy.search(texts, uFuzzy.latinize(text), 0, mostOrdered);
    return order ? order.map((at) => info.idx[at]) : (found ?? everything);
  };
  return {
    keystroke: (text, chosen, first) => columns.answer(text ? ids(exact, text) : everything, chosen, first),
    mistyped: (text, first) => columns.answer(ids(lenient, text), {}, first),
  };
}
