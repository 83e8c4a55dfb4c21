//! The form of Leichte Sprache.

/// The tag of its catalogue.
pub const TAG: &str = "de-simple";

/// A message with each sentence on a line of its own. Messages have neither abbreviations nor dates in figures, so that
/// a sign before a space and a capital, a quotation or an argument always ends a sentence.
pub fn in_lines(message: &str) -> String {
    let mut lines = String::new();
    let mut rest = message;
    while let Some(space) = rest.find(' ') {
        let (line, next) = (&rest[..space], &rest[space + 1..]);
        let ends = [".", "!", "?", ".“", "!“", "?“"].iter().any(|sign| line.ends_with(sign));
        // In `{day}. {month}` the full stop makes an ordinal number.
        let ends = ends && !(line.ends_with("}.") && next.starts_with('{'));
        let begins = next.starts_with(|c: char| c.is_uppercase() || "„{".contains(c));
        lines.push_str(line);
        lines.push(if ends && begins { '\n' } else { ' ' });
        rest = next;
    }
    lines + rest
}
