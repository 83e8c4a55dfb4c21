//! The picture of the recap: what was spoken about on which level.

use leptos::prelude::*;
use recap::facet::ValueRef;
use recap::{Facet, Query, Route, Value};

use crate::edition::Edition;
use crate::words::Phrase;

/// A table of one facet by an ordered one. Each dot stands for the takeaways that have both
/// values, and leads to them.
///
/// Shown where the bundle declares an ordered facet and another one.
#[component]
pub fn TopicMatrix() -> impl IntoView {
    let edition = Edition::here();
    let declared = || edition.bundle.facets.iter().filter(|facet| !facet.is_built_in());
    let columns = declared().find(|facet| facet.ordered);
    let rows = declared().find(|facet| !facet.ordered);
    let (Some(columns), Some(rows)) = (columns, rows) else { return ().into_any() };

    let head = columns.values.iter().map(|column| {
        let href = edition.href(Route::Value(columns.id.clone(), column.id.clone()));
        view! { <th scope="col"><a href=href>{edition.words(&column.label).to_string()}</a></th> }
    });
    let body = rows.values.iter().filter_map(|row| {
        let counts: Vec<usize> =
            columns.values.iter().map(|column| count(&edition, (rows, row), (columns, column))).collect();
        if counts.iter().all(|count| *count == 0) {
            return None;
        }
        let href = edition.href(Route::Value(rows.id.clone(), row.id.clone()));
        let cells = columns.values.iter().zip(counts).map(|(column, count)| {
            view! { <Cell row=(rows, row) column=(columns, column) count=count/> }
        });
        Some(view! {
            <tr>
                <th scope="row"><a href=href>{edition.words(&row.label).to_string()}</a></th>
                {cells.collect_view()}
            </tr>
        })
    });
    let caption = edition.say(Phrase::MatrixCaption {
        rows: &edition.words(&rows.label),
        columns: &edition.words(&columns.label),
    });
    view! {
        <table class="matrix" data-part="matrix">
            <caption>{caption}</caption>
            <thead><tr><td></td>{head.collect_view()}</tr></thead>
            <tbody>{body.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// One dot: a link in the app, where both values can be chosen at once; a number without it.
#[component]
fn Cell<'f>(
    row: (&'f Facet, &'f Value),
    column: (&'f Facet, &'f Value),
    count: usize,
) -> impl IntoView + use<> {
    if count == 0 {
        return view! { <td></td> }.into_any();
    }
    let edition = Edition::here();
    let mut query = Query::default();
    query.choose(row.0.id.clone(), row.1.id.clone());
    query.choose(column.0.id.clone(), column.1.id.clone());
    let label = edition.say(Phrase::MatrixCell {
        row: &edition.words(&row.1.label),
        column: &edition.words(&column.1.label),
        count,
    });
    let place = edition.state.place;
    let (of_row, of_column) =
        ((row.0.id.clone(), row.1.id.clone()), (column.0.id.clone(), column.1.id.clone()));
    let chosen = move || {
        let both = place.with(|place| {
            place.query.has(&of_row.0, &of_row.1) && place.query.has(&of_column.0, &of_column.1)
        });
        both.then_some("true")
    };
    // Five sizes; beyond that the number tells more than the area does.
    let size = count.min(5).to_string();
    view! {
        <td>
            <a
                class="matrix__dot live"
                href=edition.href_asking(query)
                data-cell=format!("{}:{}", row.1.id, column.1.id)
                data-size=size.clone()
                aria-label=label
                aria-current=chosen
            >
                <span>{count}</span>
            </a>
            <span class="matrix__dot still" data-size=size><span>{count}</span></span>
        </td>
    }
    .into_any()
}

fn count(edition: &Edition, row: (&Facet, &Value), column: (&Facet, &Value)) -> usize {
    let tag = |(facet, value): (&Facet, &Value)| edition.bundle.value_ref(&facet.id, &value.id);
    let (Some(row), Some(column)) = (tag(row), tag(column)) else { return 0 };
    let has = |tags: &[ValueRef]| tags.contains(&row) && tags.contains(&column);
    edition.bundle.takeaways.iter().filter(|takeaway| has(&takeaway.tags)).count()
}
