// Looks for breaches of WCAG 2.2 AA with two engines that know other rules than axe: IBM's accessibility checker and
// HTML_CodeSniffer.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const sources = [
  `${readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8')};window.ace = ace;`,
  readFileSync(resolve('html_codesniffer/build/HTMLCS.js'), 'utf8'),
];

/**
 * What is found although nothing is wrong, by rule and element, each with its reason. `docs/accessibility.md` says more.
 */
const answered = [
  // The table has `th scope` in its first row and column; the rule asks for a cell of text in the corner.
  ['table_headers_exists', '.matrix'],
];

/** What the engines are sure of on the page as it is now; what only people can judge is not among it. */
export async function findings(reader) {
  for (const source of sources) await reader.page.evaluate(source);
  return reader.page.evaluate(async (answered) => {
    const isAnswered = (rule, element) =>
      answered.some(([answeredRule, selector]) => rule === answeredRule && element?.matches(selector));
    const { results } = await new window.ace.Checker().check(document, ['WCAG_2_2']);
    const byChecker = results
      .filter(({ value: [severity, outcome] }) => severity === 'VIOLATION' && outcome === 'FAIL')
      .filter(({ ruleId, node }) => !isAnswered(ruleId, node))
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
    const messages = await new Promise((done) => {
      window.HTMLCS.process('WCAG2AA', document, () => done(window.HTMLCS.getMessages()));
    });
    const bySniffer = messages
      .filter(({ type, code, element }) => type === window.HTMLCS.ERROR && !isAnswered(code, element))
      .map(({ code, msg, element }) => `${code}: ${msg} ${element.outerHTML?.slice(0, 160)}`);
    return [...byChecker, ...bySniffer];
  }, answered);
}
