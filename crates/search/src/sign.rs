//! Signs that are read as words: *99 %* is *99 Prozent*.

/// Each sign with its names in German and English, folded.
pub(crate) const SIGNS: [[&str; 3]; 2] = [["%", "prozent", "percent"], ["€", "euro", "eur"]];

/// Whether a character of a folded text is a word by itself, whatever stands beside it.
pub fn is_sign(c: char) -> bool {
    matches!(c, '%' | '€')
}

/// The names of a sign; none for any other word.
pub(crate) fn sign_names(word: &str) -> &'static [&'static str] {
    let known = SIGNS.iter().find(|[sign, ..]| *sign == word);
    known.map_or(&[], |[_, names @ ..]| names)
}
