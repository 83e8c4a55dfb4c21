// Somebody keeps a list of their own, and passes it on.
import assert from 'node:assert/strict';
import { forBothBrowsers } from './stories.mjs';
import { ids, statement, takeawaysOf } from './recap.mjs';
import { openShare } from './share_dialog.mjs';
import { Reader } from './reader.mjs';
import { smallTargets } from './targets.mjs';
import { assertAccessible } from './axe.mjs';
import { eventually } from './wait.mjs';

const own = '[data-part=own-list]';
const outcome = '[data-part=outcome] [role=status]';

const count = (reader) =>
  reader.page.evaluate(() => Number(document.querySelector('[data-part=list]').textContent.match(/\d+$/)?.[0] ?? 0));
const counts = (reader, wanted) => eventually(`the masthead counts ${wanted}`, () => count(reader), (seen) => seen === wanted);
const entries = (reader) =>
  reader.page.evaluate((own) => [...document.querySelectorAll(`${own} [data-entry]`)].map((row) => row.dataset.entry), own);
const listBecomes = (reader, wanted) =>
  eventually(
    `the list is ${wanted.join(', ') || 'empty'}`,
    () => entries(reader),
    (seen) => seen.join() === wanted.join(),
  );
const stored = (reader) => reader.page.evaluate(() => Object.entries(localStorage).map(([name, text]) => ({ name, text })));
const says = (reader, words) =>
  eventually(`the page says ${words}`, () => reader.text(outcome), (seen) => words.test(seen));

/** Saves takeaways on the page where the reader is. */
async function save(reader, ...ids) {
  for (const id of ids) {
    const button = `button[data-save="${id}"]`;
    await reader.click(button);
    await reader.seesSoon(`${button}[aria-pressed=true]`, `${id} is saved`);
  }
}

/** Opens the page with the list, with these takeaways on it. */
async function openList(reader, ...ids) {
  await reader.openReady();
  await save(reader, ...ids);
  await reader.click('a[data-part=list]');
  await reader.arrives('list');
  await listBecomes(reader, ids);
}

/** The link of the list, as the share dialog gives it, which says how many takeaways it has. */
async function shareList(reader) {
  const dialog = await openShare(reader, 'list');
  assert.match(await dialog.heading(), /^Liste mit \d+ Aussage(n)? teilen$|^Share: List of \d+ takeaways?$/);
  const link = await dialog.link();
  assert.equal(await dialog.qrText(), link, 'the QR code holds the link');
  await dialog.close();
  return link;
}

async function receive(newReader, link, options) {
  const colleague = await newReader(options);
  await colleague.openReady(link);
  return colleague;
}

forBothBrowsers('takeaways are saved, and nothing is kept before the first', async ({ reader }) => {
  await reader.openReady();
  assert.deepEqual(await stored(reader), [], 'nothing is kept unasked');
  await save(reader, 'attacks-rise');
  await counts(reader, 1);
  await eventually(
    'the page says plainly what is kept where',
    () => reader.text('[data-part=saved-note]'),
    (words) => /nur in diesem Browser/.test(words),
  );
  await save(reader, 'kiel-staff-unit');
  await reader.click('[data-part=saved-note] a');
  await reader.arrives('list');
  await listBecomes(reader, ['attacks-rise', 'kiel-staff-unit']);
  assert.ok((await reader.text(own)).includes(statement('kiel-staff-unit')));
  await reader.reload();
  await listBecomes(reader, ['attacks-rise', 'kiel-staff-unit']);
  await reader.openReady('talk/kiel/');
  await reader.click('button[data-save="kiel-staff-unit"]');
  await reader.seesSoon('button[data-save="kiel-staff-unit"][aria-pressed=false]', 'pressing again takes it off');
  await counts(reader, 1);
});

forBothBrowsers('the list is put in order with the keyboard, and the focus stays', async ({ reader }) => {
  const [first, second, third] = takeawaysOf('kiel');
  await openList(reader, first, second, third);
  await reader.page.focus(`[data-entry="${third}"] [data-move=up]`);
  await reader.press('Enter');
  await listBecomes(reader, [first, third, second]);
  await says(reader, /Stelle 2 von 3/);
  await reader.press('Enter');
  await listBecomes(reader, [third, first, second]);
  await reader.press('Enter');
  await listBecomes(reader, [third, first, second]);
  assert.equal(
    await reader.page.evaluate(() => document.activeElement.closest('[data-entry]')?.dataset.entry),
    third,
    'the focus is where it was',
  );
  await reader.reload();
  await listBecomes(reader, [third, first, second]);
});

