// What finding is to reach, and whether it does. To be slow is no failure, as machines differ; to be wrong is.
import { median } from './statistics.mjs';

const frame = 1_000 / 60;
const megabyte = 1_000_000;

/** The goals at one size, as far as there are figures for them: `{ goal, value, limit, unit }`. */
export function goalsOf(size, results) {
  const ours = results.nachlese;
  if (!ours || ours.unfinished) return [];
  const ratio = (peer, of) => {
    const theirs = results[peer] && of(results[peer]);
    return theirs === undefined ? undefined : of(ours) / theirs;
  };
  const p95 = ({ keystroke }) => keystroke?.p95;
  const goals = [
    size >= 100_000 && [
      { goal: 'searchable in', value: ours.build, limit: 1_500, unit: 'ms' },
      { goal: 'searchable in, of minisearch', value: ratio('minisearch', ({ build }) => build), limit: 1 / 6 },
      { goal: 'keystroke p95, of includes', value: ratio('includes', p95), limit: 1 / 15 },
      { goal: 'keystroke p95, of uFuzzy', value: ratio('ufuzzy', p95), limit: 1 / 15 },
      { goal: 'one typo p95', value: ours.mistyped?.p95, limit: 5, unit: 'ms' },
      { goal: 'memory with text and facets', value: ours.memory / megabyte, limit: 100, unit: 'MB' },
    ],
    size === 1_000 && [{ goal: 'searchable within a frame', value: ours.build, limit: frame, unit: 'ms' }],
  ];
  return goals
    .filter(Boolean)
    .flat()
    .filter(({ value }) => value !== undefined)
    .map((goal) => ({ ...goal, size, isReached: goal.value <= goal.limit }));
}

/** The goals of the page, as above. */
export function goalsOfPage(size, { app }) {
  const value = app?.toLayout?.p95;
  if (value === undefined) return [];
  return [{ goal: 'keystroke to paint p95', size, value, limit: 16, unit: 'ms', isReached: value <= 16 }];
}

/** What is wrong with our answers, as sentences; none if all is well. */
export function mistakesOf(size, results) {
  const { right = {} } = results.nachlese ?? {};
  const rules = {
    inside: 'takeaways with the text inside of words are found',
    respelt: 'takeaways are found however umlauts are written',
    mistyped: 'mistyped words are read as a word nearby',
    counted: 'totals and counts are exact',
  };
  return Object.entries(rules)
    .filter(([rule]) => right[rule] !== undefined && right[rule] < 1)
    .map(([rule, sentence]) => `at ${size} takeaways not all ${sentence}: ${right[rule].toFixed(4)}`);
}

/** One result out of those of all rounds: the middle of each figure. */
export function middle(rounds) {
  const known = rounds.filter((value) => value !== undefined);
  const [first] = known;
  if (typeof first === 'number') return median(known);
  if (typeof first !== 'object') return first;
  const names = new Set(known.flatMap(Object.keys));
  return Object.fromEntries([...names].map((name) => [name, middle(known.map((round) => round[name]))]));
}
