//! One person with what they said.

use recap::{ShareTarget, Speaker};

use super::{main_element, talk_links};
use crate::components::{card_list, paragraphs, portrait, share_button};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// The page of a person.
pub fn page(edition: &Edition, speaker: &Speaker) -> Element {
    let takeaways = edition.bundle.takeaways_by(&speaker.id);
    let name = el("div")
        .child(el("h1").attr("tabindex", "-1").child(&*speaker.name))
        .child(el("p").class("lead").child(speaker.position(&edition.language)));
    let portrait = portrait(edition, speaker, "person__initials person__initials--large");
    let biography = speaker.biography.as_ref().map(|text| paragraphs(edition, text, "lead"));
    let share = ShareTarget::Speaker(speaker.id.clone());
    let head = el("div")
        .class("talk__head")
        .child(el("div").class("speaker__name").child([portrait, name]))
        .child(biography)
        .child(talk_links(edition, &edition.bundle.talks_by(&speaker.id)))
        .child(share_button(edition, share, Phrase::ShareSpeaker, true));
    let heading = el("h2").class("section-title").child(edition.say(Phrase::TakeawaysHere(takeaways.len())));
    main_element("speaker").child([head, heading, card_list(edition, &takeaways)])
}
