// Takeaways of a congress that never was: as many as are wanted, the same from the same seed.
//
// Their sentences mean nothing. What an index sees of a language is right: how often words come, how long they are,
// that two thirds are compounds, and how many letters carry umlauts.
import { Chance, Zipf } from './chance.mjs';
import { facets } from './facets.mjs';
import { Vocabulary } from './vocabulary.mjs';

const valuesOf = Object.fromEntries(facets.map(({ id, values }) => [id, values.map(({ id }) => id)]));
const popular = Object.fromEntries(facets.map(({ id }) => [id, new Zipf(valuesOf[id], 0.6)]));

/**
 * The talks with their takeaways, `count` of them in all, and `each` to a talk. A smaller congress is the beginning of
 * a larger one.
 */
export function makeTalks(count, seed = 1, each = 10) {
  const chance = new Chance(seed);
  const vocabulary = new Vocabulary();
  const talks = [];
  for (let made = 0; made < count; made += each) {
    const talk = {
      id: `talk-${talks.length}`,
      title: sentence(vocabulary, chance, chance.between(4, 8)),
      level: popular.level.pick(chance),
      topic: several('topic', chance.between(1, 2), chance),
      speaker: speakers(talks.length, chance),
    };
    talk.takeaways = Array.from({ length: Math.min(each, count - made) }, (_, at) => ({
      id: made + at,
      statement: `${sentence(vocabulary, chance, chance.between(5, 11))}.`,
      detail: paragraph(vocabulary, chance, chance.between(28, 52)),
      kind: popular.kind.pick(chance),
      audience: several('audience', chance.between(1, 3), chance),
    }));
    talks.push(talk);
  }
  return talks;
}

/** What the engines get: one plain object for each takeaway, numbered from 0. */
export function documentsOf(talks) {
  return talks.flatMap(({ level, topic, speaker, takeaways }) =>
    takeaways.map(({ id, statement, detail, kind, audience }) => ({
      id,
      statement,
      detail,
      kind,
      level,
      topic,
      audience,
      speaker,
    })),
  );
}

/** The same takeaways as a bundle of format 1, for the page. */
export function bundleOf(talks) {
  const builtIn = ['kind', 'speaker'];
  const people = facets.find(({ id }) => id === 'speaker').values;
  return {
    format: 1,
    languages: ['de'],
    event: {
      name: 'Kongress der Messungen',
      title: 'Was gesagt wurde, und wie schnell man es findet',
      summary: 'Erfundene Aussagen in der Menge, in der gemessen wird.',
      start: '2021-11-23',
    },
    facets: facets
      .filter(({ id }) => !builtIn.includes(id))
      .map(({ id, label, ordered, values }) => ({ id, label, ordered, values })),
    speakers: people.map(({ id, label }) => ({ id, name: label })),
    talks: talks.map(({ id, title, speaker, level, topic }) => ({
      id,
      title,
      speakers: speaker,
      tags: { level: [level], topic },
    })),
    takeaways: talks.flatMap((talk) =>
      talk.takeaways.map(({ id, statement, detail, kind, audience }) => ({
        id: `takeaway-${id}`,
        talk: talk.id,
        kind,
        statement,
        detail,
        tags: { audience },
      })),
    ),
  };
}

/** Everybody has a turn; every third or so brings somebody along. */
function speakers(talk, chance) {
  const inTurn = valuesOf.speaker[talk % valuesOf.speaker.length];
  return chance.happens(0.7) ? [inTurn] : [...new Set([inTurn, popular.speaker.pick(chance)])];
}

function several(facet, count, chance) {
  const chosen = new Set();
  while (chosen.size < count) chosen.add(popular[facet].pick(chance));
  return [...chosen];
}

function paragraph(vocabulary, chance, words) {
  const sentences = [];
  for (let left = words; left > 0;) {
    // No sentence is left with a word or two.
    const length = left < 20 ? left : chance.between(7, 14);
    sentences.push(`${sentence(vocabulary, chance, length)}.`);
    left -= length;
  }
  return sentences.join(' ');
}

function sentence(vocabulary, chance, length) {
  let text = vocabulary.pick(chance);
  for (let at = 1; at < length; at++) text += (chance.happens(0.07) ? ', ' : ' ') + vocabulary.pick(chance);
  return text[0].toUpperCase() + text.slice(1);
}
