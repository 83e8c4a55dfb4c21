// A story is one sentence about what a reader can do, told in both browsers.
import { after, test } from 'node:test';
import { browsers, runningBrowser, stopBrowsers } from './browsers.mjs';
import { holdBack, inDrops, serve, serveCopy } from './site.mjs';
import { Reader } from './reader.mjs';
import { Watch } from './watch.mjs';

const limit = 150_000;
const shared = new Map();

after(async () => {
  await stopBrowsers();
  for (const site of shared.values()) await (await site).stop();
  shared.clear();
});

/**
 * Tells a story in Chromium and in Firefox ESR, each time with a fresh reader.
 *
 * Options: `variant` (see browsers.mjs), `under` (sub-directory), `copy` (a site of its own that the story may
 * break), `live` (the same, served as to editors), `hold` (paths that wait for `site.release()`),
 * `drops` (pages come as over a poor line), `width` and `height` of the window, and
 * `notIn: { firefox: 'reason' }` for what a browser cannot do; the reason is printed with the skipped story.
 */
export function forBothBrowsers(title, ...rest) {
  const tell = rest.pop();
  const options = { variant: {}, width: 1360, height: 900, ...rest.pop() };
  for (const browser of browsers) {
    const skip = options.notIn?.[browser.id] ?? false;
    test(`${title}, in ${browser.title}`, { skip, timeout: limit }, (t) => tellOnce(t, browser, options, tell));
  }
}

async function tellOnce(t, browser, options, tell) {
  const site = await siteFor(options);
  const contexts = [];
  const watches = [];
  /** Another reader, who shares nothing with the first: a fresh profile, as at a colleague's desk. */
  const newReader = async ({ before, ...changes } = {}) => {
    const look = { ...options, ...changes };
    const context = await (await runningBrowser(browser, look.variant)).createBrowserContext();
    contexts.push(context);
    const page = await context.newPage();
    const watch = new Watch(site);
    watches.push(watch);
    await watch.follow(page);
    await browser.prepare(page, look.variant);
    if (before) await page.evaluateOnNewDocument(before);
    await page.setViewport({ width: look.width, height: look.height });
    return new Reader({ page, site, watch, context });
  };
  try {
    const reader = await newReader();
    await tell({ reader, site, watch: reader.watch, newReader, browser, t });
    for (const watch of watches) await watch.assertQuiet();
  } catch (error) {
    // What the page itself complained about is most often the cause; it belongs next to the failure.
    for (const trouble of watches.flatMap((watch) => watch.troubles)) t.diagnostic(trouble);
    throw error;
  } finally {
    for (const context of contexts) await context.close().catch(() => {});
    if (site.own) await site.stop();
  }
}

async function siteFor({ under, copy, live, hold, drops }) {
  if (copy || live || hold || drops) {
    const site = copy || live ? await serveCopy({ under, live }) : await serve(undefined, { under });
    const door = hold ? await holdBack(site, hold) : drops ? await inDrops(site) : site;
    return { ...door, own: true };
  }
  // Stories that only read share one server per file.
  if (!shared.has(under)) shared.set(under, serve(undefined, { under }));
  return shared.get(under);
}
