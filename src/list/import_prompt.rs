//! The prompt to import a shared list.

use leptos::prelude::*;
use locales::Locale;
use recap::list::{ListEntry, SharedList};
use recap::{List, Route};

use super::editor::{ListEditor, use_list_editor};
use super::entry_takeaway::{EntryTakeaway, HeadingLevel};
use crate::browser::{focus, history, location, next_frame};
use crate::context::AppContext;

/// A shared list: in what it differs from the reader's own, and the buttons that import it. The reader's own list
/// stays as it is until they press one.
#[component]
pub fn ImportPrompt(
    /// The shared list, with the name of its sender.
    shared: SharedList,
) -> impl IntoView {
    let editor = use_list_editor();
    let app = editor.app;
    let SharedList { list, sender } = shared;
    let sender = sender.map(|name| {
        view! {
            <p data-part="sender" dir="auto">
                {app.locale.list_sender(name.as_str())}
            </p>
        }
    });
    let heading = app.locale.list_received(list.entries().len());
    let rows = list.entries().iter().map(|entry| row(editor, entry)).collect_view();
    let shared = StoredValue::new(list);
    let difference =
        move || editor.list.with(|own| shared.with_value(|shared| difference_text(app.locale, own, shared)));
    view! {
        <section class="list__received" data-part="received" aria-labelledby="received">
            <h2 class="section-title" id="received">
                {heading}
            </h2>
            {sender}
            <p role="status">{difference}</p>
            <ImportButtons shared=shared />
            <ol class="list" data-part="received-list">
                {rows}
            </ol>
        </section>
    }
    .into_any()
}

fn difference_text(locale: Locale, own: &List, shared: &List) -> String {
    let difference = own.difference(shared);
    if difference.is_empty() {
        return locale.list_received_same().to_owned();
    }
    if own.entries().is_empty() {
        return locale.list_received_hint().to_owned();
    }
    let (added, lacking, noted) = (difference.added.len(), difference.lacking.len(), difference.noted.len());
    let sentences = [
        (added > 0).then(|| locale.list_only_received(added)),
        (lacking > 0).then(|| locale.list_only_own(lacking)),
        (noted > 0).then(|| locale.list_other_notes(noted)),
        difference.reordered.then(|| locale.list_other_order().to_owned()),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Merge, replace and discard. Merging loses nothing of the reader's own list.
#[component]
fn ImportButtons(shared: StoredValue<List>) -> impl IntoView {
    let editor = use_list_editor();
    let ListEditor { app, list: own, .. } = editor;
    let has_own = own.with_untracked(|own| !own.entries().is_empty());
    let merge_label = if has_own { app.locale.list_merge() } else { app.locale.list_accept() };
    let merge = move |_| {
        let mut merged = own.get_untracked();
        shared.with_value(|shared| merged.merge(shared));
        editor.replace(merged, app.locale.list_merged());
        close(app);
    };
    let replace = move |_| {
        editor.replace(shared.get_value(), app.locale.list_replaced());
        close(app);
    };
    view! {
        <div class="share__channels">
            <button type="button" class="button button--primary" data-received="merge" on:click=merge>
                {merge_label}
            </button>
            {has_own
                .then(|| {
                    view! {
                        <button type="button" class="button" data-received="replace" on:click=replace>
                            {app.locale.list_replace()}
                        </button>
                    }
                })}
            <button type="button" class="button" data-received="leave" on:click=move |_| close(app)>
                {app.locale.list_discard()}
            </button>
        </div>
    }
    .into_any()
}

/// Closes the prompt by removing the shared list from the address. Back leads to it again: who has not taken it over may
/// still want to read it.
fn close(app: AppContext) {
    history::push(&app.href(Route::List));
    location::dispatch_hash_change();
    next_frame(|| focus::focus("h1"));
}

/// An entry of the shared list, marked where the reader's own list has others but not this.
fn row(editor: ListEditor, entry: &ListEntry) -> impl IntoView + use<> {
    let ListEditor { app, list: own, .. } = editor;
    let id = entry.takeaway.clone();
    let new_chip = move || {
        let is_new = own.with(|own| !own.entries().is_empty() && !own.contains(&id));
        is_new.then(|| view! { <p class="chip">{app.locale.list_new()}</p> })
    };
    let note = entry.note.as_ref().map(ToString::to_string);
    view! {
        <li class="list__entry">
            <div class="list__body">
                {new_chip} <EntryTakeaway id=entry.takeaway.clone() heading=HeadingLevel::H3 />
                {note.map(|note| foreign_note(app, note))}
            </div>
        </li>
    }
}

/// A note that came with the link. Anybody can write such a link, so it says that these words are nobody's here.
fn foreign_note(app: AppContext, note: String) -> impl IntoView {
    view! {
        <figure>
            <figcaption class="share__label">{app.locale.note_from_link()}</figcaption>
            <p class="list__words" dir="auto">
                {note}
            </p>
        </figure>
    }
}
