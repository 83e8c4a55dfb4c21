// A publisher puts the folder somewhere deep in another site.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { chosen, ids, takeawaysOf } from './recap.mjs';
import { openShare } from './share_dialog.mjs';

const under = '/a/b/';

forBothBrowsers('under /a/b/ filtering works and the address keeps the folder', { under }, async ({ reader }) => {
  await reader.openReady();
  await reader.shows(ids);
  await reader.choose('level', 'state');
  await reader.choose('kind', 'finding');
  await reader.shows(chosen({ level: ['state'], kind: ['finding'] }));
  assert.equal((await reader.url()).pathname, under);
  await reader.reload();
  await reader.shows(chosen({ level: ['state'], kind: ['finding'] }), 'after a reload');
});

forBothBrowsers('under /a/b/ a talk is shared and opened', { under }, async ({ reader, newReader }) => {
  await reader.openReady('talk/hessen/');
  const dialog = await openShare(reader, 'talk:hessen');
  const link = await dialog.link();
  assert.equal(new URL(link).pathname, `${under}talk/hessen/`);
  assert.equal(await dialog.qrText(), link);
  const colleague = await newReader();
  await colleague.openReady(link);
  await colleague.showsCards(takeawaysOf('hessen'), 'at the colleague’s');
});

forBothBrowsers('under /a/b/ moving about keeps the folder, in every language', { under }, async ({ reader }) => {
  await reader.openReady();
  await reader.page.evaluate(() => (window.sameDocument = true));
  await reader.click('nav a[href$="talks/"]');
  await reader.addressBecomes('talks/');
  await reader.click('article[data-talk="kiel"] a[href*="talk/kiel/"]');
  await reader.addressBecomes('talk/kiel/');
  await reader.arrives('talk');
  assert.ok(await reader.page.evaluate(() => window.sameDocument), 'the document stayed the same all the way');
  await reader.chooseLanguage('en');
  await reader.addressBecomes('en/talk/kiel/');
  await reader.click('nav a[href$="speakers/"]');
  await reader.addressBecomes('en/speakers/');
  await reader.reload();
  await reader.arrives('speakers');
});
