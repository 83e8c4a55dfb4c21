//! Whatever stands in a bundle's file: a bundle with its problems in words, or the reason why it is none, and no panic.

use recap::Bundle;

/// Parses a text.
pub fn try_text(text: &str) {
    // Reading a file takes the byte order mark off.
    let text = text.trim_start_matches('\u{FEFF}');
    let problems = Bundle::parse(text).map_or_else(|problem| vec![problem], |parsed| parsed.problems);
    for problem in problems {
        assert!(!problem.kind.code().is_empty() && !problem.kind.message().is_empty());
    }
}
