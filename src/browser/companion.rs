//! The second module, with what readers rarely ask for. `boot.js` loads it when it is first asked.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::page;
use crate::edition::Root;

/// The name under which `boot.js` offers to load it.
const LOADER: &str = "nachleseCompanion";

/// Lets the module list what is wrong with a bundle in the element that has this name as its `data-part`.
pub async fn list_problems(part: &str, bundle: &str) {
    if let Some(list) = page::first(&format!("[data-part={part}]")) {
        call("list_problems", [list.into(), bundle.into()]).await;
    }
}

/// Lets the module furnish the element that has this name as its `data-room`, which is busy until
/// then; `place` is the page relative to the root, `about` what the room is told beside it. False
/// where the module or the bundle does not come.
pub async fn furnish(room: &str, root: &Root, place: &str, about: Vec<String>) -> bool {
    let Some(element) = page::first(&format!("[data-room={room}]")) else { return false };
    let texts = [room, &root.prefix, &root.address, place].map(JsValue::from_str);
    let about = about.into_iter().map(JsValue::from).collect::<Array>().into();
    let furnished = call("furnish", [element.clone().into()].into_iter().chain(texts).chain([about])).await;
    let furnished = furnished.and_then(|promise| promise.dyn_into::<Promise>().ok());
    let came = match furnished {
        Some(promise) => JsFuture::from(promise).await.is_ok_and(|came| came.is_truthy()),
        None => false,
    };
    let _ = element.remove_attribute("aria-busy");
    came
}

/// Calls a function of the module.
async fn call(name: &str, arguments: impl IntoIterator<Item = JsValue>) -> Option<JsValue> {
    let arguments: Array = arguments.into_iter().collect();
    let loader: Function = property(&window(), LOADER)?;
    let loading: Promise = loader.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    let module = JsFuture::from(loading).await.ok()?;
    property::<Function>(&module, name)?.apply(&JsValue::NULL, &arguments).ok()
}

fn property<T: JsCast>(object: &JsValue, name: &str) -> Option<T> {
    Reflect::get(object, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}
