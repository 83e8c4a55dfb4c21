//! The picture of the recap: what was spoken about on which level.

use leptos::prelude::*;
use recap::facet::ValueRef;
use recap::{Facet, FacetValue, Query, Route};

use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// A facet with one of its values.
type Tag<'b> = (&'b Facet, &'b FacetValue);

/// A table of one facet by an ordered one. Each dot stands for the takeaways that have both
/// values, and leads to them.
///
/// Shown where the bundle declares an ordered facet and another one.
pub fn topic_matrix(reading: &Reading) -> Option<Element> {
    let declared = || reading.bundle.facets.iter().filter(|facet| !facet.is_built_in());
    let columns = declared().find(|facet| facet.ordered)?;
    let rows = declared().find(|facet| !facet.ordered)?;

    let head = columns.values.iter().map(|column| heading(reading, "col", (columns, column)));
    let body = rows.values.iter().filter_map(|row| {
        let tags = columns.values.iter().map(|column| ((columns, column), (rows, row)));
        let counts: Vec<_> = tags.map(|(column, row)| (column, count(reading, row, column))).collect();
        let cells = counts.iter().map(|(column, count)| cell(reading, (rows, row), *column, *count));
        let used = counts.iter().any(|(_, count)| *count > 0);
        let cells: Vec<_> = cells.collect();
        used.then(|| el("tr").child(heading(reading, "row", (rows, row))).child(cells))
    });
    let caption = reading.say(Phrase::MatrixCaption {
        rows: reading.words(&rows.label),
        columns: reading.words(&columns.label),
    });
    let head = el("tr").child(el("td")).children(head);
    Some(el("table").class("matrix").attr("data-part", "matrix").child([
        el("caption").child(caption),
        el("thead").child(head),
        el("tbody").children(body),
    ]))
}

/// The heading of a row or column, which leads to all takeaways of its value.
fn heading(reading: &Reading, scope: &'static str, (facet, value): Tag) -> Element {
    let href = reading.href(Route::Value(facet.id.clone(), value.id.clone()));
    el("th").attr("scope", scope).child(el("a").attr("href", href).child(reading.words(&value.label)))
}

/// One dot: a link in the app, where both values can be chosen at once; a number without it.
fn cell(reading: &Reading, row: Tag, column: Tag, count: usize) -> Element {
    if count == 0 {
        return el("td");
    }
    let mut query = Query::default();
    for (facet, value) in [row, column] {
        query.choose(facet.id.clone(), value.id.clone());
    }
    let label = reading.say(Phrase::MatrixCell {
        row: reading.words(&row.1.label),
        column: reading.words(&column.1.label),
        count,
    });
    let href = reading.href_asking(query.clone());
    let place = reading.state.place;
    let chosen = move || {
        let both =
            place.with(|place| query.chosen().all(|(facet, value)| place.query.contains(facet, value)));
        both.then(|| "true".to_owned())
    };
    // Five sizes; beyond that the number tells more than the area does.
    let dot =
        |tag| el(tag).attr("data-size", count.min(5).to_string()).child(el("span").child(count.to_string()));
    let link = dot("a")
        .class("matrix__dot live")
        .attr("href", href)
        .attr("data-cell", format!("{}:{}", row.1.id, column.1.id))
        .attr("aria-label", label)
        .live("aria-current", chosen);
    el("td").child([link, dot("span").class("matrix__dot still")])
}

fn count(reading: &Reading, row: Tag, column: Tag) -> usize {
    let tag = |(facet, value): Tag| reading.bundle.value_ref(&facet.id, &value.id);
    let (Some(row), Some(column)) = (tag(row), tag(column)) else { return 0 };
    let has = |tags: &[ValueRef]| tags.contains(&row) && tags.contains(&column);
    reading.bundle.takeaways.iter().filter(|takeaway| has(&takeaway.tags)).count()
}
