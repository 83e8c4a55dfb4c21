//! Plain text from HTML and Markdown (sanitizing: no markup reaches the bundle).

mod html;
mod markdown;
mod normalize;

pub use self::normalize::normalize_text;

/// How a text is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Not at all.
    Plain,
    /// One line that is plain, but for entities that some export left in it.
    Title,
    /// HTML.
    Html,
    /// HTML, Markdown, or Markdown with HTML in it; merged programmes have all of them.
    Mixed,
}

/// A text without markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainText {
    /// Paragraphs with an empty line between them.
    pub text: String,
    /// Whether there was markup to be taken out.
    pub had_markup: bool,
}

/// Converts a text to plain text: paragraphs stay paragraphs, items of lists become paragraphs of their own,
/// and the address of a link follows its words in brackets, so that it is not lost.
pub fn to_plain_text(text: &str, markup: Markup) -> PlainText {
    let normalized = normalize_text(text);
    let made = match markup {
        Markup::Plain => return PlainText { text: normalized, had_markup: false },
        Markup::Title if has_entity(text) => html::paragraphs(&html::escape_stray_brackets(text)),
        Markup::Title => return PlainText { text: normalized, had_markup: false },
        Markup::Html => html::paragraphs(&html::escape_stray_brackets(text)),
        Markup::Mixed if html::starts_with_tag(text) => html::paragraphs(&html::escape_stray_brackets(text)),
        Markup::Mixed => html::paragraphs(&markdown::to_html(&html::escape_stray_brackets(text))),
    };
    let made = normalize_text(&made);
    PlainText { had_markup: made != normalized, text: made }
}

/// Whether there is something such as `&amp;` or `&#39;` in a text.
fn has_entity(text: &str) -> bool {
    text.split('&').skip(1).any(|rest| {
        let name = rest.split(';').next().unwrap_or_default();
        name.len() < rest.len()
            && (2..=8).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
    })
}
