//! The filters on phones: a sheet behind a button that carries their number.

use std::sync::Arc;

use leptos::prelude::*;
use recap::Selection;

use super::{Drawing, dialog, dialog_head, filter_panel, icon};
use crate::browser::page;
use crate::element::{Element, el};
use crate::navigation;
use crate::reading::Reading;
use crate::words::Phrase;

const PART: &str = "filters";

/// The button and the sheet it opens.
pub fn filter_sheet(reading: &Arc<Reading>, selection: Memo<Selection>) -> [Element; 2] {
    let place = reading.state.place;
    let say = Arc::clone(reading);
    let label = move || {
        say.say(match place.with(|place| place.query.chosen_count()) {
            0 => Phrase::Filter,
            chosen => Phrase::OpenFilter(chosen),
        })
    };
    let button = el("button")
        .attr("type", "button")
        .class("button open-filters live")
        .attr("data-open", PART)
        .on("click", |_| page::open_dialog(PART))
        .child(icon(Drawing::Filter))
        .live_child(label);
    let sheet = dialog(PART)
        .class("dialog sheet")
        .flag("autofocus")
        .child(dialog_head(reading, PART, Phrase::Filter))
        .child(filter_panel(reading, selection))
        .child(foot(reading, selection));
    [button, sheet]
}

/// Takes everything back, or shows what there is.
fn foot(reading: &Arc<Reading>, selection: Memo<Selection>) -> Element {
    let say = Arc::clone(reading);
    let results = move || say.say(Phrase::ShowResults(selection.with(|selection| selection.total)));
    let reset = Arc::clone(reading);
    let clear = el("button")
        .attr("type", "button")
        .class("button")
        .on("click", move |_| navigation::narrow(&reset, |query| query.clear()))
        .child(reading.say(Phrase::ClearFilters));
    let show = el("button")
        .attr("type", "button")
        .class("button button--primary")
        .on("click", |_| page::close_dialog(PART))
        .live_child(results);
    el("div").class("sheet__foot").child([clear, show])
}
