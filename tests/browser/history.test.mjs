// Somebody goes back, forward, reloads, and pastes the link elsewhere: the address is the state.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { chosen, ids, statement } from './recap.mjs';
import { eventually } from './wait.mjs';

/** Everything that the address must bring back. */
async function state(reader) {
  return {
    chips: await reader.chips(),
    boxes: await reader.chosenBoxes(),
    cards: await reader.shownIds(),
    text: await reader.searchText(),
  };
}

forBothBrowsers('back, forward, reload and a pasted link show the same', async ({ reader, newReader }) => {
  await reader.openReady();
  await reader.choose('level', 'municipal');
  await reader.shows(chosen({ level: ['municipal'] }));
  const one = await state(reader);
  await reader.choose('kind', 'finding');
  await reader.shows(chosen({ level: ['municipal'], kind: ['finding'] }));
  const two = await state(reader);
  const address = await reader.address();
  const is = (wanted, when) =>
    eventually(
      `the list is as before ${when}`,
      () => state(reader),
      (seen) => JSON.stringify(seen) === JSON.stringify(wanted),
    );
  await reader.go(-1);
  await is(one, 'after one step back');
  await reader.go(-1);
  await reader.shows(ids, 'after two steps back');
  await reader.go(2);
  await is(two, 'after going forward');
  await reader.reload();
  await is(two, 'after a reload');
  await reader.go(-1);
  await is(one, 'one step back after the reload');
  const colleague = await newReader();
  await colleague.openReady(address);
  assert.deepEqual(await state(colleague), two, 'a pasted link shows the same');
});

forBothBrowsers('after a visit to a takeaway, Back returns to the same place in the list', async ({ reader }) => {
  await reader.openReady('?level=municipal');
  await reader.shows(chosen({ level: ['municipal'] }));
  const before = await state(reader);
  const link = 'article[data-takeaway="same-pattern"] a[href*="takeaway/same-pattern/"]';
  await reader.page.evaluate(
    (link) => document.querySelector(link).scrollIntoView({ block: 'center', behavior: 'instant' }),
    link,
  );
  const place = await reader.scrolled();
  assert.ok(place > 0, 'the reader has scrolled down');
  await reader.click(link);
  await reader.arrives('takeaway');
  await reader.addressBecomes('takeaway/same-pattern/');
  assert.equal(await reader.text('main h1'), statement('same-pattern'));
  await reader.go(-1);
  await reader.arrives('home');
  assert.deepEqual(await state(reader), before, 'chips, boxes and cards are those of before');
  await eventually(
    `the place in the list is ${place} again`,
    () => reader.scrolled(),
    (now) => Math.abs(now - place) <= 2,
  );
});

forBothBrowsers('moving inside the app is not a reload, and feels like a page', async ({ reader }) => {
  await reader.openReady();
  await reader.page.evaluate(() => (window.sameDocument = true));
  const home = await reader.page.title();
  for (const [link, page] of [
    ['talks/', 'talks'],
    ['speakers/', 'speakers'],
    ['comparison/', 'comparison'],
  ]) {
    await reader.click(`nav a[href$="${link}"]`);
    await reader.arrives(page);
    await reader.addressBecomes(link);
    await reader.focusComesTo('main h1', `the heading of ${page} has the focus, so that it is read out`);
    await eventually(
      `${page} has a title of its own`,
      () => reader.page.title(),
      (title) => title && title !== home,
    );
    await eventually(
      `${page} begins at its top`,
      () => reader.scrolled(),
      (place) => place === 0,
    );
  }
  assert.ok(await reader.page.evaluate(() => window.sameDocument), 'the document stayed the same all the way');
  await reader.go(-3);
  await reader.arrives('home');
  assert.equal(await reader.page.title(), home);
  await reader.shows(ids);
});

forBothBrowsers(
  'what the app shows after a click is what the address shows when opened',
  async ({ reader, newReader }) => {
    await reader.openReady('talks/');
    await reader.click('article[data-talk="security"] a[href*="talk/security/"]');
    await reader.arrives('talk');
    const colleague = await newReader();
    await colleague.openReady(await reader.address());
    assert.equal(await colleague.text('main'), await reader.text('main'), 'the page reads the same');
    assert.equal(await colleague.page.title(), await reader.page.title(), 'and has the same title');
  },
);
