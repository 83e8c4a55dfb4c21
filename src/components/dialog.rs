//! What all dialogs have in common: a heading that names them, and a button that closes.

use super::{Drawing, icon};
use crate::browser::page;
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// A closed dialog, which is found by its part and named by its heading. What takes the focus once it
/// opens has `autofocus`: otherwise that would be the button that closes.
pub fn dialog(part: &'static str) -> Element {
    el("dialog").attr("data-part", part).attr("aria-labelledby", format!("{part}-heading"))
}

/// The top of a dialog.
pub fn dialog_head(edition: &Edition, part: &'static str, heading: Phrase) -> Element {
    let heading = el("h2").attr("id", format!("{part}-heading")).child(edition.say(heading));
    let close = el("button")
        .attr("type", "button")
        .class("button button--quiet")
        .flag("data-close")
        .attr("aria-label", edition.say(Phrase::Close))
        .on("click", move |_| page::close_dialog(part))
        .child(icon(Drawing::Cross));
    el("div").class("dialog__head").child([heading, close])
}
