// Watches a page for everything that must not happen: console errors, exceptions, breaches of the security
// policy, requests to other hosts, failed requests. Every story fails on what it did not announce.
import assert from 'node:assert/strict';

// A load that ends because the reader leaves the page is no failure.
const abandoned = /ABORT|CANCEL/i;

export class Watch {
  #seen = [];
  #expected = [];
  #page;

  constructor(site) {
    this.origin = new URL(site.url).origin;
  }

  async follow(page) {
    this.#page = page;
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.#note(`console error: ${message.text()} (${message.location()?.url ?? 'no address'})`);
    });
    page.on('pageerror', (error) => this.#note(`page error: ${error.message}`));
    page.on('request', (request) => {
      if (this.#isForeign(request.url())) this.#note(`request to another host: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.#note(`answer ${response.status()} for ${response.url()}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown reason';
      if (!abandoned.test(reason)) this.#note(`request failed: ${request.url()} (${reason})`);
    });
    // Firefox reports breaches of the policy as events only; said aloud, they reach the listener above in both.
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(
          `security policy breached: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`,
        );
      });
    });
  }

  /** Announces trouble that belongs to the story, with the reason why. */
  expect(pattern, because) {
    assert.ok(because, 'an expected trouble needs its reason');
    this.#expected.push(pattern);
  }

  /** What was seen and not announced. */
  get troubles() {
    return this.#seen.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }

  async assertQuiet() {
    // Events come in the order of answers: after this one nothing is on its way any more.
    await this.#page.evaluate(() => {});
    assert.deepEqual(this.troubles, [], 'the page made no error, broke no policy and asked no other host');
  }

  #note(line) {
    this.#seen.push(line);
  }

  #isForeign(address) {
    const url = new URL(address);
    return /^(https?|wss?):$/.test(url.protocol) && url.origin !== this.origin;
  }
}
