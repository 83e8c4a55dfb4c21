//! Copying, in whatever way the browser allows.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlInputElement};

use super::document::has_property;

/// What became of an attempt to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It is in the clipboard.
    Done,
    /// It is only selected; the reader can copy it by hand.
    Selected,
}

/// Copies a text that also stands in the field of this id.
///
/// The clipboard API exists only on secure origins, and a browser may refuse it; the older command
/// works on an intranet's plain http as well; the selection is left where both fail.
pub fn copy(text: String, field: &'static str, then: impl Fn(Copied) + 'static) {
    super::spawn(async move {
        let copied = written(&text).await || copied_by_command(field);
        then(if copied { Copied::Done } else { Copied::Selected });
    });
}

async fn written(text: &str) -> bool {
    let navigator = window().navigator();
    has_property(&navigator, "clipboard")
        && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

fn copied_by_command(field: &str) -> bool {
    let Some(field) = document().get_element_by_id(field) else { return false };
    // A text area has the same methods under another name of its type.
    let field: HtmlInputElement = field.unchecked_into();
    let _ = field.focus();
    field.select();
    let document = document().dyn_into::<HtmlDocument>();
    document.is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
