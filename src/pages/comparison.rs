//! The strategies side by side.

use leptos::prelude::*;
use recap::comparison::{Comparison, ComparisonCell, ComparisonRow};
use recap::{Route, ShareTarget, Takeaway, Text};

use super::PageMain;
use crate::components::{Icon, IconName, ShareButton, isolated, paragraphs};
use crate::context::{AppContext, use_app};

/// The comparison as a table; on phones each row becomes a block.
///
/// The roles keep it a table for screen readers where the phone's layout takes its display away.
#[component]
pub fn ComparisonPage(
    /// The comparison of the bundle.
    comparison: Comparison,
) -> impl IntoView {
    let app = use_app();
    let title = app.text(&comparison.title);
    let columns: Vec<_> = comparison.columns.iter().map(|column| &column.label).collect();
    let header = header_row(app, &columns);
    let rows = comparison.rows.iter().map(|row| table_row(app, row, &columns)).collect_view();
    view! {
        <PageMain name="comparison">
            <div class="talk__head">
                <h1 tabindex="-1" dir="auto" lang=app.lang(&comparison.title)>
                    {title.clone()}
                </h1>
                <p class="lead">{app.locale.comparison_hint()}</p>
                <ShareButton target=ShareTarget::View label=app.locale.share() />
            </div>
            <table class="compare" role="table" aria-label=title>
                <thead role="rowgroup">{header}</thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </PageMain>
    }
}

fn header_row(app: AppContext, columns: &[&Text]) -> AnyView {
    let header = |column: &&Text| {
        view! {
            <th scope="col" role="columnheader">
                {isolated(app, column)}
            </th>
        }
    };
    view! {
        <tr role="row">
            <td role="cell"></td>
            {columns.iter().map(header).collect_view()}
        </tr>
    }
    .into_any()
}

fn table_row(app: AppContext, row: &ComparisonRow, columns: &[&Text]) -> AnyView {
    let cells = row.cells.iter().zip(columns).map(|(cell, column)| {
        view! {
            <td role="cell" data-label=app.text(column)>
                {cell.as_ref().map(|cell| cell_content(app, cell))}
            </td>
        }
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {isolated(app, &row.label)}
            </th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

/// The words of a cell and the takeaways they rest on.
fn cell_content(app: AppContext, cell: &ComparisonCell) -> AnyView {
    if cell.takeaways.is_empty() {
        return paragraphs(app, &cell.text, "compare__text compare__text--absent").into_any();
    }
    let evidence = cell.takeaways.iter().map(|takeaway| view! { <li>{evidence_link(app, takeaway)}</li> });
    view! {
        {paragraphs(app, &cell.text, "compare__text")}
        <ul class="compare__evidence" aria-label=app.locale.evidence()>
            {evidence.collect_view()}
        </ul>
    }
    .into_any()
}

/// A link to a takeaway.
fn evidence_link(app: AppContext, takeaway: &Takeaway) -> AnyView {
    view! {
        <a href=app.href(Route::Takeaway(takeaway.id.clone())) data-kind=takeaway.kind.as_str()>
            <Icon name=IconName::Kind(takeaway.kind) />
            {isolated(app, &takeaway.statement)}
        </a>
    }
    .into_any()
}
