// It fits every window, finger and eye.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { ids, statement } from './recap.mjs';
import { openShare } from './share_dialog.mjs';
import { smallTargets } from './targets.mjs';
import { tabStops } from './focus.mjs';
import { eventually } from './wait.mjs';
import { emptyHome, everyPage, expectNotFound, filteredHome, unknownPage } from './pages.mjs';

const pages = [
  ...everyPage,
  { name: 'home with filters', path: filteredHome },
  { name: 'home without results', path: emptyHome },
];
const height = 800;

/** What sticks out of the window to the side, the widest first. */
const overflow = (reader) =>
  reader.page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide <= 0) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 8)
      .concat(`${wide} pixels too wide`);
  });

for (const width of [320, 360, 768, 1360]) {
  forBothBrowsers(`nothing has to be scrolled sideways at ${width} pixels`, { width, height }, async ({ reader }) => {
    expectNotFound(reader.watch);
    for (const { name, path } of pages) {
      await reader.openReady(path);
      assert.deepEqual(await overflow(reader), [], `${name} fits ${width} pixels`);
    }
    await reader.open(unknownPage.path);
    await reader.seesSoon('main h1');
    assert.deepEqual(await overflow(reader), [], 'the page for unknown addresses fits');
    await reader.openReady('de-simple/');
    assert.deepEqual(await overflow(reader), [], 'the overview in Leichte Sprache fits');
    await reader.openReady();
    if (await reader.sees('button[data-open=filters]')) {
      await reader.openFilterSheet();
      assert.deepEqual(await sideways(reader, 'dialog[data-part=filters]'), 0, 'the filter sheet fits');
      await reader.press('Escape');
      await reader.missesSoon('dialog[data-part=filters][open]');
    }
    await openShare(reader, `takeaway:${ids[0]}`);
    assert.equal(await sideways(reader, 'dialog[data-part=share]'), 0, 'the share dialog fits');
    assert.deepEqual(await overflow(reader), [], 'the share dialog widens nothing');
  });
}

/** The words of these elements that stand on more than one line. */
const tornWords = (reader, selector) =>
  reader.page.evaluate((selector) => {
    const texts = [...document.querySelectorAll(selector)].flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes;
    });
    const range = document.createRange();
    return texts.flatMap((node) =>
      [...node.data.matchAll(/\S+/g)]
        .filter(({ 0: word, index }) => {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
        })
        .map(({ 0: word }) => word),
    );
  }, selector);

for (const width of [360, 768, 1360]) {
  forBothBrowsers(`the picture tears no word at its columns at ${width} pixels`, { width, height }, async ({ reader }) => {
    for (const path of ['', 'en/', 'de-simple/']) {
      await reader.openReady(path);
      assert.deepEqual(await tornWords(reader, '[data-part=matrix] thead th'), [], `at /${path}`);
    }
  });
}

for (const width of [360, 900, 1360]) {
  forBothBrowsers(`the masthead tears no word at ${width} pixels`, { width, height }, async ({ reader }) => {
    for (const path of ['', 'en/', 'de-simple/']) {
      await reader.openReady(path);
      assert.deepEqual(await tornWords(reader, '.masthead :is(.wordmark__name, .sections span, summary)'), [], `at /${path}`);
    }
  });
}

const sideways = (reader, selector) =>
  reader.page.evaluate((selector) => {
    const dialog = document.querySelector(selector);
    return Math.max(0, dialog.scrollWidth - dialog.clientWidth);
  }, selector);

for (const width of [360, 1360]) {
  forBothBrowsers(
    `every target is large enough for a finger at ${width} pixels`,
    { width, height },
    async ({ reader }) => {
      for (const { name, path } of pages) {
        await reader.openReady(path);
        assert.deepEqual(await reader.page.evaluate(smallTargets), [], `targets on ${name}`);
      }
      await reader.openReady('takeaway/kiel-staff-unit/');
      await openShare(reader, 'takeaway:kiel-staff-unit');
      assert.deepEqual(await reader.page.evaluate(smallTargets), [], 'targets in the share dialog');
    },
  );
}

