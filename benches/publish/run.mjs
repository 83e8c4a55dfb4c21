// Measures publishing: NACHLESE=target/command/nachlese node benches/publish/run.mjs [--sizes N,N] [--rounds N]
//
// Every build runs alone, into a folder beside the others on the same disk.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { middle } from '../search/goals.mjs';
import { readOptions } from '../search/options.mjs';
import { results } from '../search/places.mjs';
import { printGoals } from '../search/report.mjs';
import { growth } from '../search/statistics.mjs';
import { figure, table } from '../search/table.mjs';
import { bundleOf, makeTalks } from '../search/takeaways.mjs';
import { run } from './command.mjs';
import { differences, weigh } from './folder.mjs';
import { goalsOf, mistakesOf } from './goals.mjs';

const takeawaysPerTalk = 3;

/** Without an address there are no pictures, and they are most of the work. */
const address = 'https://recap.example.org/';

const program = process.env.NACHLESE;
if (!program) throw new Error('NACHLESE names no command; `cargo xtask bench publish` builds one with the app inside');

const options = readOptions({ sizes: [300, 1_000, 3_000], rounds: 1 });
const sizes = [...options.sizes].sort((one, other) => one - other);
// What an interrupted run has left is in the way of this one.
const desk = join(results, 'publish');
rmSync(desk, { recursive: true, force: true });
mkdirSync(desk);
const bySize = {};
let compared;
try {
  for (const size of sizes) bySize[size] = await measure(size);
  compared = await compare(sizes[0]);
} finally {
  rmSync(desk, { recursive: true, force: true });
}

const exponents = growths();
const weight = statSync(program).size;
const goals = goalsOf({ bySize, exponents, program: weight });
const mistakes = mistakesOf(compared);
print();

const file = join(results, 'publish.json');
const machine = { processor: cpus()[0].model, cores: cpus().length, node: process.version };
writeFileSync(file, JSON.stringify({ machine, program: weight, bySize, exponents, goals, mistakes }, null, 2));
console.log(`\nAll figures are in ${file}`);

for (const mistake of mistakes) console.error(`WRONG: ${mistake}`);
process.exitCode = mistakes.length ? 1 : 0;

/** The middle of all rounds at one size; times in seconds, memory and site in bytes. */
async function measure(size) {
  const { first, changed } = bundles(size);
  const rounds = [];
  for (let round = 1; round <= options.rounds; round++) {
    process.stderr.write(`${size} takeaways, round ${round} of ${options.rounds}\n`);
    const site = join(desk, 'site');
    const check = await run(program, ['check', first]);
    const build = await run(program, building(first, site));
    const { files, bytes } = weigh(site);
    const again = await run(program, building(changed, site));
    rmSync(site, { recursive: true });
    rounds.push({ check: check.seconds, build: build.seconds, peak: build.peak, again: again.seconds, files, bytes });
  }
  return middle(rounds);
}

/** The files in which sites differ that should be the same. */
async function compare(size) {
  process.stderr.write(`${size} takeaways, built several ways and compared\n`);
  const { first, changed } = bundles(size);
  const [again, once, twice] = ['again', 'once', 'twice'].map((name) => join(desk, name));
  for (const [bundle, site] of [
    [first, again],
    [changed, again],
    [changed, once],
    [changed, twice],
  ])
    await run(program, building(bundle, site));
  return { apart: differences(once, twice), leftover: differences(again, once) };
}

function building(bundle, site) {
  return ['build', bundle, '--out', site, '--site-url', address, '--quiet'];
}

/** A bundle, and the same with one changed takeaway, as files. */
function bundles(size) {
  const bundle = bundleOf(makeTalks(size, 1, takeawaysPerTalk));
  const write = (name) => {
    const file = join(desk, `${size}-${name}.json`);
    writeFileSync(file, JSON.stringify(bundle, null, 1));
    return file;
  };
  const first = write('first');
  bundle.takeaways[Math.floor(size / 2)].statement = 'Diese Aussage ist inzwischen eine andere.';
  return { first, changed: write('changed') };
}

/** By which power of the number of takeaways each figure grows, from the smallest size to the largest. */
function growths() {
  const at = (size, name) => ({ size, figure: bySize[size][name] });
  const exponent = (name) => growth(at(sizes[0], name), at(sizes.at(-1), name));
  return Object.fromEntries(['check', 'build', 'again', 'peak'].map((name) => [name, exponent(name)]));
}

function print() {
  const megabytes = (bytes) => (bytes === undefined ? undefined : figure(bytes / 1_000_000));
  console.log('\nPublishing in one language, with pictures\n');
  const columns = ['takeaways', 'talks', 'check s', 'build s', 'again s', 'memory MB', 'files', 'site MB'];
  const rows = sizes.map((size) => {
    const { check, build, again, peak, files, bytes } = bySize[size];
    const counts = [size, Math.ceil(size / takeawaysPerTalk)].map((count) => count.toLocaleString('en'));
    const times = [check, build, again].map(figure);
    return [...counts, ...times, megabytes(peak), files.toLocaleString('en'), megabytes(bytes)];
  });
  const power = (name) => exponents[name]?.toFixed(2);
  const powers = ['check', 'build', 'again', 'peak'].map(power);
  rows.push(['grows as power', undefined, ...powers, undefined, undefined]);
  console.log(table(columns, rows));
  printGoals(goals);
}
