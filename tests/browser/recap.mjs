// What the recap says, read independently of the app: the yardstick for its counts and lists.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './site.mjs';

export const bundle = JSON.parse(readFileSync(join(built, 'recap.json'), 'utf8'));
const talks = new Map(bundle.talks.map((talk) => [talk.id, talk]));

export const languages = bundle.languages;
export const ids = bundle.takeaways.map(({ id }) => id);
export const talkIds = [...talks.keys()];
export const speakerIds = bundle.speakers.map(({ id }) => id);
export const facetIds = [...bundle.facets.map(({ id }) => id), 'kind', 'speaker'];

/** The values a facet can take, in the order of the bundle. */
export function valuesOf(facet) {
  if (facet === 'kind') return [...new Set(bundle.takeaways.map(({ kind }) => kind))];
  if (facet === 'speaker') return speakerIds;
  return bundle.facets.find(({ id }) => id === facet).values.map(({ id }) => id);
}

/** The ids that a choice leaves, such as `{ level: ['state'], kind: ['finding'] }`: OR within, AND across. */
export function chosen(choice) {
  const fits = (takeaway) =>
    Object.entries(choice).every(
      ([facet, values]) => !values.length || valuesIn(takeaway, facet).some((value) => values.includes(value)),
    );
  return bundle.takeaways.filter(fits).map(({ id }) => id);
}

/** The takeaways of one talk. */
export function takeawaysOf(talk) {
  return bundle.takeaways.filter((takeaway) => takeaway.talk === talk).map(({ id }) => id);
}

/** A takeaway's statement in one language. */
export function statement(id, language = languages[0]) {
  return said(bundle.takeaways.find((takeaway) => takeaway.id === id).statement, language);
}

/** What the source of a takeaway is called, and the place inside it. */
export function source(id, language = languages[0]) {
  const { label, locator } = bundle.takeaways.find((takeaway) => takeaway.id === id).source;
  return `${said(label, language)}, ${said(locator, language)}`;
}

export function talkTitle(id, language = languages[0]) {
  return said(talks.get(id).title, language);
}

function valuesIn(takeaway, facet) {
  const talk = talks.get(takeaway.talk);
  if (facet === 'kind') return [takeaway.kind];
  if (facet === 'speaker') return takeaway.speakers ?? talk?.speakers ?? [];
  return takeaway.tags?.[facet] ?? talk?.tags?.[facet] ?? [];
}

function said(text, language) {
  return typeof text === 'string' ? text : (text[language] ?? text[languages[0]]);
}
