// What others say: readers answer by mail or in the Fediverse, and see its replies when they ask, and only then.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { forBothBrowsers } from './stories.mjs';
import { assertAccessible } from './axe.mjs';
import { eventually } from './wait.mjs';
import { answers, invite, openThread, reply } from './thread.mjs';

const ask = 'button[data-replies]';
const again = '[data-part=replies] button[data-retry]';
const status = '[data-part=replies] [role=status]';
const rows = '[data-part=replies] li';

/** Tells a story with a thread whose server gives this answer. */
function withThread(title, answer, options, tell) {
  forBothBrowsers(title, { copy: true, ...options }, async (story) => {
    const thread = await openThread(answer);
    try {
      invite(story.site, { email: 'team@example.org', fediverse: thread.page });
      await tell({ ...story, thread });
    } finally {
      await thread.stop();
    }
  });
}

const says = (reader, pattern) =>
  eventually(
    `the page says ${pattern}`,
    () => reader.text(status),
    (text) => pattern.test(text),
  );

withThread(
  'replies come when a reader asks for them, and nobody is asked before',
  answers.replies([
    reply(2, '<p>Gut gesagt.<br>Wirklich.</p><p>Danke!</p>'),
    reply(3, '<p>Finde ich auch.</p>', { in_reply_to_id: '2', account: { acct: 'ben@b.example', display_name: '' } }),
    reply(4, '<p>Nur für Freunde</p>', { visibility: 'private' }),
    { id: '5', content: 'broken' },
  ]),
  {},
  async ({ reader, site, thread }) => {
    thread.mayBeAsked(reader.watch, 'the reader asks for the replies');
    await reader.openReady();
    await reader.openReady('talk/kiel/');
    await reader.openReady('takeaway/first/');
    assert.match(await reader.text('section.replies'), new RegExp(`Erst dann fragt Ihr Browser bei ${thread.host} nach`));
    assert.deepEqual(thread.asked, [], 'nobody is asked before');

    await reader.click(ask);
    await says(reader, /^2 öffentliche Antworten\. 1 Antwort ist nicht lesbar\.$/);
    const [first, second] = await reader.texts(rows);
    assert.match(first, /^Ada @ada@127\.0\.0\.1:\d+\n+Gut gesagt\.\nWirklich\.\n\nDanke!\n+24\. November 2021, \d?\d\.\d\d Uhr$/);
    assert.match(second, /^ben@b\.example @ben@b\.example · antwortet auf Ada\n+Finde ich auch\./);
    assert.deepEqual(
      await reader.page.$$eval(`${rows} a`, (links) => links.map((link) => [link.href, link.rel, link.firstChild.dateTime])),
      [2, 3].map((id) => [`https://social.example/@ada/${id}`, 'nofollow noopener noreferrer', '2021-11-24T09:30Z']),
    );
    await reader.focusComesTo(again, 'the focus goes on to the button that asks again');
    assert.equal(await reader.sees(ask), false, 'what was asked for is not offered any more');

    const [{ path, method, headers }] = thread.asked;
    assert.deepEqual([path, method, thread.asked.length], ['/api/v1/statuses/1/context', 'GET', 1]);
    for (const name of ['cookie', 'referer', 'authorization']) assert.equal(headers[name], undefined, `no ${name} is sent`);
    assert.equal(headers.origin, new URL(site.url).origin, 'the server learns which site asks, as it must (CORS)');
    await assertAccessible(reader, 'replies');

    thread.answer = answers.replies([reply(2, '<p>Eine</p>')]);
    await reader.click(again);
    await says(reader, /^1 öffentliche Antwort\.$/);
    assert.equal(thread.asked.length, 2);
  },
);

const hostile = [
  '<script>window.attacked = 1</script><p>Skript</p>',
  '<img src=x onerror="window.attacked = 2">Bild',
  '<a href="javascript:window.attacked = 3" onclick="window.attacked = 4">Link</a>',
  '&lt;script&gt;window.attacked = 5&lt;/script&gt; &amp;lt;b&amp;gt;',
  '<style>body { display: none }</style><iframe srcdoc="<script>parent.attacked = 6</script>"></iframe>Rahmen',
  'a\u202eb&#x202e;c\u2066d',
  '<svg/onload=window.attacked=7><form action="https://evil.example"><input autofocus onfocus="window.attacked=8">Form',
  '<p style="position:fixed" class="dialog">Stil</p><base href="https://evil.example/"><meta http-equiv=refresh content="0">',
  '<a title="nie zu Ende',
];

