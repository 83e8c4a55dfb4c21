//! Where a statement can be checked.

use recap::Text;
use recap::address::LinkTarget;
use recap::source::{Origin, Source};

use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// The source in one line: what, where in it, and whose words they are.
pub fn source_note(edition: &Edition, source: &Source) -> Element {
    let words = |text: &Text| edition.words(text).to_string();
    let label = source.label.as_ref().map(words);
    let note = el("p").class("source").child(edition.say(Phrase::Source)).child(": ");
    let note = match &source.target {
        Some(LinkTarget::Link(address)) => {
            let link = edition.link_away(address);
            note.child(match label {
                Some(label) => link.child(label),
                // Paper shows the addresses of links behind their words; here the words are the address.
                None => link.flag("data-bare").child(address.to_string()),
            })
        }
        Some(LinkTarget::Text(address)) => note.child(label.unwrap_or_else(|| address.to_string())),
        None => note.child(label),
    };
    let origin = source.origin.map(|origin| match origin {
        Origin::Editorial => Phrase::OriginEditorial,
        Origin::Speaker => Phrase::OriginSpeaker,
        Origin::Automatic => Phrase::OriginAutomatic,
    });
    let approved = (source.approved == Some(true)).then_some(Phrase::Approved);
    note.child(source.locator.as_ref().map(|locator| [", ".into(), words(locator)]))
        .child(origin.map(|origin| [" · ".into(), edition.say(origin)]))
        .child(approved.map(|approved| [", ".into(), edition.say(approved)]))
}
