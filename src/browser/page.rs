//! The document: its state, its head, focus, scrolling, dialogs.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, FocusEvent, HtmlDialogElement, HtmlElement, MouseEvent, Node, ScrollBehavior};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions};

use crate::theme::Theme;

/// How far the app has come; the page's `data-app`. A page is prerendered as `static`, and
/// `boot.js` makes it `starting`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The app has taken over.
    Ready,
    /// The app cannot run; the page can be read.
    Failed,
}

/// Sets the phase.
pub fn enter(phase: Phase) {
    let name = match phase {
        Phase::Ready => "ready",
        Phase::Failed => "failed",
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
pub fn language() -> String {
    root_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default()
}

/// Names the page and its language.
pub fn entitle(title: &str, language: &str) {
    document().set_title(title);
    set_attribute("lang", Some(language));
}

/// Shows a theme.
pub fn show_theme(theme: Theme) {
    set_attribute("data-theme", (theme != Theme::System).then(|| theme.as_str()));
}

/// Whether a browser object has something under this name.
pub fn has(object: &JsValue, name: &str) -> bool {
    js_sys::Reflect::get(object, &JsValue::from_str(name))
        .is_ok_and(|value| !value.is_undefined() && !value.is_null())
}

fn dialog(part: &str) -> Option<HtmlDialogElement> {
    first(&format!("dialog[data-part={part}]"))?.dyn_into().ok()
}

/// Opens the dialog of this part, modally.
pub fn open_dialog(part: &str) {
    if let Some(dialog) = dialog(part).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog of this part; the browser gives the focus back to what opened it.
pub fn close_dialog(part: &str) {
    if let Some(dialog) = dialog(part) {
        dialog.close();
    }
}

/// Closes the menu of this part; the focus that was in it goes to what opens it.
pub fn close_menu(part: &str) {
    let Some(menu) = first(&format!("[data-part={part}]")) else { return };
    let had_focus = menu.contains(document().active_element().as_deref());
    let _ = menu.remove_attribute("open");
    if had_focus {
        focus(&format!("[data-part={part}] summary"));
    }
}

/// Whether the focus that leaves an element goes to another one inside of where that is heard, or nowhere.
pub fn stays_within(focusout: &Event) -> bool {
    let Some(focusout) = focusout.dyn_ref::<FocusEvent>() else { return true };
    let Some(next) = focusout.related_target().and_then(|next| next.dyn_into::<Node>().ok()) else {
        return true;
    };
    let heard = focusout.current_target().and_then(|heard| heard.dyn_into::<Node>().ok());
    heard.is_none_or(|heard| heard.contains(Some(&next)))
}

/// Closes a dialog when the click fell on the backdrop, which counts as the dialog itself.
pub fn close_on_backdrop(click: &Event) {
    let Some(click) = click.dyn_ref::<MouseEvent>() else { return };
    let target = click.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
    let Some(dialog) = target else { return };
    let frame = dialog.get_bounding_client_rect();
    let (x, y) = (f64::from(click.client_x()), f64::from(click.client_y()));
    let inside = (frame.left()..frame.right()).contains(&x) && (frame.top()..frame.bottom()).contains(&y);
    if !inside {
        dialog.close();
    }
}

/// The first element that fits.
pub fn first(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// The text of the first element that fits.
pub fn text_of(selector: &str) -> Option<String> {
    first(selector)?.text_content()
}

/// Calls back before the next frame, when everything that changed stands in the document.
pub fn once_shown(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}

/// Puts the focus on the first element that fits, without scrolling.
pub fn focus(selector: &str) {
    if let Some(element) = first(selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Puts the focus on the first element that fits, but only if what had it has left the document.
pub fn rescue_focus(selector: &str) {
    let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if lost {
        focus(selector);
    }
}

/// Whether the first element that fits will soon be seen: it is less than a window's height away.
pub fn is_near(selector: &str) -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    first(selector).is_some_and(|element| element.get_bounding_client_rect().top() < 2.0 * height)
}

/// How far the page is scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls to a height at once, whatever the style sheet says about smoothness.
pub fn scroll_to(y: f64) {
    let options = ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Where in the window an element is brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Its top at the top.
    Top,
    /// Its middle in the middle.
    Middle,
}

/// Scrolls until the first element that fits, if there is one, can be seen.
pub fn reveal(selector: &str, edge: Edge) {
    let Some(element) = first(selector) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(match edge {
        Edge::Top => ScrollLogicalPosition::Start,
        Edge::Middle => ScrollLogicalPosition::Center,
    });
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Puts words in the place of everything that is in the first element that fits.
pub fn say_in(selector: &str, words: &str) {
    if let Some(element) = first(selector) {
        element.set_text_content(Some(words));
    }
}

/// The place for what must be said outside the app.
pub fn notice_area() -> Option<HtmlElement> {
    first("#notice")
}

/// Empties the place for what must be said outside the app.
pub fn clear_notice() {
    say_in("#notice", "");
}
