// The built site with a congress of another size in it, and beside it the pages that ours is compared with.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { serveCopy } from '../../tests/browser/site.mjs';
import { bundleOf, makeTalks } from './takeaways.mjs';

const pages = { preact: 'preact.jsx', pooled: 'pooled.mjs' };

/** Serves it all under the strict security policy of the project's own server. */
export async function serveCongress(size) {
  const site = await serveCopy();
  writeFileSync(join(site.folder, 'recap.json'), JSON.stringify(bundleOf(makeTalks(size))));
  const ours = readFileSync(join(site.folder, 'index.html'), 'utf8');
  for (const [name, source] of Object.entries(pages)) {
    const folder = join(site.folder, name);
    mkdirSync(folder, { recursive: true });
    await build({
      entryPoints: [fileURLToPath(new URL(`./pages/${source}`, import.meta.url))],
      bundle: true,
      minify: true,
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      outfile: join(folder, 'page.js'),
      logLevel: 'error',
    });
    writeFileSync(join(folder, 'index.html'), pageOf(looksOf(ours)));
  }
  return site;
}

/** The links of our page to its style sheet and typeface, as they are from one folder further down. */
function looksOf(page) {
  const links = page.match(/<link [^>]*(stylesheet|as="font")[^>]*>/g);
  return links.map((link) => link.replace('href="./', 'href="../')).join('\n');
}

function pageOf(looks) {
  return `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Aussagen</title>
<link rel="icon" href="../icons/icon.svg">
${looks}
<script type="module" src="page.js"></script>
<body></body>
</html>
`;
}
