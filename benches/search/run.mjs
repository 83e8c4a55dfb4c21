// Measures the engines beside each other: node benches/search/run.mjs [--sizes N,N] [--rounds N] [--engines ID,ID]
//
// Each engine has a fresh browser; one after another, round after round, so that what else the machine does meets all.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { congressOf } from './congress.mjs';
import { engines } from './engines/list.mjs';
import { goalsOf, middle, mistakesOf } from './goals.mjs';
import { measure } from './measure.mjs';
import { readOptions } from './options.mjs';
import { results as folder } from './places.mjs';
import { growths, printGoals, printGrowths, printSize } from './report.mjs';
import { serveFiles } from './server.mjs';

const wasm = { '/wasm/app.js': 'app.js', '/wasm/app_bg.wasm': 'app_bg.wasm' };

const options = readOptions({ sizes: [1_000, 10_000, 100_000], rounds: 3, engines: engines.map(({ id }) => id) });
const chosen = engines.filter(({ id }) => options.engines.includes(id) && isBuilt(id));
if (!chosen.length) throw new Error(`none of ${options.engines} can be measured`);

const files = await pageFiles();
const server = await serveFiles(files);
const bySize = new Map();
const everyRound = {};
try {
  for (const size of options.sizes) bySize.set(size, await measureSize(size));
} finally {
  server.stop();
}

const sizes = [...bySize.keys()];
const exponents = growths(bySize);
const goals = sizes.flatMap((size) => goalsOf(size, bySize.get(size)));
const mistakes = sizes.flatMap((size) => mistakesOf(size, bySize.get(size)));
printGrowths(exponents, sizes, nameOf);
printGoals(goals);

const file = join(folder, 'find.json');
const machine = { processor: cpus()[0].model, cores: cpus().length, node: process.version };
const versions = Object.fromEntries(chosen.map(({ id }) => [id, nameOf(id)]));
const written = { machine, versions, sizes: Object.fromEntries(bySize), exponents, goals, mistakes, everyRound };
writeFileSync(file, JSON.stringify(written, null, 2));
console.log(`\nAll figures are in ${file}`);

for (const mistake of mistakes) console.error(`WRONG: ${mistake}`);
process.exitCode = mistakes.length ? 1 : 0;

/** The middle figures of all rounds, by engine. */
async function measureSize(size) {
  const congress = congressOf(size);
  files.set(`/documents/${size}.json`, JSON.stringify(congress.documents));
  const rounds = new Map(chosen.map(({ id }) => [id, []]));
  for (let round = 1; round <= options.rounds; round++) {
    for (const { id } of chosen) {
      const before = rounds.get(id);
      // Whoever did not get through would only take the time again.
      if (before.some(({ unfinished }) => unfinished)) continue;
      process.stderr.write(`${size} takeaways, round ${round} of ${options.rounds}: ${id}\n`);
      before.push(await measure({ url: server.url, id, congress }));
    }
  }
  files.delete(`/documents/${size}.json`);
  everyRound[size] = Object.fromEntries(rounds);
  const results = Object.fromEntries([...rounds].map(([id, rounds]) => [id, middleOf(rounds)]));
  printSize(size, results, nameOf);
  return results;
}

/** Of an engine that once did not get through, that is the result. */
function middleOf(rounds) {
  return rounds.find(({ unfinished }) => unfinished) ?? middle(rounds);
}

/** The page, its script with one part for each engine, and our WebAssembly. */
async function pageFiles() {
  const files = new Map([
    ['/', '<!doctype html><meta charset="utf-8"><script type="module" src="/start.js"></script>'],
  ]);
  const { outputFiles } = await build({
    stdin: {
      contents: "import * as bench from './in_page.mjs'; window.bench = bench;",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    entryNames: 'start',
    outdir: '/',
    external: ['/wasm/*'],
    minify: true,
    write: false,
    logLevel: 'error',
  });
  for (const { path, contents } of outputFiles) files.set(path, contents);
  for (const [path, name] of Object.entries(wasm)) {
    const file = join(folder, 'wasm', name);
    if (existsSync(file)) files.set(path, readFileSync(file));
  }
  return files;
}

function isBuilt(id) {
  if (id !== 'nachlese' || Object.values(wasm).every((name) => existsSync(join(folder, 'wasm', name)))) return true;
  console.error('nachlese is left out: `cargo xtask bench search` builds it');
  return false;
}

function nameOf(id) {
  const name = engines.find((engine) => engine.id === id).package;
  if (!name) return id;
  // Some packages do not export their package.json, so it is looked for beside the lock file.
  const lock = createRequire(import.meta.url)('./package-lock.json');
  return `${id} ${lock.packages[`node_modules/${name}`].version}`;
}
