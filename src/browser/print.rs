//! Printing.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::focus;

/// Content that stands on the page only while it is printed, as long as this value lives.
pub struct PrintOnly {
    _listeners: [Listener; 2],
}

impl PrintOnly {
    /// Mounts content in the first element that fits whenever the page is printed. It is mounted
    /// synchronously, because Firefox lays the page out for paper before effects run.
    pub fn inside(selector: &'static str, content: impl Fn() -> AnyView + 'static) -> Self {
        let content = Rc::new(content);
        let standing = Rc::new(RefCell::new(None));
        let gone = Rc::clone(&standing);
        let put = move || {
            let content = Rc::clone(&content);
            let location = focus::first(selector);
            standing.replace(location.map(|location| mount_to_renderer(&location, move || content())));
        };
        let put = Listener::new("beforeprint", Box::new(put));
        Self { _listeners: [put, Listener::new("afterprint", Box::new(move || drop(gone.take())))] }
    }
}

/// Listens to the window as long as it is kept.
struct Listener(&'static str, Closure<dyn FnMut()>);

impl Listener {
    fn new(event: &'static str, react: Box<dyn FnMut()>) -> Self {
        let react = Closure::wrap(react);
        let _ = window().add_event_listener_with_callback(event, react.as_ref().unchecked_ref());
        Self(event, react)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = window().remove_event_listener_with_callback(self.0, self.1.as_ref().unchecked_ref());
    }
}

/// Opens the browser's dialog for printing.
pub fn print() {
    let _ = window().print();
}
