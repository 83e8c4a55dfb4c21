//! Copying to the clipboard.

use leptos::prelude::*;

use crate::browser::clipboard::{self, Copied};
use crate::browser::next_frame;

/// A button that copies a text which also stands in a field. Where the browser forbids copying, the
/// field is selected, and the [`CopyStatus`] tells the reader which keys to press.
#[component]
pub fn CopyButton(
    /// The id of the field.
    field: &'static str,
    /// The text to copy.
    text: impl Fn() -> String + 'static,
    /// What became of the last press.
    copied: RwSignal<Option<Copied>>,
    /// The classes.
    #[prop(default = "button")]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let copy = move |_| {
        // What is said again must change first, or nobody hears it.
        copied.set(None);
        clipboard::copy(text(), field, move |outcome| {
            next_frame(move || {
                // The dialog may have been closed meanwhile.
                let _ = copied.try_set(Some(outcome));
            });
        });
    };
    view! {
        <button type="button" class=class on:click=copy>
            {children()}
        </button>
    }
    .into_any()
}

/// Says what became of pressing a [`CopyButton`].
#[component]
pub fn CopyStatus(
    /// What became of the last press.
    copied: RwSignal<Option<Copied>>,
    /// The words when the text is in the clipboard.
    done: &'static str,
    /// The words when the field is only selected.
    selected: &'static str,
) -> impl IntoView {
    let message = move || {
        copied.get().map(|copied| match copied {
            Copied::Done => done,
            Copied::Selected => selected,
        })
    };
    view! {
        <p class="share__copied" role="status">
            {message}
        </p>
    }
    .into_any()
}
