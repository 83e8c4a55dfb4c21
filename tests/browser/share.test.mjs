// Somebody passes something on.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';
import { statement, takeawaysOf, talkTitle } from './recap.mjs';
import { openShare } from './share_dialog.mjs';
import { eventually } from './wait.mjs';

/** Opens a link as the colleague who received it: fresh profile, nothing in the cache. */
async function receive(newReader, link) {
  const colleague = await newReader();
  await colleague.openReady(link);
  return colleague;
}

forBothBrowsers('a talk is shared from its page and opens at a colleague’s', async ({ reader, newReader }) => {
  await reader.openReady('talk/hessen/');
  const dialog = await openShare(reader, 'talk:hessen');
  const colleague = await receive(newReader, await dialog.link());
  assert.equal(await colleague.pageName(), 'talk');
  assert.equal(await colleague.text('main h1'), talkTitle('hessen'));
  await colleague.showsCards(takeawaysOf('hessen'), 'on the page of the talk');
});

forBothBrowsers('a takeaway is shared from its card and opens at the top of its page', async ({ reader, newReader }) => {
  await reader.openReady();
  const dialog = await openShare(reader, 'takeaway:kiel-staff-unit');
  const colleague = await receive(newReader, await dialog.link());
  assert.equal(await colleague.pageName(), 'takeaway');
  const current = 'article[data-takeaway="kiel-staff-unit"][aria-current="true"]';
  await colleague.seesSoon(current, 'the shared takeaway is marked as the current one');
  assert.ok((await colleague.text(current)).includes(statement('kiel-staff-unit')));
  assert.equal(await colleague.text('main h1'), statement('kiel-staff-unit'), 'it is what the page is about');
  assert.equal(await colleague.page.evaluate(() => scrollY), 0, 'the page begins at its top');
  await colleague.focusComesTo(`${current} h1`, 'the keyboard goes on from there');
  assert.equal((await colleague.texts('article[aria-current="true"]')).length, 1, 'only one is the current one');
});

forBothBrowsers(
  'a talk is shared from the list of talks, a speaker from the speaker’s page',
  async ({ reader, newReader }) => {
    await reader.openReady('talks/');
    const dialog = await openShare(reader, 'talk:kiel');
    const link = await dialog.link();
    await dialog.close();
    assert.equal(await (await receive(newReader, link)).text('main h1'), talkTitle('kiel'));
    await reader.page.bringToFront();
    await reader.openReady('speaker/arne-schoenbohm/');
    const other = await openShare(reader, 'speaker:arne-schoenbohm');
    assert.match(await (await receive(newReader, await other.link())).text('main h1'), /Arne Schönbohm/);
  },
);

forBothBrowsers('a selection is shared with everything chosen', async ({ reader, newReader }) => {
  await reader.openReady('?q=Kiel&level=municipal&sort=a-z');
  const seen = await reader.shownIds();
  assert.ok(seen.length > 0, 'the selection is not empty');
  const dialog = await openShare(reader, 'view');
  const colleague = await receive(newReader, await dialog.link());
  assert.deepEqual(await colleague.shownIds(), seen, 'the colleague sees the same in the same order');
  await colleague.chipsBecome(['q', 'level:municipal']);
});

for (const [path, heading, subject] of [
  ['', 'Übersicht teilen', 'Kommunale Digitalisierungsstrategien'],
  [
    '?kind=measure&level=state',
    'Diese Auswahl teilen: 3 von 20 Aussagen · Maßnahme · Land',
    '3 von 20 Aussagen · Maßnahme · Land – Kommunale Digitalisierungsstrategien',
  ],
  ['talks/', 'Vorträge teilen', 'Vorträge – Kommunale Digitalisierungsstrategien'],
  ['topic/security/', 'Thema IT-Sicherheit teilen', 'Thema IT-Sicherheit – Kommunale Digitalisierungsstrategien'],
  ['comparison/', 'Vergleich teilen', 'Die Strategien im Vergleich – Kommunale Digitalisierungsstrategien'],
])
  forBothBrowsers(`the dialog and the mail name what is shared of “${path}”`, async ({ reader }) => {
    await reader.openReady(path);
    const dialog = await openShare(reader, 'view');
    assert.equal(await dialog.heading(), heading);
    const { subject: said, body } = await dialog.email();
    assert.equal(said, subject);
    assert.ok(body.startsWith(subject.split(' – ')[0]), `the mail begins with it: ${body}`);
  });

