//! Plain paragraphs from whatever planning systems keep texts in.

mod characters;
mod html;
mod markdown;

pub use self::characters::tidy;

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

/// A text as the bundle wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plain {
    /// Paragraphs with an empty line between them.
    pub text: String,
    /// Whether there was markup to be taken out.
    pub had_markup: bool,
}

/// Makes a text plain: paragraphs stay paragraphs, items of lists become paragraphs of their own,
/// and the address of a link follows its words in brackets, so that it is not lost.
pub fn plain(text: &str, markup: Markup) -> Plain {
    let tidied = tidy(text);
    let made = match markup {
        Markup::Plain => return Plain { text: tidied, had_markup: false },
        Markup::Title if has_entity(text) => html::paragraphs(&html::shield(text)),
        Markup::Title => return Plain { text: tidied, had_markup: false },
        Markup::Html => html::paragraphs(&html::shield(text)),
        Markup::Mixed if html::begins(text) => html::paragraphs(&html::shield(text)),
        Markup::Mixed => html::paragraphs(&markdown::to_html(&html::shield(text))),
    };
    let made = tidy(&made);
    Plain { had_markup: made != tidied, text: made }
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
