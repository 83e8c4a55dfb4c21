//! The strategies side by side.

use recap::comparison::{Comparison, ComparisonCell};
use recap::{Route, ShareTarget, Takeaway};

use super::main_element;
use crate::components::{Drawing, icon, paragraphs, share_button};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// The comparison as a table; on phones each row becomes a block.
///
/// The roles keep it a table for screen readers where the phone's layout takes its display away.
pub fn page(reading: &Reading, comparison: &Comparison) -> Element {
    let head = el("div")
        .class("talk__head")
        .child(reading.worded(el("h1").attr("tabindex", "-1"), &comparison.title))
        .child(el("p").class("lead").child(reading.say(Phrase::ComparisonHint)))
        .child(share_button(reading, ShareTarget::View, Phrase::Share, false));
    let labels: Vec<_> = comparison.columns.iter().map(|column| reading.words(&column.label)).collect();
    let columns =
        labels.iter().map(|label| el("th").attr("scope", "col").attr("role", "columnheader").child(*label));
    let columns = el("tr").attr("role", "row").child(el("td").attr("role", "cell")).children(columns);
    let rows = comparison.rows.iter().map(|row| {
        let heading = el("th").attr("scope", "row").attr("role", "rowheader");
        let cells = row.cells.iter().zip(&labels).map(|(cell, label)| {
            let cell = cell.as_ref().map(|cell| cell_view(reading, cell));
            el("td").attr("role", "cell").attr("data-label", label).child(cell)
        });
        el("tr").attr("role", "row").child(heading.child(reading.words(&row.label))).children(cells)
    });
    let table = el("table")
        .class("compare")
        .attr("role", "table")
        .attr("aria-label", reading.words(&comparison.title))
        .child(el("thead").attr("role", "rowgroup").child(columns))
        .child(el("tbody").attr("role", "rowgroup").children(rows));
    main_element("comparison").child([head, table])
}

/// The words of a cell and the takeaways they rest on.
fn cell_view(reading: &Reading, cell: &ComparisonCell) -> Vec<Element> {
    let absent = cell.takeaways.is_empty();
    let class = if absent { "compare__text compare__text--absent" } else { "compare__text" };
    let mut view = paragraphs(reading, &cell.text, class);
    if !absent {
        let evidence = cell.takeaways.iter().map(|takeaway| el("li").child(evidence(reading, takeaway)));
        view.push(
            el("ul")
                .class("compare__evidence")
                .attr("aria-label", reading.say(Phrase::Evidence))
                .children(evidence),
        );
    }
    view
}

/// A link to a takeaway that shows only its kind, because the statement would fill the cell.
fn evidence(reading: &Reading, takeaway: &Takeaway) -> Element {
    let statement = reading.words(&takeaway.statement);
    el("a")
        .attr("href", reading.href(Route::Takeaway(takeaway.id.clone())))
        .attr("data-kind", takeaway.kind.as_str())
        .attr("title", statement)
        .child(icon(Drawing::Kind(takeaway.kind)))
        .child(reading.words(&takeaway.kind.label()))
        .child(el("span").class("visually-hidden").child([": ", statement]))
}
