//! Markup: the tag that begins a page, and text escaped for HTML and XML.

use recap::LanguageTag;

/// The first tag of a page in this language; `boot.js` goes on from the phase that it names.
pub fn html_tag(language: &LanguageTag) -> String {
    let direction = language.direction().map(|direction| format!(" dir=\"{direction}\"")).unwrap_or_default();
    format!("<html lang=\"{language}\"{direction} data-app=\"static\">")
}

/// Text that may stand in an element or a quoted attribute, of HTML as well as of XML.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}
