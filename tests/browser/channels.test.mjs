// The publisher chooses the ways of sharing, and the reader the words.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forBothBrowsers } from './stories.mjs';
import { source, statement } from './recap.mjs';
import { openShare } from './share_dialog.mjs';
import { eventually } from './wait.mjs';

const all = ['linkedin', 'bluesky', 'mastodon', 'whatsapp', 'telegram', 'email', 'copy', 'qr', 'system'];

/** Lets the site offer these channels and a hashtag. */
function offer(site, channels) {
  const file = join(site.folder, 'recap.json');
  const bundle = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...bundle, site: { ...bundle.site, channels, hashtag: 'dikomm21' } }));
}

const address = (reader, channel) =>
  reader.page.evaluate((channel) => document.querySelector(`a[data-channel=${channel}]`)?.getAttribute('href'), channel);
const text = (reader) => reader.page.evaluate(() => document.querySelector('#share-text').value);

forBothBrowsers('channels are plain links with text and link, and ask nobody before they are followed', { copy: true }, async ({ reader, site }) => {
  offer(site, all);
  await reader.openReady('takeaway/attacks-rise/');
  const dialog = await openShare(reader, 'takeaway:attacks-rise');
  const link = await dialog.link();
  const words = `${statement('attacks-rise')}\n— Kommunale Digitalisierungsstrategien, nach Arne Schönbohm`;
  for (const [channel, start] of [
    ['bluesky', 'https://bsky.app/intent/compose?text='],
    ['whatsapp', 'https://wa.me/?text='],
  ]) {
    const post = decodeURIComponent((await address(reader, channel)).slice(start.length));
    assert.ok(post.includes(source('attacks-rise')), `${channel} is given the source: ${post}`);
    assert.ok(post.startsWith(words) && post.endsWith(`#dikomm21\n\n${link}`), `${channel} is given: ${post}`);
  }
  assert.equal(
    await address(reader, 'linkedin'),
    `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(link)}`,
  );
  assert.ok((await address(reader, 'telegram')).startsWith(`https://t.me/share/url?url=${encodeURIComponent(link)}&text=`));
  assert.ok((await address(reader, 'email')).startsWith('mailto:?subject='));
  assert.match(await reader.text('[data-part=room]'), /Mastodon: noch \d+ Zeichen/);
});

forBothBrowsers('by default there are only the channels that nobody else has a part in', async ({ reader }) => {
  await reader.openReady('talk/hessen/');
  await openShare(reader, 'talk:hessen');
  const offered = await reader.page.evaluate(() => [...document.querySelectorAll('[data-channel]')].map((link) => link.dataset.channel));
  assert.deepEqual(offered, ['email']);
  assert.ok(await reader.sees('button[data-copy-text]'));
});

forBothBrowsers('a Mastodon server is the reader’s own, and remembered only on request', { copy: true }, async ({ reader, site }) => {
  offer(site, ['mastodon']);
  const kept = () => reader.page.evaluate(() => localStorage.getItem('nachlese-instance'));
  await reader.openReady('talk/hessen/');
  await openShare(reader, 'talk:hessen');
  assert.equal(await address(reader, 'mastodon'), null, 'without a server the link leads nowhere');
  await reader.click('#share-instance');
  await reader.page.keyboard.type('https://böse/');
  await reader.seesSoon('#share-instance[aria-invalid]', 'what is no server is refused');
  await reader.page.evaluate(() => document.querySelector('#share-instance').select());
  await reader.page.keyboard.type('social.example');
  await eventually(
    'the link leads to the server',
    () => address(reader, 'mastodon'),
    (href) => href?.startsWith('https://social.example/share?text='),
  );
  assert.equal(await kept(), null, 'nothing is kept unasked');
  await reader.click('input[data-part=remember]');
  await eventually('the server is kept', kept, (server) => server === 'social.example');
  await reader.click('input[data-part=remember]');
  await eventually('and forgotten again', kept, (server) => server === null);
});

forBothBrowsers('what a reader has written stays when a part is switched', { copy: true }, async ({ reader, site }) => {
  offer(site, ['bluesky']);
  await reader.openReady('takeaway/attacks-rise/');
  await openShare(reader, 'takeaway:attacks-rise');
  await reader.click('#share-text');
  await reader.page.keyboard.down('Control');
  await reader.press('End');
  await reader.page.keyboard.up('Control');
  await reader.page.keyboard.type(' Lesenswert!');
  await reader.click('input[data-switch=hashtag]');
  await eventually('the hashtag goes and the words stay', () => text(reader), (words) => !words.includes('#dikomm21') && words.endsWith('Lesenswert!'));
  await reader.click('input[data-switch=words]');
  await eventually('the statement goes', () => text(reader), (words) => !words.includes(statement('attacks-rise')) && words.endsWith('Lesenswert!'));
  assert.ok(decodeURIComponent(await address(reader, 'bluesky')).includes('Lesenswert!'), 'the channel takes the words as they are');
});
