// What a reader sees on a page: texts, cards, counts, boxes, focus.
//
// Everything is read by plain synchronous scripts: Firefox with scripts switched off answers nothing else.
import { isDeepStrictEqual } from 'node:util';
import { eventually } from './wait.mjs';

export class Sight {
  constructor(page, site) {
    this.page = page;
    this.site = site;
  }

  app() {
    return this.page.evaluate(() => document.documentElement.dataset.app);
  }

  pageName() {
    return this.page.evaluate(() => document.querySelector('main h1') && document.querySelector('main').dataset.page);
  }

  /** The address, asked of the page itself: the driver's own knowledge of it may lag behind. */
  async url() {
    return new URL(await this.page.evaluate(() => location.href));
  }

  /** The path and query below the site's folder; the whole address where it lies outside. */
  async address() {
    const address = (await this.url()).href;
    return address.startsWith(this.site.url) ? address.slice(this.site.url.length) : address;
  }

  /** The visible text of everything visible that matches. */
  texts(selector) {
    return this.page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => element.checkVisibility())
          .map((element) => element.innerText.trim()),
      selector,
    );
  }

  async text(selector) {
    return (await this.texts(selector))[0];
  }

  /** Whether something that matches is visible. */
  sees(selector) {
    return this.page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].some((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        ),
      selector,
    );
  }

  seesSoon(selector, sentence = `${selector} is visible`) {
    return eventually(sentence, () => this.sees(selector));
  }

  missesSoon(selector, sentence = `${selector} is not visible`) {
    return eventually(sentence, async () => !(await this.sees(selector)));
  }

  /** The ids of the cards shown, in their order. */
  shownIds() {
    return this.page.evaluate(() => {
      const list = document.querySelector('[data-part=results]') ?? document.querySelector('main');
      return [...list.querySelectorAll('article[data-takeaway]')]
        .filter((card) => card.checkVisibility())
        .map((card) => card.dataset.takeaway);
    });
  }

  /** Waits until the cards are exactly these takeaways, whatever their order. */
  showsCards(wanted, because) {
    const sorted = [...wanted].sort();
    return eventually(
      `exactly [${sorted.join(', ')}] are shown ${because}`,
      () => this.shownIds(),
      (ids) => isDeepStrictEqual([...ids].sort(), sorted),
    );
  }

  /** The same for the list with its counts: what is shown, counted and announced agrees. */
  async shows(wanted, because = 'by this choice') {
    const size = wanted.length;
    await this.showsCards(wanted, because);
    await eventually(
      `the visible count says ${size} ${because}`,
      () => this.countNumber(),
      (count) => count === size,
    );
    await eventually(
      `the announced line begins with ${size} ${because}`,
      () => this.statusNumber(),
      (count) => count === size,
    );
  }

  /** The number with which the result line begins; the share dialog has a status line of its own. */
  async statusNumber() {
    return leadingNumber(
      await this.page.evaluate(() => document.querySelector('[role=status]:not(dialog *)')?.textContent),
    );
  }

  async countNumber() {
    return leadingNumber(await this.text('[data-part=count]'));
  }

  /** The facet rows: `{ facet, value, count, checked, disabled }`. */
  facetRows() {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('[data-facet-value]')].map((row) => {
        const [facet, value] = row.dataset.facetValue.split(':');
        const box = row.querySelector('input[type=checkbox]');
        return {
          facet,
          value,
          count: parseInt(row.querySelector('[data-count]')?.textContent, 10),
          checked: box?.checked,
          disabled: box?.disabled,
        };
      }),
    );
  }

  /** The chosen boxes as `facet:value`, sorted. */
  async chosenBoxes() {
    const rows = await this.facetRows();
    return rows
      .filter(({ checked }) => checked)
      .map(({ facet, value }) => `${facet}:${value}`)
      .sort();
  }

  async chips() {
    const keys = await this.page.evaluate(() =>
      [...document.querySelectorAll('[data-part=chips] button[data-remove]')]
        .filter((chip) => chip.checkVisibility())
        .map((chip) => chip.dataset.remove),
    );
    return keys.sort();
  }

  chipsBecome(wanted) {
    return eventually(
      `the chips are [${wanted}]`,
      () => this.chips(),
      (chips) => isDeepStrictEqual(chips, [...wanted].sort()),
    );
  }

  /** What has the focus, as a short description for messages and comparisons. */
  focused() {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nothing';
      const card = element.closest('article')?.dataset;
      const mark =
        element.dataset.share ??
        element.dataset.remove ??
        (element.href && new URL(element.href).pathname) ??
        element.type ??
        '';
      return `${element.localName} ${mark} in ${card?.takeaway ?? card?.talk ?? element.closest('[data-part]')?.dataset.part ?? 'page'}`;
    });
  }

  /** Whether the element with the focus matches. */
  hasFocus(selector) {
    return this.page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);
  }

  /** Whether keys reach the page; in Firefox the Tab key walks through the browser's own bars, too. */
  isInFront() {
    return this.page.evaluate(() => document.hasFocus());
  }

  focusComesTo(selector, sentence = `the focus comes to ${selector}`) {
    return eventually(
      sentence,
      async () => (await this.hasFocus(selector)) || this.focused(),
      (seen) => seen === true,
    );
  }

  scrolled() {
    return this.page.evaluate(() => Math.round(scrollY));
  }
}

function leadingNumber(text) {
  const match = /^\s*(\d+)/.exec(text ?? '');
  return match ? Number(match[1]) : `no number in "${text}"`;
}
