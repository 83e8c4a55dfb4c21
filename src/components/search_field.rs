//! The search field.

use leptos::prelude::*;

use super::{Drawing, Icon};
use crate::edition::Edition;
use crate::navigation;
use crate::words::Phrase;

/// Searches while typing. Without the app, a sentence says what works instead.
#[component]
pub fn SearchField() -> impl IntoView {
    let edition = Edition::here();
    let place = edition.state.place;
    let typed = move || place.with(|place| place.query.text.clone());
    let search = {
        let edition = edition.clone();
        move |ev| {
            let text = event_target_value(&ev);
            navigation::type_query(&edition, |query| query.text = text);
        }
    };
    // Return has nothing left to do; without this it would load the page anew.
    let stay = |ev: leptos::ev::SubmitEvent| ev.prevent_default();
    view! {
        <form class="search live" role="search" on:submit=stay>
            <Icon drawing=Drawing::Search/>
            <label class="visually-hidden" for="search">{edition.say(Phrase::SearchLabel)}</label>
            <input
                id="search"
                type="search"
                name="q"
                autocomplete="off"
                spellcheck="false"
                placeholder=edition.say(Phrase::SearchHint)
                prop:value=typed
                on:input=search
            />
        </form>
        <p class="search-note still">{edition.say(Phrase::SearchNeedsApp)}</p>
    }
}
