//! Who said it.

use std::sync::Arc;

use recap::{Route, Speaker};

use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// A person with name and office, linked to their page.
pub fn person_line(edition: &Edition, speaker: &Speaker) -> Element {
    let name = el("a").attr("href", edition.href(Route::Speaker(speaker.id.clone())));
    let position = speaker.position(&edition.language).unwrap_or_default();
    line(&speaker.initials(), name.child(&*speaker.name), position)
}

/// Everybody who stands behind a statement; the editors, where it belongs to nobody.
pub fn byline(edition: &Edition, speakers: &[Arc<Speaker>]) -> Vec<Element> {
    if speakers.is_empty() {
        let name = el("span").child(edition.say(Phrase::EditorsFraming));
        return vec![line("N", name, edition.say(Phrase::Editors))];
    }
    speakers.iter().map(|speaker| person_line(edition, speaker)).collect()
}

/// Initials, a name and what it stands for.
fn line(initials: &str, name: Element, position: String) -> Element {
    let who = el("div")
        .child(name.class("person__name"))
        .child(el("span").class("person__position").child(position));
    el("div").class("person").child(portrait(initials, "person__initials")).child(who)
}

/// Letters where a picture would be.
pub fn portrait(initials: &str, class: &'static str) -> Element {
    el("span").class(class).attr("aria-hidden", "true").child(initials)
}
