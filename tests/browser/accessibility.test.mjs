// Everybody can use it: axe finds nothing on any sort of page, by day and by night.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { assertAccessible, violations } from './axe.mjs';
import { convene } from './congress.mjs';
import { openShare } from './share_dialog.mjs';
import { findings } from './engines.mjs';
import { emptyHome, everyPage, expectNotFound, filteredHome, unknownPage } from './pages.mjs';

const pages = [
  ...everyPage,
  { name: 'home with filters', path: filteredHome },
  { name: 'home without results', path: emptyHome },
  { name: 'home with a search', path: '?q=Kiel' },
  { name: 'talks with a search', path: 'talks/?q=Kiel' },
  { name: 'speakers with a search', path: 'speakers/?q=Kiel' },
  { name: 'home in English', path: 'en/' },
  { name: 'home in Leichte Sprache', path: 'de-simple/' },
];

/** Gathers what axe finds by page, so that one failure tells about all of them. */
class Findings {
  #byPage = {};

  async look(reader, name) {
    const found = await violations(reader);
    if (found.length) this.#byPage[name] = found;
  }

  assertNone() {
    assert.deepEqual(this.#byPage, {}, 'axe finds nothing on any page');
  }
}

forBothBrowsers('two more engines find nothing on any sort of page', async ({ reader }) => {
  const byPage = {};
  for (const { name, path } of pages) {
    await reader.openReady(path);
    const found = await findings(reader);
    if (found.length) byPage[name] = found;
  }
  assert.deepEqual(byPage, {});
});

for (const [theme, variant] of [
  ['light', {}],
  ['dark', { dark: true }],
]) {
  forBothBrowsers(`every sort of page is accessible in the ${theme} theme`, { variant }, async ({ reader }) => {
    const findings = new Findings();
    for (const { name, path } of pages) {
      await reader.openReady(path);
      await findings.look(reader, name);
    }
    findings.assertNone();
  });

  forBothBrowsers(`an unknown page is accessible in the ${theme} theme`, { variant }, async ({ reader }) => {
    expectNotFound(reader.watch);
    const findings = new Findings();
    await reader.open(unknownPage.path);
    await reader.seesSoon('main h1');
    await findings.look(reader, unknownPage.name);
    findings.assertNone();
  });

  forBothBrowsers(`searching is accessible in the ${theme} theme`, { variant }, async ({ reader }) => {
    const findings = new Findings();
    await reader.openReady('?q=Stratgie');
    await reader.seesSoon('[data-part=correction]');
    await findings.look(reader, 'home with a typo');
    await reader.search('dig');
    await reader.seesSoon('[role=option]');
    await reader.press('ArrowDown');
    await findings.look(reader, 'home with suggestions');
    findings.assertNone();
  });

  forBothBrowsers(`a long list is accessible in the ${theme} theme`, { variant, copy: true }, async ({ reader, site }) => {
    convene(site);
    await reader.openReady();
    await assertAccessible(reader, 'home with a long list and a long facet');
  });

  forBothBrowsers(`dialogs are accessible in the ${theme} theme`, { variant }, async ({ reader, newReader }) => {
    const findings = new Findings();
    await reader.openReady('talk/hessen/');
    await openShare(reader, 'talk:hessen');
    await findings.look(reader, 'the open share dialog');
    const phone = await newReader({ width: 360, height: 740 });
    await phone.openReady(filteredHome);
    await findings.look(phone, 'home on a phone');
    await phone.openFilterSheet();
    await findings.look(phone, 'the open filter sheet');
    findings.assertNone();
  });
}
