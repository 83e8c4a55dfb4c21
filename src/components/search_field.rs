//! The search field.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::suggestion_list::Suggestions;
use super::{Drawing, icon, suggestion_list};
use crate::browser::{fields, timer};
use crate::element::{Element, el};
use crate::navigation;
use crate::reading::Reading;
use crate::words::Phrase;

/// How long typing must rest before something is suggested, in milliseconds. The results do not wait.
const SUGGESTED: u32 = 120;

/// Searches while typing, and suggests words: an editable combobox with a list, as the ARIA Authoring
/// Practices describe it. Without the app, a sentence says what works instead.
pub fn search_field(reading: &Arc<Reading>) -> [Element; 2] {
    let suggestions = Suggestions::none();
    let label = el("label").class("visually-hidden").attr("for", "search");
    let form = el("form")
        .class("search live")
        .attr("role", "search")
        // Return has nothing left to do; without this it would load the page anew.
        .on("submit", |ev| ev.prevent_default())
        .child(icon(Drawing::Search))
        .child(label.child(reading.say(Phrase::SearchLabel)))
        .child(field(reading, suggestions))
        .child(suggestion_list(reading, suggestions));
    let note = el("p").class("search-note still").child(reading.say(Phrase::SearchNeedsApp));
    [form, note]
}

fn field(reading: &Arc<Reading>, suggestions: Suggestions) -> Element {
    let place = reading.state.place;
    let waiting = StoredValue::new(None);
    let (typing, moving) = (Arc::clone(reading), Arc::clone(reading));
    el("input")
        .attr("id", "search")
        .attr("type", "search")
        .attr("name", "q")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", reading.say(Phrase::SearchHint))
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", "suggestions")
        .live("aria-expanded", move || Some(suggestions.are_shown().to_string()))
        .live("aria-activedescendant", move || suggestions.active_id())
        .value(move || place.with(|place| place.query.text.clone()))
        .on("input", move |ev| {
            let text = fields::value_of(&ev);
            navigation::type_query(&typing, |query| query.search_for(text));
            timer::cancel(waiting);
            let reading = Arc::clone(&typing);
            timer::after(SUGGESTED, waiting, move || suggestions.look_up(&reading));
        })
        .on("keydown", move |ev| react(&moving, suggestions, &ev))
        .on("blur", move |_| {
            timer::cancel(waiting);
            suggestions.close();
        })
}

/// What the keys do that have a meaning for the list.
fn react(reading: &Arc<Reading>, suggestions: Suggestions, ev: &Event) {
    let done = match fields::key_of(ev).as_str() {
        "ArrowDown" => suggestions.step(reading, 1),
        "ArrowUp" => suggestions.step(reading, -1),
        "Enter" => suggestions.choose_active(reading),
        "Escape" => suggestions.close(),
        _ => false,
    };
    if done {
        ev.prevent_default();
    }
}
