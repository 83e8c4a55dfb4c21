// Targets too small for a finger (WCAG 2.2, 2.5.8). This function runs in the page.

/** Visible targets under 24 by 24 pixels that no exception of the rule covers: inline in a sentence, or with room around. */
export function smallTargets() {
  const enough = 24;
  const open = document.querySelector('dialog[open]') ?? document;
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const target = (element) =>
    element.matches('[type=checkbox], [type=radio]') ? (element.labels[0] ?? element) : element;
  const visible = [
    ...new Set(
      [...open.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map(target),
    ),
  ];
  // What is shown to the focus only (the skip link) is measured when it is shown.
  const onPage = visible
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1 && box.bottom + scrollY > 0 && box.right > 0);
  const small = onPage.filter(({ box }) => box.width < enough - 0.5 || box.height < enough - 0.5);
  const inSentence = ({ element }) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const around = [...element.parentNode.childNodes]
      .filter((node) => node !== element)
      .map((node) => node.textContent)
      .join('');
    return /\p{Letter}{2}/u.test(around);
  };
  const centre = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const hasRoom = (one) => {
    const { x, y } = centre(one.box);
    return onPage.every((other) => {
      if (other === one || other.element.contains(one.element) || one.element.contains(other.element)) return true;
      const isSmall = small.includes(other);
      const nearest = {
        x: Math.max(other.box.left, Math.min(x, other.box.right)),
        y: Math.max(other.box.top, Math.min(y, other.box.bottom)),
      };
      const away = isSmall
        ? Math.hypot(centre(other.box).x - x, centre(other.box).y - y)
        : Math.hypot(nearest.x - x, nearest.y - y);
      return away >= (isSmall ? enough : enough / 2);
    });
  };
  return small
    .filter((one) => !inSentence(one) && !hasRoom(one))
    .map(
      ({ element, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${element.outerHTML.slice(0, 140)}`,
    );
}
