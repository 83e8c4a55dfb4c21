//! The document: its state, its head, and the place for notices.

use leptos::prelude::*;
use recap::LanguageTag;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::focus;
use crate::theme::Theme;

/// How far the app has come; the page's `data-app`. A page is prerendered as `static`, and
/// `boot.js` makes it `starting`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppPhase {
    /// The app has taken over.
    Ready,
    /// The app cannot run; the page can be read.
    Failed,
}

/// Sets the phase.
pub fn set_app_phase(phase: AppPhase) {
    let name = match phase {
        AppPhase::Ready => "ready",
        AppPhase::Failed => "failed",
    };
    set_attribute("data-app", Some(name));
    set_attribute("data-asked", None);
}

/// Whether the app follows links itself: it has taken over, and its page is not the compact one on somebody
/// else's, whose links lead out of it.
pub fn follows_links() -> bool {
    root_element().is_some_and(|html| {
        html.get_attribute("data-app").as_deref() == Some("ready") && !html.has_attribute("data-embed")
    })
}

fn root_element() -> Option<web_sys::Element> {
    document().document_element()
}

fn set_attribute(name: &str, value: Option<&str>) {
    if let Some(html) = root_element() {
        let _ = match value {
            Some(value) => html.set_attribute(name, value),
            None => html.remove_attribute(name),
        };
    }
}

/// The language of the page.
pub fn lang() -> String {
    root_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default()
}

/// Sets the title, the language and the direction of the page.
pub fn set_title_and_lang(title: &str, language: &LanguageTag) {
    document().set_title(title);
    set_attribute("lang", Some(language.as_str()));
    set_attribute("dir", language.direction());
}

/// Shows a theme.
pub fn set_theme(theme: Theme) {
    set_attribute("data-theme", (theme != Theme::System).then(|| theme.as_str()));
}

/// Whether a browser object has something under this name.
pub fn has_property(object: &JsValue, name: &str) -> bool {
    js_sys::Reflect::get(object, &JsValue::from_str(name))
        .is_ok_and(|value| !value.is_undefined() && !value.is_null())
}

/// The text of the first element that fits.
pub fn text_of(selector: &str) -> Option<String> {
    focus::first(selector)?.text_content()
}

/// The place for what must be said outside the app.
pub fn notice_area() -> Option<HtmlElement> {
    focus::first("#notice")
}

/// Empties the place for what must be said outside the app.
pub fn clear_notice() {
    if let Some(area) = notice_area() {
        area.set_text_content(None);
    }
}
