// Measures loading: NACHLESE=target/debug/nachlese node benches/load/run.mjs [--rounds N]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { browsers } from '../../tests/browser/browsers.mjs';
import { built, serve } from '../../tests/browser/site.mjs';
import { eventually } from '../../tests/browser/wait.mjs';
import { readOptions } from '../search/options.mjs';
import { results } from '../search/places.mjs';
import { summary } from '../search/statistics.mjs';
import { figure, table } from '../search/table.mjs';
import { throttle } from './network.mjs';
import { codeFiles, weigh } from '../../tests/browser/weights.mjs';

const chromium = browsers.find(({ id }) => id === 'chromium');

const shareButton = 'button[data-share="view"]';

/** The dialog is complete when its last part, the QR code, is drawn. */
const complete = 'dialog[data-part=share][open] svg[data-part=qr] path[d^=M]';

/** How long everything may take, and how long the pointer rests on the button, in milliseconds. */
const limit = 60_000;
const hover = 1_500;

const options = readOptions({ sizes: [], rounds: 5 });
const site = await serve();
const { first, lazy } = codeFiles(built);
const figures = { app: weigh(built, first), lazy: weigh(built, lazy) };
try {
  for (const [name, rest] of [
    ['cold', 0],
    ['afterHover', hover],
  ]) {
    const rounds = [];
    for (let round = 1; round <= options.rounds; round++) {
      process.stderr.write(`share, ${name}, round ${round} of ${options.rounds}\n`);
      rounds.push(await measureShare(rest));
    }
    figures[name] = { time: summary(rounds.map(({ time }) => time)), loaded: rounds[0].loaded };
  }
  figures.firstLoad = weigh(built, await firstLoad());
} finally {
  await site.stop();
}
print();

/** A page in a fresh browser, `prepare`d before it loads; waits until the app is ready. */
async function withPage(prepare, work) {
  const browser = await chromium.start({});
  try {
    const page = await browser.newPage();
    await chromium.prepare(page, {});
    await page.setViewport({ width: 1360, height: 900 });
    await prepare(page);
    await page.goto(site.url, { timeout: limit });
    const app = () => page.evaluate(() => document.documentElement.dataset.app);
    await eventually('html[data-app] becomes ready', app, (state) => state === 'ready', limit);
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** Milliseconds from pressing Share to the complete dialog, and the files that came for it. */
function measureShare(rest) {
  return withPage(throttle, async (page) => {
    await page.waitForNetworkIdle({ idleTime: 500, timeout: limit });
    const loaded = new Set();
    page.on('response', (response) => loaded.add(new URL(response.url()).pathname.slice(1)));
    await page.$eval(shareButton, (button) => button.scrollIntoView({ block: 'center' }));
    // Above the button, so that the pointer has not been on it yet.
    await page.mouse.move(1, 1);
    if (rest) {
      await page.hover(shareButton);
      await setTimeout(rest);
    }
    const time = await page.evaluate(
      (shareButton, complete) =>
        new Promise((settle) => {
          const start = performance.now();
          const look = () => (document.querySelector(complete) ? settle(performance.now() - start) : requestAnimationFrame(look));
          document.querySelector(shareButton).click();
          look();
        }),
      shareButton,
      complete,
    );
    return { time, loaded: [...loaded].sort() };
  });
}

/** The files of the first load of the overview. */
async function firstLoad() {
  const loaded = new Set();
  const prepare = (page) =>
    page.on('response', (response) => {
      if (response.url().startsWith(site.url)) loaded.add(new URL(response.url()).pathname.slice(1) || 'index.html');
    });
  await withPage(prepare, (page) => page.waitForNetworkIdle({ idleTime: 500, timeout: limit }));
  return [...loaded].sort();
}

function print() {
  const kilobytes = ({ rows, sum }) =>
    [...rows, ['together', sum]].map(([name, bytes]) => [name, (bytes / 1_000).toFixed(1)]);
  console.log(table(['the first load of the overview', 'kB (brotli)'], kilobytes(figures.firstLoad)));
  console.log(`\n${table(['the app for the first page', 'kB (brotli)'], kilobytes(figures.app))}`);
  console.log(`\n${table(['lazy parts', 'kB (brotli)'], kilobytes(figures.lazy))}`);
  const row = (name, { time }) => [name, figure(time.median), figure(time.most)];
  const rows = [row('cold', figures.cold), row('after the pointer rested on the button', figures.afterHover)];
  console.log(`\n${table(['click on Share to complete dialog, slow 4G', 'median ms', 'most ms'], rows)}`);
  for (const name of figures.cold.loaded) console.log(`  comes with the first share: ${name}`);
  const file = join(results, 'load.json');
  writeFileSync(file, JSON.stringify({ rounds: options.rounds, ...figures }, null, 2));
  console.log(`\nAll figures are in ${file}`);
}
