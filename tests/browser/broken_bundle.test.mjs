// Something is wrong with recap.json on the server: readers can still read, and are told.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';
import { ids, statement } from './recap.mjs';
import { eventually } from './wait.mjs';
import { assertAccessible } from './axe.mjs';

const text = (file) => readFileSync(file, 'utf8');
const changed = (file, change) => {
  const bundle = JSON.parse(text(file));
  change(bundle);
  writeFileSync(file, JSON.stringify(bundle));
};

const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);

// What happened, how, and what whoever publishes the bundle reads of it where it came at all.
const damages = [
  ['is missing', (file) => rmSync(file), /HTTP 404/],
  ['is a web page instead', (file) => writeFileSync(file, '<!doctype html><title>Login</title><h1>Please log in</h1>'), /web page/],
  ['is cut off', (file) => writeFileSync(file, text(file).slice(0, 9000)), /not complete JSON/],
  ['has a newer format', (file) => changed(file, (bundle) => (bundle.format = 2)), /the format is 2/],
  ['is empty', (file) => writeFileSync(file, ''), /not complete JSON/],
  ['holds a list instead of a recap', (file) => writeFileSync(file, '[]'), /a list, not an object/],
];

for (const [damage, apply, named] of damages) {
  forBothBrowsers(
    `when recap.json ${damage}, the page stays readable and a retry repairs it`,
    { copy: true },
    async ({ reader, site }) => {
      // The app may say in the console what is wrong; whoever looks there wants to know.
      reader.watch.expect(
        /recap\.json|bundle|format|JSON|EOF|expected/i,
        'a broken bundle may be reported to the console',
      );
      const file = join(site.folder, 'recap.json');
      const good = text(file);
      apply(file);
      // Web servers tell versions apart by full seconds; damage and repair must not fall into the same one.
      if (existsSync(file)) utimesSync(file, yesterday, yesterday);
      await reader.open();
      await reader.becomes('failed');
      await reader.seesSoon('[data-part=notice][role=alert]', 'a notice says what happened');
      assert.match(await reader.text('[data-part=notice]'), /\p{Letter}{4}/u, 'in words');
      assert.ok(!/recap\.json|HTTP|JSON/.test(await reader.text('[data-part=notice]')), 'without technical words');
      await reader.click('[data-part=notice] summary');
      await eventually('whoever publishes it reads in the details what is wrong', async () =>
        named.test(await reader.text('[data-part=notice] details')),
      );
      const texts = (await reader.texts('main article[data-takeaway]')).join('\n');
      for (const id of ids) assert.ok(texts.includes(statement(id)), `${id} can still be read`);
      assert.equal(await reader.sees('#search'), false, 'no search field that finds nothing');
      assert.equal(await reader.sees('input[type=checkbox]'), false, 'no boxes that choose nothing');
      await assertAccessible(reader, 'home with a notice');
      writeFileSync(file, good);
      await reader.click('[data-part=notice] button[data-retry]');
      await reader.ready();
      await reader.shows(ids, 'after the repair');
      await reader.missesSoon('[data-part=notice]', 'the notice is gone');
      await reader.choose('level', 'state');
    },
  );
}

forBothBrowsers('a retry that fails again says so again', { copy: true }, async ({ reader, site }) => {
  reader.watch.expect(/recap\.json|bundle/i, 'a missing bundle is reported to the console');
  rmSync(join(site.folder, 'recap.json'));
  await reader.open('talk/hessen/');
  await reader.becomes('failed');
  await reader.click('[data-part=notice] button[data-retry]');
  await reader.becomes('failed');
  await reader.seesSoon('[data-part=notice] button[data-retry]', 'the notice stays with its button');
  assert.equal(await reader.pageName(), 'talk', 'the talk can still be read');
});

forBothBrowsers(
  'one broken takeaway is left out and named, the rest is shown',
  { copy: true },
  async ({ reader, site }) => {
    reader.watch.expect(/bitterfeld|nonsense|problem|left out/i, 'what is left out may be reported to the console');
    changed(
      join(site.folder, 'recap.json'),
      (bundle) => (bundle.takeaways.find(({ id }) => id === 'bitterfeld').kind = 'nonsense'),
    );
    await reader.openReady();
    await reader.shows(
      ids.filter((id) => id !== 'bitterfeld'),
      'without the broken one',
    );
    await reader.seesSoon('[data-part=problems]', 'a notice says that something is left out');
    assert.match(await reader.text('[data-part=problems]'), /\p{Letter}{4}/u, 'in words');
    for (const time of ['once', 'again']) {
      await reader.click('[data-part=problems] summary');
      await eventually(
        `whoever looks ${time} sees each problem once`,
        () => reader.texts('[data-part=problems] li'),
        (items) => items.some((item) => /nonsense/.test(item)) && new Set(items).size === items.length,
      );
      await assertAccessible(reader, 'home with something left out');
      await reader.click('[data-part=problems] summary');
    }
  },
);

forBothBrowsers('a whole recap reports no problems', async ({ reader }) => {
  await reader.openReady();
  assert.equal(await reader.sees('[data-part=problems]'), false, 'nothing is left out');
  assert.equal(await reader.sees('[data-part=notice]'), false, 'nothing has failed');
});
