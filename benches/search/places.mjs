// Where things are put: beside what cargo builds, so that one folder is thrown away to be rid of both.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = process.env.CARGO_TARGET_DIR || fileURLToPath(new URL('../../target', import.meta.url));

/** The folder of all results; `wasm` in it holds what `cargo xtask bench search` makes of the search core. */
export const results = join(target, 'bench');

mkdirSync(results, { recursive: true });
