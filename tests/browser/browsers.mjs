// The two browsers readers have, as they are shipped: Chromium over CDP, Firefox ESR over WebDriver BiDi.
//
// A *variant* names what is different from a plain start:
//   wasm: false | scripts: false | dark: true | reducedMotion: true | forcedColors: true | frames: 'unlimited'
// Firefox takes all of them as preferences, because BiDi cannot emulate them; Chromium mostly per page.
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import puppeteer from 'puppeteer-core';

const chromium = {
  id: 'chromium',
  title: 'Chromium',
  async start(variant) {
    const flags = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'];
    // Without its compilers V8 offers no WebAssembly: what the Edge policy does to readers.
    if (variant.wasm === false) flags.push('--js-flags=--jitless');
    // A frame then begins when there is something to paint, not when the screen is due: what benchmarks measure.
    if (variant.frames === 'unlimited') flags.push('--disable-frame-rate-limit');
    return puppeteer.launch({ executablePath: found('CHROMIUM', 'chromium'), args: flags });
  },
  async prepare(page, variant) {
    const driver = await page.createCDPSession();
    // A page whose context is not in front has no focus otherwise, and the clipboard needs focus.
    await driver.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    if (variant.scripts === false) await page.setJavaScriptEnabled(false);
    const features = [
      variant.dark && { name: 'prefers-color-scheme', value: 'dark' },
      variant.reducedMotion && { name: 'prefers-reduced-motion', value: 'reduce' },
      variant.forcedColors && { name: 'forced-colors', value: 'active' },
    ].filter(Boolean);
    if (features.length) await driver.send('Emulation.setEmulatedMedia', { features });
  },
};

const firefox = {
  id: 'firefox',
  title: 'Firefox ESR',
  async start(variant) {
    // Pages that return from the cache of past pages are lost to the driver, which then waits for ever.
    const preferences = { 'browser.sessionhistory.max_total_viewers': 0 };
    if (variant.wasm === false) preferences['javascript.options.wasm'] = false;
    if (variant.scripts === false) preferences['javascript.enabled'] = false;
    if (variant.dark) preferences['layout.css.prefers-color-scheme.content-override'] = 0;
    if (variant.reducedMotion) preferences['ui.prefersReducedMotion'] = 1;
    if (variant.forcedColors) preferences['browser.display.document_color_use'] = 2;
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: found('FIREFOX', 'firefox-esr'),
      extraPrefsFirefox: preferences,
    });
  },
  async prepare() {},
};

export const browsers = [chromium, firefox];

const running = new Map();

/** The browser in this variant; started at its first use and kept for the whole file, since starting costs seconds. */
export function runningBrowser(browser, variant) {
  const key = browser.id + JSON.stringify(variant);
  if (!running.has(key)) running.set(key, browser.start(variant));
  return running.get(key);
}

export async function stopBrowsers() {
  const started = await Promise.allSettled(running.values());
  running.clear();
  await Promise.all(started.map(({ value }) => value?.close()));
}

/** The program named by an environment variable, else the first of that name on PATH. */
function found(variable, name) {
  const wanted = process.env[variable] || name;
  const places = isAbsolute(wanted)
    ? [wanted]
    : process.env.PATH.split(delimiter).map((folder) => join(folder, wanted));
  const place = places.find(isProgram);
  if (!place) throw new Error(`no ${wanted} found: install it or set ${variable} to its path`);
  return place;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
