// What runs inside of the browser, one engine a page. It measures and hands over; nothing is judged here.

let documents;
let engineModule;
let engine;

/** So many rounds through all queries are enough. */
const mostPasses = 5;

/** Neighbours among the queries are alike; this step through them leaves out none and spreads those that fit. */
const step = 7;

/** Everything that is there before the clock starts. */
export async function prepare(id, size) {
  engineModule = await import(`./engines/${id}.mjs`);
  documents = await (await fetch(`/documents/${size}.json`)).json();
  return { choosesNothing: engineModule.choosesNothing ?? false };
}

/** Bytes that the engine holds where the browser does not count them, as in the memory of WebAssembly. */
export function bytesOutside() {
  return engineModule.bytesOutside?.() ?? 0;
}

/** From documents in memory to searchable, in milliseconds. */
export async function build() {
  const start = performance.now();
  engine = await engineModule.build(documents);
  return { milliseconds: performance.now() - start, reads: Boolean(engine.mistyped) };
}

/** Milliseconds of single keystrokes, given as `{ text, chosen }`, until the budget is used up. */
export function timeKeystrokes(queries, first, budget) {
  return time(queries, budget, ({ text, chosen }) => engine.keystroke(text, chosen, first));
}

export function timeMistyped(queries, first, budget) {
  return time(queries, budget, ({ text }) => engine.mistyped(text, first));
}

/** The answers to single queries, as far as the budget reaches; all ids where no number is given. */
export function answers(queries, first, budget) {
  const room = first ?? documents.length;
  return answersTo(queries, budget, ({ text, chosen = {} }) => engine.keystroke(text, chosen, room));
}

export function mistypedAnswers(queries, first, budget) {
  return answersTo(queries, budget, ({ text }) => engine.mistyped(text, first));
}

async function answersTo(queries, budget, ask) {
  const found = [];
  const end = performance.now() + budget;
  for (const query of queries) {
    if (performance.now() > end) break;
    const { total, counts = [], ids } = await ask(query);
    found.push({ total, counts: [...counts], ids: [...ids] });
  }
  return found;
}

async function time(queries, budget, ask) {
  const times = [];
  const start = performance.now();
  for (let pass = 0; pass < mostPasses; pass++) {
    for (const query of spread(queries)) {
      const asked = performance.now();
      const answer = ask(query);
      // Waiting for what is no promise would cost a turn of the event loop.
      if (answer instanceof Promise) await answer;
      const answered = performance.now();
      times.push(answered - asked);
      if (answered - start > budget) return times;
    }
  }
  return times;
}

function* spread(queries) {
  for (let first = 0; first < step; first++) for (let at = first; at < queries.length; at += step) yield queries[at];
}
