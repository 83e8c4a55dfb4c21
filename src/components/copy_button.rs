//! Copying.

use leptos::prelude::*;

use crate::browser::clipboard::{self, Copied};
use crate::element::{Element, el};

/// A button without words that copies what also stands in the field of this id, and the line that
/// says what came of it. Where the browser forbids copying, the field is selected and the reader is
/// told which keys to press: the words for both come in this order.
pub fn copy_button(
    field: &'static str,
    text: Box<dyn Fn() -> String>,
    [done, selected]: [String; 2],
) -> [Element; 2] {
    let copied = RwSignal::new(None);
    let copy = move |_| {
        clipboard::copy(text(), field, move |outcome| {
            let _ = copied.try_set(Some(outcome));
        });
    };
    let confirmation = move || {
        Some(match copied.get()? {
            Copied::Done => done.clone(),
            Copied::Selected => selected.clone(),
        })
    };
    [
        el("button").attr("type", "button").on("click", copy),
        el("p").class("share__copied").attr("role", "status").live_child(confirmation),
    ]
}
