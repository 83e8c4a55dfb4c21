//! The second module, with what readers rarely ask for. `boot.js` loads it when it is first asked.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The name under which `boot.js` offers to load it.
const LOADER: &str = "nachleseCompanion";

/// The QR code of a link, as the `viewBox` and the path of an SVG; `None` where the module does not
/// come, or the link is too long.
pub async fn qr(link: &str) -> Option<[String; 2]> {
    let code = call("qr", [link.into()]).await?;
    texts(&code)?.try_into().ok()
}

/// All that is wrong with a bundle, a line each; none where the module does not come.
pub async fn problems(bundle: &str) -> Vec<String> {
    let problems = call("problems", [bundle.into()]).await;
    problems.and_then(|problems| texts(&problems)).unwrap_or_default()
}

/// What a file is made of.
#[derive(Clone)]
pub struct Ordered {
    /// The bundle as it was fetched.
    pub bundle: String,
    /// The ending of the file, which names its format.
    pub format: &'static str,
    /// The language of the page.
    pub language: String,
    /// The absolute address of the site.
    pub root: String,
    /// What stands above the takeaways.
    pub title: String,
    /// What they were narrowed down to.
    pub narrowed: Vec<String>,
    /// Their ids in the order of the screen.
    pub takeaways: Vec<String>,
    /// What the file calls the parts of a takeaway.
    pub labels: Vec<String>,
}

/// The text of a file; `None` where the module does not come, or has no answer.
pub async fn file(ordered: Ordered) -> Option<String> {
    let Ordered { bundle, format, language, root, title, narrowed, takeaways, labels } = ordered;
    let lists = [narrowed, takeaways, labels].map(list);
    let texts = [&*bundle, format, &*language, &*root, &*title].map(JsValue::from_str);
    call("file", texts.into_iter().chain(lists)).await?.as_string()
}

/// How to cite a target, as the text of a file; `None` where the module does not come, or has no
/// answer.
pub async fn citation(ordered: Ordered, target: &str, editors: &str) -> Option<String> {
    let Ordered { bundle, format, language, root, .. } = ordered;
    let texts = [&*bundle, format, &*language, &*root, target, editors].map(JsValue::from_str);
    call("citation", texts).await?.as_string()
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

fn list(texts: Vec<String>) -> JsValue {
    texts.into_iter().map(JsValue::from).collect::<Array>().into()
}

fn texts(list: &JsValue) -> Option<Vec<String>> {
    list.dyn_ref::<Array>()?.iter().map(|text| text.as_string()).collect()
}
