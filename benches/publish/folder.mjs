// What is in a folder.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The paths of all files below a folder. */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

/** How many files there are, and how many bytes in all. */
export function weigh(folder) {
  const files = filesIn(folder);
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) };
}

/** The files that only one of two folders has, or that are not the same in both to the byte. */
export function differences(one, other) {
  const [digests, others] = [one, other].map(digestsIn);
  return [...new Set([...digests.keys(), ...others.keys()])]
    .filter((file) => digests.get(file) !== others.get(file))
    .sort();
}

function digestsIn(folder) {
  const digest = (file) => createHash('sha256').update(readFileSync(join(folder, file))).digest('hex');
  return new Map(filesIn(folder).map((file) => [file, digest(file)]));
}
