// Serves what the engines need to their browsers, from memory.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves files given as a map from paths to bytes or text, and gives `{ url, stop }`. */
export async function serveFiles(files) {
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url, 'http://localhost');
    const content = files.get(pathname);
    // Only pages that share nothing with other sites get a clock that is fine enough: 5 µs instead of 100.
    answer.setHeader('cross-origin-opener-policy', 'same-origin');
    answer.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (content === undefined) return answer.writeHead(404).end();
    answer.setHeader('content-type', types[extname(pathname)] ?? types['.html']);
    answer.end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
