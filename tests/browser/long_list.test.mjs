// Somebody reads a recap with more than fits on a page.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { convene, size, speakers } from './congress.mjs';
import { eventually } from './wait.mjs';

const first = 24;
const more = '[data-more]';
const cards = (reader) => reader.page.$$eval('[data-part=results] > li', (cards) => cards.length);
const cardsBecome = (reader, wanted) =>
  eventually(
    `${wanted} cards are shown`,
    () => cards(reader),
    (seen) => seen === wanted,
  );

/** Presses the button without scrolling to it, which would bring forth more by itself. */
async function goOn(reader) {
  await reader.page.evaluate((more) => document.querySelector(more).focus({ preventScroll: true }), more);
  await reader.press('Enter');
  await cardsBecome(reader, 2 * first);
}

async function openLong({ reader, site }, path) {
  convene(site);
  await reader.openReady(path);
}

forBothBrowsers('a long list begins with a part and says how much is left', { copy: true }, async (told) => {
  const { reader } = told;
  await openLong(told);
  assert.equal(await cards(reader), first);
  assert.equal(await reader.countNumber(), size, 'the result line counts all that fit');
  assert.match((await reader.texts(more))[0], new RegExp(`${size - first}`), 'the button says how many are left');
  assert.match((await reader.texts('[data-part=more] p'))[0], /Strg \+ F/, "the browser's own search is explained");
});

forBothBrowsers('the button shows more, and reading goes on at the first new card', { copy: true }, async (told) => {
  const { reader } = told;
  await openLong(told);
  await goOn(reader);
  const focused = () => reader.page.evaluate(() => document.activeElement.closest('[data-takeaway]')?.dataset.takeaway);
  await eventually('the first new card has the focus', focused, (id) => id === `takeaway-${first}`);
});

forBothBrowsers('whoever scrolls to the end comes upon more by themselves', { copy: true }, async (told) => {
  const { reader } = told;
  await openLong(told);
  await reader.page.evaluate((more) => document.querySelector(more).scrollIntoView(), more);
  await eventually(
    'there are more cards than at first',
    () => cards(reader),
    (seen) => seen > first,
  );
  assert.ok((await cards(reader)) <= size);
});

forBothBrowsers('another search begins at the beginning of its list', { copy: true }, async (told) => {
  const { reader } = told;
  await openLong(told);
  await goOn(reader);
  await reader.search('Haushalt');
  await cardsBecome(reader, first);
  assert.equal(await reader.countNumber(), size / 3);
});

forBothBrowsers('back leads to the same place in a list that had grown', { copy: true }, async (told) => {
  const { reader } = told;
  await openLong(told);
  await goOn(reader);
  const last = `[data-takeaway=takeaway-${2 * first - 1}] h3 a`;
  await reader.page.evaluate((last) => document.querySelector(last).scrollIntoView({ block: 'center' }), last);
  const height = () => reader.page.evaluate(() => Math.round(scrollY));
  // Every scroll may load more, as long as the end of the list is near; clicking scrolls, too.
  let grown = 0;
  await eventually('the list rests', async () => {
    await reader.page.evaluate(() => dispatchEvent(new Event('scroll')));
    const before = grown;
    grown = await cards(reader);
    return grown >= 2 * first && grown === before && (await height()) > 0;
  });
  const before = await height();
  await reader.click(last);
  await reader.arrives('takeaway');
  await reader.go(-1);
  await reader.arrives('home');
  // Coming back is a scroll, too, and may load more.
  await eventually('the list is as long as before', () => cards(reader), (now) => now >= grown);
  await eventually('the page is scrolled to where it was', height, (at) => Math.abs(at - before) <= 2);
});

forBothBrowsers('a card that stays in the list stays as it is', { copy: true }, async (told) => {
  const { reader } = told;
  await openLong(told);
  await reader.page.evaluate(() => (document.querySelector('[data-takeaway=takeaway-0]').known = true));
  await reader.search('Haushalt');
  await eventually('the search is over', () => reader.countNumber(), (count) => count === size / 3);
  assert.equal(
    await reader.page.evaluate(() => document.querySelector('[data-takeaway=takeaway-0]').known),
    true,
    'the card was neither removed nor made anew',
  );
});

forBothBrowsers('a facet with many values has a field that finds them', { copy: true }, async (told) => {
  const { reader } = told;
  await openLong(told);
  const boxes = () => reader.page.$$eval('input[name=speaker]', (boxes) => boxes.map((box) => box.value));
  assert.ok((await boxes()).length < speakers, 'not all people are listed at once');
  await reader.page.type('[data-facet=speaker] .facet__search', 'nummer37');
  await eventually('only the person looked for is listed', boxes, (seen) => seen.join() === 'person-37');
  await reader.choose('speaker', 'person-37');
  await eventually('their takeaways are counted', () => reader.countNumber(), (count) => count === 7);
  await reader.page.focus('[data-facet=speaker] .facet__search');
  await reader.press('Home', 'Delete', 'Delete', 'Delete', 'Delete', 'Delete', 'Delete', 'Delete', 'Delete');
  await eventually('the chosen person stays listed', boxes, (seen) => seen.length > 1 && seen.includes('person-37'));
});

forBothBrowsers('what is chosen in one facet can be taken back at once', { copy: true }, async (told) => {
  const { reader } = told;
  await openLong(told, '?level=state&kind=finding');
  const few = await reader.countNumber();
  await reader.click('[data-clear-facet=level]');
  await reader.addressBecomes('?kind=finding');
  await eventually('more takeaways fit', () => reader.countNumber(), (count) => count > few);
});

forBothBrowsers('a print shows more of the list than the screen', { copy: true }, async (told) => {
  const { reader } = told;
  await openLong(told);
  await reader.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await cardsBecome(reader, size);
  await reader.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await cardsBecome(reader, first);
});
