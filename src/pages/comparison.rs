//! The strategies side by side.

use recap::comparison::{Cell, Comparison};
use recap::{Route, ShareTarget, Takeaway};

use super::main_element;
use crate::components::{Drawing, icon, paragraphs, share_button};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// The comparison as a table; on phones each row becomes a block.
///
/// The roles keep it a table for screen readers where the phone's layout takes its display away.
pub fn page(edition: &Edition, comparison: &Comparison) -> Element {
    let head = el("div")
        .class("talk__head")
        .child(edition.worded(el("h1").attr("tabindex", "-1"), &comparison.title))
        .child(el("p").class("lead").child(edition.say(Phrase::ComparisonHint)))
        .child(share_button(edition, ShareTarget::View, Phrase::Share, false));
    let labels: Vec<_> = comparison.columns.iter().map(|column| edition.words(&column.label)).collect();
    let columns =
        labels.iter().map(|label| el("th").attr("scope", "col").attr("role", "columnheader").child(*label));
    let columns = el("tr").attr("role", "row").child(el("td").attr("role", "cell")).children(columns);
    let rows = comparison.rows.iter().map(|row| {
        let heading = el("th").attr("scope", "row").attr("role", "rowheader");
        let cells = row.cells.iter().zip(&labels).map(|(cell, label)| {
            let cell = cell.as_ref().map(|cell| cell_view(edition, cell));
            el("td").attr("role", "cell").attr("data-label", label).child(cell)
        });
        el("tr").attr("role", "row").child(heading.child(edition.words(&row.label))).children(cells)
    });
    let table = el("table")
        .class("compare")
        .attr("role", "table")
        .attr("aria-label", edition.words(&comparison.title))
        .child(el("thead").attr("role", "rowgroup").child(columns))
        .child(el("tbody").attr("role", "rowgroup").children(rows));
    main_element("comparison").child([head, table])
}

/// The words of a cell and the takeaways they rest on.
fn cell_view(edition: &Edition, cell: &Cell) -> Vec<Element> {
    let absent = cell.takeaways.is_empty();
    let class = if absent { "compare__text compare__text--absent" } else { "compare__text" };
    let mut view = paragraphs(edition, &cell.text, class);
    if !absent {
        let evidence = cell.takeaways.iter().map(|takeaway| el("li").child(evidence(edition, takeaway)));
        view.push(
            el("ul")
                .class("compare__evidence")
                .attr("aria-label", edition.say(Phrase::Evidence))
                .children(evidence),
        );
    }
    view
}

/// A link to a takeaway that shows only its kind, because the statement would fill the cell.
fn evidence(edition: &Edition, takeaway: &Takeaway) -> Element {
    let statement = edition.words(&takeaway.statement);
    el("a")
        .attr("href", edition.href(Route::Takeaway(takeaway.id.clone())))
        .attr("data-kind", takeaway.kind.as_str())
        .attr("title", statement)
        .child(icon(Drawing::Kind(takeaway.kind)))
        .child(edition.words(&takeaway.kind.label()))
        .child(el("span").class("visually-hidden").child([": ", statement]))
}
