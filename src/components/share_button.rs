//! Buttons that open the share dialog.

use leptos::prelude::*;
use recap::ShareTarget;

use super::icon::{Drawing, Icon};
use crate::edition::Edition;
use crate::words::Phrase;

/// A button with words.
#[component]
pub fn ShareButton(
    /// What is shared.
    target: ShareTarget,
    /// What the button says.
    phrase: Phrase<'static>,
    /// Whether it is the main thing to do on the page.
    #[prop(optional)]
    primary: bool,
) -> impl IntoView {
    let edition = Edition::here();
    let name = target.to_string();
    let open = move |_| edition.state.sharing.set(Some(target.clone()));
    view! {
        <button type="button" class="button live" class=("button--primary", primary) data-share=name on:click=open>
            <Icon drawing=Drawing::Share/>
            {edition.say(phrase)}
        </button>
    }
}

/// A button with only the drawing, named by what it shares.
#[component]
pub fn ShareIcon(
    /// What is shared.
    target: ShareTarget,
    /// What it is called, for those who do not see where the button stands.
    what: String,
) -> impl IntoView {
    let edition = Edition::here();
    let name = target.to_string();
    let label = edition.say(Phrase::ShareWhat(&what));
    let open = move |_| edition.state.sharing.set(Some(target.clone()));
    view! {
        <button type="button" class="button button--quiet live" data-share=name aria-label=label on:click=open>
            <Icon drawing=Drawing::Share/>
        </button>
    }
}