withThread(
  'hostile replies are words and nothing else',
  answers.replies([
    ...hostile.map((content, at) => reply(at + 2, content)),
    reply(20, 'Name', { account: { display_name: '<img src=x onerror=window.attacked=9>\u202eeman' } }),
    reply(21, 'Adresse', { url: 'javascript:window.attacked=10' }),
    reply(22, 'Fremd', { url: 'https://social.example@evil.example/' }),
    reply(23, 'Sprache', { language: '" onload="window.attacked=11', created_at: '"><script>window.attacked=12</script>' }),
    reply(24, 'Wort', { spoiler_text: '<b onclick=window.attacked=13>Warnung</b>' }),
  ]),
  {},
  async ({ reader, thread }) => {
    thread.mayBeAsked(reader.watch, 'the reader asks for the replies');
    await reader.openReady('talk/kiel/');
    await reader.click(ask);
    await says(reader, /^14 öffentliche Antworten\.$/);
    const words = (await reader.texts('[data-part=replies] .replies__text')).slice(0, hostile.length);
    assert.deepEqual(words, [
      'Skript',
      'Bild',
      'Link',
      '<script>window.attacked = 5</script> &lt;b&gt;',
      'Rahmen',
      'abcd',
      'Form',
      'Stil',
      '',
    ]);
    const page = await reader.page.evaluate(() => {
      const part = document.querySelector('[data-part=replies]');
      const allowed = ['a', 'bdi', 'button', 'details', 'div', 'li', 'ol', 'p', 'summary', 'time'];
      const elements = [...part.querySelectorAll('*')];
      return {
        attacked: window.attacked,
        foreign: elements.map((element) => element.localName).filter((name) => !allowed.includes(name)),
        handlers: elements.flatMap((element) => element.getAttributeNames()).filter((name) => /^(on|style$)/.test(name)),
        hosts: [...new Set([...part.querySelectorAll('a')].map((link) => new URL(link.href).origin))],
        text: part.textContent,
      };
    });
    assert.deepEqual([page.attacked, page.foreign, page.handlers], [undefined, [], []]);
    assert.deepEqual(page.hosts, ['https://social.example']);
    assert.ok(page.text.includes('<img src=x onerror=window.attacked=9>eman'), 'a name is shown as it was written');
    assert.doesNotMatch(page.text, /[\u202a-\u202e\u2066-\u2069]/);
    await assertAccessible(reader, 'hostile replies');
  },
);

withThread(
  'a text with a warning waits until it is opened',
  answers.replies([reply(2, '<p>Der Täter ist der Gärtner.</p>', { spoiler_text: 'Verrät das Ende' })]),
  {},
  async ({ reader, thread }) => {
    thread.mayBeAsked(reader.watch, 'the reader asks for the replies');
    await reader.openReady('talk/kiel/');
    await reader.click(ask);
    await says(reader, /^1 /);
    assert.equal(await reader.sees('.replies__text'), false);
    assert.equal(await reader.text('[data-part=replies] summary'), 'Verrät das Ende');
    await reader.click('[data-part=replies] summary');
    await reader.seesSoon('.replies__text');
  },
);

const troubles = [
  ['has no such thread', answers.error(404), /gibt es auf 127.* nicht mehr/],
  ['has lost the thread', answers.error(410), /gibt es auf 127.* nicht mehr/],
  ['knows only its own people', answers.error(401), /nur Angemeldeten/],
  ['is asked too often', answers.error(429), /einigen Minuten/],
  ['has an error', answers.error(500), /meldet einen Fehler/],
  ['sends a web page', answers.webPage, /etwas anderes geschickt/],
  ['answers only its own pages', answers.forItsOwnPages, /ist nicht zu erreichen/],
  ['does not answer', answers.silence, /ist nicht zu erreichen/],
];

