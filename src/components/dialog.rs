//! What all modal dialogs have in common: a heading that names them, and a button that closes.

use leptos::html;
use leptos::prelude::*;

use super::{Icon, IconName};
use crate::browser;
use crate::context::use_app;

/// A modal dialog, closed until [`browser::dialog::open`] opens it.
///
/// What takes the focus once it opens has `autofocus`: otherwise that would be the button that closes.
#[component]
pub fn Dialog(
    /// Names the dialog in `data-part`, and with `-heading` after it the id of its heading.
    name: &'static str,
    /// The classes of the dialog.
    class: &'static str,
    /// Opens and closes it.
    dialog: NodeRef<html::Dialog>,
    /// Whether the dialog itself takes the focus.
    #[prop(optional)]
    autofocus: bool,
    /// A [`DialogHead`], and what follows it.
    children: Children,
) -> impl IntoView {
    view! {
        <dialog
            node_ref=dialog
            data-part=name
            aria-labelledby=format!("{name}-heading")
            class=class
            autofocus=autofocus
        >
            {children()}
        </dialog>
    }
    .into_any()
}

/// The heading of a dialog and the button that closes it.
#[component]
pub fn DialogHead(
    /// The name of the dialog.
    name: &'static str,
    /// The dialog that the button closes.
    dialog: NodeRef<html::Dialog>,
    /// The text of the heading.
    #[prop(into)]
    heading: String,
) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="dialog__head">
            <h2 id=format!("{name}-heading")>{heading}</h2>
            <button
                type="button"
                class="button button--quiet"
                data-close
                aria-label=app.locale.close()
                on:click=move |_| browser::dialog::close(dialog)
            >
                <Icon name=IconName::Cross />
            </button>
        </div>
    }
    .into_any()
}
