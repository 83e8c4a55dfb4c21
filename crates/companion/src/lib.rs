//! What readers rarely ask the app for. It weighs too much to come with every page, so it is a
//! module of its own, which `boot.js` loads when the app first asks.
//!
//! It has *rooms*: parts of a page for which the app makes an empty element, and which are furnished
//! here with the same kind of components.

mod code;
mod letterhead;
pub mod letters;
mod list;
mod page_type;
pub mod poster;
mod replies;
mod room;
mod saved;
mod share;
mod site;
pub mod words;

use std::sync::Arc;

use recap::Bundle;
use room::Room;
use site::Site;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// All that is wrong with a bundle, a line each: where, what, and how to mend it.
#[wasm_bindgen]
pub fn problems(bundle: &str) -> Vec<String> {
    let problems = Bundle::parse(bundle).map_or_else(|problem| vec![problem], |parsed| parsed.problems);
    problems.iter().map(ToString::to_string).collect()
}

/// Furnishes an element of the page. `room` is the name of a [`Room`], `about` what it is told; the
/// other texts are those of [`Site::new`]. False where there is no such room or element, or where
/// the bundle does not come any more.
#[wasm_bindgen]
pub async fn furnish(
    element: Option<HtmlElement>,
    room: String,
    prefix: String,
    address: String,
    place: String,
    about: Vec<String>,
) -> bool {
    let (Some(element), Ok(room)) = (element, room.parse::<Room>()) else { return false };
    let Some(site) = Site::new(&prefix, &address, &place).await else { return false };
    room.furnish(&element, Arc::new(site), about);
    true
}
