//! All speakers.

use super::main_element;
use crate::components::person_line;
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// All speakers in the order of the bundle, with the number of their takeaways.
pub fn page(edition: &Edition) -> Element {
    let rows = edition.bundle.speakers.iter().map(|speaker| {
        let count = edition.bundle.takeaways_by(&speaker.id).len();
        let count = el("span").child(edition.say(Phrase::TakeawayCount(count)));
        el("li").class("people__row").child([person_line(edition, speaker), count])
    });
    let heading = el("h1").class("page-title").attr("tabindex", "-1").child(edition.say(Phrase::Speakers));
    main_element("speakers").child([heading, el("ul").class("people").children(rows)])
}
