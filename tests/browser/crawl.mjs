// Follows every link inside the site, with the browser at hand.

/** What one page looks like to a reader without the app; runs in the page, also without scripts. */
function look() {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true });
  const rows = [...document.querySelectorAll('[data-facet-value]')].map((row) => ({
    key: row.dataset.facetValue,
    count: parseInt(row.querySelector('[data-count]')?.textContent, 10),
    link: [...row.querySelectorAll('a[href]')].find(visible)?.href ?? row.closest('a[href]')?.href,
  }));
  return {
    heading: [...document.querySelectorAll('h1')]
      .filter(visible)
      .map((heading) => heading.innerText.trim())
      .join(' / '),
    title: document.title,
    description: document.querySelector('meta[name=description]')?.content ?? '',
    // Without the app a query or a fragment leads to the same page.
    links: [...document.querySelectorAll('a[href]')].map((link) => link.href.replace(/[?#].*/, '')),
    controls: [...document.querySelectorAll('button, input, select, textarea')]
      .filter(visible)
      .map((control) => control.outerHTML.slice(0, 140)),
    takeaways: [...document.querySelectorAll('main article[data-takeaway]')]
      .filter(visible)
      .map((card) => card.dataset.takeaway),
    rows,
  };
}

/** Opens one page and describes it. */
export async function visit(reader, path) {
  const status = await reader.open(path);
  return { status, ...(await reader.page.evaluate(look)) };
}

/** Visits everything that can be reached from the overview, if its path is wanted; gives descriptions by path. */
export async function crawl(reader, isWanted) {
  const path = (link) => link.slice(reader.site.url.length);
  // Feeds and downloads have no heading; they are not pages.
  const inside = (link) => link.startsWith(reader.site.url) && !/\.[a-z]+$/.test(link) && isWanted(path(link));
  const waiting = [''];
  const visited = new Map();
  while (waiting.length) {
    const next = waiting.shift();
    if (visited.has(next)) continue;
    const seen = await visit(reader, next);
    visited.set(next, seen);
    waiting.push(...seen.links.filter(inside).map(path));
  }
  return visited;
}
