// What a real nginx sends when it follows the recipe of `nachlese build --host nginx`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { places, start } from './server.mjs';

let site;
before(async () => (site = await start()));
after(() => site?.stop());

const safety = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'none'; base-uri 'none'; form-action 'none'; " +
    "require-trusted-types-for 'script'; trusted-types default",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
};
/** The headers of a page, which nobody may frame. */
const page = { ...safety, 'content-security-policy': `${safety['content-security-policy']}; frame-ancestors 'none'` };
/** The headers of a file that a bundle could attach: no script of it runs. */
const attached = {
  ...safety,
  'content-security-policy':
    "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; " +
    "form-action 'none'; sandbox",
};
const safetyOf = (type) => (type.startsWith('text/html') ? page : safety);
const kept = 'public, max-age=31536000, immutable';

/** The one file of the site whose name matches. */
const named = (pattern) => {
  const found = site.names.filter((name) => pattern.test(name));
  assert.equal(found.length, 1, `one file is named like ${pattern}: ${found}`);
  return found[0];
};
const script = () => named(/^reader-\w+\.js$/);
const styles = () => named(/^styles-\w+\.css$/);
const program = () => named(/^reader-\w+_bg\.wasm$/);
const read = (name) => readFileSync(join(site.folder, name));

/** Each header that is given is there once and has this value. */
function carries(answer, wanted, what) {
  const names = answer.raw.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  for (const [name, value] of Object.entries(wanted)) {
    assert.equal(answer.headers[name], value, `${name} of ${what}`);
    assert.ok(names.filter((other) => other === name).length <= 1, `${name} of ${what} is there once`);
  }
}

