// A bundle as the pages beside ours read it.
import { facets } from '../facets.mjs';

/** Takeaways as the engines take them, and what a card says of each. */
export async function loadBundle() {
  const bundle = await (await fetch('../recap.json')).json();
  const talks = new Map(bundle.talks.map((talk) => [talk.id, talk]));
  const documents = bundle.takeaways.map(({ talk, kind, statement, detail, tags }, id) => {
    const { speakers, tags: inherited } = talks.get(talk);
    const { level, topic } = inherited;
    return { id, statement, detail, kind, level: level[0], topic, audience: tags.audience, speaker: speakers };
  });
  return { documents, cards: documents.map((document, at) => cardOf(document, bundle.takeaways[at].id)) };
}

const labels = Object.fromEntries(
  facets.map(({ id, values }) => [id, new Map(values.map(({ id, label }) => [id, label]))]),
);

function cardOf({ statement, detail, kind, level, topic, audience, speaker }, id) {
  const named = (facet, values) => values.map((value) => labels[facet].get(value)).join(', ');
  return {
    id,
    href: `../takeaway/${id}/`,
    kind: named('kind', [kind]),
    level: named('level', [level]),
    statement,
    detail,
    speaker: named('speaker', speaker),
    topic: [named('topic', topic), named('audience', audience)].join(', '),
  };
}

/** How many cards the page shows: as many as ours. */
export const cardCount = Number(new URLSearchParams(location.search).get('cards'));

/** Tells whoever drives the page that it can be searched. */
export function sayReady() {
  document.documentElement.dataset.app = 'ready';
}
