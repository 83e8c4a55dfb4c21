// A reader in front of a page: opens it, looks at it, points, types. Stories speak through this module only, so
// that they say what readers do and not how the page is built.
//
// Pointing is done with the real mouse, typing with the real keyboard.
import assert from 'node:assert/strict';
import { eventually } from './wait.mjs';
import { clickable } from './pointing.mjs';
import { Sight } from './sight.mjs';

export class Reader extends Sight {
  constructor({ page, site, watch, context }) {
    super(page, site);
    this.watch = watch;
    this.context = context;
  }

  // Opening and moving about.

  /** Opens a path inside the site and gives the HTTP status. */
  async open(path = '', until = 'load') {
    const response = await this.page.goto(new URL(path, this.site.url).href, { waitUntil: until });
    // Firefox now and then tells its driver nothing of the answer. The page knows its status, too.
    return response?.status() ?? this.page.evaluate(() => performance.getEntriesByType('navigation')[0].responseStatus);
  }

  /** Opens a path and waits until the app has taken over. */
  async openReady(path) {
    const status = await this.open(path);
    await this.ready();
    return status;
  }

  ready() {
    return this.becomes('ready');
  }

  becomes(state) {
    return eventually(
      `html[data-app] becomes ${state}`,
      () => this.app(),
      (app) => app === state,
    );
  }

  /** Waits until the app shows this page, such as `talk`, with a heading. */
  arrives(name) {
    return eventually(
      `the page shown is "${name}"`,
      () => this.pageName(),
      (seen) => seen === name,
    );
  }

  addressBecomes(wanted) {
    return eventually(
      `the address becomes "${wanted}"`,
      () => this.address(),
      (seen) => seen === wanted,
    );
  }

  /** Back and forward as the browser's buttons do it. */
  go(steps) {
    return this.page.evaluate((steps) => history.go(steps), steps);
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  // Pointing and typing.

  /** Clicks the first visible match, once it stands still and nothing covers it. */
  async click(selector) {
    let before;
    const spot = await eventually(
      `${selector} can be clicked`,
      () => this.page.evaluate(clickable, selector),
      (seen) => {
        const still = !seen.problem && before?.x === seen.x && before?.y === seen.y;
        before = seen;
        return still;
      },
    );
    await this.page.mouse.click(spot.x, spot.y);
  }

  press(...keys) {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Ticks or unticks a box of the filter, and waits until box and address agree. */
  async choose(facet, value) {
    const was = await this.#isTicked(facet, value);
    await this.click(boxOf(facet, value));
    await eventually(`${facet}:${value} is ${was ? 'no longer ' : ''}ticked, and the address says so`, async () => {
      const query = (await this.url()).searchParams.getAll(facet);
      return (await this.#isTicked(facet, value)) === !was && query.includes(value) === !was;
    });
  }

  #isTicked(facet, value) {
    return this.page.evaluate((selector) => document.querySelector(selector).checked, boxOf(facet, value));
  }

  /** Replaces what stands in the search field, key by key. */
  async search(words) {
    await this.click('#search');
    await this.page.keyboard.down('Control');
    await this.press('a');
    await this.page.keyboard.up('Control');
    await this.press('Delete');
    await this.page.keyboard.type(words);
    assert.equal(await this.searchText(), words, 'the field holds what was typed');
  }

  /** Ctrl+V; Chromium's driver knows shortcuts only as commands. */
  async paste() {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.down('v', { commands: ['Paste'] });
    await this.page.keyboard.up('v');
    await this.page.keyboard.up('Control');
  }

  searchText() {
    return this.page.evaluate(() => document.querySelector('#search').value);
  }

  sortBy(order) {
    return this.page.select('select[name=sort]', order);
  }

  /** Chooses a language in the menu and waits for its page. */
  async chooseLanguage(tag) {
    const link = `[data-part=language] a[hreflang="${tag}"]`;
    if (!(await this.sees(link))) await this.click('[data-part=language] summary');
    await this.click(link);
    await eventually(
      `the page is in "${tag}"`,
      () => this.page.evaluate(() => document.documentElement.lang),
      (lang) => lang === tag,
    );
    await this.ready();
  }

  chooseTheme(theme) {
    return this.page.select('select[data-part=theme]', theme);
  }

  /** Opens the filter of narrow windows. */
  async openFilterSheet() {
    await this.click('button[data-open=filters]');
    await this.seesSoon('dialog[data-part=filters][open]', 'the filter sheet is open');
  }
}

export function boxOf(facet, value) {
  return `input[type=checkbox][name="${facet}"][value="${value}"]`;
}
