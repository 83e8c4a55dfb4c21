// Somebody reads Leichte Sprache.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { everyPage } from './pages.mjs';
import { openShare } from './share_dialog.mjs';

/** 14 pt in pixels, less what rounding takes. */
const smallest = 18.6;

/** The words that are shown smaller than this, in a serif typeface, or with hyphens of the browser's own. */
const unfit = (reader, smallest) =>
  reader.page.evaluate((smallest) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (!data.trim() || !parentElement.checkVisibility() || parentElement.closest('.visually-hidden')) continue;
      const { fontSize, fontFamily, hyphens } = getComputedStyle(parentElement);
      const serif = /^"?(Nachlese|Georgia|Times)/.test(fontFamily);
      if (parseFloat(fontSize) < smallest || serif || hyphens === 'auto') {
        found.push(`${data.trim()}: ${fontSize} ${fontFamily.split(',')[0]}, hyphens ${hyphens}`);
      }
    }
    return found;
  }, smallest);

for (const width of [360, 1360]) {
  forBothBrowsers(`every word is large, without serifs and whole at ${width} pixels`, { width, height: 800 }, async ({ reader }) => {
    for (const { name, path } of everyPage) {
      await reader.openReady(`de-simple/${path}`);
      assert.deepEqual(await unfit(reader, smallest), [], `on ${name}`);
    }
  });
}

/** How many lines the words of the first element that fits take, and how many lines they have. */
const lines = (reader, selector) =>
  reader.page.evaluate((selector) => {
    const element = document.querySelector(selector);
    const range = document.createRange();
    range.selectNodeContents(element);
    const tops = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
    return { shown: tops.size, sentences: element.textContent.trim().split('\n').length };
  }, selector);

forBothBrowsers('each sentence begins a line, in links too', async ({ reader }) => {
  await reader.openReady('de-simple/');
  const statement = '[data-takeaway=hessen-renewed] h3 a';
  assert.deepEqual(await lines(reader, statement), { shown: 2, sentences: 2 });
});

forBothBrowsers('the share dialog offers link, mail, paper and picture only', async ({ reader }) => {
  await reader.openReady('de-simple/takeaway/kiel-staff-unit/');
  await openShare(reader, 'takeaway:kiel-staff-unit');
  const offered = await reader.page.evaluate(() => {
    const ways = document.querySelectorAll('dialog[data-part=share] [data-lazy=share] :is(button, a, textarea, input)');
    return [...ways].filter((way) => way.checkVisibility()).map((way) => way.textContent.trim());
  });
  assert.deepEqual(offered, ['E-Mail', 'Drucken', 'Als Bild']);
});
