// What readers see first: of a shared link, of the overview, and while they go on.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertAccessible } from './axe.mjs';
import { emptyHome } from './pages.mjs';
import { ids } from './recap.mjs';
import { forBothBrowsers } from './stories.mjs';
import { eventually } from './wait.mjs';

const phone = { width: 390, height: 664 };
const smallPhone = { width: 360, height: 640 };
const laptop = { width: 1366, height: 625 };

/** The names of what does not stand in the window, above the bar of sections at the bottom of phones. */
const outOfSight = (reader, parts) =>
  reader.page.evaluate((parts) => {
    const sections = document.querySelector('nav.sections').getBoundingClientRect();
    const bottom = sections.top > innerHeight / 2 ? sections.top : innerHeight;
    return Object.entries(parts)
      .filter(([, selector]) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box && (box.top < 0 || box.bottom > bottom);
      })
      .map(([name]) => name);
  }, parts);

/** Where the first match begins and ends, in CSS pixels from the top of the page. */
const place = (reader, selector) =>
  reader.page.evaluate((selector) => {
    const { top, bottom, height } = document.querySelector(selector).getBoundingClientRect();
    return { top: Math.round(top + scrollY), bottom: Math.round(bottom + scrollY), height: Math.round(height) };
  }, selector);

for (const [name, look] of Object.entries({ phone, laptop })) {
  forBothBrowsers(`a shared takeaway begins with what was said, where and by whom, on a ${name}`, look, async ({ reader }) => {
    const missing = {};
    for (const id of ids) {
      await reader.openReady(`takeaway/${id}/`);
      assert.equal(await reader.page.evaluate(() => scrollY), 0, 'nothing scrolls');
      const parts = { event: 'main .hero__event', statement: 'main h1', person: 'main .statement .person__name' };
      const lost = await outOfSight(reader, parts);
      if (lost.length) missing[id] = lost;
    }
    assert.deepEqual(missing, {}, 'all of it stands in the first window');
  });
}

for (const [name, look] of Object.entries({ smallPhone, laptop })) {
  forBothBrowsers(`the overview leads at once to searching and to the first statement, on a ${name}`, look, async ({ reader }) => {
    await reader.openReady();
    for (const selector of ['main h1', 'main .lead', 'main .hero__figures', '#search']) {
      const { bottom } = await place(reader, selector);
      assert.ok(bottom <= 320, `${selector} ends at ${bottom} of 320 px`);
    }
    assert.deepEqual(await outOfSight(reader, { kind: '.cards .card__top', statement: '.cards h3' }), []);
  });
}

forBothBrowsers('twenty takeaways are a list that a phone can browse', smallPhone, async ({ reader }) => {
  await reader.openReady();
  const { height } = await place(reader, '.cards');
  assert.ok(height <= 6000, `the list is ${height} of 6,000 px high`);
});

forBothBrowsers('a link to a selection says first how much it is and of what', async ({ reader }) => {
  await reader.openReady('?kind=measure&level=municipal');
  const heading = await reader.text('main h1');
  assert.match(heading, /^\d+ von 20 Aussagen · (Kommune · Maßnahme|Maßnahme · Kommune)$/);
  assert.deepEqual(await reader.texts('main .lead'), ['Die Aussagen betreffen Bund, Land und Kommune, und jede nennt ihre Quelle.']);
  await reader.click('[data-remove="kind:measure"]');
  await eventually(
    'the heading follows',
    () => reader.text('main h1'),
    (words) => /^12 von 20 Aussagen · Kommune$/.test(words),
  );
});

forBothBrowsers('a link to an empty selection says so first', async ({ reader }) => {
  await reader.openReady(emptyHome);
  assert.match(await reader.text('main h1'), /^Zu dieser Auswahl passt nichts\. · /);
});

forBothBrowsers('saving the first takeaway moves nothing', smallPhone, async ({ reader }) => {
  await reader.openReady();
  const before = [await place(reader, 'main h1'), await place(reader, '.cards h3')];
  assert.equal((await reader.texts('nav.sections a')).at(-1).trim().startsWith('Ihre Liste'), true, 'the list has its place from the start');
  await reader.click('button[data-save]');
  await reader.seesSoon('[data-part=saved-note]');
  assert.deepEqual([await place(reader, 'main h1'), await place(reader, '.cards h3')], before);
});

forBothBrowsers('ticking a box moves nothing under the pointer', laptop, async ({ reader }) => {
  await reader.openReady();
  const box = '[data-facet-value="kind:finding"]';
  const before = await place(reader, box);
  await reader.choose('level', 'municipal');
  await reader.seesSoon('[data-clear-facet=level]');
  assert.deepEqual(await place(reader, box), before);
});

forBothBrowsers('a choice deep in the list brings its number into view', laptop, async ({ reader }) => {
  await reader.openReady();
  await reader.page.evaluate(() => document.querySelector('.cards > li:nth-child(15)').scrollIntoView());
  await reader.choose('level', 'municipal');
  await eventually('the number of results can be seen', async () => (await outOfSight(reader, { count: '[data-part=count]' })).length === 0);
});

forBothBrowsers('a card names the place in its source whole, on the smallest phone too', { width: 320, height: 640 }, async ({ reader }) => {
  await reader.openReady();
  const cut = await reader.page.evaluate(() =>
    [...document.querySelectorAll('.cards [data-takeaway] .source > :not(.source__work)')]
      .filter((place) => place.scrollWidth > place.clientWidth && place.checkVisibility())
      .map((place) => place.innerText),
  );
  assert.deepEqual(cut, []);
});

forBothBrowsers('words that need it are explained where they are used', async ({ reader }) => {
  await reader.openReady('?q=Digitalmilliarde');
  const terms = '.cards [data-takeaway=hessen-billion] [data-part=terms]';
  assert.equal(await reader.sees(`${terms} dd`), false);
  await reader.click(`${terms} summary`);
  await reader.seesSoon(`${terms} dd`);
  await assertAccessible(reader, 'a card with an explained word');
});

forBothBrowsers('a search for another name of a word says what is found', async ({ reader }) => {
  await reader.openReady('?q=Erpressungstrojaner');
  await reader.seesSoon('[data-part=other-names]');
  assert.match(await reader.text('[data-part=other-names] p'), /Ransomware/);
  await assertAccessible(reader, 'a search for a word of the glossary');
});

forBothBrowsers('a legal page opens from the footer', { copy: true }, async ({ reader, site }) => {
  const path = join(site.folder, 'recap.json');
  const bundle = JSON.parse(readFileSync(path, 'utf8'));
  bundle.site.pages = { imprint: 'Angaben zum Anbieter\n\nStadt Musterhausen' };
  writeFileSync(path, JSON.stringify(bundle));
  await reader.openReady();
  await reader.click('footer a[href$="imprint/"]');
  await reader.arrives('imprint');
  assert.equal(await reader.text('main h1'), 'Impressum');
  await assertAccessible(reader, 'the imprint');
});
