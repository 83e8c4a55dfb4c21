//! Escaping texts in list items (CommonMark 0.31, sections 2.4, 2.5 and 6.7), and its inverse.

use std::iter::Peekable;
use std::str::Chars;

/// The lines in which a text is written; those of the list are put before them by whoever writes it.
pub fn escape_text(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find('\n').unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        put_line(line, lines.last_mut());
        rest = after.trim_start_matches('\n');
        put_breaks(after.len() - rest.len(), rest.is_empty(), &mut lines);
    }
    lines
}

/// Breaks lines: once by a backslash, twice by an empty line. What is more, and what stands first or
/// last, is written as a character.
fn put_breaks(count: usize, is_last: bool, lines: &mut Vec<String>) {
    let is_first = lines.len() == 1 && lines.first().is_some_and(String::is_empty);
    let written = if is_first || is_last { 0 } else { count.min(2) };
    match (written, lines.last_mut()) {
        (1, Some(line)) => line.push('\\'),
        (2, _) => lines.push(String::new()),
        _ => {}
    }
    if written > 0 {
        lines.push(String::new());
    }
    if let Some(line) = lines.last_mut() {
        line.push_str(&"&#10;".repeat(count - written));
    }
}

fn put_line(text: &str, line: Option<&mut String>) {
    let Some(line) = line else { return };
    let last = text.chars().count().saturating_sub(1);
    for (at, c) in text.chars().enumerate() {
        let is_edge = (at == 0 && line.is_empty()) || at == last;
        match c {
            '\\' | '&' => line.extend(['\\', c]),
            '-' | '+' | '*' if line.is_empty() => line.extend(['\\', c]),
            ' ' | '\t' if is_edge => put_number(c, line),
            c if c.is_control() => put_number(c, line),
            c => line.push(c),
        }
    }
}

fn put_number(c: char, line: &mut String) {
    line.push_str(&format!("&#{};", u32::from(c)));
}

/// The text that lines stand for, without what is of the list.
pub fn unescape_text(lines: &[&str]) -> String {
    let mut text = String::new();
    // What stands between the last line and the next.
    let mut joint = "";
    for line in lines {
        let plain = line.trim_matches([' ', '\t']);
        if plain.is_empty() {
            joint = if text.is_empty() { "" } else { "\n\n" };
            continue;
        }
        text.push_str(joint);
        let slashes = plain.len() - plain.trim_end_matches('\\').len();
        let breaks = slashes % 2 == 1;
        put_unescaped(if breaks { plain.get(..plain.len() - 1).unwrap_or(plain) } else { plain }, &mut text);
        joint = if breaks || line.ends_with("  ") { "\n" } else { " " };
    }
    text
}

fn put_unescaped(line: &str, text: &mut String) {
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.push(chars.next_if(char::is_ascii_punctuation).unwrap_or('\\')),
            '&' => text.push(numbered(&mut chars).unwrap_or('&')),
            c => text.push(c),
        }
    }
}

/// The character of a reference such as `&#10;` or `&#xA;`, read from after its `&`.
fn numbered(chars: &mut Peekable<Chars<'_>>) -> Option<char> {
    let mut ahead = chars.clone();
    (ahead.next()? == '#').then_some(())?;
    let radix = if ahead.next_if(|c| matches!(c, 'x' | 'X')).is_some() { 16 } else { 10 };
    let mut number = 0_u32;
    let mut digits = 0;
    while let Some(c) = ahead.next_if(|c| c.is_digit(radix)) {
        number = number.checked_mul(radix)?.checked_add(c.to_digit(radix)?)?;
        digits += 1;
    }
    let c = char::from_u32(number).filter(|_| digits > 0 && ahead.next() == Some(';'))?;
    *chars = ahead;
    Some(c)
}
