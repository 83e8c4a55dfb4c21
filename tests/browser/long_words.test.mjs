// Somebody reads, on the smallest window, a congress whose every word is as long as German allows.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { buildInto } from './site.mjs';

const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const address = `https://example.org/${'a'.repeat(120)}`;

const bundle = {
  format: 1,
  languages: ['de', 'de-simple'],
  event: { name: word, title: word, summary: word, start: '2021-11-23', place: word, source: { label: word, url: address } },
  facets: [
    { id: 'level', label: word, ordered: true, values: [{ id: 'state', label: word }, { id: 'federal', label: 'Bund' }] },
    { id: 'topic', label: 'Thema', values: [{ id: 'law', label: word }, { id: 'other', label: 'Anderes' }] },
  ],
  speakers: [{ id: 'ada', name: word, role: word, organisation: word, biography: word }],
  talks: [{ id: 'one', title: word, abstract: word, speakers: ['ada'], links: [{ kind: 'web', url: address, title: word }] }],
  takeaways: ['state', 'federal'].map((level) => ({
    id: level,
    talk: 'one',
    kind: 'finding',
    statement: `${word} ${level}.`,
    detail: word,
    tags: { level: [level], topic: ['law'] },
    source: { label: word, url: address, locator: word },
  })),
  comparison: {
    title: word,
    columns: [{ id: 'kiel', label: word }],
    rows: [{ label: word, cells: { kiel: { text: word, takeaways: ['state'] } } }],
  },
  glossary: [{ term: word, meaning: word }],
};

const pages = ['', 'talks/', 'talk/one/', 'takeaway/state/', 'speakers/', 'speaker/ada/', 'comparison/', 'glossary/', 'level/state/', 'list/'];

forBothBrowsers('words of 63 letters make no page wider than a window of 320 pixels', { copy: true, width: 320, height: 640 }, async ({ reader, site }) => {
  buildInto(site.folder, bundle);
  const isHeld = async (path) => {
    await reader.openReady(path);
    const over = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `/${path} is ${over} pixels too wide`);
  };
  for (const path of [...pages, ...pages.map((page) => `de-simple/${page}`)]) await isHeld(path);
  // From here on, the picture of Leichte Sprache tears no row labels.
  await reader.page.setViewport({ width: 360, height: 640 });
  await isHeld('de-simple/');
});
