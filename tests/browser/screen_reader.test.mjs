// What a screen reader is given: the accessibility tree of six states, as an outline that can be read and judged.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { forBothBrowsers } from './stories.mjs';
import { openShare } from './share_dialog.mjs';
import { filteredHome } from './pages.mjs';

const folder = fileURLToPath(new URL('trees/', import.meta.url));
const notIn = { firefox: 'Firefox gives no accessibility tree over WebDriver BiDi' };
const states = ['checked', 'expanded', 'pressed', 'selected', 'disabled', 'readonly', 'haspopup', 'autocomplete'];

/** One line for each node: role, name, level, value and states. */
function outline(node, depth = 0) {
  const { role, name, level, value, children = [] } = node;
  const said = states.filter((state) => node[state] !== undefined && node[state] !== false);
  const words = [
    role,
    name && JSON.stringify(name),
    level && `level ${level}`,
    value && `value ${JSON.stringify(value)}`,
    ...said.map((state) => (node[state] === true ? state : `${state} ${node[state]}`)),
  ];
  return [`${'  '.repeat(depth)}${words.filter(Boolean).join(' ')}`, ...children.flatMap((child) => outline(child, depth + 1))];
}

/** Compares the tree with the one that was read last. UPDATE_TREES=1 writes it anew; read it before committing it. */
async function assertReadsAsBefore(reader, name, within) {
  const root = within ? await reader.page.$(within) : undefined;
  const tree = outline(await reader.page.accessibility.snapshot({ root })).join('\n') + '\n';
  // Ports change from one run to the next.
  const text = tree.replaceAll(reader.site.url, 'https://example.org/');
  const file = `${folder}${name}.txt`;
  if (process.env.UPDATE_TREES) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
    return;
  }
  assert.ok(existsSync(file), `there is a tree ${name}; UPDATE_TREES=1 writes it`);
  assert.equal(text, readFileSync(file, 'utf8'), `${name} is read out as before`);
}

const tell = (title, story) => forBothBrowsers(title, { notIn }, story);

tell('the overview is read out as before', async ({ reader }) => {
  await reader.openReady();
  await assertReadsAsBefore(reader, 'overview');
});

tell('a filtered view is read out as before', async ({ reader }) => {
  await reader.openReady(filteredHome);
  await assertReadsAsBefore(reader, 'filter');
});

tell('a search is read out as before', async ({ reader }) => {
  await reader.openReady('?q=Datenschutz');
  await reader.missesSoon('[data-lazy][aria-busy]');
  await assertReadsAsBefore(reader, 'search');
});

tell('the share dialog is read out as before', async ({ reader }) => {
  await reader.openReady('takeaway/kiel-staff-unit/');
  await openShare(reader, 'takeaway:kiel-staff-unit');
  await assertReadsAsBefore(reader, 'share', 'dialog[data-part=share]');
});

tell('the list is read out as before', async ({ reader }) => {
  await reader.openReady('takeaway/kiel-staff-unit/');
  await reader.click('[data-save="kiel-staff-unit"]');
  await reader.openReady('list/');
  await reader.seesSoon('[data-entry]');
  await assertReadsAsBefore(reader, 'list');
});

tell('a talk is read out as before', async ({ reader }) => {
  await reader.openReady('talk/hessen/');
  await assertReadsAsBefore(reader, 'talk');
});
