// From keystroke to paint, in the real app and in pages with the same cards:
// node benches/search/page.mjs [--sizes N,N] [--rounds N] [--engines app,preact,pooled]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browsers } from '../../tests/browser/browsers.mjs';
import { eventually } from '../../tests/browser/wait.mjs';
import { goalsOfPage } from './goals.mjs';
import { readOptions } from './options.mjs';
import { readKeystrokes, watchKeystrokes } from './pages/keystroke_clock.mjs';
import { results as folder } from './places.mjs';
import { printGoals, printPage } from './report.mjs';
import { serveCongress } from './site.mjs';
import { summary } from './statistics.mjs';

const chromium = browsers.find(({ id }) => id === 'chromium');

/** What is typed, letter by letter, and taken away again at once. */
const words = ['digitalmilliarde', 'bürgerbeteiligung', 'übertragungsnetz', 'wärme', 'datenschutz'];

/** The app comes first, since the others show as many cards as it does, within these limits. */
const pages = { app: '', preact: 'preact/', pooled: 'pooled/' };
const fewestCards = 16;
const mostCards = 50;

/** How long a page may take to be ready and for all keystrokes, and how long it rests after each, in milliseconds. */
const limits = { ready: 90_000, typing: 120_000 };
const rest = 60;

const options = readOptions({ sizes: [10_000, 100_000], rounds: 3, engines: Object.keys(pages) });
const chosen = Object.keys(pages).filter((name) => options.engines.includes(name));

const bySize = {};
for (const size of options.sizes) {
  bySize[size] = await measureSize(size);
  printPage(size, bySize[size]);
}
const goals = options.sizes.flatMap((size) => goalsOfPage(size, bySize[size]));
printGoals(goals);

const file = join(folder, 'page.json');
writeFileSync(file, JSON.stringify({ rounds: options.rounds, sizes: bySize, goals }, null, 2));
console.log(`\nAll figures are in ${file}`);

async function measureSize(size) {
  const site = await serveCongress(size);
  const taken = Object.fromEntries(chosen.map((name) => [name, []]));
  const failures = {};
  let cards = mostCards;
  try {
    for (let round = 1; round <= options.rounds; round++) {
      for (const name of chosen.filter((name) => !failures[name])) {
        process.stderr.write(`${size} takeaways, round ${round} of ${options.rounds}: ${name}\n`);
        try {
          const { shown, keystrokes } = await measurePage(new URL(`${pages[name]}?cards=${cards}`, site.url));
          if (name === 'app') cards = Math.min(mostCards, Math.max(fewestCards, shown));
          taken[name].push({ shown, keystrokes });
        } catch (error) {
          failures[name] = error.message.split('\n')[0];
        }
      }
    }
  } finally {
    await site.stop();
  }
  return Object.fromEntries(
    chosen.map((name) => [name, failures[name] ? { unfinished: failures[name] } : figuresOf(taken[name])]),
  );
}

/** Types all words into a page in a fresh browser. */
async function measurePage(url) {
  const browser = await chromium.start({ frames: 'unlimited' });
  try {
    const page = await browser.newPage();
    await chromium.prepare(page, {});
    await page.setViewport({ width: 1360, height: 900 });
    await page.evaluateOnNewDocument(watchKeystrokes);
    await page.goto(url.href, { timeout: limits.ready });
    const app = () => page.evaluate(() => document.documentElement.dataset.app);
    await eventually('html[data-app] becomes ready', app, (state) => state === 'ready', limits.ready);
    const shown = await page.$$eval('article[data-takeaway]', (cards) => cards.length);
    await page.evaluate(bringCardsIntoSight);
    await page.focus('#search, input[type=search]');
    await type(page);
    return { shown, keystrokes: await page.evaluate(readKeystrokes) };
  } finally {
    await browser.close();
  }
}

/** What lies below the window is laid out, but never painted: so the field goes to the top, and the cards into view. */
function bringCardsIntoSight() {
  const belowMasthead = 100;
  scrollBy(0, document.querySelector('#search, input[type=search]').getBoundingClientRect().top - belowMasthead);
}

async function type(page) {
  const driver = await page.createCDPSession();
  // The driver's own keyboard is an American one, which has no ü.
  const pressLetter = async (letter) => {
    await driver.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
    await driver.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
  };
  const end = Date.now() + limits.typing;
  for (const word of words) {
    for (const key of [...word, ...Array.from(word, () => 'Backspace')]) {
      await (key.length === 1 ? pressLetter(key) : page.keyboard.press(key));
      // What the page still does is over once it answers; then it has the rest that a reader's fingers give it.
      await page.evaluate((rest) => new Promise((settle) => setTimeout(settle, rest)), rest);
      if (Date.now() > end) throw new Error(`typing was not finished in ${limits.typing / 1_000} s`);
    }
  }
}

function figuresOf(rounds) {
  const keystrokes = rounds.flatMap(({ keystrokes }) => keystrokes);
  if (keystrokes.some(({ isTrusted }) => !isTrusted)) throw new Error('a keystroke did not come from the keyboard');
  return {
    cards: rounds[0].shown,
    toLayout: summary(keystrokes.map(({ toLayout }) => toLayout)),
    // The browser is silent about what took it less than 16 ms.
    byBrowser: summary(keystrokes.map(({ byBrowser = 0 }) => byBrowser)),
  };
}
