// What is typed and ticked.
import { Chance } from './chance.mjs';
import { facets } from './facets.mjs';
import { textOf, wordsNear } from './oracle.mjs';

/** Typed letter by letter: compounds, umlauts, short and long, frequent and rare. */
const typed = [
  'digitalmilliarde',
  'bürgerbeteiligung',
  'künstliche',
  'übertragungsnetz',
  'öffentlichkeitsarbeit',
  'wärme',
  'datenschutz',
  'fachkräftemangel',
];

/** Two words, typed on from where the first one ends. */
const typedOn = ['datenschutz verwaltung', 'künstliche intelligenz'];

/** Parts that stand inside of compounds most of the time. */
const inside = [
  'milliarde',
  'beteiligung',
  'schutz',
  'kräfte',
  'netz',
  'wende',
  'verwaltung',
  'plattform',
  'sicherheit',
  'zentrum',
];

/** What readers type who have no umlauts at hand, with what they mean. */
const respelt = [
  ['uebertragungsnetz', 'übertragungsnetz'],
  ['ubertragungsnetz', 'übertragungsnetz'],
  ['buergerbeteiligung', 'bürgerbeteiligung'],
  ['burgerbeteiligung', 'bürgerbeteiligung'],
  ['kuenstliche', 'künstliche'],
  ['kunstliche', 'künstliche'],
  ['oeffentlichkeitsarbeit', 'öffentlichkeitsarbeit'],
  ['offentlichkeitsarbeit', 'öffentlichkeitsarbeit'],
  ['groessenordnung', 'größenordnung'],
  ['grossenordnung', 'größenordnung'],
  ['strasse', 'straße'],
];

const mistypedCount = 40;
const choiceCount = 40;

export function makeQueries(documents, seed = 7) {
  const chance = new Chance(seed);
  return {
    typed: [...typed.flatMap(letterByLetter), ...typedOn.flatMap((words) => lettersAfterFirstWord(words))],
    inside: inside.map((text) => ({ text, meant: text })),
    respelt: respelt.map(([text, meant]) => ({ text, meant })),
    mistyped: mistyped(documents, chance),
    choices: Array.from({ length: choiceCount }, () => choice(chance)),
  };
}

function letterByLetter(word) {
  return Array.from(word, (_, at) => word.slice(0, at + 1));
}

function lettersAfterFirstWord(words) {
  const first = words.indexOf(' ');
  return letterByLetter(words).filter((text) => text.length > first + 1);
}

/** Words with one typo which makes them nothing that anybody has said, not even inside of a word. */
function mistyped(documents, chance) {
  const spoken = [...new Set(documents.flatMap((document) => textOf(document).match(/\p{L}{7,}/gu) ?? []))];
  const all = documents.map(textOf).join('\n');
  const found = new Map();
  // Few documents have few words; after as many tries as this there are no more to be had.
  for (let tries = 0; found.size < mistypedCount && tries < 50 * mistypedCount && spoken.length; tries++) {
    const word = chance.pick(spoken);
    const text = withTypo(word, chance);
    if (!all.includes(text)) found.set(text, word);
  }
  const vocabulary = new Set(all.match(/\p{L}+/gu));
  return [...found.keys()].map((text) => ({ text, meant: wordsNear(text, vocabulary) }));
}

function withTypo(word, chance) {
  // The first letters are mostly right: readers look where they begin.
  const at = chance.between(2, word.length - 2);
  const letter = chance.pick('abcdefghijklmnoprstuwzäöü');
  const [before, here, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  return chance.pick([
    before + letter + here + next + after,
    before + next + after,
    before + letter + next + after,
    before + next + here + after,
  ]);
}

/** One to three facets with one to three of their values. */
function choice(chance) {
  const chosen = {};
  for (let facet = 1; facet <= chance.between(1, 3); facet++) {
    const { id, values } = chance.pick(facets);
    chosen[id] = [...new Set(Array.from({ length: chance.between(1, 3) }, () => chance.pick(values).id))];
  }
  return chosen;
}
