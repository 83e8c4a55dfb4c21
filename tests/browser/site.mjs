// The built site, served the way publishers serve it: `nachlese serve` with its strict security policy.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the built site; NACHLESE_SITE names another one. */
export const built = process.env.NACHLESE_SITE || join(repository, 'dist');

/** The command, as it is built for developing. */
export const nachlese = process.env.NACHLESE || join(repository, 'target', 'debug', 'nachlese');

const children = new Set();
// A story that is killed must not leave its servers behind.
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

/**
 * Serves a folder and gives `{ url, folder, stop }`; `under` is the sub-directory, such as `/a/b/`. The pages are just
 * those that are published, unless they are to be `live` as they are for editors.
 */
export async function serve(folder = built, { under, live } = {}) {
  for (const [what, path] of [
    ['the built site', join(folder, 'index.html')],
    ['the server', nachlese],
  ]) {
    if (!existsSync(path)) throw new Error(`${what} is missing (${path}): build it before telling stories`);
  }
  const place = under ? ['--under', under] : [];
  const plain = live ? [] : ['--no-live'];
  const child = spawn(nachlese, ['serve', folder, '--port', '0', ...place, ...plain], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  child.on('exit', () => children.delete(child));
  const origin = await announced(child);
  return {
    url: new URL(under ?? '/', origin).href,
    folder,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** The origin the server announces; what it says instead becomes the error. */
function announced(child) {
  return new Promise((settle, refuse) => {
    let said = '';
    const listen = (chunk) => {
      said += chunk;
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (match) settle(match[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', refuse);
    child.on('exit', (code) =>
      refuse(new Error(`nachlese serve ended with ${code} before it named its address: ${said}`)),
    );
  });
}

/** Builds a bundle into the folder of a site, in the place of what is there. */
export function buildInto(folder, bundle) {
  const desk = mkdtempSync(join(tmpdir(), 'nachlese-bundle-'));
  try {
    writeFileSync(join(desk, 'recap.json'), JSON.stringify(bundle));
    const words = ['build', join(desk, 'recap.json'), '--out', folder];
    const { status, stdout, stderr } = spawnSync(nachlese, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the site was not built: ${stdout}${stderr}`);
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
}

/** Serves a copy of the built site, for stories that break something in it. */
export async function serveCopy(options) {
  const folder = mkdtempSync(join(tmpdir(), 'nachlese-story-'));
  cpSync(built, folder, { recursive: true });
  const site = await serve(folder, options);
  const stop = async () => {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...site, stop };
}

/**
 * A door in front of a site which holds back every path that matches until `release()` is called, so that
 * a story can act while the app is still loading. It waits for the story, not for a clock.
 */
export async function holdBack(site, pattern) {
  let release;
  const released = new Promise((settle) => (release = settle));
  const door = await openDoor(site, {
    admit: (path) => pattern.test(path) && released,
    pass: (given, answer) => given.pipe(answer),
  });
  const stop = () => {
    release();
    return door.stop();
  };
  return { ...door, release, stop };
}

/**
 * A door in front of a site through which pages come in drops, as over a poor line, so that the browser paints
 * what it has of them again and again.
 */
export function inDrops(site) {
  return openDoor(site, {
    // A packed page could only be read as a whole.
    ask: { 'accept-encoding': 'identity' },
    async pass(given, answer) {
      const page = given.headers['content-type']?.startsWith('text/html');
      for await (const chunk of given) {
        const size = page ? 512 : chunk.length;
        for (let at = 0; at < chunk.length; at += size) {
          answer.write(chunk.subarray(at, at + size));
          if (page) await setTimeout(20);
        }
      }
      answer.end();
    },
  });
}

/** A server in front of a site that may make those who ask wait, and decides how answers pass. */
async function openDoor(site, { admit, ask, pass }) {
  const target = new URL(site.url);
  const door = createServer(async (asked, answer) => {
    await admit?.(asked.url);
    const { host, ...headers } = asked.headers;
    const forwarded = request({
      host: target.hostname,
      port: target.port,
      path: asked.url,
      method: asked.method,
      headers: { ...headers, ...ask },
    });
    forwarded.on('response', (given) => {
      answer.writeHead(given.statusCode, given.headers);
      pass(given, answer);
    });
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    ...site,
    url: new URL(target.pathname, `http://127.0.0.1:${door.address().port}`).href,
    async stop() {
      door.close();
      door.closeAllConnections();
      await site.stop();
    },
  };
}
