// Times keystrokes in a page, whoever made the page.

/**
 * Runs in the page before anything else. For each keystroke it notes when the page was told of it, and when the last
 * frame was laid out that changed a card or a count: a page that shows the list first and the counts later, or says
 * something after a rest, is timed to the end of what belongs to the list.
 */
export function watchKeystrokes() {
  const shown = '[data-part=results], [data-part=count], [data-count], .facet__count';
  const keystrokes = [];
  let isFramePending = false;

  const noteFrame = () => {
    if (isFramePending) return;
    isFramePending = true;
    requestAnimationFrame(() => {
      isFramePending = false;
      // Style and layout come after the last callback of the frame, and a message after those.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (keystrokes.at(-1).laidOut = performance.now());
      port2.postMessage(undefined);
    });
  };

  addEventListener(
    'input',
    ({ isTrusted }) => {
      keystrokes.push({ isTrusted, told: performance.now() });
      noteFrame();
    },
    { capture: true },
  );

  const isShown = ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(shown);
  new MutationObserver((changes) => {
    if (keystrokes.length && changes.some(isShown)) noteFrame();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  // The browser's own figure, in steps of 8 ms, from the key to the screen; what is below 16 ms it does not tell.
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      const of = keystrokes.findLast(({ told }) => told >= startTime);
      if (name === 'input' && of) of.byBrowser = duration;
    }
  }).observe({ type: 'event', durationThreshold: 16 });

  window.keystrokes = keystrokes;
}

/** How long each keystroke took, in milliseconds: as we see it, and as the browser does. */
export function readKeystrokes() {
  return window.keystrokes.map(({ isTrusted, told, laidOut, byBrowser }) => ({
    isTrusted,
    toLayout: laidOut - told,
    byBrowser,
  }));
}