withThread('whatever goes wrong is said plainly, and asking again helps', answers.silence, {}, async ({ reader, thread }) => {
  thread.mayBeAsked(reader.watch, 'the reader asks for the replies');
  reader.watch.expect(/127\.0\.0\.1.*context|context.*127\.0\.0\.1|CORS/, 'browsers report what they could not load');
  await reader.openReady('talk/kiel/');
  let button = ask;
  for (const [what, answer, words] of troubles) {
    thread.answer = answer;
    const before = thread.asked.length;
    await reader.click(button);
    await eventually(`a server that ${what} is asked`, () => thread.asked.length > before);
    await says(reader, words);
    assert.deepEqual(await reader.texts(rows), []);
    assert.equal(await reader.text(again), 'Erneut versuchen');
    assert.equal(await reader.sees('section.replies a[href^="http://127"]'), true, 'the thread can still be followed');
    button = again;
  }
  await assertAccessible(reader, 'replies that did not come');
  thread.answer = answers.replies([reply(2, '<p>Da</p>')]);
  await reader.click(again);
  await says(reader, /^1 öffentliche Antwort\.$/);
  assert.equal(await reader.text(again), 'Neu laden');
});

withThread('nobody waits for ever', answers.patience, {}, async ({ newReader, thread }) => {
  const reader = await newReader({
    // Half a minute is over sooner here.
    before: () => {
      const wait = window.setTimeout;
      window.setTimeout = (act, after, ...rest) => wait.call(window, act, after === 30_000 ? 500 : after, ...rest);
    },
  });
  thread.mayBeAsked(reader.watch, 'the reader asks for the replies');
  await reader.openReady('talk/kiel/');
  await reader.click(ask);
  await says(reader, /ist nicht zu erreichen/);
  assert.equal(thread.asked.length, 1);
  thread.answer = answers.replies([reply(2, '<p>Da</p>')]);
  await reader.click(again);
  await says(reader, /^1 öffentliche Antwort\.$/);
});

withThread('two clicks ask once', answers.replies([]), {}, async ({ reader, thread }) => {
  thread.mayBeAsked(reader.watch, 'the reader asks for the replies');
  await reader.openReady('talk/kiel/');
  const button = await reader.page.$(ask);
  await button.click({ count: 2 });
  await says(reader, /^Noch gibt es keine öffentlichen Antworten\.$/);
  await (await reader.page.$(again)).click({ count: 2 });
  await eventually('the second question is asked', () => thread.asked.length > 1);
  await says(reader, /^Noch gibt es keine/);
  assert.equal(thread.asked.length, 2, 'once for each double click');
});

withThread('replies speak the language of the page', answers.replies([reply(2, '<p>Hallo</p>')]), {}, async ({ reader, thread }) => {
  thread.mayBeAsked(reader.watch, 'the reader asks for the replies');
  for (const [tag, words] of [
    ['en', /^1 public reply\.$/],
    ['de-simple', /^Es gibt 1 Antwort\.$/],
  ]) {
    await reader.openReady(`${tag}/`);
    await reader.click(ask);
    await says(reader, words);
  }
  await reader.chooseLanguage('de');
  assert.deepEqual([await reader.sees(ask), await reader.texts(rows)], [true, []], 'another page asks anew');
});

withThread('a mail names what it is about', answers.replies([]), {}, async ({ reader, site }) => {
  await reader.openReady('talk/kiel/');
  const href = await reader.page.$eval('section.replies a[href^="mailto:"]', (link) => link.href);
  const mail = new URL(href);
  assert.equal(mail.pathname, 'team@example.org');
  assert.equal(mail.searchParams.get('subject'), 'Re: Kiel: Eine Strategie');
  assert.equal(mail.searchParams.get('body'), `\r\n\r\nKiel: Eine Strategie\r\n\r\n${site.url}talk/kiel/\r\n`);
});

for (const [who, variant] of [
  ['scripts', { scripts: false }],
  ['WebAssembly', { wasm: false }],
]) {
  withThread(`without ${who} the ways to answer are links`, answers.replies([]), { variant }, async ({ reader, thread }) => {
    await reader.open('talk/kiel/');
    const hrefs = await reader.page.evaluate(() =>
      [...document.querySelectorAll('section.replies a')].map((link) => link.getAttribute('href')),
    );
    assert.ok(isDeepStrictEqual(hrefs.map((href) => href.split(/[?]/)[0]), ['mailto:team@example.org', thread.page]), hrefs.join());
    assert.equal(await reader.sees(ask), false, 'what does not work is not offered');
    assert.deepEqual(thread.asked, []);
  });
}

forBothBrowsers('a recap that names no way to answer has none', async ({ reader }) => {
  for (const path of ['', 'talk/kiel/']) {
    await reader.openReady(path);
    assert.equal(await reader.sees('section.replies'), false);
  }
});
