// A site built for nginx, and nginx as Debian has it, on a socket of its own with nothing of the machine's settings.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nachlese } from '../browser/site.mjs';
import { eventually } from '../browser/wait.mjs';

const repository = fileURLToPath(new URL('../../', import.meta.url));
// NGINX names the program to us. To nginx itself, a variable of this name is a list of open sockets.
const { NGINX: nginx = 'nginx', ...env } = process.env;

/** Ways to include the recipe: the whole server, a location of it, and a server whose part the site is. */
export const places = [
  { name: 'at /', host: 'whole.example', base: '/' },
  { name: 'at /a/b/ in a location', host: 'location.example', base: '/a/b/' },
  { name: 'at /a/b/ of a whole server', host: 'part.example', base: '/a/b/' },
];

/** Builds the site, starts nginx, and gives `{ folder, names, ask, complaints, stop }`. */
export async function start() {
  const desk = mkdtempSync(join(tmpdir(), 'nachlese-nginx-'));
  const folder = join(desk, 'www', 'a', 'b');
  const options = ['--app', 'target/app', '--out', folder, '--host', 'nginx', '--site-url', 'https://recap.example/'];
  run(nachlese, ['build', 'public/recap.json', '--quiet', ...options]);
  // A page that is not the site's own, to see that a server's other pages keep their settings.
  mkdirSync(join(desk, 'www', 'other'));
  writeFileSync(join(desk, 'www', 'other', 'index.html'), 'another page');
  const socket = join(desk, 'socket');
  writeFileSync(join(desk, 'test.conf'), settings(desk, folder, socket));
  run(nginx, ['-t', ...place(desk)]);
  const server = spawn(nginx, place(desk), { env, stdio: ['ignore', 'inherit', 'pipe'] });
  process.on('exit', () => server.kill('SIGKILL'));
  let complaints = '';
  server.stderr.on('data', (said) => (complaints += said));
  await eventually('nginx listens', () => reached(socket));
  return {
    folder,
    names: readdirSync(folder, { recursive: true }).map(String),
    complaints: () => complaints.split('\n').filter(Boolean),
    ask: (host, path, headers = {}, method = 'GET') => ask(socket, host, path, headers, method),
    async stop() {
      server.kill();
      await once(server, 'exit');
      rmSync(desk, { recursive: true, force: true });
    },
  };
}

const place = (desk) => ['-p', desk, '-e', 'stderr', '-c', 'test.conf'];

/** What Debian's nginx.conf says of HTTP, with everything inside one folder. */
function settings(desk, folder, socket) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(desk, kind)};`,
  );
  const include = `include ${join(folder, 'nginx.conf')};`;
  const www = join(desk, 'www');
  return `
daemon off;
master_process off;
pid ${join(desk, 'pid')};
error_log stderr warn;
events {}
http {
  access_log off;
  log_not_found off;
  ${temporary.join('\n  ')}
  types { text/html html; }
  default_type application/octet-stream;
  gzip on;
  server { listen unix:${socket}; server_name whole.example; root ${folder}; ${include} }
  server { listen unix:${socket}; server_name location.example; root ${www}; location /a/b/ { ${include} } }
  server { listen unix:${socket}; server_name part.example; root ${www}; ${include} }
}
`;
}

function run(program, given) {
  const { status, error, stderr } = spawnSync(program, given, { cwd: repository, env, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${given.join(' ')} ended with ${status}: ${stderr}`);
}

function reached(socket) {
  return new Promise((settle, refuse) => {
    const door = connect(socket, () => {
      door.destroy();
      settle(true);
    });
    door.on('error', refuse);
  });
}

/** One answer as it is sent, nothing followed and nothing unpacked: `{ status, headers, raw, body }`. */
function ask(path, host, address, headers, method) {
  return new Promise((settle, refuse) => {
    const options = { socketPath: path, path: address, method, headers: { host, ...headers }, agent: false };
    const asked = request(options, async (answer) => {
      const parts = [];
      for await (const part of answer) parts.push(part);
      settle({ status: answer.statusCode, headers: answer.headers, raw: answer.rawHeaders, body: Buffer.concat(parts) });
    });
    asked.on('error', refuse);
    asked.end();
  });
}
