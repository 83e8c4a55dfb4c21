//! Repairing invalid JSON of programs that concatenate strings, or cut them in
//! the middle of a character.

use crate::report::{ImportEventKind, ImportReport};

/// A text of JSON in which texts hold no raw control characters (RFC 8259, section 7) and no half of
/// a character that takes two escapes. `None` where there was nothing to fix.
pub fn repair(name: &str, json: &str, report: &ImportReport) -> Option<String> {
    let mut repaired = String::with_capacity(json.len());
    let mut repairs = 0;
    let mut rest = json;
    let mut in_text = false;
    while let Some(c) = rest.chars().next() {
        let (mut length, mut written) = (c.len_utf8(), None);
        if in_text && c == '\\' {
            (length, written) = escape(rest);
        } else if in_text && c < ' ' {
            written = Some(if c == '\n' { "\\n" } else { " " });
        } else if c == '"' {
            in_text = !in_text;
        }
        let (this, after) = rest.split_at(length);
        repaired.push_str(written.unwrap_or(this));
        repairs += usize::from(written.is_some());
        rest = after;
    }
    if repairs == 0 {
        return None;
    }
    report.note(ImportEventKind::Control, name, format!("{repairs} places inside texts of the JSON"));
    Some(repaired)
}

/// How long the escape is that a text begins with, and what stands in for it where it is half of a
/// pair.
fn escape(text: &str) -> (usize, Option<&'static str>) {
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(digits, 16).ok()
    };
    match unit(0) {
        Some(0xD800..=0xDBFF) if matches!(unit(6), Some(0xDC00..=0xDFFF)) => (12, None),
        Some(0xD800..=0xDFFF) => (6, Some("")),
        Some(_) => (6, None),
        // The backslash and what it escapes.
        None => (1 + text.chars().nth(1).map_or(0, char::len_utf8), None),
    }
}
