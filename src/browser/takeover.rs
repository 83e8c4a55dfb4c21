//! Takeover: the mounted app replaces the prerendered page in one frame, so that the reader notices nothing.
//! This is done instead of hydration, which panics where the two renderings differ.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::{focus, scroll};

/// The id of the element that the app takes over.
const APP: &str = "app";

/// What the reader did on the prerendered page while the app was loading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EarlyInput {
    /// What stands in the search field.
    pub typed: String,
    /// Name and value of the boxes that were ticked.
    pub ticked: Vec<(String, String)>,
}

/// Reads what the reader did so far.
pub fn early_input() -> EarlyInput {
    let mut input = EarlyInput::default();
    let fields = document().query_selector_all("#app input");
    let Ok(fields) = fields else { return input };
    for at in 0..fields.length() {
        let Some(field) = fields.get(at).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
            continue;
        };
        if field.id() == "search" {
            input.typed = field.value();
        } else if field.type_() == "checkbox" && field.checked() {
            input.ticked.push((field.name(), field.value()));
        }
    }
    input
}

/// An empty element outside the document, to mount the app in.
pub fn detached_root() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}

/// Replaces the prerendered page by the mounted app. Focus, the cursor in the field that has it, and the
/// scroll position stay.
pub fn replace_prerendered(app: HtmlElement) {
    let Some(prerendered) = document().get_element_by_id(APP) else { return };
    let focused = document().active_element().filter(|element| prerendered.contains(Some(element)));
    let selector = focused.as_ref().and_then(selector_of);
    let cursor = focused
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
        .and_then(|field| Some((field.selection_start().ok()??, field.selection_end().ok()??)));
    let scrolled = scroll::position();

    app.set_id(APP);
    let _ = prerendered.replace_with_with_node_1(&app);

    if let Some(selector) = selector {
        focus::focus(&selector);
    }
    if let Some((start, end)) = cursor
        && let Some(field) =
            document().active_element().and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
    {
        let _ = field.set_selection_range(start, end);
    }
    if scroll::position() != scrolled {
        scroll::scroll_to(scrolled);
    }
}

/// A selector that finds the same control on the page that the app builds.
fn selector_of(element: &Element) -> Option<String> {
    let attribute = |name: &str| element.get_attribute(name).filter(|value| !value.contains(['"', '\\']));
    let tag = element.tag_name().to_ascii_lowercase();
    if let Some(id) = attribute("id") {
        return Some(format!("#app [id=\"{id}\"]"));
    }
    let conditions: String = ["name", "value", "data-share", "data-part", "data-cell", "hreflang"]
        .into_iter()
        .filter_map(|name| Some(format!("[{name}=\"{}\"]", attribute(name)?)))
        .collect();
    if !conditions.is_empty() || tag == "h1" {
        return Some(format!("#app {tag}{conditions}"));
    }
    // The prerendered link is relative to its page, the app's to the root: the same address ends
    // the same way.
    let link = attribute("href")?;
    let ending = link.trim_start_matches(['.', '/']);
    // Several takeaways link to the same topic.
    let takeaway = element.closest("[data-takeaway]").ok().flatten();
    let takeaway = takeaway.and_then(|takeaway| takeaway.get_attribute("data-takeaway"));
    let takeaway = takeaway.map(|id| format!("[data-takeaway=\"{id}\"] ")).unwrap_or_default();
    Some(format!("#app {takeaway}a[href$=\"{ending}\"]"))
}
