//! Who said it.

use std::sync::Arc;

use recap::{Route, Speaker};

use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::{Phrase, Term};

/// A person with name and office, linked to their page.
pub fn person_line(edition: &Edition, speaker: &Speaker) -> Element {
    let name = el("a").attr("href", edition.href(Route::Speaker(speaker.id.clone())));
    let position = speaker.position(&edition.language).unwrap_or_default();
    line(portrait(edition, speaker, "person__initials"), name.child(&*speaker.name), position)
}

/// Everybody who stands behind a statement; the editors, where it belongs to nobody.
pub fn byline(edition: &Edition, speakers: &[Arc<Speaker>]) -> Vec<Element> {
    if speakers.is_empty() {
        let name = el("span").child(edition.say(Phrase::EditorsFraming));
        return vec![line(badge("person__initials").child("N"), name, edition.term(Term::Editors))];
    }
    speakers.iter().map(|speaker| person_line(edition, speaker)).collect()
}

/// A portrait, a name and what it stands for.
fn line(portrait: Element, name: Element, position: String) -> Element {
    let who = el("div")
        .child(name.class("person__name"))
        .child(el("span").class("person__position").child(position));
    el("div").class("person").child(portrait).child(who)
}

/// The photo of a person, or letters where it would be. The name stands beside it, so it says
/// nothing of its own. A photo on another host is not loaded: that host would learn who reads here.
pub fn portrait(edition: &Edition, speaker: &Speaker, class: &'static str) -> Element {
    let photo = speaker.photo.as_ref().filter(|photo| !photo.is_external());
    match photo.map(|photo| edition.address(photo)) {
        Some(photo) => {
            badge(class).child(el("img").attr("src", photo).attr("alt", "").attr("loading", "lazy"))
        }
        None => badge(class).child(speaker.initials()),
    }
}

fn badge(class: &'static str) -> Element {
    el("span").class(class).attr("aria-hidden", "true")
}
