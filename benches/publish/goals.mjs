// What publishing is to reach, and whether it does. To be slow is no failure, as machines differ; to be wrong is.

/** The congress that the goals are about: 1,000 talks with 3,000 takeaways in one language. */
export const goalSize = 3_000;

const megabyte = 1_000_000;

/** The goals as far as there are figures for them: `{ goal, size, value, limit, unit, isReached }`. */
export function goalsOf({ bySize, exponents, program }) {
  const figures = bySize[goalSize];
  const goals = [
    figures && { goal: 'a whole site with its pictures', value: figures.build, limit: 60, unit: 's' },
    figures && { goal: 'memory for it', value: figures.peak && figures.peak / megabyte, limit: 500, unit: 'MB' },
    figures && { goal: 'again with one changed takeaway, of the first', value: figures.again / figures.build, limit: 1 / 5 },
    figures && { goal: 'checking its bundle', value: figures.check, limit: 1, unit: 's' },
  ]
    .filter(Boolean)
    .map((goal) => ({ ...goal, size: goalSize }));
  goals.push(
    { goal: 'growth of building', value: exponents.build, limit: 1.1, unit: 'as power' },
    { goal: 'the command with the app inside', value: program / megabyte, limit: 30, unit: 'MB' },
  );
  return goals
    .filter(({ value }) => value !== undefined)
    .map((goal) => ({ ...goal, isReached: goal.value <= goal.limit }));
}

/** What is wrong with the sites, as sentences; none if all is well. */
export function mistakesOf({ apart, leftover }) {
  const named = (files) => `${files.slice(0, 5).join(', ')}${files.length > 5 ? ` and ${files.length - 5} more` : ''}`;
  return [
    apart.length && `two builds of the same bundle differ in ${named(apart)}`,
    leftover.length && `a site that was built again differs from one that was built at once in ${named(leftover)}`,
  ].filter(Boolean);
}
