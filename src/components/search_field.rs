//! The search field.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Drawing, icon};
use crate::browser::fields;
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::navigation;
use crate::words::Phrase;

/// Searches while typing. Without the app, a sentence says what works instead.
pub fn search_field(edition: &Arc<Edition>) -> [Element; 2] {
    let place = edition.state.place;
    let searching = Arc::clone(edition);
    let label = el("label").class("visually-hidden").attr("for", "search");
    let field = el("input")
        .attr("id", "search")
        .attr("type", "search")
        .attr("name", "q")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", edition.say(Phrase::SearchHint))
        .value(move || place.with(|place| place.query.text.clone()))
        .on("input", move |ev| {
            let text = fields::value_of(&ev);
            navigation::type_query(&searching, |query| query.text = text);
        });
    let form = el("form")
        .class("search live")
        .attr("role", "search")
        // Return has nothing left to do; without this it would load the page anew.
        .on("submit", |ev| ev.prevent_default())
        .child(icon(Drawing::Search))
        .child(label.child(edition.say(Phrase::SearchLabel)))
        .child(field);
    let note = el("p").class("search-note still").child(edition.say(Phrase::SearchNeedsApp));
    [form, note]
}
