// Looks for breaches of WCAG 2.2 AA and good practice with axe-core.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { eventually } from './wait.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function assertAccessible(reader, where) {
  assert.deepEqual(await violations(reader), [], `axe finds nothing on ${where}`);
}

/** What axe finds on the page as it is now; an empty list where all is well. */
export async function violations(reader) {
  // Colours are measured as they are; in the middle of a transition they are not what readers see.
  await eventually(`nothing moves any more at ${await reader.address()}`, () =>
    reader.page.evaluate(() => document.getAnimations().every((animation) => animation.playState !== 'running')),
  );
  // Injected by the driver, which the page's security policy does not concern.
  await reader.page.evaluate(source);
  return reader.page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, {
      // Otherwise axe copies style sheets it cannot read into the page, which the page's policy forbids.
      preload: false,
      runOnly: { type: 'tag', values: rules },
      resultTypes: ['violations'],
    });
    return violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      at: nodes
        .slice(0, 5)
        .map(({ target, failureSummary }) => `${target.join(' ')} – ${failureSummary.replace(/\s+/g, ' ')}`),
    }));
  }, rules);
}
