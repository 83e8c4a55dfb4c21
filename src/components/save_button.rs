//! Buttons that save takeaways to the reader's list.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, Takeaway};

use super::{Icon, IconName};
use crate::browser::next_frame;
use crate::context::use_app;
use crate::save::{SaveChange, toggle_saved};

/// A button that is pressed while the takeaway is on the list.
#[component]
pub fn SaveButton(
    /// The takeaway that it saves.
    takeaway: Arc<Takeaway>,
) -> impl IntoView {
    let app = use_app();
    let id = takeaway.id.clone();
    let is_saved =
        move || app.state.saved.with(|saved| saved.iter().any(|saved| saved == id.as_str())).to_string();
    let id = takeaway.id.clone();
    let toggle = move |_| {
        let change = toggle_saved(&app.bundle(), &id);
        // The same words about another takeaway must go first, or nobody hears them again.
        app.state.save_status.set(None);
        next_frame(move || app.state.save_status.set(Some(change)));
    };
    view! {
        <button
            type="button"
            class="button button--quiet save needs-app"
            data-save=takeaway.id.to_string()
            aria-pressed=is_saved
            aria-label=app.locale.save_what(app.text(&takeaway.statement))
            on:click=toggle
        >
            <Icon name=IconName::Bookmark />
        </button>
    }
    .into_any()
}

/// A toast that says what pressing a save button did, until the reader moves on or closes it. The live region must be
/// in the page before it changes.
#[component]
pub fn SaveStatus() -> impl IntoView {
    let app = use_app();
    let note = move || app.state.save_status.get().map(|change| view! { <SavedNote change /> }.into_any());
    view! {
        <div class="saved" data-part="save-status" role="status">
            {note}
        </div>
    }
    .into_any()
}

#[component]
fn SavedNote(change: SaveChange) -> impl IntoView {
    let app = use_app();
    let message = match change {
        SaveChange::Saved => app.locale.saved(),
        SaveChange::SavedFirst => app.locale.saved_first(),
        SaveChange::SavedUntilClosed => app.locale.saved_until_closed(),
        SaveChange::Removed => app.locale.list_removed(),
    };
    view! {
        <div class="saved__note" data-part="saved-note">
            <p>{message} " " <a href=app.href(Route::List)>{app.locale.to_list()}</a></p>
            <button
                type="button"
                class="button button--quiet"
                aria-label=app.locale.close()
                on:click=move |_| app.state.save_status.set(None)
            >
                <Icon name=IconName::Cross />
            </button>
        </div>
    }
    .into_any()
}