/** Copies the link of a talk, asserts that this is confirmed, and gives the link. */
async function copyAndRead(reader) {
  await reader.openReady('talk/hessen/');
  const dialog = await openShare(reader, 'talk:hessen');
  const link = await dialog.link();
  assert.ok(await dialog.copy(), 'copying is confirmed');
  const role = await reader.page.evaluate(
    () => document.querySelector('dialog[data-part=share] [data-part=copied]').closest('[role=status]') !== null,
  );
  assert.ok(role, 'the confirmation is announced');
  return link;
}

/** What a paste gives in another window; Firefox lets no page read what another one copied. */
async function pasted(newReader) {
  const other = await newReader();
  await other.openReady();
  await other.click('#search');
  await other.paste();
  return other.searchText();
}

forBothBrowsers('the link is copied and the page confirms it', async ({ reader, newReader }) => {
  const link = await copyAndRead(reader);
  assert.equal(await pasted(newReader), link, 'the clipboard holds the link');
});

forBothBrowsers('the link is copied without the clipboard API, too', async ({ newReader }) => {
  const reader = await newReader({
    before: () => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
  });
  const link = await copyAndRead(reader);
  assert.equal(await pasted(newReader), link, 'the clipboard holds the link');
});

forBothBrowsers('where copying is forbidden the link is selected to be copied by hand', async ({ newReader }) => {
  const reader = await newReader({
    before: () => {
      Object.defineProperty(Navigator.prototype, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
      });
      Document.prototype.execCommand = () => false;
    },
  });
  await reader.openReady('talk/hessen/');
  const dialog = await openShare(reader, 'talk:hessen');
  const link = await dialog.link();
  await reader.click('dialog[data-part=share] button[data-copy]');
  await eventually(
    'the whole link is selected',
    () => dialog.selected(),
    (selected) => selected === link,
  );
});

forBothBrowsers('an e-mail carries subject, statement and link', async ({ reader }) => {
  await reader.openReady();
  const dialog = await openShare(reader, 'takeaway:hessen-billion');
  const { subject, body } = await dialog.email();
  assert.match(subject ?? '', /\p{Letter}{3}/u, 'the e-mail has a subject');
  assert.ok(body?.includes(await dialog.link()), 'the body holds the link');
  assert.ok(`${subject} ${body}`.includes('Digitalmilliarde'), 'the receiver can see what it is about');
});

for (const theme of ['light', 'dark']) {
  forBothBrowsers(
    `a phone reads the link from the QR code, ${theme} theme`,
    { variant: theme === 'dark' ? { dark: true } : {} },
    async ({ reader }) => {
      await reader.openReady('takeaway/same-pattern/');
      const dialog = await openShare(reader, 'takeaway:same-pattern');
      assert.equal(await dialog.qrText(), await dialog.link(), 'the QR code holds the link');
    },
  );
}

forBothBrowsers('Escape and the close button close the dialog, and the focus returns', async ({ reader }) => {
  await reader.openReady();
  const first = await openShare(reader, 'takeaway:attacks-rise');
  assert.ok(
    await reader.page.evaluate(() =>
      document.querySelector('dialog[data-part=share]').contains(document.activeElement),
    ),
    'the focus is inside the dialog',
  );
  assert.ok(
    await reader.page.evaluate(() => document.querySelector('dialog[data-part=share]').matches(':modal')),
    'the rest of the page is out of reach',
  );
  await first.escape();
  const second = await openShare(reader, 'takeaway:attacks-rise');
  await second.close();
  const other = await openShare(reader, 'takeaway:bitterfeld');
  assert.match(await other.link(), /bitterfeld/, 'the dialog shows the link of what was shared last');
});

