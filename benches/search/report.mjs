// What was measured, for people.
import { engines } from './engines/list.mjs';
import { growth } from './statistics.mjs';
import { figure, table } from './table.mjs';

const megabytes = (bytes) => (bytes === undefined ? undefined : bytes / 1_000_000);

/** What both tables compare, by engine. */
const measures = [
  ['searchable ms', ({ build }) => build],
  ['key median', ({ keystroke }) => keystroke?.median],
  ['key p95', ({ keystroke }) => keystroke?.p95],
  ['chosen p95', ({ chosen }) => chosen?.p95],
  ['typo p95', ({ mistyped }) => mistyped?.p95],
  ['memory MB', ({ memory }) => megabytes(memory)],
];

const rights = [
  ['inside', ({ right }) => right?.inside],
  ['umlauts', ({ right }) => right?.respelt],
  ['typo', ({ right }) => right?.mistyped],
];

export function printSize(size, results, nameOf) {
  const measured = engines.filter(({ id }) => results[id]);
  const share = (value) => (value === undefined ? undefined : value.toFixed(2));
  console.log(`\n${size.toLocaleString('en')} takeaways; keystrokes in ms, recall as a share of what is right\n`);
  console.log(
    table(
      ['engine', ...[...measures, ...rights].map(([name]) => name)],
      measured.map(({ id }) => {
        const of = results[id];
        return [
          nameOf(id),
          ...measures.map(([, read]) => figure(read(of))),
          ...rights.map(([, read]) => share(read(of))),
        ];
      }),
    ),
  );
  for (const { id } of measured)
    if (results[id].unfinished)
      console.log(
        `  ${nameOf(id)}: not finished ${results[id].unfinished}${results[id].error ? ` (${results[id].error})` : ''}`,
      );

  const ours = results.nachlese;
  if (!ours || ours.unfinished) return;
  console.log(`\nThe same as multiples of ours\n`);
  const times = (value, own) => (value === undefined || !own ? undefined : `${figure(value / own)}×`);
  console.log(
    table(
      ['engine', ...measures.map(([name]) => name.replace(/ (ms|MB)$/, ''))],
      measured.map(({ id }) => [nameOf(id), ...measures.map(([, read]) => times(read(results[id]), read(ours)))]),
    ),
  );
}

export function printPage(size, results) {
  const pages = Object.entries(results);
  const ours = results.app?.toLayout;
  const byBrowser = (value) => (value === undefined ? undefined : value < 16 ? '<16' : figure(value));
  console.log(`\nKeystroke to paint at ${size.toLocaleString('en')} takeaways in ms; p95 as a multiple of ours\n`);
  console.log(
    table(
      ['page', 'cards', 'p50', 'p95', 'max', 'p95 by the browser', 'multiple'],
      pages.map(([name, { cards, toLayout, byBrowser: told }]) => [
        name,
        figure(cards),
        figure(toLayout?.median),
        figure(toLayout?.p95),
        figure(toLayout?.most),
        byBrowser(told?.p95),
        ours && toLayout && `${figure(toLayout.p95 / ours.p95)}×`,
      ]),
    ),
  );
  for (const [name, { unfinished }] of pages) if (unfinished) console.log(`  ${name}: not finished: ${unfinished}`);
}

/** By which power of the size each figure grows, from the smallest size to the largest. */
export function growths(bySize) {
  const sizes = [...bySize.keys()].sort((one, other) => one - other);
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  const exponents = {};
  if (smallest === largest) return exponents;
  for (const { id } of engines) {
    const exponent = (read) => {
      const at = (size) => ({ size, figure: bySize.get(size)[id] && read(bySize.get(size)[id]) });
      return growth(at(smallest), at(largest));
    };
    exponents[id] = {
      build: exponent(({ build }) => build),
      keystroke: exponent(({ keystroke }) => keystroke?.p95),
      memory: exponent(({ memory }) => memory),
    };
  }
  return exponents;
}

export function printGrowths(exponents, sizes, nameOf) {
  const known = Object.entries(exponents).filter(([, of]) => Object.values(of).some((value) => value !== undefined));
  if (!known.length) return;
  const exponent = (value) => value?.toFixed(2);
  console.log(`\nGrowth from ${Math.min(...sizes)} to ${Math.max(...sizes)} takeaways as the power of their number\n`);
  console.log(
    table(
      ['engine', 'searchable', 'key p95', 'memory'],
      known.map(([id, { build, keystroke, memory }]) => [
        nameOf(id),
        exponent(build),
        exponent(keystroke),
        exponent(memory),
      ]),
    ),
  );
}

/** Goals as `{ goal, size, value, limit, unit, isReached }`; without a unit it is a share, without a size it has none. */
export function printGoals(goals) {
  if (!goals.length) return;
  const said = (value, unit) => (unit ? `${figure(value)} ${unit}` : `1/${figure(1 / value)}`);
  console.log('\nGoals\n');
  console.log(
    table(
      ['goal', 'takeaways', 'reached', 'wanted', ''],
      goals.map(({ goal, size, value, limit, unit, isReached }) => [
        goal,
        size?.toLocaleString('en'),
        said(value, unit),
        `≤ ${said(limit, unit)}`,
        isReached ? 'ok' : 'missed',
      ]),
    ),
  );
}
