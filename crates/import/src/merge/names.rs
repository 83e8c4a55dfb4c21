//! How likely two names are those of one person.

use recap::TitledName;
use unicode_normalization::UnicodeNormalization as _;

use crate::convert::ids::slug;
use crate::convert::normalize_label;

/// How likely two names are those of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameLikeness {
    /// The names have nothing in common.
    Different,
    /// One of their parts is the same, as after a marriage, or in a family.
    Partly,
    /// One is the other with a typo, a part less, or a first name cut short.
    Near,
    /// But for titles, capitals, accents and the order of its parts, it is one name.
    Same,
}

/// The longest name whose typos are looked for.
const LONGEST: usize = 80;

/// A name without capitals, accents and titles, its parts in alphabetical order: the same for two spellings of one name.
pub fn name_key(name: &str) -> String {
    let mut parts = parts(name);
    parts.sort_unstable();
    // Names in letters that no id can hold are compared as they are written.
    if parts.is_empty() { normalize_label(&name.nfc().collect::<String>()) } else { parts.join(" ") }
}

/// Compares two names.
pub fn compare(one: &str, other: &str) -> NameLikeness {
    if name_key(one) == name_key(other) {
        return NameLikeness::Same;
    }
    let (ones, others) = (parts(one), parts(other));
    let is_whole = |part: &&String| part.chars().count() > 1;
    let has_common = ones.iter().filter(is_whole).any(|part| others.contains(part));
    let (shorter, longer) = if ones.len() <= others.len() { (&ones, &others) } else { (&others, &ones) };
    if has_common && is_shortened(shorter, longer) || is_typo(&ones, &others) {
        return NameLikeness::Near;
    }
    if has_common { NameLikeness::Partly } else { NameLikeness::Different }
}

/// Whether each part of a name is a part of the longer one, or an initial of one.
fn is_shortened(shorter: &[String], longer: &[String]) -> bool {
    let mut free: Vec<&String> = longer.iter().collect();
    shorter.iter().all(|part| {
        let is_initial_of = |other: &str| {
            (part.len() == 1 && other.starts_with(part.as_str()))
                || (other.len() == 1 && part.starts_with(other))
        };
        let exact = free.iter().position(|other| *other == part);
        let at = exact.or_else(|| free.iter().position(|other| is_initial_of(other)));
        at.map(|at| free.remove(at)).is_some()
    })
}

/// Whether two names of as many parts differ by one or two letters in all. Numbers and initials that differ are no typos.
fn is_typo(ones: &[String], others: &[String]) -> bool {
    let letters: usize = ones.iter().map(String::len).sum();
    let may_be_mistyped = |parts: &[String]| {
        parts.iter().all(|part| part.len() > 1 && !part.contains(|c: char| c.is_ascii_digit()))
    };
    if ones.len() != others.len() || !may_be_mistyped(ones) || !may_be_mistyped(others) || letters > LONGEST {
        return false;
    }
    let distances: Vec<usize> =
        ones.iter().zip(others).map(|(one, other)| strsim::osa_distance(one, other)).collect();
    let most = if letters >= 9 { 2 } else { 1 };
    // A part that is mistyped in half of its letters is another one.
    let is_recognisable = |(distance, part): (&usize, &String)| distance * 2 < part.len();
    letters >= TYPO
        && distances.iter().sum::<usize>() <= most
        && distances.iter().zip(ones).all(is_recognisable)
}

/// The shortest name in which one letter may be a typo.
const TYPO: usize = 5;

/// The parts of a name in the letters of an id, without titles.
fn parts(name: &str) -> Vec<String> {
    let slug = slug(&TitledName::parse(name).without_titles());
    slug.split('-').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