for (const { name: place, host, base } of places) {
  describe(`a site ${place}`, () => {
    const ask = (path, headers, method) => site.ask(host, base + path, headers, method);

    test('sends every file as it lies there, with its type, safe, and kept as long as its name allows', async () => {
      const rows = [
        ['', 'index.html', 'text/html; charset=utf-8', 'no-cache'],
        ['en/talks/', 'en/talks/index.html', 'text/html; charset=utf-8', 'no-cache'],
        [script(), script(), 'text/javascript; charset=utf-8', kept],
        [program(), program(), 'application/wasm', kept],
        [styles(), styles(), 'text/css; charset=utf-8', kept],
        ['boot.js', 'boot.js', 'text/javascript; charset=utf-8', 'no-cache'],
        ['recap.json', 'recap.json', 'application/json; charset=utf-8', 'no-cache'],
        ['manifest.webmanifest', 'manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
        ['feed.xml', 'feed.xml', 'application/atom+xml; charset=utf-8', 'no-cache'],
        ['en/feed.xml', 'en/feed.xml', 'application/atom+xml; charset=utf-8', 'no-cache'],
        ['sitemap.xml', 'sitemap.xml', 'application/xml; charset=utf-8', 'no-cache'],
        ['robots.txt', 'robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
        ['icons/icon.svg', 'icons/icon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
        ['icons/icon-192.png', 'icons/icon-192.png', 'image/png', 'no-cache'],
        ['fonts/source-serif-4.woff2', 'fonts/source-serif-4.woff2', 'font/woff2', 'no-cache'],
      ];
      for (const [path, file, type, cache] of rows) {
        const answer = await ask(path);
        assert.equal(answer.status, 200, path);
        const headers = /\.(?:txt|svg|png)$/.test(path) ? attached : safetyOf(type);
        carries(answer, { ...headers, 'content-type': type, 'cache-control': cache }, path);
        assert.equal(answer.headers['content-encoding'], undefined, path);
        assert.deepEqual(answer.body, read(file), path);
        const head = await ask(path, {}, 'HEAD');
        assert.equal(head.status, 200, `HEAD of ${path}`);
        carries(head, { ...headers, 'content-type': type, 'cache-control': cache }, `HEAD of ${path}`);
      }
    });

    test('sends what was compressed before to browsers that take it, with the type of the plain file', async () => {
      const rows = [
        ['', 'index.html', 'text/html; charset=utf-8', 'no-cache'],
        ['talks/', 'talks/index.html', 'text/html; charset=utf-8', 'no-cache'],
        [script(), script(), 'text/javascript; charset=utf-8', kept],
        [program(), program(), 'application/wasm', kept],
        [styles(), styles(), 'text/css; charset=utf-8', kept],
        ['recap.json', 'recap.json', 'application/json; charset=utf-8', 'no-cache'],
        ['sitemap.xml', 'sitemap.xml', 'application/xml; charset=utf-8', 'no-cache'],
      ];
      for (const [path, file, type, cache] of rows) {
        for (const [accepted, coding, ending, unpack] of [
          ['gzip, deflate, br, zstd', 'br', 'br', brotliDecompressSync],
          ['br;q=0.5', 'br', 'br', brotliDecompressSync],
          ['gzip, deflate', 'gzip', 'gz', gunzipSync],
          ['gzip, br;q=0', 'gzip', 'gz', gunzipSync],
        ]) {
          const what = `${path} for ${accepted}`;
          const answer = await ask(path, { 'accept-encoding': accepted });
          assert.equal(answer.status, 200, what);
          const wanted = { 'content-type': type, 'cache-control': cache, 'content-encoding': coding };
          carries(answer, { ...safetyOf(type), ...wanted, vary: 'accept-encoding' }, what);
          assert.deepEqual(answer.body, read(`${file}.${ending}`), `${what} is the file itself`);
          assert.deepEqual(unpack(answer.body), read(file), what);
        }
        const plain = await ask(path);
        carries(plain, { vary: 'accept-encoding' }, `${path}, plain`);
      }
    });

    test('lets other sites frame the compact form of a page, and no other', async () => {
      for (const coding of ['identity', 'br']) {
        for (const query of ['?embed', '?embed=1', '?level=state&embed']) {
          carries(await ask(`${query}`, { 'accept-encoding': coding }), safety, `the overview with ${query}`);
        }
        for (const query of ['', '?q=embed', '?embedded=1']) {
          carries(await ask(`talks/${query}`, { 'accept-encoding': coding }), page, `the talks with ${query}`);
        }
      }
    });

    test('sends a feed with its own type to those who take gzip, and to those who take nothing', async () => {
      const answer = await ask('feed.xml', { 'accept-encoding': 'gzip, br' });
      carries(answer, { 'content-type': 'application/atom+xml; charset=utf-8', vary: 'accept-encoding' }, 'the feed');
      assert.equal(answer.headers['content-encoding'], 'gzip');
      assert.deepEqual(gunzipSync(answer.body), read('feed.xml'));
    });

    test('lets scripts of other sites read what is made for others, in each coding, and nothing else', async () => {
      const shared = ['recap.json', 'feed.xml', 'talk/hessen/feed.xml', 'talk/hessen/oembed.json'];
      for (const path of shared) {
        for (const coding of ['identity', 'gzip', 'br']) {
          const answer = await ask(path, { 'accept-encoding': coding });
          assert.equal(answer.status, 200, path);
          carries(answer, { ...safety, 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }, path);
        }
      }
      for (const path of ['', 'talk/hessen/', 'boot.js', 'recap.schema.json', 'sitemap.xml', 'nothing/feed.xml']) {
        const answer = await ask(path);
        assert.equal(answer.headers['access-control-allow-origin'], undefined, path);
      }
    });

    test('answers 304 to a browser whose copy is still right, in each coding', async () => {
      const seen = new Set();
      for (const coding of ['identity', 'gzip', 'br']) {
        const headers = { 'accept-encoding': coding };
        const first = await ask('talks/', headers);
        assert.ok(first.headers.etag, `there is an ETag for ${coding}`);
        seen.add(first.headers.etag);
        const again = await ask('talks/', { ...headers, 'if-none-match': first.headers.etag });
        assert.equal(again.status, 304, coding);
        carries(again, { ...page, 'cache-control': 'no-cache', vary: 'accept-encoding' }, `304 for ${coding}`);
        const since = await ask('talks/', { ...headers, 'if-modified-since': first.headers['last-modified'] });
        assert.equal(since.status, 304, `${coding}, by date`);
        const other = await ask('talks/', { ...headers, 'if-none-match': '"another"' });
        assert.equal(other.status, 200, `${coding}, changed`);
      }
      assert.equal(seen.size, 3, 'each coding has an ETag of its own');
    });

    test('shows the page for what is not there, at any depth, with status 404', async () => {
      const pages = ['nothing', 'nothing/', 'talk/nothing/', 'en/talk/nothing/at/all.html', 'talk/', 'icons/'];
      const odd = ['reader-0123456789abcdef.js', 'index.html/x', 'x?y=z', 'a%20b', 'a%0Ab', '%25', '%C3%BC'];
      for (const path of [...pages, ...odd]) {
        const answer = await ask(path);
        assert.equal(answer.status, 404, path);
        assert.deepEqual(answer.body, read('404.html'), path);
        const wanted = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
        carries(answer, { ...page, ...wanted }, path);
      }
      const packed = await ask('nothing', { 'accept-encoding': 'gzip, br' });
      assert.equal(packed.status, 404);
      assert.deepEqual(gunzipSync(packed.body), read('404.html'));
      carries(packed, { vary: 'accept-encoding' }, 'the packed page');
    });

    test('does not serve its own settings, nor what the build has left for itself', async () => {
      const hidden = ['nginx.conf', '.nachlese.json', '.missing', 'talks/.missing', '.br/index.html', '.git/config'];
      for (const path of hidden) {
        for (const accepted of ['', 'br']) {
          const answer = await ask(path, { 'accept-encoding': accepted });
          assert.equal(answer.status, 404, path);
          assert.deepEqual(answer.body, read('404.html'), path);
        }
      }
    });

    test('leads to the slash that was forgotten, in the same folder and on whatever host was asked', async () => {
      for (const path of ['talks', 'en/talks', 'en']) {
        const answer = await ask(path);
        assert.equal(answer.status, 301, path);
        carries(answer, { ...safety, location: `${base}${path}/`, 'cache-control': 'no-cache' }, path);
      }
    });
  });
}

test('a location leaves the other pages of a server as they were', async () => {
  const answer = await site.ask('location.example', '/other/');
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['content-type'], 'text/html');
  assert.equal(answer.headers['content-security-policy'], undefined);
});

test('nginx has nothing to complain of but folders that are no page', () => {
  const others = site.complaints().filter((line) => !/directory index of .* is forbidden/.test(line));
  assert.deepEqual(others, []);
});
