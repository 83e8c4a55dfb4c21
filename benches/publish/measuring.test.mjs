// What is measured with: memory as the system tells it, and folders.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPeak, run } from './command.mjs';
import { differences, weigh } from './folder.mjs';

test('the peak is read from what the system says', () => {
  assert.equal(readPeak('Name:\tnachlese\nVmPeak:\t  9 kB\nVmHWM:\t  2048 kB\nVmRSS:\t 1 kB\n'), 2_048 * 1_024);
  assert.equal(readPeak('Name:\tnachlese\nState:\tZ (zombie)\n'), undefined);
});

test('a command is measured to its end, and must end well', async () => {
  const { seconds } = await run(process.execPath, ['-e', '']);
  assert.ok(seconds > 0);
  await assert.rejects(
    run(process.execPath, ['-e', 'console.error("no room"); process.exit(2)']),
    /^Error: nachlese -e .+ ended with 2: no room\n$/,
  );
});

test('folders differ by what is missing, more, or not the same', (t) => {
  const desk = mkdtempSync(join(tmpdir(), 'nachlese-bench-'));
  t.after(() => rmSync(desk, { recursive: true }));
  const lay = (folder, files) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(desk, folder, name, '..'), { recursive: true });
      writeFileSync(join(desk, folder, name), text);
    }
    return join(desk, folder);
  };
  const one = lay('one', { 'index.html': 'same', 'talk/a/index.html': 'one', '.marker': 'only here' });
  const other = lay('other', { 'index.html': 'same', 'talk/a/index.html': 'two', 'feed.xml': 'only here' });
  assert.deepEqual(differences(one, one), []);
  assert.deepEqual(differences(one, other), ['.marker', 'feed.xml', join('talk', 'a', 'index.html')]);
  assert.deepEqual(weigh(one), { files: 3, bytes: 16 });
});
