//! The reader's list, below the heading of its page: a part that loads when the page is opened.

mod corrupt_list;
mod editor;
mod entry;
mod entry_buttons;
mod entry_takeaway;
mod groups;
mod import_prompt;
mod note;
mod received_list;
mod status;
mod toolbar;

use leptos::context::Provider;
use leptos::prelude::*;
use recap::Route;

use self::corrupt_list::CorruptListNotice;
use self::editor::{ListEditor, use_list_editor};
use self::entry::ListRow;
use self::groups::GroupedList;
use self::received_list::ReceivedList;
use self::status::ListStatus;
use self::toolbar::ListToolbar;
use crate::context::{AppContext, use_app};
use crate::lazy::lazy;

lazy! {
    part(list), preload(preload_list);
    /// The list that came with the link, if any, what the last change did, and the reader's own list. `is_shared` is
    /// told whether there is one that came.
    pub fn list_body(app: AppContext, is_shared: RwSignal<bool>) -> AnyView {
        view! {
            <Provider value=ListEditor::new(app)>
                <ReceivedList is_shared />
                <CorruptListNotice />
                <ListStatus />
                <OwnList />
            </Provider>
        }
        .into_any()
    }
}

#[component]
fn OwnList() -> impl IntoView {
    let list = use_list_editor().list;
    let is_empty = Memo::new(move |_| list.with(|list| list.entries().is_empty()));
    let grouping = RwSignal::new(None);
    let entries = move || match grouping.get() {
        Some(grouping) => view! { <GroupedList grouping=grouping /> }.into_any(),
        None => view! { <OrderedList /> }.into_any(),
    };
    move || {
        if is_empty.get() {
            view! { <EmptyList /> }.into_any()
        } else {
            view! {
                <ListToolbar grouping=grouping />
                {entries}
            }
            .into_any()
        }
    }
}

/// The entries in the order of the reader.
#[component]
fn OrderedList() -> impl IntoView {
    let list = use_list_editor().list;
    let ids = move || {
        list.with(|list| list.entries().iter().map(|entry| entry.takeaway.clone()).collect::<Vec<_>>())
    };
    view! {
        <ol class="list" data-part="own-list">
            <For each=ids key=Clone::clone let:id>
                <ListRow id=id />
            </For>
        </ol>
    }
    .into_any()
}

#[component]
fn EmptyList() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="empty" data-part="empty">
            <p class="empty__what">{app.locale.list_empty()}</p>
            <p>{app.locale.list_empty_advice()}</p>
            <a class="button" href=app.href(Route::Home)>
                {app.locale.to_overview()}
            </a>
        </div>
    }
    .into_any()
}
