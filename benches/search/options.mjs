// What the commands of this folder can be told.
import { parseArgs } from 'node:util';

/** Reads `--sizes 1000,10000`, `--rounds 3` and `--engines nachlese,minisearch`. */
export function readOptions(defaults) {
  const { values } = parseArgs({
    options: { sizes: { type: 'string' }, rounds: { type: 'string' }, engines: { type: 'string' } },
  });
  return {
    sizes: values.sizes?.split(',').map(number) ?? defaults.sizes,
    rounds: values.rounds ? number(values.rounds) : defaults.rounds,
    engines: values.engines?.split(',') ?? defaults.engines,
  };
}

function number(text) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`\`${text}\` is no number of takeaways or rounds`);
  return value;
}
