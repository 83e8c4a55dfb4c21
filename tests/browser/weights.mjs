// What the files of a built site weigh on the wire.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes on the wire at brotli's best; files that are compressed already, such as fonts, stay as they are. */
function compressedSize(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return Math.min(brotliCompressSync(bytes, { params }).length, bytes.length);
}

/** Rows `[name, bytes]` of files of a site, and their sum. */
export function weigh(site, names) {
  const rows = names.map((name) => [name, compressedSize(join(site, name))]);
  return { rows, sum: rows.reduce((total, [, bytes]) => total + bytes, 0) };
}

/** The names of the WebAssembly and JavaScript of a site: those that every page starts with, and the lazy parts. */
export function codeFiles(site) {
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  const code = readdirSync(site, { recursive: true })
    .filter((name) => /\.(wasm|js)$/.test(name))
    .sort();
  const isFirst = (name) => page.includes(`"./${name}"`);
  return { first: code.filter(isFirst), lazy: code.filter((name) => !isFirst(name)) };
}