forBothBrowsers('an entry that was moved has the focus again before the next key', async ({ reader }) => {
  const [first, second, third] = takeawaysOf('kiel');
  await openList(reader, first, second, third);
  await reader.page.focus(`[data-entry="${third}"] [data-move=up]`);
  const focused = await reader.page.evaluate(
    () =>
      new Promise((resolve) => {
        const next = new MessageChannel();
        next.port1.onmessage = () => resolve(document.activeElement.closest('[data-entry]')?.dataset.entry);
        document.activeElement.click();
        next.port2.postMessage('');
      }),
  );
  assert.equal(focused, third);
  await listBecomes(reader, [first, third, second]);
});

forBothBrowsers('the list is put in order with the mouse', async ({ reader }) => {
  const [first, second, third] = takeawaysOf('kiel');
  await openList(reader, first, second, third);
  const middle = (id, part) =>
    reader.page.evaluate(
      (selector) => {
        const box = document.querySelector(selector).getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];
      },
      `[data-entry="${id}"] ${part}`,
    );
  await reader.page.mouse.move(...(await middle(first, '[data-handle]')));
  await reader.page.mouse.down();
  const [x, y] = await middle(second, '.list__body');
  await reader.page.mouse.move(x, y, { steps: 5 });
  await reader.page.mouse.up();
  await listBecomes(reader, [second, first, third]);
  await says(reader, /Stelle 2 von 3/);
});

forBothBrowsers('a note is kept, and goes along only if the reader wants it', async ({ reader, newReader }) => {
  await openList(reader, 'attacks-rise');
  const words = 'Für Montag: "=1+1" 👍\nzweite Zeile';
  await reader.click(`${own} textarea`);
  await reader.page.keyboard.type(words);
  await reader.reload();
  await eventually(
    'the note is there',
    () => reader.page.evaluate((own) => document.querySelector(`${own} textarea`)?.value, own),
    (note) => note === words,
  );
  const without = await receive(newReader, await shareList(reader));
  await without.seesSoon('[data-part=received-list]', 'the list arrives');
  assert.ok(!(await without.text('[data-part=received-list]')).includes('Montag'), 'the note stays with its writer');
  await reader.page.bringToFront();
  await reader.click('input[data-part=with-notes]');
  const having = await receive(newReader, await shareList(reader));
  await having.seesSoon('[data-part=received-list]', 'the list arrives');
  assert.match(
    await having.text('[data-part=received-list]'),
    /Notiz aus dem Link, ungeprüft\s+Für Montag: "=1\+1" 👍/,
    'a note says that it is not the speaker’s',
  );
});

forBothBrowsers('what is taken off comes back, with its note', async ({ reader }) => {
  await openList(reader, 'attacks-rise', 'bitterfeld');
  await reader.click('[data-entry="attacks-rise"] textarea');
  await reader.page.keyboard.type('wichtig');
  await reader.click('button[data-remove="attacks-rise"]');
  await listBecomes(reader, ['bitterfeld']);
  await reader.focusComesTo('button[data-undo]', 'the way back has the focus');
  await reader.press('Enter');
  await listBecomes(reader, ['attacks-rise', 'bitterfeld']);
  await reader.focusComesTo('[data-part=outcome]', 'the focus is not lost with the button');
  assert.equal(await reader.page.evaluate((own) => document.querySelector(`${own} textarea`).value, own), 'wichtig');
});

forBothBrowsers('what came of a change is in view at the end of a long list', { height: 400 }, async ({ reader }) => {
  await openList(reader, ...ids.slice(0, 8));
  const last = `button[data-remove="${ids[7]}"]`;
  await reader.page.evaluate((last) => document.querySelector(last).scrollIntoView({ behavior: 'instant' }), last);
  await reader.click(last);
  await reader.focusComesTo('button[data-undo]');
  const isInView = () => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  assert.ok(await reader.page.evaluate(isInView), 'the way back can be seen');
  await reader.click('button[data-erase]');
  await reader.focusComesTo('button[data-undo]', 'erasing can be undone at once');
});

forBothBrowsers('a list that came by link stays when the language changes', async ({ reader, newReader }) => {
  await openList(reader, 'attacks-rise');
  const colleague = await newReader();
  await colleague.openReady(await shareList(reader));
  await colleague.seesSoon('[data-part=received-list]', 'the list arrives');
  await colleague.chooseLanguage('en');
  await colleague.seesSoon('[data-part=received-list]', 'and is there in English, too');
});

