//! The strategies side by side.

use leptos::prelude::*;
use recap::comparison::{Cell, Comparison};
use recap::{Route, ShareTarget};

use crate::components::{Drawing, Icon, Paragraphs, ShareButton};
use crate::edition::Edition;
use crate::words::Phrase;

/// The comparison as a table; on phones each row becomes a block.
pub fn page(edition: &Edition, comparison: &Comparison) -> AnyView {
    let title = edition.wording(&comparison.title);
    let labels: Vec<_> =
        comparison.columns.iter().map(|column| edition.words(&column.label).to_string()).collect();
    let head = labels.iter().map(|label| view! { <th scope="col" role="columnheader">{label.clone()}</th> });
    let rows = comparison.rows.iter().map(|row| {
        let cells = row.cells.iter().zip(&labels).map(|(cell, label)| {
            view! { <td role="cell" data-label=label.clone()>{cell.as_ref().map(|cell| cell_view(edition, cell))}</td> }
        });
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{edition.words(&row.label).to_string()}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    // The roles keep it a table for screen readers where the phone's layout takes its display away.
    view! {
        <main id="main" tabindex="-1" class="wrap" data-page="comparison">
            <div class="talk__head">
                <h1 tabindex="-1" lang=edition.lang(&title)>{title.text.to_string()}</h1>
                <p class="lead">{edition.say(Phrase::ComparisonHint)}</p>
                <ShareButton target=ShareTarget::View phrase=Phrase::Share/>
            </div>
            <table class="compare" role="table" aria-label=title.text.to_string()>
                <thead role="rowgroup">
                    <tr role="row"><td role="cell"></td>{head.collect_view()}</tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </main>
    }
    .into_any()
}

/// The words of a cell and the takeaways they rest on.
fn cell_view(edition: &Edition, cell: &Cell) -> impl IntoView + use<> {
    let evidence: Vec<_> = cell
        .takeaways
        .iter()
        .map(|takeaway| {
            let statement = edition.words(&takeaway.statement).to_string();
            view! {
                <li>
                    <a
                        href=edition.href(Route::Takeaway(takeaway.id.clone()))
                        data-kind=takeaway.kind.as_str()
                        title=statement.clone()
                    >
                        <Icon drawing=Drawing::Kind(takeaway.kind)/>
                        {edition.words(&takeaway.kind.label()).to_string()}
                        <span class="visually-hidden">{format!(": {statement}")}</span>
                    </a>
                </li>
            }
        })
        .collect();
    let class = if evidence.is_empty() { "compare__text compare__text--absent" } else { "compare__text" };
    let label = edition.say(Phrase::Evidence);
    let evidence = (!evidence.is_empty()).then(|| {
        view! { <ul class="compare__evidence" aria-label=label>{evidence}</ul> }
    });
    view! {
        <Paragraphs text=&cell.text class=class/>
        {evidence}
    }
}
