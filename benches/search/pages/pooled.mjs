// The page as somebody writes it who wants it fast: every node is made once, and only texts change. Behind it is the
// plain loop over all takeaways.
import { build } from '../engines/includes.mjs';
import { facets } from '../facets.mjs';
import { cardCount, loadBundle, sayReady } from './bundle.mjs';

const { documents, cards } = await loadBundle();
const engine = build(documents);

const counts = facets.flatMap(({ values }) => values.map(() => document.createTextNode('')));
const count = element('strong', { 'data-part': 'count' }, '');
const pool = Array.from({ length: cardCount }, makeCard);
const input = element('input', { type: 'search' });
document.body.append(
  element(
    'main',
    { class: 'wrap browse' },
    element('aside', { class: 'filters' }, element('div', { class: 'facets' }, ...fieldsets())),
    element(
      'section',
      { class: 'results' },
      element('div', { class: 'toolbar' }, element('form', { class: 'search', role: 'search' }, input)),
      count,
      element('ul', { class: 'cards', 'data-part': 'results' }, ...pool.map(({ item }) => item)),
    ),
  ),
);
input.addEventListener('input', show);
show();
sayReady();

function show() {
  const answer = engine.keystroke(input.value, {}, cardCount);
  set(count.firstChild, `${answer.total} Aussagen`);
  answer.counts.forEach((number, at) => set(counts[at], String(number)));
  pool.forEach((slot, at) => slot.show(cards[answer.ids[at]]));
}

/** Writes a text only where it changes, since every write costs layout. */
function set(node, text) {
  if (node.data !== text) node.data = text;
}

function fieldsets() {
  let place = 0;
  return facets.map(({ id, label, values }) => {
    const rows = values.map((value) => {
      const box = element('input', { type: 'checkbox', name: id, value: value.id });
      const number = element('span', { class: 'facet__count' }, counts[place++]);
      const row = element('label', {}, box, element('span', {}, value.label), ' ', number);
      return element('div', { class: 'facet__row' }, row);
    });
    return element('fieldset', { class: 'facet' }, element('legend', {}, label), ...rows);
  });
}

function makeCard() {
  const texts = {};
  const text = (name) => (texts[name] = document.createTextNode(''));
  const link = element('a', {}, text('statement'));
  const card = element(
    'article',
    { class: 'card' },
    element(
      'p',
      { class: 'card__top' },
      element('span', {}, text('kind')),
      element('span', { class: 'card__level' }, text('level')),
    ),
    element('h3', { class: 'card__statement' }, link),
    element('p', { class: 'card__detail' }, text('detail')),
    element(
      'div',
      { class: 'card__who' },
      element('div', { class: 'person' }, element('span', { class: 'person__name' }, text('speaker'))),
    ),
    element(
      'div',
      { class: 'card__foot' },
      element('span', { class: 'card__topic' }, text('topic')),
      element('button', { type: 'button', class: 'button button--quiet' }, 'Teilen'),
    ),
  );
  const item = element('li', {}, card);
  let shown;
  const show = (next) => {
    if (next === shown) return;
    shown = next;
    item.hidden = !next;
    if (!next) return;
    card.dataset.takeaway = next.id;
    link.href = next.href;
    for (const name of Object.keys(texts)) set(texts[name], next[name]);
  };
  return { item, show };
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
