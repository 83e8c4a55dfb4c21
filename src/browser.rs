//! The browser's Web APIs, one file each. Nothing here decides anything, and nothing elsewhere
//! touches them. What a browser may lack or refuse is answered with `None` or silence: that is
//! normal, not an error.

pub mod clipboard;
pub mod fetch;
pub mod history;
pub mod links;
pub mod location;
pub mod page;
pub mod share_sheet;
pub mod stage;
pub mod storage;
pub mod timer;
pub mod viewport;

/// Runs a future beside everything else; the browser has one thread, so it goes on whenever that is
/// free.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}
