//! What the last change of the list did.

use leptos::prelude::*;

use super::editor::{ListEditor, use_list_editor};

/// The message, which screen readers say too, and the button that undoes the change.
#[component]
pub fn ListStatus() -> impl IntoView {
    let editor = use_list_editor();
    let ListEditor { app, status, status_element, undo_button, .. } = editor;
    let text = move || status.with(|message| Some(message.as_ref()?.text.clone()));
    let can_undo =
        move || status.with(|message| message.as_ref().is_some_and(|message| message.undo.is_some()));
    view! {
        <div class="list__outcome" data-part="outcome" tabindex="-1" node_ref=status_element>
            <p role="status">{text}</p>
            <Show when=can_undo>
                <button
                    type="button"
                    class="button"
                    data-undo
                    node_ref=undo_button
                    on:click=move |_| editor.undo()
                >
                    {app.locale.undo()}
                </button>
            </Show>
        </div>
    }
    .into_any()
}
