//! The buttons and fields for the whole list.

use leptos::prelude::*;
use recap::ShareTarget;
use recap::list::{FRAGMENT, Grouping, ListTooLongError, NotesInLink, SenderName, SharedList};

use super::editor::{ListEditor, use_list_editor};
use crate::components::{Icon, IconName};
use crate::context::use_app;

/// Sharing, grouping and erasing.
#[component]
pub fn ListToolbar(
    /// By what the list is grouped; `None` for the reader's own order.
    grouping: RwSignal<Option<Grouping>>,
) -> impl IntoView {
    let notes = RwSignal::new(NotesInLink::LeftOut);
    let sender = RwSignal::new(String::new());
    view! {
        <div class="list__toolbar">
            <ShareListButton notes sender />
            <NotesCheckbox notes />
            <SenderField sender />
            <GroupingSelect grouping=grouping />
            <EraseButton />
        </div>
    }
    .into_any()
}

/// Opens the share dialog, from which the list can be downloaded too.
#[component]
fn ShareListButton(
    /// Whether the notes are shared.
    notes: RwSignal<NotesInLink>,
    /// What stands in the field for the name of the sender.
    sender: RwSignal<String>,
) -> impl IntoView {
    let editor = use_list_editor();
    let ListEditor { app, list, .. } = editor;
    let link = move || {
        let sender = sender.with_untracked(|typed| SenderName::new(typed));
        SharedList { list: list.get_untracked(), sender }.link(&app.bundle(), notes.get_untracked())
    };
    let share = move |_| match link() {
        Ok(link) => {
            let packed = link.trim_start_matches(FRAGMENT);
            app.state.share_target.set(Some(ShareTarget::List(packed.into())));
        }
        Err(ListTooLongError) => editor.announce(app.locale.list_too_long_for_link(), None),
    };
    view! {
        <button type="button" class="button button--primary" data-share="list" on:click=share>
            <Icon name=IconName::Share />
            {app.locale.list_share()}
        </button>
    }
    .into_any()
}

/// Whether notes are shared. They are not, unless the reader says so; without any, there is nothing to decide.
#[component]
fn NotesCheckbox(notes: RwSignal<NotesInLink>) -> impl IntoView {
    let ListEditor { app, list, .. } = use_list_editor();
    let has_notes = move || list.with(|list| list.entries().iter().any(|entry| entry.note.is_some()));
    let choose =
        move |is_checked| notes.set(if is_checked { NotesInLink::Included } else { NotesInLink::LeftOut });
    view! {
        <label class="share__tick" hidden=move || !has_notes()>
            <input
                type="checkbox"
                data-part="with-notes"
                prop:checked=move || notes.get() == NotesInLink::Included
                on:change:target=move |ev| choose(ev.target().checked())
            />
            {app.locale.with_notes()}
        </label>
    }
    .into_any()
}

/// The name that goes along, if the reader types one. It is not stored.
#[component]
fn SenderField(sender: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    view! {
        <label class="list__field">
            <span class="share__label">{app.locale.own_name()}</span>
            <input
                type="text"
                class="list__sender"
                data-part="sender-name"
                dir="auto"
                autocomplete="name"
                maxlength=SenderName::LONGEST
                prop:value=move || sender.get()
                on:input:target=move |ev| sender.set(ev.target().value())
            />
        </label>
    }
    .into_any()
}

#[component]
fn GroupingSelect(grouping: RwSignal<Option<Grouping>>) -> impl IntoView {
    let app = use_app();
    let mut choices = vec![
        (None, app.locale.list_own_order().to_owned()),
        (Some(Grouping::Talk), app.locale.group_by_talk().to_owned()),
    ];
    for facet in app.bundle().facets.iter().filter(|facet| !facet.is_built_in()) {
        let label = app.locale.group_by(app.text(&facet.label));
        choices.push((Some(Grouping::Facet(facet.id.clone())), label));
    }
    let chosen = grouping.get_untracked();
    let options = choices.iter().enumerate().map(|(index, (choice, label))| {
        view! {
            <option value=index.to_string() selected=*choice == chosen>
                {label.clone()}
            </option>
        }
    });
    let options = options.collect_view();
    let choose = move |value: String| {
        let choice = value.parse::<usize>().ok().and_then(|index| choices.get(index)?.0.clone());
        grouping.set(choice);
    };
    view! {
        <label class="list__field">
            <span class="share__label">{app.locale.list_order()}</span>
            <select
                class="list__grouping"
                data-part="grouping"
                on:change:target=move |ev| choose(ev.target().value())
            >
                {options}
            </select>
        </label>
    }
    .into_any()
}

#[component]
fn EraseButton() -> impl IntoView {
    let editor = use_list_editor();
    view! {
        <button type="button" class="button" data-erase on:click=move |_| editor.erase()>
            {editor.app.locale.list_erase()}
        </button>
    }
    .into_any()
}
