// Facet values by takeaway in typed arrays: the fastest way to count them that JavaScript has, for the engines that
// only give lists of ids, and the form in which they reach WebAssembly.
import { facets, valueCount } from './facets.mjs';

/** A place for each value among all 91, by facet and id. */
const places = new Map();
/** For each place, the number of its facet. */
const facetAt = new Uint8Array(valueCount);
facets.forEach(({ id, values }, facet) =>
  values.forEach((value) => {
    facetAt[places.size] = facet;
    places.set(`${id}:${value.id}`, places.size);
  }),
);

/** The places of chosen values, given as `{ facet: [value, …] }`. */
export function placesOf(chosen) {
  return Object.entries(chosen).flatMap(([facet, values]) => values.map((value) => places.get(`${facet}:${value}`)));
}

export class Columns {
  /** The places of all values, takeaway after takeaway. */
  values;
  /** Where in `values` each takeaway ends. */
  ends;

  constructor(documents) {
    this.ends = new Uint32Array(documents.length);
    const values = [];
    documents.forEach((document, at) => {
      for (const { id, many } of facets) {
        if (many) for (const value of document[id]) values.push(places.get(`${id}:${value}`));
        else values.push(places.get(`${id}:${document[id]}`));
      }
      this.ends[at] = values.length;
    });
    this.values = Uint8Array.from(values);
  }

  /**
   * What one keystroke answers, from the ids that an engine found, best first: how many have all that is chosen, the
   * first of them, and for each value how many there would be under everything else that is chosen.
   */
  answer(ids, chosen, first) {
    const places = placesOf(chosen);
    return places.length === 0 ? this.#answerUnchosen(ids, first) : this.#answerChosen(ids, places, first);
  }

  #answerUnchosen(ids, first) {
    const { values, ends } = this;
    const counts = new Uint32Array(valueCount);
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at];
      for (let value = id === 0 ? 0 : ends[id - 1]; value < ends[id]; value++) counts[values[value]]++;
    }
    return { total: ids.length, counts, ids: ids.slice(0, first) };
  }

  #answerChosen(ids, places, first) {
    const { values, ends } = this;
    const counts = new Uint32Array(valueCount);
    const isChosen = new Uint8Array(valueCount);
    // One bit for each facet: the facets that ask for something, and those in which a takeaway has it.
    let asking = 0;
    for (const place of places) {
      isChosen[place] = 1;
      asking |= 1 << facetAt[place];
    }
    const found = [];
    let total = 0;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at];
      const start = id === 0 ? 0 : ends[id - 1];
      let missing = asking;
      for (let value = start; value < ends[id]; value++)
        if (isChosen[values[value]]) missing &= ~(1 << facetAt[values[value]]);
      if (missing === 0) {
        if (found.length < first) found.push(id);
        total++;
      } else if ((missing & (missing - 1)) !== 0) continue;
      // A takeaway that fails in one facet alone counts there: choosing its value would bring it in.
      for (let value = start; value < ends[id]; value++) {
        const facet = 1 << facetAt[values[value]];
        if (missing === 0 || missing === facet) counts[values[value]]++;
      }
    }
    return { total, counts, ids: found };
  }
}
