//! Buttons that open the share dialog.

use leptos::prelude::*;
use recap::ShareTarget;

use super::{Icon, IconName};
use crate::context::use_app;

/// A share button with text; a primary one is the main thing to do on its page.
#[component]
pub fn ShareButton(
    /// What it shares.
    target: ShareTarget,
    /// The text on the button.
    label: &'static str,
    /// Whether it is the main thing to do on its page.
    #[prop(optional)]
    is_primary: bool,
) -> impl IntoView {
    let class = if is_primary { "button button--primary needs-app" } else { "button needs-app" };
    view! { <OpenShareButton target class label=Some(label) /> }
}

/// A share button with only the icon, named by what it shares for those who do not see where it stands.
#[component]
pub fn ShareIconButton(
    /// What it shares.
    target: ShareTarget,
    /// The title of what it shares.
    what: String,
) -> impl IntoView {
    let app = use_app();
    let name = app.locale.share_what(what);
    view! { <OpenShareButton target class="button button--quiet needs-app" aria_label=Some(name) /> }
}

#[component]
fn OpenShareButton(
    target: ShareTarget,
    class: &'static str,
    /// The text beside the icon.
    #[prop(default = None)]
    label: Option<&'static str>,
    /// The name of a button without text.
    #[prop(default = None)]
    aria_label: Option<String>,
) -> impl IntoView {
    let app = use_app();
    view! {
        <button
            type="button"
            class=class
            data-share=target.to_string()
            aria-label=aria_label
            on:click=move |_| app.state.share_target.set(Some(target.clone()))
        >
            <Icon name=IconName::Share />
            {label}
        </button>
    }
    .into_any()
}
