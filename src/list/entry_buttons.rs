//! The buttons that move and remove an entry.

use leptos::html;
use leptos::prelude::*;
use recap::TakeawayId;

use super::editor::{EntryPosition, use_list_editor};
use crate::browser::{after_render, focus};
use crate::components::{Icon, IconName};
use crate::context::use_app;

/// A step on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Up,
    Down,
}

impl Direction {
    /// The value of `data-move`.
    fn as_str(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }

    fn icon(self) -> IconName {
        match self {
            Self::Up => IconName::Up,
            Self::Down => IconName::Down,
        }
    }

    /// The index one step from here; `None` at the end of the list.
    fn step_from(self, EntryPosition { index, count }: EntryPosition) -> Option<usize> {
        match self {
            Self::Up => index.checked_sub(1),
            Self::Down => Some(index + 1).filter(|index| *index < count),
        }
    }
}

/// The buttons of one entry.
#[component]
pub fn EntryButtons(
    id: TakeawayId,
    /// Where the entry stands.
    position: Memo<Option<EntryPosition>>,
) -> impl IntoView {
    let app = use_app();
    let takeaway = app.bundle().takeaway(&id).cloned();
    let name = takeaway.map_or_else(|| id.to_string(), |takeaway| app.text(&takeaway.statement));
    let (up, down) = (app.locale.move_up(&name), app.locale.move_down(&name));
    view! {
        <div class="list__tools">
            <MoveButton id=id.clone() position=position direction=Direction::Up label=up />
            <MoveButton id=id.clone() position=position direction=Direction::Down label=down />
            <RemoveButton id=id label=app.locale.list_remove(&name) />
        </div>
    }
    .into_any()
}

/// A button that moves the entry one step. At the end of the list it stays, without effect, so that it keeps the
/// focus.
#[component]
fn MoveButton(
    id: TakeawayId,
    position: Memo<Option<EntryPosition>>,
    direction: Direction,
    label: String,
) -> impl IntoView {
    let editor = use_list_editor();
    let button = NodeRef::<html::Button>::new();
    let target = move || direction.step_from(position.get()?);
    let move_entry = move |_| {
        let Some(index) = target() else { return };
        editor.move_to(&id, index);
        // The row is inserted elsewhere in the document, by which its button loses the focus. It has it again before
        // the next key is pressed, however late the next frame comes.
        after_render(move || {
            if let Some(Some(button)) = button.try_get_untracked() {
                focus::focus_element(&button);
            }
        });
    };
    view! {
        <button
            type="button"
            class="button button--quiet"
            node_ref=button
            data-move=direction.as_str()
            aria-label=label
            aria-disabled=move || target().is_none().then_some("true")
            on:click=move_entry
        >
            <Icon name=direction.icon() />
        </button>
    }
    .into_any()
}

#[component]
fn RemoveButton(id: TakeawayId, label: String) -> impl IntoView {
    let editor = use_list_editor();
    view! {
        <button
            type="button"
            class="button button--quiet"
            data-remove=id.to_string()
            aria-label=label
            on:click=move |_| editor.remove(&id)
        >
            <Icon name=IconName::Cross />
        </button>
    }
    .into_any()
}
