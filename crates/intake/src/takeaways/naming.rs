//! Ids for new takeaways: readable, and the same whenever the same words are named.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;

/// How long an id gets, in letters; its last word may be cut off by that.
const LONGEST: usize = 48;

/// An id of the first words of a statement that is not taken yet. What has no letters that an id
/// could have is called after its talk.
pub fn id(statement: &str, talk: Option<&str>, taken: &HashSet<String>) -> String {
    let words = words(statement);
    let base = match (words.is_empty(), talk) {
        (false, _) => words,
        (true, Some(talk)) => talk.chars().take(LONGEST).collect(),
        (true, None) => "takeaway".to_owned(),
    };
    if !taken.contains(&base) {
        return base;
    }
    let numbered = (2_u64..).map(|number| format!("{base}-{number}"));
    numbered.into_iter().find(|id| !taken.contains(id)).unwrap_or(base)
}

/// The words of a text in the letters of an id.
fn words(text: &str) -> String {
    let mut id = String::new();
    let is_letter = |c: char| c.is_alphanumeric();
    for word in text.split(|c: char| !is_letter(c)).map(plain).filter(|word| !word.is_empty()) {
        let hyphen = usize::from(!id.is_empty());
        if id.len() + hyphen + word.len() > LONGEST {
            if id.is_empty() {
                id.extend(word.chars().take(LONGEST));
            }
            break;
        }
        if hyphen == 1 {
            id.push('-');
        }
        id.push_str(&word);
    }
    id
}

/// A word without the marks on its letters, umlauts as they are written where there are none.
fn plain(word: &str) -> String {
    let mut plain = String::new();
    for c in word.to_lowercase().nfc() {
        match c {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            c => plain.extend(c.nfd().filter(char::is_ascii_alphanumeric)),
        }
    }
    plain
}
