//! All talks.

use recap::{Route, ShareTarget, Talk};

use super::main_element;
use crate::components::{paragraphs, person_line, share_icon};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::{Phrase, Term};

/// All talks in the order of the programme, and the editors' own statements after them.
pub fn page(reading: &Reading) -> Element {
    let talks = reading.bundle.talks.iter().map(|talk| el("li").child(talk_card(reading, talk)));
    let heading = el("h1").class("page-title").attr("tabindex", "-1").child(reading.say(Phrase::Talks));
    main_element("talks")
        .child(heading)
        .child(el("ul").class("cards").children(talks))
        .child(framing(reading))
}

/// The way to what belongs to no talk.
fn framing(reading: &Reading) -> Option<Element> {
    let framing = reading.bundle.takeaways_of_event();
    let link = el("a").attr("href", reading.href(Route::Takeaway(framing.first()?.id.clone())));
    let count = reading.term(Term::Takeaways(framing.len()));
    let link = link.child(reading.say(Phrase::AboutTheEvent));
    Some(el("p").class("after").child(link).child([" · ", &count]))
}

/// One talk in the list.
fn talk_card(reading: &Reading, talk: &Talk) -> Element {
    let count = reading.bundle.takeaways_of(&talk.id).len();
    let link = el("a").attr("href", reading.href(Route::Talk(talk.id.clone())));
    let heading = el("h2").class("card__statement");
    let about = talk.abstract_text.as_ref().map(|text| paragraphs(reading, text, "card__detail"));
    let people = talk.speakers.iter().map(|speaker| person_line(reading, speaker));
    let count = el("span").class("card__topic").child(reading.term(Term::Takeaways(count)));
    let share = share_icon(reading, ShareTarget::Talk(talk.id.clone()), reading.words(&talk.title));
    el("article")
        .class("card")
        .attr("data-talk", &talk.id)
        .child(heading.child(reading.worded(link, &talk.title)))
        .child(about)
        .child(el("div").class("card__who").children(people))
        .child(el("div").class("card__foot").child([count, share]))
}
