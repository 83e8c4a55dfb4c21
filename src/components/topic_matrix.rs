//! The picture of the recap: what was spoken about on which level.

use leptos::prelude::*;
use recap::facet::ValueRef;
use recap::{Bundle, Collection, Facet, FacetValue, Query, Route};

use super::isolated;
use crate::context::{AppContext, use_app};

/// A facet with one of its values.
type Tag<'b> = (&'b Facet, &'b FacetValue);

/// A table of one facet by an ordered one. Each dot stands for the takeaways that have both
/// values, and leads to them.
///
/// Shown where the bundle declares an ordered facet and another one.
#[component]
pub fn TopicMatrix() -> impl IntoView {
    table(use_app())
}

/// The facets of the rows and of the columns.
fn facets(bundle: &Bundle) -> Option<(&Facet, &Facet)> {
    let declared = || bundle.facets.iter().filter(|facet| !facet.is_built_in());
    declared().find(|facet| !facet.ordered).zip(declared().find(|facet| facet.ordered))
}

/// What the picture shows; `None` where there is none.
pub fn matrix_caption(app: AppContext) -> Option<String> {
    let bundle = app.bundle();
    let (rows, columns) = facets(&bundle)?;
    Some(app.locale.matrix_caption(app.text(&rows.label), app.text(&columns.label)))
}

fn table(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    let (rows, columns) = facets(&bundle)?;
    let head = columns.values.iter().map(|value| heading(app, "col", (columns, value)));
    let body = rows.values.iter().filter_map(|value| row(app, (rows, value), columns));
    let table = view! {
        <table class="matrix" data-part="matrix">
            <caption>{matrix_caption(app)}</caption>
            <thead>
                <tr>
                    <td></td>
                    {head.collect_view()}
                </tr>
            </thead>
            <tbody>{body.collect_view()}</tbody>
        </table>
    };
    Some(table.into_any())
}

/// The heading of a row or column, which leads to all takeaways of its value.
fn heading(app: AppContext, scope: &'static str, (facet, value): Tag) -> AnyView {
    view! {
        <th scope=scope>
            <a href=app
                .href(Route::Value(facet.id.clone(), value.id.clone()))>{isolated(app, &value.label)}</a>
        </th>
    }
    .into_any()
}

/// The row of a value; none where no takeaway has it together with any of the columns.
fn row(app: AppContext, row: Tag, columns: &Facet) -> Option<AnyView> {
    let columns = columns.values.iter().map(|value| (columns, value));
    let counts: Vec<_> = columns.map(|column| (column, count(app, row, column))).collect();
    let cells = || counts.iter().map(|(column, count)| cell(app, row, *column, *count)).collect_view();
    let is_used = counts.iter().any(|(_, count)| *count > 0);
    is_used.then(|| view! { <tr>{heading(app, "row", row)} {cells()}</tr> }.into_any())
}

/// One dot: a link in the app, where both values can be chosen at once; a number without it.
fn cell(app: AppContext, row: Tag, column: Tag, count: usize) -> AnyView {
    if count == 0 {
        return view! { <td></td> }.into_any();
    }
    let mut query = Query::default();
    for (facet, value) in [row, column] {
        query.choose(facet.id.clone(), value.id.clone());
    }
    let label = app.locale.matrix_cell(app.text(&row.1.label), app.text(&column.1.label), count);
    let name = format!("{}:{}", row.1.id, column.1.id);
    let href = app.query_href(Collection::Takeaways, query.clone());
    let is_chosen = move || {
        app.state
            .location
            .with(|location| query.chosen().all(|(facet, value)| location.query.contains(facet, value)))
    };
    // Five sizes; beyond that the number tells more than the area does.
    let size = count.min(5).to_string();
    view! {
        <td>
            <a
                class="matrix__dot needs-app"
                data-size=size.clone()
                href=href
                data-cell=name
                aria-label=label
                aria-current=move || is_chosen().then_some("true")
            >
                <span>{count}</span>
            </a>
            <span class="matrix__dot static-only" data-size=size>
                <span>{count}</span>
            </span>
        </td>
    }
    .into_any()
}

/// How many takeaways have both values.
fn count(app: AppContext, row: Tag, column: Tag) -> usize {
    let bundle = app.bundle();
    let tag = |(facet, value): Tag| bundle.value_ref(&facet.id, &value.id);
    let (Some(row), Some(column)) = (tag(row), tag(column)) else { return 0 };
    let has_both = |tags: &[ValueRef]| tags.contains(&row) && tags.contains(&column);
    bundle.takeaways.iter().filter(|takeaway| has_both(&takeaway.tags)).count()
}
