//! The line at which a problem is, with what is wrong underlined.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use diagnostic::{Diagnostic, Severity};
use import::terminal::is_steering;

/// How many characters are shown before what is underlined, how many of it, and how many behind.
const BEFORE: usize = 32;
const MARKED: usize = 48;
const BEHIND: usize = 24;

/// The line with a mark under the place of a diagnostic, and what its author may have meant; nothing for
/// a place outside the text.
pub fn write(text: &str, diagnostic: &Diagnostic) -> String {
    let Some(span) = diagnostic.place.text_span() else { return String::new() };
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let (line, mark) = cut(text, &span.bytes());
    let mark = AnnotationKind::Primary.span(mark).label(diagnostic.severity.as_str());
    let mut group =
        Group::with_level(level).element(Snippet::source(line).line_start(span.start.line).annotation(mark));
    if let Some(suggestion) = &diagnostic.suggestion {
        group = group.element(Level::HELP.message(format!("did you mean `{suggestion}`?")));
    }
    Renderer::styled().render(&[group]) + "\n"
}

/// The part of a line around a place, with the bytes in it to underline. A bundle written without
/// line breaks is one line of millions of characters, of which only these are looked at.
fn cut(text: &str, span: &Range<usize>) -> (String, Range<usize>) {
    let (before, rest) = text.split_at_checked(span.start).unwrap_or((text, ""));
    let (marked, behind) = rest.split_at_checked(span.len()).unwrap_or((rest, ""));
    let mut line = end(before, BEFORE);
    let from = line.len();
    let (shown, goes_on) = beginning(marked, MARKED);
    line.push_str(&shown);
    let to = line.len();
    if goes_on {
        line.push_str(&beginning(behind, BEHIND).0);
    }
    (line, from..to)
}

/// The last characters of a line before a place. Its indentation says nothing.
fn end(text: &str, most: usize) -> String {
    let start = text.char_indices().rev().nth(most - 1).map_or(0, |(at, _)| at);
    match text[start..].rsplit_once('\n') {
        Some((_, line)) => visible(line).trim_start().to_owned(),
        None if start == 0 => visible(text).trim_start().to_owned(),
        None => format!("…{}", visible(&text[start..]).trim_start()),
    }
}

/// The first characters of what is left of a line, and whether all of the text was shown.
fn beginning(text: &str, most: usize) -> (String, bool) {
    let end = text.char_indices().nth(most).map_or(text.len(), |(end, _)| end);
    match text[..end].split_once(['\n', '\r']) {
        Some((line, _)) => (visible(line), false),
        None if end == text.len() => (visible(text), true),
        None => (visible(&text[..end]) + "…", false),
    }
}

/// Steering characters become visible as what they are: out of place.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c == '\t' {
                ' '
            } else if is_steering(c) {
                '\u{FFFD}'
            } else {
                c
            }
        })
        .collect()
}
