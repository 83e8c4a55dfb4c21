// Somebody reads with more space between letters, words, lines and paragraphs (WCAG 2.2, success criterion 1.4.12).
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { everyPage, filteredHome } from './pages.mjs';

// The distances that the criterion names. The policy allows no inline styles, but sheets made by script.
const widen = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });

/** Texts that are cut because their box does not grow with them. What is cut on purpose has a page of its own. */
const cutTexts = (page) =>
  page.evaluate(() => {
    const isCut = (element) => {
      const style = getComputedStyle(element);
      const hides = [style.overflowX, style.overflowY].some((overflow) => ['hidden', 'clip'].includes(overflow));
      const isShortened = style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis';
      if (!hides || isShortened || element.closest('.visually-hidden, [hidden], svg') || !element.offsetParent || element.clientWidth <= 1) return false;
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    };
    const withText = [...document.querySelectorAll('body *')].filter((element) => element.textContent.trim());
    return withText.filter(isCut).map((element) => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
  });

for (const width of [320, 1280]) {
  forBothBrowsers(`wider spacing cuts no text at ${width} pixels`, { width, height: 800 }, async ({ reader }) => {
    const pages = everyPage.map(({ path }) => path);
    for (const path of [...pages, filteredHome, 'list/', 'en/', 'de-simple/', 'de-simple/takeaway/kiel-staff-unit/']) {
      await reader.openReady(path);
      await widen(reader.page);
      assert.deepEqual(await cutTexts(reader.page), [], `on /${path}`);
      const over = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `/${path} is not wider than the window, but by ${over} pixels`);
    }
  });
}

forBothBrowsers('wider spacing cuts no text in the share dialog', { width: 320, height: 800 }, async ({ reader }) => {
  await reader.openReady('takeaway/kiel-staff-unit/');
  await reader.click('button[data-share]');
  await reader.seesSoon('dialog[data-part=share] [data-lazy=share]:not([aria-busy])');
  await widen(reader.page);
  assert.deepEqual(await cutTexts(reader.page), []);
});
