// Somebody makes a poster of a code, or posts a statement as a picture.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';
import { pixelsOf } from './pixels.mjs';
import { readQrPicture } from './qr.mjs';
import { speakerIds, statement } from './recap.mjs';
import { savedBy } from './saved_file.mjs';
import { openShare, unfold } from './share_dialog.mjs';
import { eventually } from './wait.mjs';

const quotePicture = 'button[data-quote-picture]';
const said = '[data-part=pictured]';

/** The colour of a point of a picture, such as `#fbfaf7`. */
function colourAt({ width, pixels }, x, y) {
  const [red, green, blue] = pixels.subarray(4 * (y * width + x));
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** How many pixels of a box have another colour than the paper. */
function inked(picture, [left, top, right, bottom]) {
  const paper = colourAt(picture, 1190, 10);
  let count = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (colourAt(picture, x, y) !== paper) count++;
  return count;
}

/** Saves what is shared as a picture, and gives the file with its pixels. */
async function quote(reader) {
  const file = await savedBy(reader, quotePicture);
  assert.equal(file.type, 'image/png');
  const picture = await pixelsOf(reader.page, file.base64);
  assert.deepEqual([picture.width, picture.height], [1200, 630]);
  return { ...file, ...picture };
}

for (const [what, path, key] of [
  ['a statement', 'takeaway/same-pattern/', 'takeaway:same-pattern'],
  ['a speaker', `speaker/${speakerIds[0]}/`, `speaker:${speakerIds[0]}`],
  ['a narrowed view', '?q=verwaltung&kind=finding', 'view'],
]) {
  forBothBrowsers(`the code of ${what} is saved for a poster, and phones read it`, async ({ reader }) => {
    await reader.openReady(path);
    const dialog = await openShare(reader, key);
    const link = await dialog.link();
    const name = key.replace(':', '-');
    for (const [format, type] of [
      ['svg', 'image/svg+xml'],
      ['png', 'image/png'],
    ]) {
      const file = await savedBy(reader, `button[data-qr=${format}]`);
      assert.deepEqual([file.name, file.type], [`${name}-qr.${format}`, type]);
      await eventually('the page says that it is saved', async () =>
        (await reader.text(said)) === `Die Datei ${file.name} ist gespeichert.`,
      );
      assert.equal(await readQrPicture(reader.page, file.base64, type), link, `the ${format} holds the link`);
      const picture = await pixelsOf(reader.page, file.base64, type);
      assert.ok(picture.width >= 1200, `${picture.width} pixels are enough for print`);
      assert.equal(colourAt(picture, 0, 0), '#ffffff');
      if (format === 'svg') {
        const words = await reader.page.evaluate((text) => {
          const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
          return [...drawing.querySelectorAll('text')].map((line) => line.textContent);
        }, file.text);
        assert.equal(words.join('').slice(-link.length), link, 'the caption ends with the link');
        if (key === 'takeaway:same-pattern')
          assert.ok(words.join(' ').startsWith(statement('same-pattern')), 'and begins with the statement');
      }
    }
  });
}

forBothBrowsers('a statement is saved as a picture that looks like its preview', async ({ reader, site }) => {
  await reader.openReady('takeaway/attacks-rise/');
  await openShare(reader, 'takeaway:attacks-rise');
  const drawn = await quote(reader);
  assert.equal(drawn.name, 'takeaway-attacks-rise.png');
  await eventually('the page says that it is saved', async () =>
    (await reader.text(said)) === 'Die Datei takeaway-attacks-rise.png ist gespeichert.',
  );
  const preview = readFileSync(join(site.folder, 'takeaway/attacks-rise/preview.png')).toString('base64');
  const other = await pixelsOf(reader.page, preview);
  for (const [x, y] of [
    [8, 300],
    [600, 20],
    [1100, 73],
    [1100, 97],
    [600, 523],
  ])
    assert.equal(colourAt(drawn, x, y), colourAt(other, x, y), `both have the same at ${x}, ${y}`);
  for (const [part, box] of [
    ['the kind', [80, 60, 600, 110]],
    ['the statement', [80, 148, 1120, 432]],
    ['who said it', [80, 450, 1120, 510]],
    ['the congress', [80, 540, 600, 590]],
  ]) {
    const ratio = inked(drawn, box) / inked(other, box);
    assert.ok(ratio > 0.6 && ratio < 1.6, `${part} takes ${ratio} times as much ink as in the preview`);
  }
  assert.equal(inked(drawn, [1130, 0, 1200, 630]), 0, 'nothing runs over the margin');
});

forBothBrowsers('each statement, a talk and the overview have a picture of their own', async ({ reader }) => {
  const pictures = [];
  for (const [path, key] of [
    ['takeaway/attacks-rise/', 'takeaway:attacks-rise'],
    ['takeaway/bitterfeld/', 'takeaway:bitterfeld'],
    ['talk/kiel/', 'talk:kiel'],
    ['', 'view'],
    ['en/', 'view'],
  ]) {
    await reader.openReady(path);
    await openShare(reader, key);
    const { base64 } = await quote(reader);
    assert.ok(!pictures.includes(base64), `the picture of ${key} differs from the others`);
    pictures.push(base64);
    const again = await quote(reader);
    assert.equal(again.base64, base64, 'and is the same when it is asked for again');
  }
});

const hostile = [
  'Wort '.repeat(1000),
  'Verwaltungsdigitalisierungsgesetz'.repeat(150),
  'Endlich 🎉 geschafft 👩‍👩‍👧‍👦🏳️‍🌈 sagt der Rat 🎉',
  'مرحبا بالعالم، هذه جملة عن BSI والإدارة الرقمية في البلدية',
  'Eins\n\nzwei\n<script>alert(1)</script> & "drei"',
  '数字化行政正在改变地方政府的工作方式',
];

forBothBrowsers('statements that nobody writes make pictures all the same', { copy: true }, async ({ reader, site }) => {
  const file = join(site.folder, 'recap.json');
  const bundle = JSON.parse(readFileSync(file, 'utf8'));
  for (const text of hostile) {
    bundle.takeaways.find(({ id }) => id === 'attacks-rise').statement = text;
    writeFileSync(file, JSON.stringify(bundle));
    await reader.openReady('takeaway/attacks-rise/');
    await openShare(reader, 'takeaway:attacks-rise');
    const picture = await quote(reader);
    assert.ok(inked(picture, [80, 148, 1120, 432]) > 2000, `there is a statement for ${text.slice(0, 20)}`);
    assert.equal(inked(picture, [1130, 0, 1200, 630]), 0, `${text.slice(0, 20)} keeps the margin`);
    const poster = await savedBy(reader, 'button[data-qr=svg]');
    const link = await reader.page.evaluate(() => document.querySelector('dialog input[readonly]').value);
    assert.equal(await readQrPicture(reader.page, poster.base64, poster.type), link);
  }
});

forBothBrowsers('a browser that gives no pictures away says so', async ({ newReader }) => {
  const guarded = await newReader({
    before: () => (HTMLCanvasElement.prototype.toBlob = (then) => then(null)),
  });
  await guarded.openReady('takeaway/attacks-rise/');
  await openShare(guarded, 'takeaway:attacks-rise');
  await unfold(guarded, quotePicture);
  await guarded.click(quotePicture);
  await eventually('the page says that it did not work', async () =>
    (await guarded.text(said)) === 'Die Datei konnte nicht erstellt werden.',
  );
});

for (const [what, takes, names] of [
  ['takes the picture along where it takes files', () => true, ['takeaway-attacks-rise.png']],
  ['does without the picture where it takes none', ({ files }) => !files, []],
]) {
  forBothBrowsers(`the system’s share sheet ${what}`, async ({ newReader }) => {
    const reader = await newReader({
      before: `
        Navigator.prototype.canShare = ${takes};
        Navigator.prototype.share = (what) => Promise.resolve((window.shared = what));`,
    });
    await reader.openReady('takeaway/attacks-rise/');
    const dialog = await openShare(reader, 'takeaway:attacks-rise');
    const link = await dialog.link();
    // Where it may go along, the picture is drawn while the reader looks. Where it may not, it is saved first, so that
    // there is one to leave behind.
    if (!names.length) await quote(reader);
    const shared = await eventually(
      `the sheet gets the link and ${names.length} files`,
      async () => {
        await reader.click('button[data-system]');
        return reader.page.evaluate(() => {
          const { url, text, files = [] } = window.shared;
          return { url, text, files: [...files].map(({ name, type, size }) => ({ name, type, size })) };
        });
      },
      ({ files }) => files.length === names.length,
    );
    assert.equal(shared.url, link);
    assert.ok(shared.text.includes(statement('attacks-rise')));
    assert.deepEqual(
      shared.files.map(({ name }) => name),
      names,
    );
    for (const { type, size } of shared.files) assert.ok(type === 'image/png' && size > 10_000, `${type}, ${size} bytes`);
  });
}
