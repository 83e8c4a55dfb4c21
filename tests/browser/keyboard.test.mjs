// Somebody uses no mouse.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { chosen } from './recap.mjs';
import { eventually } from './wait.mjs';
import { boxOf } from './reader.mjs';
import { tabbable, tabStops } from './focus.mjs';
import { everyPage, filteredHome } from './pages.mjs';

const dialog = 'dialog[data-part=share]';

/** Presses Tab, or Shift and Tab where the way leads back, until the focus is on something that matches. */
async function tabTo(reader, selector) {
  const passed = [];
  while (passed.length < 300) {
    if ((await reader.hasFocus(selector)) && (await reader.isInFront())) return;
    const isBehind = await reader.page.evaluate((selector) => {
      const wanted = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
      return wanted?.compareDocumentPosition(document.activeElement) === Node.DOCUMENT_POSITION_FOLLOWING;
    }, selector);
    if (isBehind) await reader.page.keyboard.down('Shift');
    await reader.press('Tab');
    if (isBehind) await reader.page.keyboard.up('Shift');
    passed.push(await reader.focused());
  }
  assert.fail(`Tab reaches ${selector}; it came past ${passed.slice(0, 40).join(', ')}`);
}

forBothBrowsers('the first Tab offers a way past the header', async ({ reader }) => {
  await reader.openReady();
  await reader.press('Tab');
  assert.ok(
    await reader.hasFocus('a[href^="#"], a[href*="#"]'),
    `the first stop is a skip link, not ${await reader.focused()}`,
  );
  await eventually('the skip link can be seen while it has the focus', () =>
    reader.page.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      return box.width > 20 && box.height > 20 && box.top >= 0 && box.left >= 0;
    }),
  );
  await reader.press('Enter');
  await reader.press('Tab');
  const inside = await reader.page.evaluate(() => document.querySelector('main').contains(document.activeElement));
  assert.ok(inside, `the next stop lies in the main part, not at ${await reader.focused()}`);
  assert.equal(await reader.pageName(), 'home', 'the skip link leads to no other page');
});

forBothBrowsers('search, filter, open and share work without a mouse', async ({ reader }) => {
  await reader.openReady();
  await tabTo(reader, boxOf('level', 'state'));
  await reader.press(' ');
  await reader.chipsBecome(['level:state']);
  assert.ok(await reader.hasFocus(boxOf('level', 'state')), 'the box keeps the focus when the counts change');
  await tabTo(reader, '#search');
  await reader.page.keyboard.type('Kiel');
  await eventually(
    'the address follows the typing',
    () => reader.address(),
    (address) => address === '?q=Kiel&level=state',
  );
  await eventually('the list is narrowed', async () => {
    const shown = await reader.shownIds();
    return shown.includes('same-pattern') && shown.every((id) => chosen({ level: ['state'] }).includes(id));
  });
  await tabTo(reader, 'article[data-takeaway="same-pattern"] a[href*="takeaway/same-pattern/"]');
  await reader.press('Enter');
  await reader.arrives('takeaway');
  await reader.focusComesTo('[aria-current=true] h1', 'the takeaway that the new page is about has the focus');
  assert.ok(await reader.isInFront(), 'and can be seen');
  await reader.go(-1);
  await reader.focusComesTo('article[data-takeaway="same-pattern"] a[href*="takeaway/"]', 'back leads to the link');
  await reader.go(1);
  await reader.arrives('takeaway');
  await tabTo(reader, 'button[data-share="takeaway:same-pattern"]');
  await reader.press('Enter');
  await reader.seesSoon(`${dialog}[open]`, 'Enter opens the share dialog');
  await tabTo(reader, `${dialog} button[data-copy]`);
  await reader.press('Enter');
  await eventually('copying by keyboard is confirmed', () =>
    reader.page.evaluate(
      (dialog) => document.querySelector(`${dialog} [data-part=copied]`)?.textContent.trim(),
      dialog,
    ),
  );
  await reader.press('Escape');
  await reader.missesSoon(dialog, 'Escape closes the dialog');
  await reader.focusComesTo('button[data-share="takeaway:same-pattern"]', 'the focus returns to the button');
});

const ofPages = [
  { path: '', past: '#search', shares: 'view' },
  { path: 'talk/hessen/', past: '#main', shares: 'talk:hessen' },
  { path: 'takeaway/kiel-staff-unit/', shares: 'takeaway:kiel-staff-unit' },
  { path: 'takeaway/market-arrived/', shares: 'takeaway:market-arrived' },
  { path: 'speaker/jonas-dagefoerde/', past: '#main', shares: 'speaker:jonas-dagefoerde' },
  { path: 'level/state/', past: '#main', shares: 'view' },
  { path: 'comparison/', past: '#main', shares: 'view' },
];

