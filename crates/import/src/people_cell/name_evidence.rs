//! Whether words read as the name of a person.

use std::collections::HashSet;
use std::sync::LazyLock;

use recap::TitledName;

use super::words;

/// Common first names, without accents. Only what stands first in a name is looked up here.
static FIRST_NAMES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("first_names.txt").split_whitespace().collect());

/// Small words inside names: `von der Leyen`, `van Dyk`, `bin Salman`.
const PARTICLES: [&str; 32] = [
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "zu", "zum",
    "zur", "vom", "ten", "ter", "te", "la", "le", "el", "al", "bin", "ibn", "af", "av", "y", "e", "het",
    "of",
];

/// The longest name without its titles, in words.
const LONGEST: usize = 6;

/// How surely words name a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameEvidence {
    /// They do not read as a name: they name an organisation or an office, or are no name in form.
    None,
    /// They have the form of a name, as `Bad Homburg` has.
    Form,
    /// They read as a name by themselves: a first name, an initial or a title says so.
    Name,
}

impl NameEvidence {
    /// Weighs the words of a text.
    pub fn of(text: &str) -> Self {
        let titled = TitledName::parse(text);
        let bare: Vec<&str> = titled.bare.iter().map(|word| word.trim_end_matches(',')).collect();
        let has_form = (1..=LONGEST).contains(&bare.len())
            && bare.iter().enumerate().all(|(at, word)| is_name_word(word, at + 1 == bare.len()));
        let Some(first) = bare.first().filter(|_| has_form) else { return Self::None };
        if bare.iter().any(|word| words::is_of_organisation(word) || words::is_stop(word)) {
            return Self::None;
        }
        let knows_first =
            is_first_name(first) || bare.iter().any(|word| is_first_name(word) && is_loud(&bare));
        let is_word = |word: &&str| !is_initial(word);
        let is_named = bare.len() > 1
            && bare.iter().any(|word| is_word(word) && !PARTICLES.contains(word))
            && (knows_first || is_initial(first) && first.ends_with('.'));
        // `Professorin Verwaltungsinformatik` is an office.
        let is_titled = titled.before.iter().any(|title| !title.to_lowercase().contains("professor"));
        if is_named || is_titled {
            return Self::Name;
        }
        // Letters alone are abbreviations: BSI, KGSt. Endings are those of organisations and offices.
        let is_other = |word: &&str| {
            words::is_abbreviation(word) || words::ends_as_organisation(word) || words::is_of_office(word)
        };
        if bare.iter().any(is_other) { Self::None } else { Self::Form }
    }
}

/// Whether a word is a common first name, or begins with one before a hyphen.
pub fn is_first_name(word: &str) -> bool {
    let folded = deunicode::deunicode(word.trim_end_matches(',')).to_lowercase();
    let first = folded.split('-').next().unwrap_or_default();
    FIRST_NAMES.contains(first)
}

/// Whether a word may be part of a name: written large, a particle, or an initial.
fn is_name_word(word: &str, is_last: bool) -> bool {
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, '-' | '‐' | '\'' | '’' | '.' | '´');
    let starts_large =
        |c: char| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()) || matches!(c, '\'' | '’');
    let is_large = word.starts_with(starts_large) || word.starts_with("d’") || word.starts_with("d'");
    word.chars().all(is_letter)
        && word.chars().any(char::is_alphabetic)
        && (is_large || !is_last && PARTICLES.contains(&word))
}

fn is_initial(word: &str) -> bool {
    word.trim_end_matches('.').chars().filter(|c| c.is_alphabetic()).count() == 1
}

/// Whether some of a name is in capitals, as in `MÜLLER Ada`.
fn is_loud(bare: &[&str]) -> bool {
    bare.iter().any(|word| words::is_abbreviation(word))
}
