//! The reader's note on a takeaway.

use leptos::prelude::*;
use recap::TakeawayId;
use recap::list::Note;

use super::editor::use_list_editor;
use crate::list_store::SaveOutcome;

/// A field that stores every keystroke. It shows what another tab writes, but never changes what the reader is
/// typing.
#[component]
pub fn NoteField(id: TakeawayId) -> impl IntoView {
    let editor = use_list_editor();
    let app = editor.app;
    let field = format!("note-{id}");
    let id = StoredValue::new(id);
    let stored = Memo::new(move |_| id.with_value(|id| editor.note(id)));
    let first = text_of(stored.get_untracked());
    // What is typed is never written back into the field: half of a surrogate pair would be lost.
    let typed = StoredValue::new(first.clone());
    let shown = RwSignal::new(first);
    Effect::new(move || {
        let stored = stored.get();
        // What is typed differs from its note by spaces and empty lines at its ends.
        if typed.with_value(|typed| Note::new(typed)) != stored {
            let text = text_of(stored);
            typed.set_value(text.clone());
            shown.set(text);
        }
    });
    let save = move |text: String| {
        let note = Note::new(&text);
        typed.set_value(text);
        if id.with_value(|id| editor.update(|list| list.annotate(id, note))) == SaveOutcome::PageOnly {
            editor.announce(app.locale.list_not_stored(), None);
        }
    };
    view! {
        <p class="list__note">
            <label class="share__label" for=field.clone()>
                {app.locale.own_note()}
            </label>
            <textarea
                id=field
                rows="1"
                dir="auto"
                prop:value=move || shown.get()
                on:input:target=move |ev| save(ev.target().value())
            />
            // For paper, where the field would not grow with its text in every browser.
            <span class="list__words">{move || stored.get().map(|note| note.to_string())}</span>
        </p>
    }
    .into_any()
}

fn text_of(note: Option<Note>) -> String {
    note.map(|note| note.to_string()).unwrap_or_default()
}
