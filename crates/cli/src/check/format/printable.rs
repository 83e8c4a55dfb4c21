//! Escaping of control characters for terminals.

use std::borrow::Cow;
use std::fmt::Write as _;

use import::terminal::is_steering;

/// A line in which steering characters are written as Rust would write them: `\u{1b}`.
pub fn line(text: &str) -> Cow<'_, str> {
    rewritten(text, |c, line| line.extend(c.escape_debug()))
}

/// JSON in which steering characters are written as escapes: `\u001b`. Outside of texts there are
/// none but line breaks, which stay.
pub fn json(text: &str) -> Cow<'_, str> {
    rewritten(text, |c, json| match c {
        '\n' => json.push(c),
        c => {
            let _ = write!(json, "\\u{:04x}", u32::from(c));
        }
    })
}

fn rewritten(text: &str, mut escape: impl FnMut(char, &mut String)) -> Cow<'_, str> {
    if !text.contains(is_steering) {
        return Cow::Borrowed(text);
    }
    let mut rewritten = String::with_capacity(text.len());
    for c in text.chars() {
        if is_steering(c) { escape(c, &mut rewritten) } else { rewritten.push(c) }
    }
    Cow::Owned(rewritten)
}
