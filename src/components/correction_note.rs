//! Words that nothing was found for, and what is shown instead.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Location, Selection};

use crate::element::{Element, el, group};
use crate::reading::Reading;
use crate::words::{Phrase, Tongue};

/// Says what was looked for instead, with a way back to what was typed.
pub fn correction_note(reading: &Arc<Reading>, selection: Memo<Selection>) -> Element {
    let reading = Arc::clone(reading);
    group().live_child(move || {
        let said = selection.with(|selection| corrections(reading.tongue(), selection))?;
        let place = reading.state.place.get();
        let typed = reading.say(Phrase::SearchExact(place.query.text.trim()));
        let exact = Location { query: place.query.clone().with_exact_text(), ..place };
        let back = el("a").flag("data-exact").attr("href", reading.link(&exact)).child(typed);
        Some(el("p").class("notice").attr("data-part", "correction").child([said, " ".into()]).child(back))
    })
}

/// The corrections in words, if there are any.
pub fn corrections(tongue: Tongue, selection: &Selection) -> Option<String> {
    let said = selection.corrections().iter().map(|correction| {
        tongue.say(Phrase::Corrected { typed: &correction.typed, shown: &correction.shown })
    });
    let said: Vec<_> = said.collect();
    (!said.is_empty()).then(|| said.join(" "))
}
