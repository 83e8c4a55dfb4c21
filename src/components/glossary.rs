//! Words that need an explanation.

use super::paragraphs;
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// The glossary of the bundle, if it has one.
pub fn glossary(edition: &Edition) -> Option<Element> {
    let entries = edition.bundle.glossary.iter().map(|entry| {
        el("div")
            .class("glossary__entry")
            .child(edition.worded(el("dt"), &entry.term))
            .child(el("dd").child(paragraphs(edition, &entry.meaning, "glossary__meaning")))
    });
    let entries: Vec<_> = entries.collect();
    let heading = el("h2").attr("id", "glossary").child(edition.say(Phrase::Glossary));
    (!entries.is_empty()).then(|| {
        el("section")
            .class("wrap glossary")
            .attr("aria-labelledby", "glossary")
            .child(heading)
            .child(el("dl").class("glossary__list").child(entries))
    })
}
