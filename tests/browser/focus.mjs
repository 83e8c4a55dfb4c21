// Walks a page with the Tab key and looks at each stop: is the focus to be seen, and is it in view?
import { eventually } from './wait.mjs';

/** Stops of the Tab key from the top of the page to its end. */
export async function tabStops(reader, limit = 400) {
  await reader.page.evaluate(watchFocus);
  const stops = [];
  while (stops.length < limit) {
    await reader.press('Tab');
    const first = await reader.page.evaluate(stop);
    if (!first || stops.some(({ number }) => number === first.number)) break;
    // A focus ring may fade in, and the page may still scroll to it. Where that fails again and again, it will not
    // come, and five names are enough to mend it.
    const hasFailed = stops.filter((stop) => !isWell(stop)).length >= 5;
    if (hasFailed) break;
    const look = () => reader.page.evaluate(stop);
    const settled = await eventually('the focus ring settles', look, isWell, 1500).catch(() => first);
    stops.push(settled);
  }
  return stops;
}

const isWell = ({ ring, inView }) => ring && inView;

/** The labels of everything that should be a stop of the Tab key. */
export function tabbable(reader) {
  return reader.page.evaluate(() => {
    // Of radio buttons with one name and of a closed menu only one can be reached at a time.
    const selector =
      'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea, summary, [tabindex="0"]';
    return [...document.querySelectorAll(selector)]
      .filter(
        (element) =>
          element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'),
      )
      .map((element) => element.outerHTML.slice(0, 140));
  });
}

/** Remembers how everything looks without the focus; runs in the page. */
function watchFocus() {
  const look = (element) => {
    const {
      outlineStyle,
      outlineWidth,
      outlineColor,
      boxShadow,
      backgroundColor,
      borderColor,
      textDecorationLine,
      textDecorationColor,
    } = getComputedStyle(element);
    const outline =
      outlineStyle === 'none' || outlineWidth === '0px' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    return [outline, boxShadow, backgroundColor, borderColor, textDecorationLine, textDecorationColor].join(' | ');
  };
  // Tab begins at the top, whatever had the focus.
  document.body.tabIndex = -1;
  document.body.focus();
  window.lookOf = look;
  window.unfocused = new Map([...document.querySelectorAll('body *')].map((element) => [element, look(element)]));
}

/** The present stop: its name, whether a ring shows, whether any of it can be seen; runs in the page. */
function stop() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  // A hidden box shows its focus at its label or its row.
  const label = element.labels?.[0];
  const bearers = [element, label, element.parentElement, element.nextElementSibling].filter(Boolean);
  const ring = bearers.some(
    (bearer) => window.unfocused.has(bearer) && window.lookOf(bearer) !== window.unfocused.get(bearer),
  );
  const boxes = [element, label]
    .filter(Boolean)
    .flatMap((part) => [...part.getClientRects()].map((box) => ({ box, part })));
  const inView = boxes.some(({ box, part }) =>
    [0.5, 0.1, 0.9].some((across) =>
      [0.5, 0.15, 0.85].some((down) => {
        const hit = document.elementFromPoint(box.x + box.width * across, box.y + box.height * down);
        return hit && (part.contains(hit) || element.contains(hit));
      }),
    ),
  );
  window.stops ??= new Map();
  if (!window.stops.has(element)) window.stops.set(element, window.stops.size);
  return { number: window.stops.get(element), name: element.outerHTML.slice(0, 140), ring, inView };
}
