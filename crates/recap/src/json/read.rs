//! Reads JSON in slices: every value is the part of the text that it is written with.
//!
//! serde_json checks the text once, as a whole, and finds where values end. Everything after that
//! works on text known to be JSON. Reading values through serde's visitors instead brings the
//! parser and the printer of floating-point numbers along with their tables, for a format that
//! has no such number.

use std::borrow::Cow;
use std::str::Chars;

use serde::de::IgnoredAny;
use serde_json::{Deserializer, Error};

/// The one value that a text consists of, without the space around it.
///
/// # Errors
///
/// Where the text is no JSON, or goes on after the value.
pub fn value(text: &str) -> Result<&str, Error> {
    serde_json::from_str::<IgnoredAny>(text).map(|_| text.trim())
}

/// The value that a text begins with; `None` where it begins with no value.
pub fn first_value(text: &str) -> Option<&str> {
    let mut values = Deserializer::from_str(text).into_iter::<IgnoredAny>();
    values.next()?.ok()?;
    text.get(..values.byte_offset())
}

/// What a value is, as one would call it.
pub fn kind(value: &str) -> &'static str {
    match value.as_bytes().first() {
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b'"') => "a text",
        Some(b't' | b'f') => "true or false",
        Some(b'n') => "null",
        _ => "a number",
    }
}

/// The values inside a list; the names and values inside an object, by turns.
pub fn parts(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = value.get(1..).filter(|_| value.starts_with(['[', '{'])).unwrap_or_default();
    std::iter::from_fn(move || {
        let start = rest.trim_start_matches([',', ':', ' ', '\n', '\r', '\t']);
        if start.starts_with([']', '}']) {
            return None;
        }
        let part = first_value(start)?;
        rest = start.get(part.len()..)?;
        Some(part)
    })
}

/// The names and values inside an object.
pub fn fields(value: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut parts = parts(value);
    std::iter::from_fn(move || Some((parts.next()?, parts.next()?)))
}

/// The characters of a text; `None` for a value of another kind, and for a text with half of a
/// surrogate pair, which JSON allows and no text can hold.
pub fn text(value: &str) -> Option<Cow<'_, str>> {
    let written = value.strip_prefix('"')?.strip_suffix('"')?;
    if written.bytes().all(|b| b != b'\\') {
        return Some(Cow::Borrowed(written));
    }
    let mut text = String::with_capacity(written.len());
    let mut chars = written.chars();
    while let Some(c) = chars.next() {
        text.push(if c == '\\' { escaped(&mut chars)? } else { c });
    }
    Some(Cow::Owned(text))
}

/// The character that an escape stands for, read from after its backslash.
fn escaped(chars: &mut Chars<'_>) -> Option<char> {
    Some(match chars.next()? {
        'b' => '\u{8}',
        'f' => '\u{C}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => {
            let first = unit(chars)?;
            if first & 0xFC00 != 0xD800 {
                return char::from_u32(first);
            }
            let second = (chars.next() == Some('\\') && chars.next() == Some('u')).then(|| unit(chars))??;
            let is_low = second & 0xFC00 == 0xDC00;
            char::from_u32(0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF)).filter(|_| is_low)?
        }
        c => c,
    })
}

/// A UTF-16 unit written with four hexadecimal digits.
fn unit(chars: &mut Chars<'_>) -> Option<u32> {
    (0..4).try_fold(0, |unit, _| Some(unit << 4 | chars.next()?.to_digit(16)?))
}
