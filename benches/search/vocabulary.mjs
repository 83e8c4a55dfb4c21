// The vocabulary: words ranked by how often they are said, and new compounds made on the spot.
import { Chance, Zipf } from './chance.mjs';
import { adjectiveEndings, adjectives, askedFor, nouns, smallWords, verbEndings, verbs } from './words.mjs';

/** How many content words are said again and again; what comes beyond them is said once. */
const size = 24_000;

/** How much of a text are small words, and how much are compounds that nobody has made before. */
const shares = { small: 0.45, fresh: 0.02 };

/** The rank of the first word that is asked for, and how much further down each next one stands. */
const asked = { first: 60, further: 1.3 };

/** One vocabulary for all seeds, as all congresses speak one language. */
const vocabularySeed = 42;

export class Vocabulary {
  #small = new Zipf(smallWords, 1);
  #content = new Zipf(rankedWords(), 0.95);

  pick(chance) {
    const share = chance.next();
    if (share < shares.small) return this.#small.pick(chance);
    if (share < shares.small + shares.fresh) return compound(chance, 3);
    return this.#content.pick(chance);
  }
}

function rankedWords() {
  const chance = new Chance(vocabularySeed);
  const words = new Set();
  while (words.size < size) words.add(contentWord(chance));
  for (const word of askedFor) words.delete(word);
  // Short words are said more often than long ones, in every language.
  const ranked = [...words]
    .map((word) => ({ word, weight: word.length / 16 + chance.next() }))
    .sort((one, other) => one.weight - other.weight)
    .map(({ word }) => word);
  askedFor.forEach((word, at) => ranked.splice(Math.floor(asked.first * asked.further ** at), 0, word));
  return ranked;
}

function contentWord(chance) {
  const kind = chance.next();
  if (kind < 0.64) return compound(chance, chance.happens(0.06) ? 3 : 2);
  if (kind < 0.72) return chance.pick(nouns).word;
  if (kind < 0.86) return chance.pick(verbs) + chance.pick(verbEndings);
  return chance.pick(adjectives) + chance.pick(adjectiveEndings);
}

/** Nouns joined as German joins them: Daten + Schutz + Verordnung + en = Datenschutzverordnungen. */
function compound(chance, parts) {
  let word = '';
  for (let part = 1; part <= parts; part++) {
    const noun = chance.pick(nouns);
    word += word ? noun.word.toLowerCase() : noun.word;
    if (part < parts) word += noun.link;
    else if (chance.happens(0.2)) word += plural(noun);
  }
  return word;
}

function plural({ word, link }) {
  if (word.endsWith('e')) return 'n';
  return link === 's' || link === 'en' || /[sßz]$/.test(word) ? 'en' : 's';
}
