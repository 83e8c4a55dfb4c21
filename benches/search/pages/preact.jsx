// The usual page: Preact, and minisearch behind it.
import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { build } from '../engines/minisearch.mjs';
import { facets } from '../facets.mjs';
import { cardCount, loadBundle, sayReady } from './bundle.mjs';

function Page({ engine, cards }) {
  const [text, setText] = useState('');
  const { total, counts, ids } = useMemo(() => engine.keystroke(text, {}, cardCount), [text]);
  return (
    <main class="wrap browse">
      <aside class="filters">
        <Facets counts={counts} />
      </aside>
      <section class="results">
        <div class="toolbar">
          <form class="search" role="search">
            <input type="search" value={text} onInput={(event) => setText(event.target.value)} />
          </form>
        </div>
        <strong data-part="count">{total} Erkenntnisse</strong>
        <ul class="cards" data-part="results">
          {ids.map((id) => (
            <li key={id}>
              <Card card={cards[id]} />
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

function Facets({ counts }) {
  let place = 0;
  return (
    <div class="facets">
      {facets.map(({ id, label, values }) => (
        <fieldset class="facet" key={id}>
          <legend>{label}</legend>
          {values.map((value) => (
            <div class="facet__row" key={value.id}>
              <label>
                <input type="checkbox" name={id} value={value.id} />
                <span>{value.label}</span> <span class="facet__count">{counts[place++]}</span>
              </label>
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function Card({ card: { id, href, kind, level, statement, detail, speaker, topic } }) {
  return (
    <article class="card" data-takeaway={id}>
      <p class="card__top">
        <span>{kind}</span>
        <span class="card__level">{level}</span>
      </p>
      <h3 class="card__statement">
        <a href={href}>{statement}</a>
      </h3>
      <p class="card__detail">{detail}</p>
      <div class="card__who">
        <div class="person">
          <span class="person__name">{speaker}</span>
        </div>
      </div>
      <div class="card__foot">
        <span class="card__topic">{topic}</span>
        <button type="button" class="button button--quiet">
          Teilen
        </button>
      </div>
    </article>
  );
}

const { documents, cards } = await loadBundle();
render(<Page engine={build(documents)} cards={cards} />, document.body);
sayReady();
