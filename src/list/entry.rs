//! One entry of the list.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use recap::TakeawayId;

use super::editor::{Drag, ListEditor, use_list_editor};
use super::entry_buttons::EntryButtons;
use super::entry_takeaway::{EntryTakeaway, HeadingLevel};
use super::note::NoteField;
use crate::browser::dragging;
use crate::components::{Icon, IconName};

/// The attribute of a row that names its takeaway.
const ENTRY: &str = "data-entry";

/// A takeaway with the reader's note, and everything that can be done to the entry.
#[component]
pub fn ListRow(id: TakeawayId) -> impl IntoView {
    let editor = use_list_editor();
    let name = id.to_string();
    let own_id = id.clone();
    let position = Memo::new(move |_| editor.position(&own_id));
    let marker = move || drop_marker(editor.drag.get()?, position.get()?.index);
    view! {
        <li class="list__entry" data-entry=name data-drop=marker>
            <DragHandle id=id.clone() />
            <div class="list__body">
                <EntryTakeaway id=id.clone() heading=HeadingLevel::H2 />
                <NoteField id=id.clone() />
            </div>
            <EntryButtons id=id position=position />
        </li>
    }
    .into_any()
}

/// How the row at an index shows a drag: it is the one that is dragged, or the drop would put that before or
/// after it.
fn drop_marker(Drag { from, over }: Drag, index: usize) -> Option<&'static str> {
    if index == from {
        Some("lifted")
    } else if index == over {
        Some(if over > from { "after" } else { "before" })
    } else {
        None
    }
}

/// The handle by which a pointer drags the entry; with the keyboard, the buttons do the same. The entry moves on
/// drop: moved earlier, it would slip from under the pointer.
#[component]
fn DragHandle(id: TakeawayId) -> impl IntoView {
    let editor = use_list_editor();
    let drag = editor.drag;
    let name = id.to_string();
    let id = StoredValue::new(id);
    let start = move |ev: PointerEvent| {
        dragging::capture_pointer(&ev);
        let position = id.with_value(|id| editor.position(id));
        drag.set(position.map(|position| Drag { from: position.index, over: position.index }));
    };
    let end = move |_| {
        if let Some(Drag { from, over }) = drag.get_untracked()
            && from != over
        {
            id.with_value(|id| editor.move_to(id, over));
        }
        drag.set(None);
    };
    view! {
        <span
            class="list__handle"
            data-handle=name
            aria-hidden="true"
            on:pointerdown=start
            on:pointermove=move |ev| drag_over(editor, &ev)
            on:pointerup=end
            on:pointercancel=move |_| drag.set(None)
        >
            <Icon name=IconName::Grip />
        </span>
    }
    .into_any()
}

/// Follows the pointer with the drag that is under way, if any.
fn drag_over(editor: ListEditor, ev: &PointerEvent) {
    let Some(Drag { from, .. }) = editor.drag.get_untracked() else { return };
    let id = dragging::attribute_under_pointer(ev, ENTRY).and_then(|id| id.parse().ok());
    if let Some(position) = id.and_then(|id| editor.position(&id)) {
        editor.drag.set(Some(Drag { from, over: position.index }));
    }
}
