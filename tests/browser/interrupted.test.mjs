// The load of a page is interrupted, or its reader goes away and comes back.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { chosen, ids, statement } from './recap.mjs';
import { eventually } from './wait.mjs';

const notice = '#notice [data-part=notice]';

forBothBrowsers('a connection that breaks while the app loads is told, and the page can be read', { hold: /_bg\.wasm/ }, async ({ reader, site }) => {
  reader.watch.expect(/./, 'the server is gone');
  await reader.open('', 'domcontentloaded');
  await eventually('the app is loading', () => reader.app(), (app) => app === 'starting');
  await site.stop();
  await reader.becomes('failed');
  await reader.seesSoon(notice, 'a notice says what happened');
  const texts = (await reader.texts('main article[data-takeaway]')).join('\n');
  for (const id of ids) assert.ok(texts.includes(statement(id)), `${id} can be read`);
});

forBothBrowsers('whoever comes back from another site finds the page as it was, and can go on', async ({ reader }) => {
  await reader.openReady();
  await reader.choose('level', 'state');
  await reader.page.goto('about:blank');
  await reader.go(-1);
  await reader.ready();
  await eventually('the filter holds', () => reader.shownIds(), (seen) => seen.join() === chosen({ level: ['state'] }).join());
  await reader.choose('level', 'state');
  assert.equal((await reader.shownIds()).length, ids.length, 'and can be taken back');
});