forBothBrowsers('six presses of a key copy the link of what a page is about', async ({ reader }) => {
  for (const { path, past, shares } of ofPages) {
    await reader.openReady(path);
    const pressed = [];
    const press = async (key) => {
      await reader.press(key);
      pressed.push(key);
    };
    const tabTo = async (selector) => {
      while (pressed.length < 6 && !(await reader.hasFocus(selector))) await press('Tab');
    };
    // A shared takeaway has the focus already.
    if (past) {
      await tabTo(`a[href="${past}"]`);
      await press('Enter');
    }
    await tabTo(`button[data-share="${shares}"]`);
    await press('Enter');
    await reader.focusComesTo(`${dialog} button[data-copy]`, `the dialog is open after ${pressed} on /${path}`);
    await press('Enter');
    await reader.seesSoon(`${dialog} [data-part=copied]:not(:empty)`, 'copying is confirmed');
    assert.ok(pressed.length <= 6, `${pressed} are too many on /${path}`);
  }
});

forBothBrowsers('Tab stays in the share dialog', async ({ reader }) => {
  await reader.openReady('talk/hessen/');
  await tabTo(reader, 'button[data-share="talk:hessen"]');
  await reader.press(' ');
  await reader.seesSoon(`${dialog}[open]`, 'the space bar opens the share dialog');
  for (let step = 0; step < 12; step++) {
    // After the last control the focus may go on to the browser's own bars, but never behind the dialog.
    const behind = await reader.page.evaluate(
      (dialog) =>
        document.hasFocus() &&
        document.activeElement !== document.body &&
        !document.querySelector(dialog).contains(document.activeElement),
      dialog,
    );
    assert.equal(behind, false, `the focus is not behind the dialog, at ${await reader.focused()}`);
    await reader.press('Tab');
  }
});

forBothBrowsers('the language menu closes with Escape, and when the focus goes on', async ({ reader }) => {
  await reader.openReady();
  const [menu, summary] = ['[data-part=language] ul', '[data-part=language] summary'];
  await tabTo(reader, summary);
  await reader.press('Enter');
  await reader.seesSoon(menu, 'the menu is open');
  await reader.press('Tab', 'Escape');
  await reader.missesSoon(menu, 'Escape closes it');
  await reader.focusComesTo(summary);
  await reader.press('Enter');
  await reader.seesSoon(menu, 'it opens again');
  await reader.press('Tab', 'Tab', 'Tab', 'Tab');
  await reader.missesSoon(menu, 'it is closed behind the reader');
  assert.ok(!(await reader.hasFocus(summary)), 'the focus has gone on');
});

forBothBrowsers('a dot of the picture leads to its takeaways, and so does the focus', async ({ reader }) => {
  await reader.openReady();
  await tabTo(reader, 'a[data-cell]');
  await reader.press('Enter');
  await reader.focusComesTo('#results', 'the focus is at the results');
});

forBothBrowsers('a chip is taken away by keyboard and the focus stays near', async ({ reader }) => {
  await reader.openReady('?level=state&kind=finding');
  await reader.chipsBecome(['kind:finding', 'level:state']);
  await tabTo(reader, 'button[data-remove="kind:finding"]');
  await reader.press('Enter');
  await reader.chipsBecome(['level:state']);
  assert.notEqual(await reader.focused(), 'nothing', 'the focus is not lost with the chip');
});

const walked = [
  ...everyPage.filter(({ name }) => ['home', 'takeaway', 'comparison'].includes(name)),
  { name: 'home with filters', path: filteredHome },
];

for (const [width, height] of [
  [1360, 900],
  [360, 740],
]) {
  forBothBrowsers(
    `every stop of the Tab key at ${width} pixels shows the focus, in view`,
    { width, height },
    async ({ newReader }) => {
      for (const { name, path } of walked) {
        // At its end a walk has left the page for the browser's bars, and Firefox would not come back by itself.
        const reader = await newReader();
        await reader.openReady(path);
        const wanted = await tabbable(reader);
        const stops = await tabStops(reader);
        const named = (fault) => stops.filter(fault).map((stop) => stop.name);
        assert.deepEqual(
          named(({ ring }) => !ring),
          [],
          `every stop on ${name} looks different with the focus`,
        );
        assert.deepEqual(
          named(({ inView }) => !inView),
          [],
          `no stop on ${name} is covered or out of view`,
        );
        const missed = wanted.filter((wish) => !stops.some((stop) => stop.name === wish));
        assert.deepEqual(missed, [], `Tab reaches everything on ${name} that can be used`);
      }
    },
  );
}

for (const height of [640, 256]) {
  forBothBrowsers(
    `the word that something is saved hides nothing that has the focus, ${height} pixels high`,
    { width: 320, height },
    async ({ reader }) => {
      await reader.openReady('talk/kiel/');
      await reader.click('button[data-save]');
      await reader.seesSoon('[data-part=saved-note]');
      const stops = await tabStops(reader);
      const hidden = stops.filter(({ inView }) => !inView).map(({ name }) => name);
      assert.ok(stops.length > 10, 'the walk goes through the page');
      assert.deepEqual(hidden, [], 'no stop is covered or out of view');
    },
  );
}
