// Ours, in WebAssembly. The takeaways cross over once, as UTF-8 with the ends of the texts, and as numbers.
import { Columns, placesOf } from '../columns.mjs';
import { facets, valueCount } from '../facets.mjs';

/** Where run.mjs serves what wasm-bindgen wrote; named here so that esbuild leaves it where it is. */
const script = '/wasm/app.js';

const { default: load, Engine } = await import(script);
const { memory } = await load();

export const bytesOutside = () => memory.buffer.byteLength;

export function build(documents) {
  const { bytes, ends } = encoded(documents);
  const columns = new Columns(documents);
  const sizes = Uint32Array.from(facets, ({ values }) => values.length);
  const engine = new Engine(bytes, ends, sizes, columns.values, columns.ends);
  return {
    keystroke: (text, chosen, first) => unpacked(engine.keystroke(text, Uint8Array.from(placesOf(chosen)), first)),
    // Nothing has to be asked for: what is found nowhere is read as the nearest word.
    mistyped: (text, first) => unpacked(engine.keystroke(text, new Uint8Array(), first)),
  };
}

/** Statement and detail of each takeaway, one behind the other, and where each of them ends. */
function encoded(documents) {
  const encoder = new TextEncoder();
  // Three bytes are the most that one unit of a string takes.
  const room = documents.reduce((sum, { statement, detail }) => sum + 3 * (statement.length + detail.length), 0);
  const bytes = new Uint8Array(room);
  const ends = new Uint32Array(2 * documents.length);
  let end = 0;
  let text = 0;
  for (const { statement, detail } of documents) {
    ends[text++] = end += encoder.encodeInto(statement, bytes.subarray(end)).written;
    ends[text++] = end += encoder.encodeInto(detail, bytes.subarray(end)).written;
  }
  return { bytes: bytes.subarray(0, end), ends };
}

/** The total, the counts and the ids, one behind the other. */
function unpacked(numbers) {
  return { total: numbers[0], counts: numbers.subarray(1, 1 + valueCount), ids: numbers.subarray(1 + valueCount) };
}
