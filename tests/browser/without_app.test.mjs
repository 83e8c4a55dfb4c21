// Somebody's administration has switched WebAssembly off, or all scripts: the pages serve as they are.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { chosen, facetIds, ids, languages, speakerIds, statement, takeawaysOf, talkIds, valuesOf } from './recap.mjs';
import { crawl, visit } from './crawl.mjs';
import { assertAccessible } from './axe.mjs';

const folder = (language) => (language === languages[0] ? '' : `${language}/`);

function assertShows(visited, path, wanted) {
  assert.deepEqual(
    [...(visited.get(path)?.takeaways ?? [])].sort(),
    [...wanted].sort(),
    `${path} shows exactly its takeaways`,
  );
}

/** Every facet value is a link to a page with exactly its takeaways, and says how many. */
function assertFiltersByLinks(reader, visited) {
  const { rows } = visited.get('');
  for (const facet of facetIds) {
    for (const value of valuesOf(facet)) {
      const row = rows.find(({ key }) => key === `${facet}:${value}`);
      const wanted = chosen({ [facet]: [value] });
      assert.ok(row?.link, `${facet}:${value} is a link`);
      assert.equal(row.count, wanted.length, `the count of ${facet}:${value}`);
      assertShows(visited, row.link.slice(reader.site.url.length), wanted);
    }
  }
}

// Both readers get the same files; to spare minutes, only the second walks through every language.
const readers = [
  { name: 'WebAssembly', variant: { wasm: false }, walked: [languages[0]] },
  { name: 'scripts', variant: { scripts: false }, walked: languages },
];

for (const { name, variant, walked } of readers) {
  forBothBrowsers(`without ${name} all statements can be read in every language`, { variant }, async ({ reader }) => {
    for (const language of languages) {
      const home = await visit(reader, folder(language));
      assert.equal(home.status, 200);
      assert.deepEqual([...home.takeaways].sort(), [...ids].sort(), `all takeaways are on the overview in ${language}`);
      // Leichte Sprache has a line for each sentence.
      const text = (await reader.texts('main article[data-takeaway]')).join('\n').replace(/\s+/g, ' ');
      for (const id of ids) assert.ok(text.includes(statement(id, language)), `${id} can be read in ${language}`);
      assert.notEqual(await reader.app(), 'ready', 'this reader has no app');
    }
  });

  forBothBrowsers(
    `without ${name} every link leads somewhere, filters are links and no control is dead`,
    { variant },
    async ({ reader }) => {
      const skipped = languages.filter((language) => !walked.includes(language)).map(folder);
      const visited = await crawl(reader, (path) => !skipped.some((start) => path.startsWith(start)));
      for (const [path, page] of visited) {
        const name = path || 'the overview';
        assert.equal(page.status, 200, `${name} answers 200`);
        assert.match(page.heading, /\p{Letter}/u, `${name} has a heading`);
        assert.match(page.title, /\p{Letter}/u, `${name} has a title`);
        assert.match(page.description, /\p{Letter}/u, `${name} has a description`);
        assert.deepEqual(page.controls, [], `${name} shows no control that does nothing`);
      }
      for (const path of [
        ...ids.map((id) => `takeaway/${id}/`),
        ...talkIds.map((id) => `talk/${id}/`),
        ...speakerIds.map((id) => `speaker/${id}/`),
        'comparison/',
      ]) {
        for (const language of walked)
          assert.ok(visited.has(folder(language) + path), `${folder(language)}${path} can be reached`);
      }
      for (const talk of talkIds) assertShows(visited, `talk/${talk}/`, takeawaysOf(talk));
      assertFiltersByLinks(reader, visited);
    },
  );
}

forBothBrowsers('without WebAssembly the pages are accessible', { variant: { wasm: false } }, async ({ reader }) => {
  for (const path of ['', 'takeaway/kiel-staff-unit/', 'level/state/']) {
    await reader.open(path);
    await assertAccessible(reader, `${path || 'home'} without WebAssembly`);
  }
});

forBothBrowsers(
  'without scripts a reader walks from the overview to a takeaway',
  { variant: { scripts: false } },
  async ({ reader }) => {
    await reader.open();
    await reader.click('article[data-takeaway="bitterfeld"] a[href*="takeaway/bitterfeld/"]');
    await reader.addressBecomes('takeaway/bitterfeld/');
    await reader.seesSoon(
      'article[data-takeaway="bitterfeld"][aria-current="true"]',
      'the takeaway is marked as the current one',
    );
  },
);
