// It loads quickly in a town hall with a thin line.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { forBothBrowsers } from './stories.mjs';
import { built } from './site.mjs';
import { eventually } from './wait.mjs';

// The goals, but for the companion: it shares and keeps, comes only when a reader asks for that, and has none; its limit
// sees to it that no more comes.
const limits = { app: 130_000, companion: 157_000, firstLoad: 200_000 };

/** Bytes on the wire at brotli's best; files that are packed already, such as fonts, stay as they are. */
function packed(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return Math.min(brotliCompressSync(bytes, { params }).length, bytes.length);
}

/** A table for the log, and the sum of its rows. */
function tabulate(t, title, names, limit) {
  const rows = names.map((name) => [name, packed(join(built, name))]);
  const sum = rows.reduce((total, [, bytes]) => total + bytes, 0);
  t.diagnostic(title);
  for (const [name, bytes] of [...rows, ['together', sum]])
    t.diagnostic(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${name}`);
  t.diagnostic(`${((limit - sum) / 1000).toFixed(1).padStart(8)} kB  left to the limit`);
  return sum;
}

test('the whole app weighs no more than it may', (t) => {
  const code = readdirSync(built, { recursive: true })
    .filter((name) => /\.(wasm|js)$/.test(name))
    .sort();
  assert.ok(
    code.some((name) => name.endsWith('.wasm')),
    'there is an app to weigh',
  );
  for (const [what, limit] of [
    ['app', limits.app],
    ['companion', limits.companion],
  ]) {
    const names = code.filter((name) => name.startsWith('companion') === (what === 'companion'));
    const sum = tabulate(t, `the ${what}, compressed with brotli 11:`, names, limit);
    assert.ok(sum <= limit, `the ${what} weighs ${sum} bytes of ${limit}`);
  }
});

forBothBrowsers('the first load of the overview weighs no more than it may', async ({ reader, site, t }) => {
  const loaded = new Set();
  reader.page.on('response', (response) => {
    if (response.url().startsWith(site.url)) loaded.add(new URL(response.url()).pathname.slice(1) || 'index.html');
  });
  await reader.openReady();
  await eventually('the fonts have come', () => reader.page.evaluate(() => document.fonts.status === 'loaded'));
  for (const needed of [/\.wasm$/, /\.js$/, /\.css$/, /^recap\.json$/])
    assert.ok(
      [...loaded].some((name) => needed.test(name)),
      `the first load holds ${needed}`,
    );
  const sum = tabulate(t, 'the first load, compressed with brotli 11:', [...loaded].sort(), limits.firstLoad);
  assert.ok(sum <= limits.firstLoad, `the first load weighs ${sum} bytes of ${limits.firstLoad}`);
});
