//! Foreign texts on a terminal.

/// Whether a character is a control character, or changes the direction of text.
pub fn is_steering(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A text in one line of this many characters at most, without anything that controls the terminal or turns the
/// direction of writing.
pub fn one_line(text: &str, longest: usize) -> String {
    let plain: String = text.chars().map(|c| if is_steering(c) { ' ' } else { c }).collect();
    match plain.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &plain[..end]),
        None => plain,
    }
}
