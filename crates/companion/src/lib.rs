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

use nachlese::element::{el, group};
use recap::Bundle;
use room::Room;
use site::Site;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// The most problems that are listed. Whoever publishes the bundle has the command to see all.
const MOST_PROBLEMS: usize = 20;

/// Lists in an element of the page what is wrong with a bundle, an item each: where, what, and how to mend
/// it. What was listed before goes.
#[wasm_bindgen]
pub fn list_problems(list: &HtmlElement, bundle: &str) {
    let problems = Bundle::parse(bundle).map_or_else(|problem| vec![problem], |parsed| parsed.problems);
    let items = problems.iter().take(MOST_PROBLEMS).map(|problem| el("li").child(problem.to_string()));
    list.set_text_content(None);
    let items = group().children(items);
    leptos::mount::mount_to_renderer(list, move || items).forget();
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