forBothBrowsers('the list is grouped by talk', async ({ reader }) => {
  const [kiel] = takeawaysOf('kiel');
  const [hessen] = takeawaysOf('hessen');
  await openList(reader, kiel, hessen);
  await reader.page.select('select[data-part=grouping]', '1');
  await reader.seesSoon('[data-part=groups] h2', 'the groups have headings');
  assert.equal((await reader.texts('[data-part=groups] h2')).length, 2);
  await reader.page.select('select[data-part=grouping]', '0');
  await listBecomes(reader, [kiel, hessen]);
});

forBothBrowsers('a list that came by link is compared, merged, and the merging undone', async ({ reader, newReader }) => {
  await openList(reader, 'attacks-rise', 'bitterfeld');
  const link = await shareList(reader);
  assert.ok(new URL(link).hash.length > 10, 'the list is in the fragment, which no server learns');
  const colleague = await newReader();
  await openList(colleague, 'bitterfeld', 'kiel-staff-unit');
  await colleague.page.evaluate((link) => location.assign(link), link);
  await eventually(
    'what differs is said',
    () => colleague.text('[data-part=received] [role=status]'),
    (words) => /1 davon fehlt/.test(words) && /1 steht nur/.test(words),
  );
  await listBecomes(colleague, ['bitterfeld', 'kiel-staff-unit']);
  await colleague.click('button[data-received=merge]');
  await listBecomes(colleague, ['bitterfeld', 'kiel-staff-unit', 'attacks-rise']);
  await colleague.missesSoon('[data-part=received]', 'the received list is put away');
  assert.equal((await colleague.url()).hash, '', 'and is in the address no longer');
  await colleague.click('button[data-undo]');
  await listBecomes(colleague, ['bitterfeld', 'kiel-staff-unit']);
});

forBothBrowsers('the receiver of a list reads how much it holds and who sends it', async ({ reader, newReader }) => {
  await openList(reader, 'attacks-rise', 'bitterfeld');
  const anonymous = await receive(newReader, await shareList(reader));
  await anonymous.seesSoon('[data-part=received]', 'the list arrives');
  assert.equal(await anonymous.text('main h1'), 'Geteilte Liste');
  assert.equal(await anonymous.text('[data-part=received] h2'), 'Eine Liste mit 2 Aussagen');
  assert.equal(await anonymous.sees('[data-part=sender]'), false, 'nobody is named unasked');
  assert.ok(!(await anonymous.text('main')).includes('die Sie sich gemerkt haben'), 'the words are not those for its owner');
  await reader.page.bringToFront();
  await reader.click('input[data-part=sender-name]');
  await reader.page.keyboard.type('<b>Ada</b> Lovelace');
  const named = await receive(newReader, await shareList(reader));
  await named.seesSoon('[data-part=sender]', 'the sender is named');
  assert.equal(
    await named.text('[data-part=sender]'),
    'Zusammengestellt von <b>Ada</b> Lovelace (Angabe aus dem Link)',
  );
});

forBothBrowsers('a list that came by link replaces the own one only when asked', async ({ reader, newReader }) => {
  await openList(reader, 'attacks-rise');
  const link = await shareList(reader);
  const colleague = await newReader();
  await openList(colleague, 'bitterfeld');
  await colleague.openReady('talks/');
  await colleague.openReady(link);
  await colleague.click('button[data-received=leave]');
  await listBecomes(colleague, ['bitterfeld']);
  await colleague.missesSoon('[data-part=received]', 'the received list is put away');
  await colleague.go(-1);
  await colleague.seesSoon('[data-part=received]', 'and can be read again');
  await colleague.click('button[data-received=replace]');
  await listBecomes(colleague, ['attacks-rise']);
});

for (const [what, spoil, words] of [
  ['cut', (link) => link.slice(0, -6), /unvollständig/],
  ['garbled', (link) => link.replace(/.{6}$/, 'ÄÄ%00**'), /unvollständig/],
  // Firefox takes no addresses of more than a megabyte, and its driver hardly one of that length.
  // From about 400,000 letters on, Firefox itself is busy for minutes with the address of any page that has a description.
  ['as long as a book', (link) => link + 'A'.repeat(100_000), /unvollständig/],
  ['of a newer version', (link) => link.replace('#list=1', '#list=9'), /lesen kann/],
])
  forBothBrowsers(`a link that is ${what} is refused in plain words, and nothing is lost`, async ({ reader }) => {
    await openList(reader, 'attacks-rise', 'bitterfeld');
    const link = await shareList(reader);
    await reader.openReady('talks/');
    await reader.openReady(spoil(link));
    await eventually('the page says so', () => reader.text('[data-part=refused]'), (seen) => words.test(seen));
    await listBecomes(reader, ['attacks-rise', 'bitterfeld']);
  });