forBothBrowsers(
  'with forced colours everything can still be told apart',
  { variant: { forcedColors: true } },
  async ({ reader }) => {
    await reader.openReady(filteredHome);
    assert.ok(await reader.page.evaluate(() => matchMedia('(forced-colors: active)').matches), 'colours are forced');
    const invisible = await reader.page.evaluate(() => {
      const same = [];
      const ground = (element) => {
        for (let at = element; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (!/^rgba\(.*, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
        }
        return 'rgb(255, 255, 255)';
      };
      for (const shape of document.querySelectorAll(
        'main svg path, main svg circle, main svg rect, header svg path, header svg circle',
      )) {
        if (!shape.checkVisibility()) continue;
        const { fill, stroke } = getComputedStyle(shape);
        const drawn = [fill, stroke].filter((colour) => colour !== 'none');
        if (drawn.length && drawn.every((colour) => colour === ground(shape.closest('svg').parentElement)))
          same.push(shape.outerHTML.slice(0, 120));
      }
      return same;
    });
    assert.deepEqual(invisible, [], 'no drawing has the colour of its ground');
    const stops = await tabStops(reader, 12);
    assert.deepEqual(
      stops.filter(({ ring }) => !ring).map(({ name }) => name),
      [],
      'the focus can be seen',
    );
    const dialog = await openShare(reader, 'takeaway:same-pattern');
    assert.equal(await dialog.qrText(), await dialog.link(), 'a phone can still read the QR code');
  },
);

forBothBrowsers('who wants no motion gets none', { variant: { reducedMotion: true } }, async ({ reader }) => {
  const still = async (when) => {
    const moving = await reader.page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => animation.playState === 'running' && animation.effect.getComputedTiming().duration > 1)
        .map(
          (animation) =>
            `${animation.animationName ?? animation.transitionProperty} of ${animation.effect.target?.outerHTML.slice(0, 100)}`,
        ),
    );
    assert.deepEqual(moving, [], `nothing moves ${when}`);
  };
  await reader.openReady();
  assert.ok(
    await reader.page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches),
    'the reader wants no motion',
  );
  await still('at the start');
  await reader.choose('level', 'state');
  await still('while the list changes');
  await openShare(reader, 'takeaway:same-pattern');
  await still('while the dialog opens');
  await reader.press('Escape');
  await still('while the dialog closes');
  await reader.click('nav a[href$="talks/"]');
  await still('while the page changes');
  const smooth = await reader.page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  assert.equal(smooth, 'auto', 'the page does not scroll by itself');
});

forBothBrowsers('motion and rings end by themselves for everybody else', async ({ reader }) => {
  await reader.openReady();
  await reader.choose('level', 'state');
  await eventually('nothing moves for ever', () =>
    reader.page.evaluate(() => document.getAnimations().every(({ playState }) => playState !== 'running')),
  );
});

forBothBrowsers(
  'on paper stands every takeaway and no control',
  { notIn: { firefox: 'Firefox cannot be asked over BiDi to show a page as printed' } },
  async ({ reader }) => {
    await reader.openReady();
    await reader.page.emulateMediaType('print');
    const texts = (await reader.texts('main article[data-takeaway]')).join('\n');
    for (const id of ids) assert.ok(texts.includes(statement(id)), `${id} is printed`);
    const controls = 'button, #search, input[type=checkbox], select';
    assert.deepEqual(await reader.texts(controls), [], 'nothing is printed that paper cannot do');
    assert.ok((await reader.page.pdf({ format: 'A4' })).length > 10_000, 'the browser prints it');
  },
);

forBothBrowsers(
  'a filtered list prints what it shows',
  { notIn: { firefox: 'Firefox cannot be asked over BiDi to show a page as printed' } },
  async ({ reader }) => {
    await reader.openReady(filteredHome);
    const shown = await reader.shownIds();
    await reader.page.emulateMediaType('print');
    assert.deepEqual(await reader.shownIds(), shown, 'the same takeaways in the same order');
  },
);