forBothBrowsers('the system’s own share sheet is offered only where there is one', async ({ newReader }) => {
  const without = await newReader({ before: () => delete Navigator.prototype.share });
  await without.openReady('talk/hessen/');
  await openShare(without, 'talk:hessen');
  assert.equal(await without.sees('button[data-system]'), false, 'no button that does nothing');
  const having = await newReader({
    before: () => {
      Navigator.prototype.canShare = () => true;
      Navigator.prototype.share = (what) => Promise.resolve((window.shared = what));
    },
  });
  await having.openReady('talk/hessen/');
  const dialog = await openShare(having, 'talk:hessen');
  const link = await dialog.link();
  await having.click('button[data-system]');
  await eventually(
    'the system gets the link',
    () => having.page.evaluate(() => window.shared?.url),
    (url) => url === link,
  );
});

/** What a browser lacks or refuses, told before the page begins. */
function lacking({ secure, clipboard, sheet }) {
  const lacks = [];
  // On plain http browsers have neither.
  if (!secure) lacks.push("Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })");
  if (!secure || !sheet) lacks.push('delete Navigator.prototype.share');
  else lacks.push('Navigator.prototype.share = () => Promise.resolve()');
  if (!clipboard)
    lacks.push(
      "if (navigator.clipboard) Clipboard.prototype.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))",
      'Document.prototype.execCommand = () => false',
    );
  return lacks.join(';');
}

for (const secure of [true, false])
  for (const clipboard of [true, false])
    for (const sheet of [true, false]) {
      const means = `${secure ? 'https' : 'plain http'}, clipboard ${clipboard ? 'allowed' : 'denied'}, ${sheet ? 'a' : 'no'} share sheet`;
      forBothBrowsers(`the link is obtained in two actions with ${means}`, async ({ newReader }) => {
        const reader = await newReader({ before: lacking({ secure, clipboard, sheet }) });
        await reader.openReady('takeaway/bitterfeld/');
        const dialog = await openShare(reader, 'takeaway:bitterfeld');
        assert.match(await dialog.link(), /\/takeaway\/bitterfeld\/#wording=\d+$/);
        const said = await dialog.copy();
        if (clipboard) assert.equal(said, 'Der Link ist kopiert.');
        else assert.equal(await dialog.selected(), await dialog.link(), said);
      });
    }

forBothBrowsers('whoever opens an old link is told that the wording has changed since', { copy: true }, async ({ reader, newReader, site }) => {
  await reader.openReady('takeaway/bitterfeld/');
  const link = await (await openShare(reader, 'takeaway:bitterfeld')).link();
  const same = await receive(newReader, link);
  assert.equal(await same.sees('[data-part=reworded]'), false, 'nothing is said while it is the same');
  const file = join(site.folder, 'recap.json');
  const bundle = JSON.parse(readFileSync(file, 'utf8'));
  const takeaway = bundle.takeaways.find(({ id }) => id === 'bitterfeld');
  const said = takeaway.statement;
  takeaway.statement = 'Berichtigt.';
  takeaway.history = [{ when: '2022-01-02', said }];
  writeFileSync(file, JSON.stringify(bundle));
  const later = await receive(newReader, link);
  await later.seesSoon('[aria-current] [data-part=reworded]', 'the page says that it has changed');
  await later.click('[aria-current] [data-part=history] summary');
  await later.seesSoon('[aria-current] .earlier__said', 'and shows the old wording on request');
});

forBothBrowsers('what is copied once more is said once more', async ({ reader }) => {
  await reader.openReady('talk/hessen/');
  await openShare(reader, 'talk:hessen');
  const copied = 'dialog[data-part=share] [data-part=copied]';
  await reader.click('dialog[data-part=share] button[data-copy]');
  await reader.seesSoon(`${copied}:not(:empty)`);
  await reader.page.evaluate((copied) => {
    window.said = [];
    const status = document.querySelector(copied).closest('[role=status]');
    new MutationObserver(() => window.said.push(status.textContent.trim())).observe(status, { childList: true, characterData: true, subtree: true });
  }, copied);
  await reader.click('dialog[data-part=share] button[data-copy]');
  await eventually(
    'the message goes and comes back',
    () => reader.page.evaluate(() => window.said),
    (said) => said.length > 1 && said.at(-1) !== '',
  );
});
