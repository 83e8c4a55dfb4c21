//! One person with what they said.

use std::sync::Arc;

use recap::{ShareTarget, Speaker};

use super::{main_element, talk_links};
use crate::components::{card_list, paragraphs, portrait, share_button};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// The page of a person.
pub fn page(reading: &Arc<Reading>, speaker: &Speaker) -> Element {
    let takeaways = reading.bundle.takeaways_by(&speaker.id);
    let name = el("div")
        .child(el("h1").attr("tabindex", "-1").child(&*speaker.name))
        .child(el("p").class("lead").child(speaker.position(&reading.language)));
    let portrait = portrait(reading, speaker, "person__initials person__initials--large");
    let biography = speaker.biography.as_ref().map(|text| paragraphs(reading, text, "lead"));
    let share = ShareTarget::Speaker(speaker.id.clone());
    let head = el("div")
        .class("talk__head")
        .child(el("div").class("speaker__name").child([portrait, name]))
        .child(biography)
        .child(talk_links(reading, &reading.bundle.talks_by(&speaker.id)))
        .child(share_button(reading, share, Phrase::ShareSpeaker, true));
    let heading = el("h2").class("section-title").child(reading.say(Phrase::TakeawaysHere(takeaways.len())));
    main_element("speaker").child([head, heading, card_list(reading, &takeaways)])
}
