// Somebody prints what is on the screen, or keeps it as a PDF.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { chosen, ids, source, statement, takeawaysOf, talkTitle } from './recap.mjs';
import { filteredHome } from './pages.mjs';
import { packed, printed } from './pdf.mjs';
import { openShare, unfold } from './share_dialog.mjs';
import { readQrCode } from './qr.mjs';
import { convene, size } from './congress.mjs';
import { eventually } from './wait.mjs';

const congress = 'dikomm · 23. und 24. November 2021 · online';
const code = '.print-header [data-part=code]';
const print = 'dialog[data-part=share] button[data-print]';

/** Each of these takeaways is printed with its source and its link, and no other. */
function holds(pdf, wanted, folder = '/') {
  for (const id of ids) assert.equal(pdf.text.includes(packed(statement(id))), wanted.includes(id), `${id} is printed`);
  for (const id of wanted) {
    assert.ok(pdf.text.includes(packed(source(id))), `the source of ${id} is printed`);
    assert.ok(pdf.text.includes(`${folder}takeaway/${id}/`), `the link to ${id} is printed`);
    assert.ok(
      pdf.links.some((link) => link.endsWith(`${folder}takeaway/${id}/`)),
      `the link to ${id} can be followed`,
    );
  }
}

function says(pdf, ...texts) {
  for (const text of texts) assert.ok(pdf.text.includes(packed(text)), `"${text}" is printed in ${pdf.text}`);
}

function hasNot(pdf, ...texts) {
  for (const text of texts) assert.ok(!pdf.text.includes(packed(text)), `"${text}" is not printed`);
}

/** Chooses to print in the share dialog, and gives what the browser's own dialog would find. */
async function choosePrint(reader) {
  await reader.page.evaluate((code) => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      window.found = {
        code: document.querySelector(`${code} path`)?.getAttribute('d'),
        address: document.querySelector('.print-header [data-part=address]').textContent,
        dialogs: document.querySelectorAll('dialog[open]').length,
      };
      dispatchEvent(new Event('afterprint'));
    };
  }, code);
  await unfold(reader, 'button[data-print]');
  await reader.click(print);
  return eventually('the browser is asked to print', () => reader.page.evaluate(() => window.found));
}

forBothBrowsers('a filtered view becomes a briefing with the filter in its head', async ({ reader, site }) => {
  await reader.openReady(filteredHome);
  const pdf = await printed(reader.page);
  assert.equal(pdf.sheets, 1);
  says(pdf, congress, 'Kommunale Digitalisierungsstrategien', '4 von 20 Aussagen · Gewählte Filter: Befund, Land');
  says(pdf, `${site.url}?kind=finding&level=state`);
  says(pdf, 'Patrick Burkhardt, Staatssekretär und CIO, Land Hessen', 'Befund · Land Organisation');
  holds(pdf, chosen({ level: ['state'], kind: ['finding'] }));
  hasNot(pdf, 'Auswahl teilen', 'Alle Filter aufheben', 'Reihenfolge', 'Was bleibt', 'Vorträge');
});

forBothBrowsers('the head follows the query', async ({ reader, site }) => {
  await reader.openReady(filteredHome);
  await reader.choose('kind', 'finding');
  await reader.search('Hessen');
  await reader.addressBecomes('?q=Hessen&level=state');
  const pdf = await printed(reader.page);
  says(pdf, 'Gewählte Filter: Land, „Hessen“', `${site.url}?q=Hessen&level=state`);
});

forBothBrowsers('all of the first recap fits two sheets', async ({ reader }) => {
  await reader.openReady();
  const pdf = await printed(reader.page);
  assert.equal(pdf.sheets, 2);
  holds(pdf, ids);
  hasNot(pdf, 'Gewählte Filter');
});

forBothBrowsers('a talk becomes a briefing with who spoke and when', async ({ reader, site }) => {
  await reader.openReady('talk/hessen/');
  const pdf = await printed(reader.page);
  assert.equal(pdf.sheets, 1);
  says(pdf, congress, `${site.url}talk/hessen/`, talkTitle('hessen'), 'Wann: 23. und 24. November 2021');
  says(pdf, 'Patrick Burkhardt, Staatssekretär und CIO, Land Hessen', 'Maßnahme · Land Strategie');
  assert.ok(pdf.text.indexOf('PatrickBurkhardt') < pdf.text.indexOf('Maßnahme'), 'who spoke stands in the head');
  holds(pdf, takeawaysOf('hessen'));
  hasNot(pdf, 'Weitere Vorträge', 'Vortrag teilen', talkTitle('kiel'));
});

