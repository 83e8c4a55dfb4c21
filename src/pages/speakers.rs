//! All speakers.

use super::main_element;
use crate::components::person_line;
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::{Phrase, Term};

/// All speakers in the order of the bundle, with the number of their takeaways.
pub fn page(reading: &Reading) -> Element {
    let rows = reading.bundle.speakers.iter().map(|speaker| {
        let count = reading.bundle.takeaways_by(&speaker.id).len();
        let count = el("span").child(reading.term(Term::Takeaways(count)));
        el("li").class("people__row").child([person_line(reading, speaker), count])
    });
    let heading = el("h1").class("page-title").attr("tabindex", "-1").child(reading.say(Phrase::Speakers));
    main_element("speakers").child([heading, el("ul").class("people").children(rows)])
}
