//! All talks.

use recap::{Route, ShareTarget, Talk};

use super::main_element;
use crate::components::{paragraphs, person_line, share_icon};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// All talks in the order of the programme, and the editors' own statements after them.
pub fn page(edition: &Edition) -> Element {
    let talks = edition.bundle.talks.iter().map(|talk| el("li").child(talk_card(edition, talk)));
    let heading = el("h1").class("page-title").attr("tabindex", "-1").child(edition.say(Phrase::Talks));
    main_element("talks")
        .child(heading)
        .child(el("ul").class("cards").children(talks))
        .child(framing(edition))
}

/// The way to what belongs to no talk.
fn framing(edition: &Edition) -> Option<Element> {
    let framing = edition.bundle.takeaways_of_event();
    let link = el("a").attr("href", edition.href(Route::Takeaway(framing.first()?.id.clone())));
    let count = edition.say(Phrase::TakeawayCount(framing.len()));
    let link = link.child(edition.say(Phrase::AboutTheEvent));
    Some(el("p").class("after").child(link).child([" · ", &count]))
}

/// One talk in the list.
fn talk_card(edition: &Edition, talk: &Talk) -> Element {
    let count = edition.bundle.takeaways_of(&talk.id).len();
    let link = el("a").attr("href", edition.href(Route::Talk(talk.id.clone())));
    let heading = el("h2").class("card__statement");
    let about = talk.abstract_text.as_ref().map(|text| paragraphs(edition, text, "card__detail"));
    let people = talk.speakers.iter().map(|speaker| person_line(edition, speaker));
    let count = el("span").class("card__topic").child(edition.say(Phrase::TakeawayCount(count)));
    let share = share_icon(edition, ShareTarget::Talk(talk.id.clone()), edition.words(&talk.title));
    el("article")
        .class("card")
        .attr("data-talk", &talk.id)
        .child(heading.child(edition.worded(link, &talk.title)))
        .child(about)
        .child(el("div").class("card__who").children(people))
        .child(el("div").class("card__foot").child([count, share]))
}
