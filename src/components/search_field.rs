//! The search field.

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;
use recap::Collection;

use super::suggestion_list::Suggestions;
use super::{Icon, IconName, SuggestionList};
use crate::browser::focus;
use crate::context::{AppContext, use_app};
use crate::navigation;

/// Searches while typing, and suggests words: an editable combobox with a list, as the ARIA Authoring
/// Practices describe it. Without the app, a sentence says what works instead.
#[component]
pub fn SearchField(
    /// Which entries are searched.
    collection: Collection,
) -> impl IntoView {
    let app = use_app();
    let suggestions = Suggestions::new(collection);
    suggestions.look_up_when_loaded(app);
    // The results are there already; without this the page would be loaded anew.
    let show_results = move |ev: SubmitEvent| {
        ev.prevent_default();
        suggestions.close();
        focus::focus("#results");
    };
    view! {
        <form class="search needs-app" role="search" on:submit=show_results>
            <label class="search__label" for="search">
                {app.locale.search()}
            </label>
            {combobox(app, suggestions)}
            // Return does the same, so the keyboard need not come past it.
            <button type="submit" class="search__submit" tabindex="-1" aria-label=app.locale.show_found()>
                <Icon name=IconName::Search />
            </button>
            <SuggestionList suggestions />
        </form>
        <p class="search-note static-only">{app.locale.search_unavailable()}</p>
    }
    .into_any()
}

fn combobox(app: AppContext, suggestions: Suggestions) -> AnyView {
    let search = move |text: String| {
        navigation::replace_query(app, |query| query.search_for(text));
        suggestions.look_up_debounced(app);
    };
    let leave = move |_| {
        suggestions.close();
    };
    view! {
        <input
            id="search"
            // A field of type `search` may not be a combobox (ARIA in HTML).
            type="text"
            enterkeyhint="search"
            dir="auto"
            name="q"
            autocomplete="off"
            spellcheck="false"
            placeholder=app.locale.search_hint()
            role="combobox"
            aria-autocomplete="list"
            aria-controls="suggestions"
            aria-expanded=move || suggestions.are_shown().to_string()
            aria-activedescendant=move || suggestions.active_id()
            prop:value=move || app.state.location.with(|location| location.query.text.clone())
            on:input:target=move |ev| search(ev.target().value())
            on:keydown=move |ev| handle_key(app, suggestions, &ev)
            on:blur=leave
        />
    }
    .into_any()
}

/// The keys that have a meaning for the suggestions.
fn handle_key(app: AppContext, suggestions: Suggestions, ev: &KeyboardEvent) {
    let is_handled = match ev.key().as_str() {
        "ArrowDown" => suggestions.step(app, 1),
        "ArrowUp" => suggestions.step(app, -1),
        "Enter" => suggestions.choose_active(app),
        "Escape" => suggestions.close(),
        _ => false,
    };
    if is_handled {
        ev.prevent_default();
    }
}
