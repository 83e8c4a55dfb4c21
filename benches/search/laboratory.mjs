// One engine in a browser of its own, with nothing left over from another.
import { browsers } from '../../tests/browser/browsers.mjs';

const chromium = browsers.find(({ id }) => id === 'chromium');

/** How long a browser that is told to end may take, in milliseconds, before it is made to. */
const farewell = 5_000;

export class Laboratory {
  #browser;
  #page;
  #driver;

  static async open(url) {
    const laboratory = new Laboratory();
    laboratory.#browser = await chromium.start({});
    laboratory.#page = await laboratory.#browser.newPage();
    laboratory.#driver = await laboratory.#page.createCDPSession();
    await laboratory.#page.goto(url);
    await laboratory.#page.waitForFunction(() => window.bench && window.crossOriginIsolated);
    return laboratory;
  }

  /** Calls a function of in_page.mjs; gives `undefined` if it takes longer than the limit, in milliseconds. */
  async call(name, limit, ...values) {
    const called = this.#page.evaluate((name, values) => window.bench[name](...values), name, values);
    // What comes of it after its time is over is of no interest.
    called.catch(() => {});
    return inTime(called, limit);
  }

  /** Bytes that cannot be collected: objects, strings, buffers, and what the engine holds outside of these. */
  async memory() {
    // What finalizers of the first round let go is found in the second.
    for (let round = 0; round < 2; round++) await this.#driver.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await this.#driver.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize + (await this.#page.evaluate(() => window.bench.bytesOutside()));
  }

  async close() {
    const closed = this.#browser.close().then(
      () => true,
      () => true,
    );
    if (!(await inTime(closed, farewell))) this.#browser.process()?.kill('SIGKILL');
  }
}

async function inTime(promise, limit) {
  let timer;
  const over = new Promise((settle) => (timer = setTimeout(settle, limit)));
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}
