// Where to click. This function runs in the page, so it must not use anything around it.

/**
 * The point at which the first visible match can be clicked, or the problem that prevents it.
 * A checkbox is clicked on its label, as most readers do. Scrolls only where it must, since stories watch the
 * scroll position.
 */
export function clickable(selector) {
  const target = [...document.querySelectorAll(selector)]
    .map((element) => (element.matches('[type=checkbox], [type=radio]') ? (element.labels[0] ?? element) : element))
    .find((element) => element.checkVisibility({ visibilityProperty: true }));
  if (!target) return { problem: 'nothing that matches is visible' };

  const point = () => {
    // A link over several lines has several boxes; the middle of the whole may lie beside all of them.
    const box = [...target.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height)[0];
    if (!box) return { problem: 'it has no box' };
    const x = Math.round(box.x + box.width / 2);
    const y = Math.round(box.y + box.height / 2);
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return { problem: 'it lies outside the window' };
    const hit = document.elementFromPoint(x, y);
    if (!target.contains(hit)) return { problem: `it is covered by ${hit?.outerHTML.slice(0, 120)}` };
    return { x, y };
  };

  const here = point();
  if (!here.problem) return here;
  target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return point();
}
