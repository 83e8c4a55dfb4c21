// Somebody opens the recap.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { everyPage } from './pages.mjs';
import { ids, statement, valuesOf } from './recap.mjs';
import { eventually } from './wait.mjs';

const wasm = /\.wasm($|\?)/;

forBothBrowsers('the overview opens with all twenty takeaways', async ({ reader }) => {
  assert.equal(await reader.open(), 200, 'the overview answers 200');
  await reader.ready();
  assert.equal(await reader.pageName(), 'home');
  assert.equal(ids.length, 20, 'the recap of dikomm 2021 has twenty takeaways');
  await reader.shows(ids, 'at the start');
  assert.deepEqual(await reader.chips(), [], 'nothing is chosen at the start');
  assert.equal(await reader.address(), '', 'the address carries no parameters');
  assert.match(await reader.page.title(), /dikomm/, 'the title names the event');
  assert.match(await reader.text('main h1'), /\p{Letter}{3}/u, 'there is a heading');
  const rows = await reader.facetRows();
  for (const facet of ['level', 'topic', 'kind']) {
    for (const value of valuesOf(facet)) {
      const row = rows.find((row) => row.facet === facet && row.value === value);
      assert.ok(row && row.count > 0, `${facet}:${value} can be chosen and shows how much it holds`);
      assert.equal(row.checked, false, `${facet}:${value} is not chosen at the start`);
    }
  }
});

forBothBrowsers('everything can be read before the app has loaded', { hold: wasm }, async ({ reader, site }) => {
  await reader.open('', 'domcontentloaded');
  await reader.seesSoon('main h1');
  assert.notEqual(await reader.app(), 'ready', 'the app cannot be ready while its code is held back');
  const texts = (await reader.texts('main article[data-takeaway]')).join('\n');
  for (const id of ids) assert.ok(texts.includes(statement(id)), `${id} is readable at once`);
  site.release();
  await reader.ready();
  await reader.shows(ids);
});

const shiftsUnseen = { firefox: 'Firefox does not report layout shifts' };

/** Readers at a desk and on a phone, whose browsers write down what moves by itself. */
function watchingShifts(newReader) {
  const observe = () => {
    window.shifts = [];
    new PerformanceObserver((list) =>
      window.shifts.push(
        ...list.getEntries().map(({ value, hadRecentInput, sources }) => ({
          value,
          hadRecentInput,
          at: sources.map(({ node }) => node?.cloneNode?.(false).outerHTML ?? node?.nodeName),
        })),
      ),
    ).observe({ type: 'layout-shift', buffered: true });
  };
  return Promise.all([
    newReader({ before: observe }),
    newReader({ before: observe, width: 360, height: 740 }),
  ]);
}

async function nothingMoved(reader, name = 'home') {
  await reader.ready();
  await reader.missesSoon('[data-lazy][aria-busy]', 'what comes after the app has come');
  await eventually('the fonts have come', () => reader.page.evaluate(() => document.fonts.status === 'loaded'));
  // Shifts are reported with the frame after them.
  await reader.page.evaluate(
    () => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))),
  );
  assert.deepEqual(await reader.page.evaluate(() => window.shifts), [], `no element of ${name} moves by itself`);
}

forBothBrowsers(
  'nothing jumps while the page loads and the app takes over',
  { hold: wasm, notIn: shiftsUnseen },
  async ({ newReader, site }) => {
    const readers = await watchingShifts(newReader);
    for (const reader of readers) {
      await reader.open('', 'domcontentloaded');
      await reader.seesSoon('main h1');
    }
    site.release();
    for (const reader of readers) await nothingMoved(reader);
  },
);

forBothBrowsers(
  'nothing jumps while the page comes in drops',
  { drops: true, notIn: shiftsUnseen },
  async ({ newReader }) => {
    for (const reader of await watchingShifts(newReader)) {
      // Only the page in front is painted.
      await reader.page.bringToFront();
      for (const { name, path } of [...everyPage, { name: 'list', path: 'list/' }]) {
        await reader.open(path, 'domcontentloaded');
        await nothingMoved(reader, name);
      }
    }
  },
);

forBothBrowsers(
  'the place on the page and the focus survive the take-over',
  { hold: wasm },
  async ({ reader, site }) => {
    await reader.open('', 'domcontentloaded');
    await reader.seesSoon('main article[data-takeaway]');
    const link = `article[data-takeaway="${ids[8]}"] a[href]`;
    await reader.page.evaluate((link) => {
      const card = document.querySelector(link);
      card.scrollIntoView({ block: 'center', behavior: 'instant' });
      card.focus({ preventScroll: true });
    }, link);
    const place = await reader.scrolled();
    assert.ok(place > 0, 'the page is scrolled before the app arrives');
    const focus = await reader.focused();
    assert.match(focus, new RegExp(ids[8]), 'the link of a card has the focus');
    site.release();
    await reader.ready();
    await reader.shows(ids);
    assert.equal(await reader.focused(), focus, 'the same link has the focus after the take-over');
    const now = await reader.scrolled();
    assert.ok(Math.abs(now - place) <= 1, `the page stays where it was (${place}), and is at ${now}`);
  },
);

forBothBrowsers(
  'what is typed before the app is ready is kept and searched for',
  { hold: wasm },
  async ({ reader, site, newReader }) => {
    await reader.open('', 'domcontentloaded');
    await reader.becomes('starting');
    await reader.search('Bitterfeld');
    assert.equal(await reader.app(), 'starting', 'the app is still loading');
    site.release();
    await reader.ready();
    assert.equal(await reader.searchText(), 'Bitterfeld', 'the typed text is kept');
    assert.ok(await reader.hasFocus('#search'), 'the search field keeps the focus');
    const colleague = await newReader();
    await colleague.openReady('?q=Bitterfeld');
    const found = await colleague.shownIds();
    assert.ok(found.includes('bitterfeld') && found.length < ids.length, 'some takeaways speak of Bitterfeld');
    await reader.shows(found, 'for what was typed');
    await reader.page.bringToFront();
    await reader.press(' ');
    assert.equal(await reader.searchText(), 'Bitterfeld ', 'typing goes on where it was, at the end of the text');
  },
);
