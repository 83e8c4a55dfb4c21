//! Markdown as HTML, so that there is one way from markup to paragraphs.

use pulldown_cmark::{Event, Parser, html};

/// The text as HTML. A line break stays one, as the planning systems that use Markdown show it.
pub fn to_html(text: &str) -> String {
    let events = Parser::new(text).map(|event| match event {
        Event::SoftBreak => Event::HardBreak,
        event => event,
    });
    let mut made = String::with_capacity(text.len() * 2);
    html::push_html(&mut made, events);
    made
}