for (const [path, wanted] of [
  ['speaker/arne-schoenbohm/', { speaker: ['arne-schoenbohm'] }],
  ['level/state/', { level: ['state'] }],
]) {
  forBothBrowsers(`${path} is printed with its takeaways`, { under: '/a/b/' }, async ({ reader, site }) => {
    await reader.openReady(path);
    const pdf = await printed(reader.page);
    assert.equal(pdf.sheets, 1);
    says(pdf, congress, `${site.url}${path}`);
    holds(pdf, chosen(wanted), '/a/b/');
  });
}

forBothBrowsers('without the app a page is printed with statements and sources', { variant: { wasm: false } }, async ({ reader }) => {
  await reader.open('level/state/');
  const pdf = await printed(reader.page);
  assert.equal(pdf.sheets, 1);
  says(pdf, congress, '10 Aussagen');
  for (const id of chosen({ level: ['state'] })) says(pdf, statement(id), source(id));
  hasNot(pdf, '../');
});

forBothBrowsers(
  'paper is white and its words are black in the dark theme, too',
  { variant: { dark: true }, notIn: { firefox: 'Firefox cannot be asked over BiDi to show a page as printed' } },
  async ({ reader }) => {
    for (const path of [filteredHome, 'talk/hessen/']) {
      await reader.openReady(path);
      assert.ok(await reader.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), 'it is dark');
      await reader.page.emulateMediaType('print');
      const seen = await reader.page.evaluate(() => {
        const shown = [...document.querySelectorAll('body, body *')].filter((element) => element.checkVisibility());
        const distinct = (name) => [...new Set(shown.map((element) => getComputedStyle(element)[name]))].sort();
        return { words: distinct('color'), grounds: distinct('backgroundColor') };
      });
      assert.deepEqual(seen.words, ['rgb(0, 0, 0)', 'rgb(51, 51, 51)'], `the words of ${path}`);
      assert.deepEqual(seen.grounds, ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'], `the grounds of ${path}`);
      await reader.page.emulateMediaType('screen');
    }
  },
);

for (const [path, key] of [
  [filteredHome, 'view'],
  ['level/state/', 'view'],
  ['talk/hessen/', 'talk:hessen'],
  ['takeaway/kiel-staff-unit/', 'takeaway:kiel-staff-unit'],
  ['speaker/arne-schoenbohm/', 'speaker:arne-schoenbohm'],
]) {
  forBothBrowsers(`who shares ${key} of ${path} can print it with its code`, async ({ reader }) => {
    await reader.openReady(path);
    const before = await reader.shownIds();
    const dialog = await openShare(reader, key);
    const link = await dialog.link();
    const drawn = await reader.page.evaluate(
      () => document.querySelector('dialog[data-part=share] [data-part=qr] path').getAttribute('d'),
    );
    // The mark of the wording is for programs; who types the address gets the same page.
    const [address] = link.split('#');
    assert.deepEqual(await choosePrint(reader), { code: drawn, address, dialogs: 0 });
    await reader.missesSoon('dialog[data-part=share]', 'the dialog is closed');
    await reader.focusComesTo(`button[data-share="${key}"]`, 'the focus is back at the button');
    assert.equal(await reader.page.evaluate((code) => document.querySelector(code).innerHTML, code), '', 'the code is gone');
    assert.ok(!(await reader.sees('.print-header')), 'the screen shows nothing of the print header');
    assert.deepEqual(await reader.shownIds(), before, 'the page is as it was');
  });
}

forBothBrowsers('a takeaway is printed with the others of its talk, and without those of other talks', async ({ reader, site }) => {
  await reader.openReady('takeaway/kiel-staff-unit/');
  const pdf = await printed(reader.page);
  assert.equal(pdf.sheets, 1);
  says(pdf, congress, `${site.url}takeaway/kiel-staff-unit/`, source('kiel-staff-unit'), 'Jonas Dagefoerde, CDO, Stadt Kiel');
  const printedIds = ids.filter((id) => pdf.text.includes(packed(statement(id))));
  assert.deepEqual(printedIds.sort(), takeawaysOf('kiel').sort());
});

