// Puts one engine through everything, within its time.
import { Laboratory } from './laboratory.mjs';
import { recall, recallOfMistyped, shareCounted } from './oracle.mjs';
import { summary } from './statistics.mjs';

/** How many takeaways a keystroke brings to the screen. */
const firstPage = 50;

/** How many answers to a mistyped word a reader looks at. */
const lookedAt = 20;

/** What is typed while facets are chosen: it stands in many takeaways. */
const common = 'daten';

/** What each part may take, in milliseconds. An engine that is still building when its time is over is stopped. */
export const budgets = { load: 60_000, build: 60_000, typed: 3_000, chosen: 1_500, mistyped: 1_500, answers: 3_000 };

/** A single question can take longer than the budget of all; this much more is granted. */
const grace = 30_000;

/** All figures of one engine in one browser. `unfinished` names the part that took too long. */
export async function measure({ url, id, congress }) {
  const laboratory = await Laboratory.open(url);
  try {
    return await figures(laboratory, id, congress);
  } catch (error) {
    // An engine that breaks, for want of memory or otherwise, is a result too.
    return { unfinished: 'without an error', error: error.message.split('\n')[0] };
  } finally {
    await laboratory.close();
  }
}

async function figures(laboratory, id, { size, queries, texts, columns }) {
  const prepared = await laboratory.call('prepare', budgets.load, id, size);
  if (!prepared) return { unfinished: 'loading' };
  const before = await laboratory.memory();
  const built = await laboratory.call('build', budgets.build);
  if (!built) return { unfinished: `building in ${budgets.build / 1_000} s` };
  const results = { build: built.milliseconds, memory: (await laboratory.memory()) - before };

  const inTime = (name, budget, ...values) => laboratory.call(name, budget + grace, ...values, budget);
  const timed = async (name, queries, budget) => {
    const times = await inTime(name, budget, queries, firstPage);
    return times && summary(times);
  };
  const typed = queries.typed.map((text) => ({ text, chosen: {} }));
  results.keystroke = await timed('timeKeystrokes', typed, budgets.typed);
  if (!results.keystroke) return { ...results, unfinished: 'answering' };

  const chosen = queries.choices.map((chosen) => ({ text: common, chosen }));
  if (!prepared.choosesNothing) results.chosen = await timed('timeKeystrokes', chosen, budgets.chosen);
  if (built.reads) results.mistyped = await timed('timeMistyped', queries.mistyped, budgets.mistyped);

  // From here on it is not how fast but how right.
  const right = {};
  for (const kind of ['inside', 'respelt']) {
    const answers = await inTime('answers', budgets.answers, queries[kind], null);
    if (answers) right[kind] = recall(queries[kind], answers, texts);
  }
  if (built.reads) {
    const answers = await inTime('mistypedAnswers', budgets.answers, queries.mistyped, lookedAt);
    if (answers) right.mistyped = recallOfMistyped(queries.mistyped, answers, texts);
  }
  const [everything] = (await inTime('answers', budgets.answers, [{ text: common }], null)) ?? [];
  if (everything) {
    const asked = [{ text: common, chosen: {} }, ...(prepared.choosesNothing ? [] : chosen)];
    const answers = await inTime('answers', budgets.answers, asked, firstPage);
    if (answers) right.counted = shareCounted(asked, answers, (chosen) => columns.answer(everything.ids, chosen, 0));
  }
  return { ...results, right };
}
