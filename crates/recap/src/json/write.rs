//! Writes JSON. A value is the text it is written with, as in [`read`](super::read).

use crate::language::LanguageTag;
use crate::text::Text;

/// A text in quotes, with the escapes that RFC 8259 demands.
pub fn text(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            c if c < ' ' => written.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => written.push(c),
        }
    }
    written.push('"');
    written
}

/// A text of the bundle in all its languages; a plain one where it has only the `default` one, or is a name,
/// which has none.
pub fn localized(words: &Text, default: &LanguageTag) -> String {
    if words.languages().eq([default]) || words.languages().all(|tag| tag.as_str() == "und") {
        return text(words.localized(default).text);
    }
    let mut written = ObjectWriter::default();
    // Tags that differ only in their letters' case are one language, whose first version counts.
    let first = |(at, tag): &(usize, &LanguageTag)| !words.languages().take(*at).any(|before| before == *tag);
    for (_, tag) in words.languages().enumerate().filter(first) {
        written.text(tag.as_str(), Some(words.localized(tag).text));
    }
    written.finish()
}

/// A list, one value to a line, so that a file can be read and compared by people.
pub fn list(values: Vec<String>) -> String {
    if values.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", values.join(",\n")) }
}

/// A list of texts in one line.
pub fn texts<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    format!("[{}]", texts.map(text).collect::<Vec<_>>().join(", "))
}

/// An object, filled field by field.
#[derive(Default)]
pub struct ObjectWriter(String);

impl ObjectWriter {
    /// Adds a field whose value is written already.
    pub fn put(&mut self, name: &str, value: impl Into<Option<String>>) {
        if let Some(value) = value.into() {
            let comma = if self.0.is_empty() { "" } else { ", " };
            self.0.push_str(&format!("{comma}{}: {value}", text(name)));
        }
    }

    /// Adds a field with a text.
    pub fn text(&mut self, name: &str, value: Option<&str>) {
        self.put(name, value.map(text));
    }

    /// Adds a field with a list in one line, unless it is empty.
    pub fn list(&mut self, name: &str, values: Vec<String>) {
        self.put(name, (!values.is_empty()).then(|| format!("[{}]", values.join(", "))));
    }

    /// The whole object.
    pub fn finish(self) -> String {
        format!("{{{}}}", self.0)
    }

    /// The whole object, unless nothing is in it.
    pub fn unless_empty(self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.finish())
    }
}