forBothBrowsers('no other page is offered to print than the one that is shown', async ({ reader }) => {
  await reader.openReady();
  await openShare(reader, `takeaway:${ids[0]}`);
  await unfold(reader, 'button[data-file=csv]');
  assert.ok(!(await reader.sees(print)), 'a takeaway on the overview');
  await reader.openReady('takeaway/kiel-staff-unit/');
  await openShare(reader, 'takeaway:same-pattern');
  await unfold(reader, 'button[data-file=csv]');
  assert.ok(!(await reader.sees(print)), 'a takeaway on the page of another');
});

forBothBrowsers(
  'once the code has come, every print has that of the page that is shown',
  { notIn: { firefox: 'Firefox cannot be asked over BiDi to show a page as printed' } },
  async ({ reader, site }) => {
    await reader.openReady(filteredHome);
    await (await openShare(reader, 'view')).escape();
    await reader.choose('kind', 'finding');
    await reader.page.emulateMediaType('print');
    await reader.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await readQrCode(reader.page, `${code} svg`), `${site.url}?level=state`);
    await reader.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await reader.page.$(`${code} svg`), null);
  },
);

forBothBrowsers(
  'words are 10 points, sources 9, and those of Leichte Sprache 14 at least',
  { variant: { wasm: false }, notIn: { firefox: 'Firefox cannot be asked over BiDi to show a page as printed' } },
  async ({ reader }) => {
    const points = async (path) => {
      await reader.open(path);
      await reader.page.emulateMediaType('print');
      const found = await reader.page.evaluate(() => {
        const size = (selector) => Math.round(parseFloat(getComputedStyle(document.querySelector(selector)).fontSize) * 7.5) / 10;
        return ['.takeaway-row__detail', '.takeaway-row__statement', '.takeaway-row .source'].map(size);
      });
      await reader.page.emulateMediaType('screen');
      return found;
    };
    assert.deepEqual(await points('talk/hessen/'), [10, 10.5, 9]);
    for (const size of await points('de-simple/talk/hessen/')) assert.ok(size >= 14, `${size} points`);
  },
);

forBothBrowsers(
  'few takeaways stand in one column, many in two',
  { variant: { wasm: false }, notIn: { firefox: 'Firefox cannot be asked over BiDi to show a page as printed' } },
  async ({ reader }) => {
    for (const [path, columns] of [
      ['speaker/arne-schoenbohm/', 'auto'],
      ['level/state/', '2'],
    ]) {
      await reader.open(path);
      await reader.page.emulateMediaType('print');
      const count = () => getComputedStyle(document.querySelector('.cards')).columnCount;
      assert.equal(await reader.page.evaluate(count), columns, path);
    }
  },
);

forBothBrowsers('a long list is printed to its end', { copy: true }, async ({ reader, site }) => {
  convene(site);
  await reader.openReady();
  const pdf = await printed(reader.page);
  for (let at = 0; at < size; at++) says(pdf, `Aussage ${at} über`);
});

forBothBrowsers("the reader's list is printed with sources, a code that brings it along, and notes when they are ticked", async ({ reader }) => {
  const saved = ['kiel-staff-unit', 'same-pattern'];
  await reader.openReady('talk/kiel/');
  for (const id of saved) {
    await reader.click(`button[data-save="${id}"]`);
    await reader.seesSoon(`button[data-save="${id}"][aria-pressed=true]`);
  }
  await reader.click('a[data-part=list]');
  await reader.click('[data-entry=kiel-staff-unit] textarea');
  await reader.page.keyboard.type('Im Ausschuss ansprechen');
  hasNot(await printed(reader.page), 'Im Ausschuss ansprechen', 'Notiz');
  await reader.click('[data-part=with-notes]');
  const dialog = await openShare(reader, 'list');
  const link = await dialog.link();
  const drawn = await reader.page.evaluate(
    () => document.querySelector('dialog[data-part=share] [data-part=qr] path').getAttribute('d'),
  );
  assert.equal((await choosePrint(reader)).code, drawn, `the code leads to ${link}`);
  const pdf = await printed(reader.page);
  assert.equal(pdf.sheets, 1);
  says(pdf, congress, 'Notiz (nur für Sie, außer Sie teilen sie): Im Ausschuss ansprechen');
  holds(pdf, saved);
  hasNot(pdf, 'Liste teilen', 'Reihenfolge');
});
