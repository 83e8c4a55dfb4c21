// A server that answers as Mastodon's API documents it, for stories about replies, and a site whose bundle names it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { buildInto } from './site.mjs';

/** The path under which the replies to the only post are. */
const context = '/api/v1/statuses/1/context';

/** A reply such as the API sends it, with some fields in another way. */
export function reply(id, content, { account, ...changed } = {}) {
  return {
    id: `${id}`,
    created_at: '2021-11-24T09:30:15.250Z',
    in_reply_to_id: '1',
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: 'de',
    url: `https://social.example/@ada/${id}`,
    content,
    account: { id: '7', username: 'ada', acct: 'ada', display_name: 'Ada', emojis: [], ...account },
    media_attachments: [],
    ...changed,
  };
}

/** What is answered to a question for replies. */
export const answers = {
  replies: (descendants) => ({
    status: 200,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ ancestors: [], descendants }),
  }),
  error: (status) => ({ status, type: 'application/json', body: '{"error": "Record not found"}' }),
  webPage: { status: 200, type: 'text/html', body: '<!doctype html><title>Login</title><h1>Please log in</h1>' },
  forItsOwnPages: { status: 200, type: 'application/json', body: '{"descendants": []}', isClosed: true },
  silence: { isSilent: true },
  /** The question is taken and never answered. */
  patience: { isPatient: true },
};

/** Opens the server. It keeps who asked for what, and answers what the story has put into `answer`. */
export async function openThread(answer) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url, method: request.method, headers: request.headers });
    const { status, type, body, isClosed, isSilent, isPatient } = thread.answer;
    if (isPatient) return;
    if (isSilent) return request.socket.destroy();
    const open = isClosed ? {} : { 'access-control-allow-origin': '*' };
    response.writeHead(request.url === context ? status : 404, { 'content-type': type, ...open });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  const thread = {
    origin,
    host: new URL(origin).host,
    page: `${origin}/@kongress/1`,
    asked,
    answer,
    /** Announces that the page asks this server, with the reason why. */
    mayBeAsked(watch, because) {
      watch.expect(new RegExp(`^request to another host: ${origin}${context}$`), because);
    },
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
  return thread;
}

const bundle = (reply) => ({
  format: 1,
  languages: ['de', 'en', 'de-simple'],
  site: { reply },
  event: { name: 'Tag der Antworten', title: 'Was andere sagen', summary: 'Ein Kongress zum Reden.', start: '2021-11-23' },
  facets: [],
  speakers: [{ id: 'ada', name: 'Ada' }],
  talks: [{ id: 'kiel', title: 'Kiel: Eine Strategie', speakers: ['ada'] }],
  takeaways: [{ id: 'first', talk: 'kiel', kind: 'finding', statement: 'Es ist so.' }],
});

/** Builds a site whose readers may answer in these ways, in place of the one that is served. */
export function invite(site, reply) {
  buildInto(site.folder, bundle(reply));
}
