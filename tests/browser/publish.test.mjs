// An organiser without a developer: begins with the example, writes over it, checks it, builds it, and opens it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';
import { nachlese } from './site.mjs';
import { openShare } from './share_dialog.mjs';

/** Runs the command in a folder and gives what it prints; it must end with this code. */
function run(folder, code, ...words) {
  const { status, stdout, stderr } = spawnSync(nachlese, words, { cwd: folder, encoding: 'utf8' });
  assert.equal(status, code, `nachlese ${words.join(' ')}: ${stdout}${stderr}`);
  return stdout + stderr;
}

forBothBrowsers('a congress is begun, written, checked, built and opened', { copy: true }, async ({ reader, site }) => {
  const desk = mkdtempSync(join(tmpdir(), 'nachlese-publish-'));
  try {
    run(desk, 0, 'new', 'congress');
    const file = join(desk, 'congress', 'recap.json');
    assert.match(run(desk, 0, 'check', '--strict', 'congress/recap.json'), /no problems/);

    const example = readFileSync(file, 'utf8');
    const title = 'Was kleine Rathäuser voranbringt';
    assert.ok(example.includes(title));
    writeFileSync(file, example.replace(title, 'Unser eigener Kongress').replace('"finding"', '"findng"'));
    assert.match(run(desk, 1, 'check', 'congress/recap.json'), /did you mean `finding`\?/);
    writeFileSync(file, example.replace(title, 'Unser eigener Kongress'));

    // Without --app: the command carries the app.
    run(desk, 0, 'build', 'congress/recap.json', '--out', 'site', '--site-url', site.url);
    assert.match(run(desk, 0, 'check', 'site'), /no problems/);
    for (const name of readdirSync(site.folder)) rmSync(join(site.folder, name), { recursive: true });
    cpSync(join(desk, 'site'), site.folder, { recursive: true });
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
  await reader.openReady();
  assert.equal(await reader.text('main h1'), 'Unser eigener Kongress');
  const [id] = await reader.page.$$eval('article[data-takeaway]', (cards) => cards.map((card) => card.dataset.takeaway));
  const dialog = await openShare(reader, `takeaway:${id}`);
  assert.equal((await dialog.link()).split('#')[0], `${site.url}takeaway/${id}/`);
});
