// No library: every takeaway is asked whether it includes every word.
import { Columns } from '../columns.mjs';

export function build(documents) {
  const columns = new Columns(documents);
  const texts = documents.map(({ statement, detail }) => `${statement}\n${detail}`.toLowerCase());
  const found = new Uint32Array(documents.length);
  return {
    keystroke(text, chosen, first) {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      let total = 0;
      for (let id = 0; id < texts.length; id++) if (hasAll(texts[id], words)) found[total++] = id;
      return columns.answer(found.subarray(0, total), chosen, first);
    },
  };
}

function hasAll(text, words) {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}
