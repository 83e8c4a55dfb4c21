//! Modal dialogs.

use leptos::html::Dialog;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, MouseEvent};

/// Opens a dialog modally.
pub fn open(dialog: NodeRef<Dialog>) {
    if let Some(dialog) = dialog.get_untracked().filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the browser gives the focus back to what opened it.
pub fn close(dialog: NodeRef<Dialog>) {
    if let Some(dialog) = dialog.get_untracked() {
        dialog.close();
    }
}

/// Closes a dialog when the click fell on the backdrop, which counts as the dialog itself.
pub fn close_on_backdrop(click: &MouseEvent) {
    let target = click.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
    let Some(dialog) = target else { return };
    let frame = dialog.get_bounding_client_rect();
    let (x, y) = (f64::from(click.client_x()), f64::from(click.client_y()));
    let is_inside = (frame.left()..frame.right()).contains(&x) && (frame.top()..frame.bottom()).contains(&y);
    if !is_inside {
        dialog.close();
    }
}
