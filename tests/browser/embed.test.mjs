// Somebody shows statements on a page of their own.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { forBothBrowsers } from './stories.mjs';
import { chosen, statement, takeawaysOf } from './recap.mjs';
import { openShare } from './share_dialog.mjs';
import { eventually } from './wait.mjs';

/** The code that the dialog gives for this: with a script for the height of the frame, or without any. */
async function codeOf(reader, path, target, { script = false } = {}) {
  await reader.openReady(path);
  await openShare(reader, target);
  await reader.click('[data-part=embed] summary');
  await reader.seesSoon('[data-part=embed] textarea');
  if (!script) await reader.click('[data-switch=listener]');
  return reader.page.evaluate(() => document.querySelector('[data-part=embed] textarea').value);
}

/** A page of somebody else with this code in it; the only script there is what the story listens with. */
async function foreignPage(code) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Fremde Seite</title><link rel="icon" href="data:,"><h1>Fremde Seite</h1>${code}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/** Opens somebody else's page that holds the code, and gives the frame. */
async function embed(reader, code, foreign) {
  reader.watch.expect(new RegExp(`^request to another host: ${foreign.url}$`), 'the page that holds the frame is another site');
  await reader.page.evaluateOnNewDocument(() => addEventListener('message', ({ data }) => (window.told = data)));
  await reader.page.goto(foreign.url);
  return eventually('the frame has come', async () => {
    const frame = reader.page.frames().find((frame) => frame !== reader.page.mainFrame());
    const state = await frame?.evaluate(() => document.documentElement.dataset.app).catch(() => undefined);
    return state === 'ready' ? frame : undefined;
  });
}

const seen = (frame, selector) =>
  frame.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        .map((element) => element.dataset.takeaway ?? element.textContent.trim()),
    selector,
  );

for (const [what, path, target, wanted] of [
  ['a talk', 'talk/hessen/', 'talk:hessen', takeawaysOf('hessen')],
  ['a takeaway', 'takeaway/kiel-staff-unit/', 'takeaway:kiel-staff-unit', ['kiel-staff-unit']],
  ['a filtered view', '?level=state&kind=finding', 'view', chosen({ level: ['state'], kind: ['finding'] })],
])
  forBothBrowsers(`${what} is shown on somebody else’s page, and nothing else`, async ({ reader, t }) => {
    const code = await codeOf(reader, path, target);
    assert.ok(!/<script|onload/i.test(code), 'the code needs no script');
    const foreign = await foreignPage(code);
    t.after(() => foreign.stop());
    const frame = await embed(reader, code, foreign);
    assert.deepEqual(await seen(frame, '[data-takeaway]'), wanted);
    assert.deepEqual(await seen(frame, 'nav, .filters, input, [data-share], [data-save]'), [], 'no controls');
    assert.ok((await seen(frame, 'main')).join().includes(statement(wanted[0])));
    await eventually(
      'it tells how high it is',
      () => reader.page.evaluate(() => window.told?.height),
      (height) => height > 100,
    );
    assert.equal(await frame.evaluate(() => document.querySelector('base').target), '_blank', 'links lead out of it');
  });

forBothBrowsers('the code with a script lets its frame be as high as what is in it', async ({ reader, t }) => {
  const code = await codeOf(reader, 'talk/hessen/', 'talk:hessen', { script: true });
  // A second frame, of which the page never hears, keeps its height.
  const foreign = await foreignPage(`${code}<iframe data-recap id="other" srcdoc="nothing" height="123"></iframe>`);
  t.after(() => foreign.stop());
  const frame = await embed(reader, code, foreign);
  const height = await frame.evaluate(() => document.documentElement.offsetHeight);
  await eventually(
    'the frame has the height of its page',
    () => reader.page.evaluate(() => Number(document.querySelector('iframe').height)),
    (found) => Math.abs(found - height) < 2,
  );
  assert.equal(await reader.page.evaluate(() => document.querySelector('#other').height), '123');
  assert.equal(await reader.page.evaluate(() => document.querySelector('iframe').frameBorder), '0', 'it has no border');
});

forBothBrowsers('without WebAssembly the compact view shows the same', { variant: { wasm: false } }, async ({ reader }) => {
  await reader.open('talk/hessen/?embed=1');
  await reader.seesSoon('[data-takeaway]');
  assert.deepEqual(await seen(reader.page.mainFrame(), 'nav, [data-share]'), []);
});
