//! What was found in the place of the list and cannot be read.

use nachlese::browser::download;
use nachlese::browser::file::File;
use nachlese::element::{Element, el};
use nachlese::keeping;

use super::desk::Desk;
use crate::words::Phrase;

/// The file that it is saved as.
const FILE: &str = "nachlese-list.txt";

/// A word about it, and a way to save it; nothing where the list can be read.
pub fn rubbish(desk: &Desk) -> Option<Element> {
    let rubbish = keeping::list(desk.bundle()).err()?;
    let words = el("p").child(desk.say(Phrase::StoredListError(rubbish.line)));
    let save = move |_| {
        if let Some(file) = File::of_text(FILE, "text/plain", &rubbish.text) {
            download::save(&file);
        }
    };
    let save = el("button")
        .attr("type", "button")
        .class("button")
        .on("click", save)
        .child(desk.say(Phrase::SaveRubbish));
    Some(el("div").class("notice").attr("data-part", "rubbish").attr("role", "status").child([words, save]))
}
