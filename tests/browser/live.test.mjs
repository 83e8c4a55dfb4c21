// An editor changes the bundle beside the browser, and the open page follows.
import assert from 'node:assert/strict';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './wait.mjs';
import { forBothBrowsers } from './stories.mjs';
import { assertAccessible } from './axe.mjs';

const panel = 'aside.nachlese-live:not([data-state=empty])';

/** At its end the page gives room to the panel. Further up it lies over what can be scrolled away from under it. */
async function assertAccessibleAtTheEnd(reader, where) {
  await reader.page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await assertAccessible(reader, where);
}

/** The bundle of a site, and saving it. It takes another name first, so that it is never there by half. */
function deskOf(site) {
  const file = join(site.folder, 'recap.json');
  const good = readFileSync(file, 'utf8');
  const save = (text) => {
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
  };
  return { good, save };
}

const titled = (good, title) => JSON.stringify({ ...JSON.parse(good), event: { ...JSON.parse(good).event, title } });

const heading = (reader, title) =>
  eventually(
    `the heading is "${title}"`,
    () => reader.text('main h1'),
    (seen) => seen === title,
  );

forBothBrowsers('a page reloads when the bundle changes', { live: true }, async ({ reader, site }) => {
  const { good, save } = deskOf(site);
  await reader.openReady();
  assert.equal(await reader.sees(panel), false, 'nothing lies on a page without problems');
  for (const title of ['Neuer Titel', 'Noch ein Titel']) {
    save(titled(good, title));
    await heading(reader, title);
    await reader.ready();
  }
});

forBothBrowsers(
  'a broken bundle is told of on the page with its place, and the page goes on as it was until it is mended',
  { live: true },
  async ({ reader, site }) => {
    const { good, save } = deskOf(site);
    await reader.openReady('talk/hessen/');
    await reader.page.evaluate(() => (window.sameDocument = true));
    save(good.replace('"talks": [', '"talks": '));
    await reader.seesSoon(panel, 'the panel shows');
    assert.match(await reader.text(`${panel} [role=status]`), /^recap\.json cannot be used as it is now\./);
    assert.match(await reader.text(`${panel} li`), /^\d+:\d+ this is not complete JSON: .+\n.*check commas/);
    assert.ok(await reader.page.evaluate(() => window.sameDocument), 'the page did not reload');
    await assertAccessibleAtTheEnd(reader, 'a talk with problems of the bundle');

    save(titled(good, 'Wieder gut'));
    await reader.missesSoon(`${panel} li`, 'the panel is gone');
    await reader.ready();
    assert.equal(await reader.pageName(), 'talk', 'the page is still the same');
  },
);

forBothBrowsers('what is left out of a bundle is listed with its place', { live: true }, async ({ reader, site }) => {
  reader.watch.expect(/nonsense|problem|left out/i, 'what is left out may be reported to the console');
  const { good, save } = deskOf(site);
  await reader.openReady();
  save(good.replace('"kind": "finding"', '"kind": "nonsense"'));
  await reader.seesSoon(`${panel} li`, 'the list shows');
  await reader.ready();
  assert.match(await reader.text(`${panel} li`), /^\d+:\d+ takeaways\[0\]\.kind: there is no kind "nonsense"\n/);
  assert.match(await reader.text(`${panel} [role=status]`), /^recap\.json has \d+ problems?\. The rest is shown\.$/);
});

forBothBrowsers(
  'the list can be hidden and shown by keyboard, on a narrow dark page as well',
  { live: true, variant: { dark: true }, width: 390 },
  async ({ reader, site }) => {
    await reader.openReady();
    deskOf(site).save('{');
    await reader.seesSoon(`${panel} li`, 'the list shows');
    await assertAccessibleAtTheEnd(reader, 'home with problems of the bundle');
    const button = `${panel} button`;
    await reader.page.focus(button);
    await reader.press('Enter');
    await reader.missesSoon(`${panel} li`, 'the list is hidden');
    assert.equal(await reader.text(button), 'Show the list');
    const hasFocus = await reader.page.evaluate((button) => document.activeElement.matches(button), button);
    assert.ok(hasFocus, 'the button keeps the focus');
    await assertAccessibleAtTheEnd(reader, 'home with a hidden list');
    await reader.press('Enter');
    await reader.seesSoon(`${panel} li`, 'the list is back');
  },
);

for (const width of [390, 1360]) {
  forBothBrowsers(
    `the panel does not lie on what has the focus, at a width of ${width}`,
    { live: true, width },
    async ({ reader, site }) => {
      const { good, save } = deskOf(site);
      await reader.openReady('talks/');
      save('{');
      await reader.seesSoon(panel, 'the panel shows');
      let reached = 0;
      for (let step = 0; step < 40; step++) {
        await reader.press('Tab');
        const { isCovered, what } = await reader.page.evaluate((panel) => {
          const focused = document.activeElement;
          const [under, over] = [focused, document.querySelector(panel)].map((one) => one.getBoundingClientRect());
          const isApart = under.bottom <= over.top + 1 || under.top >= over.bottom - 1;
          // After the last link the browser itself has a turn, and the page as a whole has the focus.
          const isOutside = focused.closest(panel) || focused === document.body;
          return { isCovered: !isApart && !isOutside, what: `${focused.localName}: ${focused.textContent}` };
        }, panel);
        assert.equal(isCovered, false, `after ${step + 1} steps ${what} can be seen`);
        reached += what.startsWith('a: ');
      }
      assert.ok(reached > 10, 'the focus came to links');
      save(good);
      await reader.missesSoon(panel, 'the panel is gone');
    },
  );
}