forBothBrowsers('takeaways that are in the recap no longer are named', async ({ reader }) => {
  await openList(reader, 'attacks-rise');
  await reader.page.evaluate(() => {
    const [name] = Object.keys(localStorage);
    localStorage[name] += '\nlong-gone mit Notiz';
  });
  await reader.reload();
  await listBecomes(reader, ['attacks-rise', 'long-gone']);
  assert.match(await reader.text('[data-entry="long-gone"]'), /„long-gone“ gibt es/);
  await reader.click('button[data-remove="long-gone"]');
  await listBecomes(reader, ['attacks-rise']);
});

forBothBrowsers('what cannot be read is put aside and not overwritten', async ({ reader }) => {
  const rubbish = 'nachlese list 1\nattacks-rise\n<<<{"version":0}>>>';
  await openList(reader, 'attacks-rise');
  await reader.page.evaluate((rubbish) => (localStorage[Object.keys(localStorage)[0]] = rubbish), rubbish);
  await reader.reload();
  await listBecomes(reader, ['attacks-rise']);
  assert.match(await reader.text('[data-part=rubbish]'), /ab Zeile 3/);
  await reader.openReady();
  await save(reader, 'bitterfeld');
  const texts = (await stored(reader)).map(({ text }) => text);
  assert.ok(texts.includes(rubbish), 'it is kept as it was');
  assert.ok(texts.includes('nachlese list 1\nattacks-rise\nbitterfeld'), 'beside the list');
});

for (const [what, before] of [
  [
    'full',
    () =>
      (Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      }),
  ],
  [
    'blocked',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
  ],
])
  forBothBrowsers(`where the storage is ${what}, the list is there until the page is closed`, async ({ newReader }) => {
    const reader = await newReader({ before });
    await reader.openReady();
    await save(reader, 'attacks-rise');
    await eventually(
      'the page says so',
      () => reader.text('[data-part=saved-note]'),
      (words) => /bis Sie diese Seite schließen/.test(words),
    );
    await save(reader, 'bitterfeld');
    await reader.click('a[data-part=list]');
    await reader.arrives('list');
    await listBecomes(reader, ['attacks-rise', 'bitterfeld']);
  });

forBothBrowsers('two tabs agree', async ({ reader, browser }) => {
  await openList(reader, 'attacks-rise');
  const page = await reader.context.newPage();
  await browser.prepare(page, {});
  const other = new Reader({ page, site: reader.site, watch: reader.watch, context: reader.context });
  await other.openReady();
  await counts(other, 1);
  await save(other, 'bitterfeld');
  await listBecomes(reader, ['attacks-rise', 'bitterfeld']);
  await counts(reader, 2);
});

forBothBrowsers('one button erases everything', async ({ reader }) => {
  await openList(reader, 'attacks-rise');
  await reader.chooseTheme('dark');
  await reader.click('button[data-erase]');
  await listBecomes(reader, []);
  assert.deepEqual(await stored(reader), [], 'nothing is kept');
  await counts(reader, 0);
  await reader.click('button[data-undo]');
  await listBecomes(reader, ['attacks-rise']);
});

for (const theme of ['light', 'dark'])
  forBothBrowsers(
    `the list, a received one and its dialog are accessible in the ${theme} theme`,
    { variant: theme === 'dark' ? { dark: true } : {} },
    async ({ reader }) => {
      await openList(reader, 'attacks-rise', 'bitterfeld', 'kiel-staff-unit');
      await assertAccessible(reader, 'the list');
      const link = await shareList(reader);
      await reader.click('button[data-remove="bitterfeld"]');
      await listBecomes(reader, ['attacks-rise', 'kiel-staff-unit']);
      await reader.page.evaluate((link) => location.assign(link), link);
      await reader.seesSoon('[data-part=received-list]', 'the list arrives');
      await assertAccessible(reader, 'the list beside a received one');
      await reader.page.select('select[data-part=grouping]', '1');
      await reader.seesSoon('[data-part=groups] h2');
      await assertAccessible(reader, 'the list in groups');
    },
  );

for (const width of [360, 320])
  forBothBrowsers(`in ${width} pixels the list fits, and its buttons are large enough`, { width, height: 740 }, async ({ reader }) => {
  await openList(reader, 'attacks-rise', 'bitterfeld');
  const sizes = await reader.page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  assert.ok(sizes.page <= sizes.window, `${sizes.page} pixels fit into ${sizes.window}`);
  assert.deepEqual(await reader.page.evaluate(smallTargets), []);
});
