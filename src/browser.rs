//! The browser's Web APIs, one file each. Nothing here decides anything, and nothing elsewhere
//! touches them. What a browser may lack or refuse is answered with `None` or silence: that is
//! normal, not an error.

pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod companion;
pub mod download;
pub mod dragging;
pub mod events;
pub mod fetch;
pub mod fields;
pub mod file;
pub mod fonts;
pub mod history;
pub mod links;
pub mod location;
pub mod message;
pub mod page;
pub mod print;
pub mod share_sheet;
pub mod stage;
pub mod storage;
pub mod timer;
pub mod viewport;

use std::pin::Pin;

/// Runs a future beside everything else; the browser has one thread, so it goes on whenever that is
/// free.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    // In a box, all futures share the code that runs them.
    let future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    wasm_bindgen_futures::spawn_local(future);
}
