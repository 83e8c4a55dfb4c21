//! The browser's Web APIs, one file each. Nothing here decides anything, and nothing elsewhere
//! touches them. What a browser may lack or refuse is answered with `None` or silence: that is
//! normal, not an error.

pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod document;
pub mod download;
pub mod dragging;
pub mod fetch;
pub mod file;
pub mod focus;
pub mod fonts;
pub mod history;
pub mod idle;
pub mod intent;
pub mod links;
pub mod location;
pub mod menu;
pub mod print;
pub mod scroll;
pub mod share_sheet;
pub mod storage;
pub mod takeover;
pub mod timer;
pub mod viewport;

use std::pin::Pin;

use leptos::prelude::request_animation_frame;

/// Runs a future beside everything else; the browser has one thread, so it goes on whenever that is
/// free.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    // In a box, all futures share the code that runs them.
    let future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    wasm_bindgen_futures::spawn_local(future);
}

/// Calls back once what depends on a signal that has just changed stands in the document, before the browser handles
/// any other event.
pub fn after_render(then: impl FnOnce() + 'static) {
    spawn(async move {
        leptos::task::tick().await;
        then();
    });
}

/// Calls back before the next frame, when everything that changed stands in the document.
pub fn next_frame(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}
