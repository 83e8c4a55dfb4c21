import lunr from 'lunr';
import addGerman from 'lunr-languages/lunr.de.js';
import addStemmers from 'lunr-languages/lunr.stemmer.support.js';
import { Columns } from '../columns.mjs';

addStemmers(lunr);
addGerman(lunr);

export function build(documents) {
  const columns = new Columns(documents);
  const index = lunr(function () {
    this.use(lunr.de);
    this.ref('id');
    this.field('statement', { boost: 2 });
    this.field('detail');
    documents.forEach((document) => this.add(document));
  });
  const ids = (text, options) =>
    index
      .query((query) => {
        for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) query.term(word, options);
      })
      .map(({ ref }) => Number(ref));
  // A word that is still being typed has no stem yet.
  const typing = {
    wildcard: lunr.Query.wildcard.TRAILING,
    usePipeline: false,
    presence: lunr.Query.presence.REQUIRED,
  };
  return {
    keystroke: (text, chosen, first) => columns.answer(ids(text, typing), chosen, first),
    mistyped: (text, first) => columns.answer(ids(text, { editDistance: 1 }), {}, first),
  };
}
