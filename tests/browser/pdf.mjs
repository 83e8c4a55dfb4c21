// Reads what a browser prints to a PDF: the number of sheets, the words on them, and where its links lead.
//
// It knows as much of the format (ISO 32000) as Chromium and Firefox write: words are codes of a font, and the font's
// ToUnicode map says which letters they are.
import { inflateSync } from 'node:zlib';

/** Prints the page on A4, and gives `{ sheets, text, links }`; `text` is without spaces, see `packed`. */
export async function printed(page) {
  const bytes = Buffer.from(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const { objects, streams } = parse(bytes);
  const fonts = new Map();
  for (const [, font, id] of [...objects.values()].join(' ').matchAll(/\/([Ff][\d-]+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '');
    if (map) fonts.set(font, letters(streams.get(map[1])));
  }
  const contents = [...streams.values()].filter((stream) => /\bBT\b[^]*\bET\b/.test(stream));
  const all = [...objects.values()].join('\n');
  return {
    sheets: [...all.matchAll(/\/Type\s*\/Page\b/g)].length,
    text: packed(contents.map((content) => words(content, fonts)).join('')),
    links: [...all.matchAll(/\/URI\s*\(((?:[^()\\]|\\.)*)\)/g)].map(([, link]) => link.replace(/\\(.)/g, '$1')),
  };
}

/** A text without spaces and soft hyphens: a PDF says where letters stand, and not where words and lines end. */
export const packed = (text) => text.replace(/[\s\u00AD]/g, '');

/** All objects by number, those in compressed bundles too, and what their streams hold once inflated. */
function parse(bytes) {
  const file = bytes.toString('latin1');
  const objects = new Map();
  const streams = new Map();
  for (const found of file.matchAll(/(\d+) 0 obj\b([^]*?)(?:\bendobj|\bstream\r?\n)/g)) {
    const [whole, id, dictionary] = found;
    objects.set(id, dictionary);
    if (!/stream\r?\n$/.test(whole) || !dictionary.includes('/FlateDecode')) continue;
    const start = found.index + whole.length;
    const stream = inflateSync(bytes.subarray(start, file.indexOf('endstream', start))).toString('latin1');
    streams.set(id, stream);
    if (!/\/Type\s*\/ObjStm/.test(dictionary)) continue;
    const first = Number(/\/First (\d+)/.exec(dictionary)[1]);
    const numbers = stream.slice(0, first).trim().split(/\s+/);
    for (let at = 0; at < numbers.length; at += 2) {
      const end = numbers[at + 3];
      objects.set(numbers[at], stream.slice(first + Number(numbers[at + 1]), end && first + Number(end)));
    }
  }
  return { objects, streams };
}

/** The letters of a font by its codes, and how many bytes a code has. */
function letters(map) {
  const known = new Map();
  const number = (hex) => parseInt(hex, 16);
  const text = (hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, rows] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code, to] of rows.matchAll(/<(\w+)>\s*<(\w+)>/g)) known.set(number(code), text(to));
  for (const [, rows] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from, until, to] of rows.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = number(from); code <= number(until); code++)
        known.set(code, String.fromCodePoint(text(to).codePointAt(0) + code - number(from)));
  return { known, size: /begincodespacerange\s*<(\w+)>/.exec(map)[1].length / 2 };
}

/** The words that one content stream shows, in its order. */
function words(content, fonts) {
  const literal = String.raw`\((?:[^()\\]|\\[^])*\)`;
  const string = `<[\\da-fA-F]*>|${literal}`;
  const operator = new RegExp(`/([Ff][\\d-]+) [\\d.]+ Tf|(${string})\\s*Tj|\\[((?:${literal}|[^()\\]])*)\\]\\s*TJ`, 'g');
  let font;
  let said = '';
  for (const [, name, one, several] of content.matchAll(operator)) {
    if (name) font = fonts.get(name);
    for (const [shown] of (one ?? several ?? '').matchAll(new RegExp(string, 'g'))) {
      const inside = shown.slice(1, -1);
      const codes = shown[0] === '<' ? Buffer.from(inside, 'hex') : Buffer.from(unescaped(inside), 'latin1');
      for (let at = 0; at + font.size <= codes.length; at += font.size)
        said += font.known.get(codes.readUIntBE(at, font.size)) ?? '\ufffd';
    }
  }
  return said;
}

const unescaped = (literal) =>
  literal.replace(/\\([0-7]{1,3}|\r?\n|[^])/g, (_, escape) => {
    if (/^[0-7]/.test(escape)) return String.fromCharCode(parseInt(escape, 8));
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r\n': '' }[escape] ?? escape;
  });
