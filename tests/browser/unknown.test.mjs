// Somebody follows a link that is wrong, old or mangled.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { chosen, ids } from './recap.mjs';
import { expectNotFound } from './pages.mjs';
import { eventually } from './wait.mjs';

const places = [
  {
    paths: ['talk/nope/', 'takeaway/nope/', 'speaker/nope/', 'level/planet/', 'no/such/place/at/all/', 'en/talk/nope/'],
  },
  { under: '/a/b/', paths: ['talk/nope/', 'no/such/place/at/all/'] },
];

for (const { under, paths } of places) {
  for (const path of paths) {
    forBothBrowsers(`${under ?? '/'}${path} is unknown, and the page helps on`, { under }, async ({ reader, site }) => {
      expectNotFound(reader.watch, path);
      assert.equal(await reader.open(path), 404, 'the status says that there is no such page');
      await eventually(
        'the page for unknown addresses settles',
        () => reader.app(),
        (app) => ['ready', 'static'].includes(app),
      );
      await reader.seesSoon('main h1', 'there is a heading');
      await eventually(
        'the page knows that the address is unknown',
        () => reader.pageName(),
        (name) => name === 'not-found',
      );
      const styled = await reader.page.evaluate(() =>
        [...document.styleSheets].some((sheet) => {
          try {
            return sheet.cssRules.length > 10;
          } catch {
            // A sheet that was looked for in vain is there, but cannot be read.
            return false;
          }
        }),
      );
      assert.ok(styled, 'the page finds its style sheet at any depth');
      const links = await reader.page.evaluate(() =>
        [...document.querySelectorAll('main a[href]')].map((link) => link.href),
      );
      const home = links.find((link) => link.startsWith(site.url));
      assert.ok(home, `the main part links back into the site, not to ${links}`);
      for (const link of new Set(links.filter((link) => link.startsWith(site.url))))
        assert.equal(await reader.openReady(link), 200, `${link} answers 200`);
    });
  }
}

for (const query of [
  '?level=planet',
  '?foo=bar',
  '?level=&kind=&q=',
  '?sort=sideways',
  '?view=nonsense',
  '?level=planet&foo=bar#nowhere',
]) {
  forBothBrowsers(`${query} means nothing and shows everything`, async ({ reader }) => {
    assert.equal(await reader.openReady(query), 200);
    await reader.shows(ids);
    await reader.chipsBecome([]);
  });
}

forBothBrowsers('what is unknown does not hide what is known', async ({ reader }) => {
  await reader.openReady('?level=planet&level=state&mood=good');
  await reader.shows(chosen({ level: ['state'] }));
  await reader.chipsBecome(['level:state']);
});

const rubbish = [
  '%00%F0%9F%A6%84%ff',
  '%zz%',
  '%F0%9F',
  '<script>alert(1)</script>',
  '"',
  '\\',
  '%E2%80%8B',
  'a'.repeat(2000),
  '%C3%84%CC%88',
  '.*+?^${}()|[]',
];

forBothBrowsers('rubbish in the search is searched for and nothing else', async ({ reader }) => {
  for (const words of rubbish) {
    assert.equal(await reader.openReady(`?q=${words}`), 200);
    await eventually(`cards, count and announcement agree for ${words.slice(0, 40)}`, async () => {
      const shown = (await reader.shownIds()).length;
      return shown === (await reader.countNumber()) && shown === (await reader.statusNumber());
    });
    assert.equal(await reader.pageName(), 'home');
  }
});
