// Nobody is watched: no other host, no cookie, nothing stored, whatever a reader does.
// That no other host is asked and no policy broken is watched in every story (watch.mjs); here for a whole visit.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { openShare } from './share_dialog.mjs';
import { traces } from './traces.mjs';
import { everyPage } from './pages.mjs';

forBothBrowsers('a whole visit leaves no trace and asks no other host', async ({ reader, site }) => {
  const asked = new Set();
  reader.page.on('request', (request) => asked.add(new URL(request.url()).host));
  await reader.openReady();
  await reader.choose('level', 'state');
  await reader.search('Hessen');
  await reader.click('article[data-takeaway="hessen-billion"] a[href*="takeaway/hessen-billion/"]');
  await reader.arrives('takeaway');
  const dialog = await openShare(reader, 'takeaway:hessen-billion');
  await dialog.copy();
  await dialog.close();
  await reader.chooseLanguage('en');
  await reader.go(-1);
  await reader.addressBecomes('takeaway/hessen-billion/');
  await reader.ready();
  for (const { path } of everyPage) await reader.openReady(path);
  assert.deepEqual(await traces(reader), {}, 'no cookie, nothing stored, no service worker');
  assert.deepEqual([...asked].filter(Boolean), [new URL(site.url).host], 'only the site itself was asked');
});

forBothBrowsers('no page prepares to ask another host', async ({ reader, site }) => {
  for (const { name, path } of everyPage) {
    await reader.openReady(path);
    const foreign = await reader.page.evaluate(
      (site) =>
        [
          ...document.querySelectorAll(
            'link[rel~=preconnect], link[rel~="dns-prefetch"], link[rel~=prefetch], link[rel~=preload], link[rel~=stylesheet], link[rel~=icon], link[rel~=manifest], script[src], img, iframe, object, embed, source, video, audio',
          ),
        ]
          .map((element) => element.href || element.src || element.data || element.srcset)
          .filter((address) => address && !address.startsWith(site) && !address.startsWith('data:')),
      new URL(site.url).origin,
    );
    assert.deepEqual(foreign, [], `${name} names no other host`);
  }
});

forBothBrowsers('the strict security policy is in force on every page', async ({ reader }) => {
  for (const { name, path } of everyPage) {
    const response = await reader.page.goto(new URL(path, reader.site.url).href);
    const policy = response.headers()['content-security-policy'] ?? '';
    for (const rule of [/default-src 'none'/, /script-src 'self' 'wasm-unsafe-eval'/, /connect-src 'self'/])
      assert.match(policy, rule, `${name} is served with ${rule}`);
    assert.doesNotMatch(policy, /'unsafe-(inline|eval)'/, `${name} allows nothing unsafe`);
    await reader.ready();
  }
});
