//! The parts of a text that names one person: office, name, brackets.

use recap::TitledName;

use super::name_evidence::{NameEvidence, is_first_name};
use super::{split, words};

/// Roles that need no colon.
const ROLE_BEGINNINGS: [&str; 12] = [
    "moderiert von ",
    "moderation durch ",
    "moderated by ",
    "hosted by ",
    "podiumsdiskussion mit ",
    "diskussion mit ",
    "podium mit ",
    "panel mit ",
    "panel with ",
    "im gespräch mit ",
    "es diskutieren ",
    "es sprechen ",
];

/// The role before a colon, and what follows. Whatever else stands before one is said of the person.
pub fn split_role(text: &str) -> (Option<String>, &str) {
    let inside = split::bracketed(text);
    for (at, _) in text.char_indices().filter(|(at, c)| *c == ':' && !inside[*at]) {
        let (before, after) = (text[..at].trim(), text[at + 1..].trim());
        // `Moderator:in`, `https://` and times have a colon inside.
        let is_apart = after.is_empty() || text[at + 1..].starts_with(char::is_whitespace);
        let is_close = after.starts_with(char::is_uppercase) && words::is_role(before);
        if is_close || is_apart && !before.is_empty() && is_role(before) {
            return (Some(before.to_owned()), after);
        }
    }
    let lower = text.to_lowercase();
    for word in ROLE_BEGINNINGS {
        if let Some(rest) = lower.starts_with(word).then(|| text.get(word.len()..)).flatten() {
            return (text.get(..word.len()).map(|role| role.trim().to_owned()), rest.trim());
        }
    }
    (None, text)
}

/// Whether what stands before a colon is a role, be it of a kind that is not known.
fn is_role(before: &str) -> bool {
    words::is_role(before)
        || before.split_whitespace().count() <= 4
            && NameEvidence::of(before) != NameEvidence::Name
            && !words::reads_as_organisation(before)
}

/// A name, what stands in its first brackets, and what stands behind them. `Dipl.-Ing. (FH)` has brackets of
/// its own.
pub fn name_and_brackets(text: &str) -> (String, &str, &str) {
    match split::first_brackets(text) {
        None => (text.to_owned(), "", ""),
        Some((title, addition, rest)) if !rest.is_empty() && TitledName::parse(title).is_only_titles() => {
            let (name, beside, behind) = name_and_brackets(rest);
            (format!("{title} ({addition}) {name}"), beside, behind)
        }
        Some((name, beside, behind)) => (name.trim_matches(',').trim().to_owned(), beside, behind),
    }
}

/// A family name before a comma, and a first name behind it: `Müller, Ada`. Where there are only these two, the
/// family name may be a first name too: `Peter, Ada`.
pub fn inverted(family: &str, next: &str, is_pair: bool) -> Option<String> {
    let (given, rest) = match next.find(['(', '[']) {
        Some(at) => (next[..at].trim(), &next[at..]),
        None => (next, ""),
    };
    let titled = TitledName::parse(given);
    let are_first_names = (1..=2).contains(&titled.bare.len())
        && titled.bare.iter().all(|word| is_first_name(word))
        && titled.behind.is_empty();
    let words = family.split_whitespace().count();
    let is_family = words <= 3
        && matches!(NameEvidence::of(family), NameEvidence::Form)
        && (words == 1 || family.starts_with(char::is_lowercase))
        && (is_pair || !is_first_name(family));
    (are_first_names && is_family).then(|| format!("{given} {family} {rest}").trim_end().to_owned())
}

/// The office before a name that is known as one: `Bürgermeisterin Ada Müller`.
pub fn split_office(text: &str) -> (&str, &str) {
    let mut ends = text.match_indices(' ').map(|(at, _)| at);
    let found = ends.find(|at| {
        let (office, name) = (text[..*at].trim(), text[*at..].trim());
        // `a. D.` and `i. R.` belong to the office before them.
        let is_cut = office.ends_with(" a.") || office.ends_with(" i.");
        !is_cut
            && words::reads_as_office(office)
            && !TitledName::parse(office).is_only_titles()
            && NameEvidence::of(office) != NameEvidence::Name
            && NameEvidence::of(name) == NameEvidence::Name
    });
    found.map_or(("", text), |at| (text[..at].trim(), text[at..].trim()))
}

/// How surely a text names a person, whatever office and brackets stand around the name.
pub fn person_evidence(text: &str) -> NameEvidence {
    NameEvidence::of(split_office(&name_and_brackets(text).0).1)
}

/// Whether two texts around `und` or `/` may be people, each by itself.
pub fn may_be_two(left: &str, right: &str) -> bool {
    let may_be = |text: &str| {
        let (name, inside, _) = name_and_brackets(text);
        let name = if name.is_empty() { inside.to_owned() } else { name };
        if words::is_placeholder(&name) {
            return true;
        }
        let words = name.split_whitespace().count();
        let is_handle = words == 1 && !words::is_of_organisation(&name) && !words::is_of_office(&name);
        let is_stop = name.split_whitespace().any(words::is_stop);
        !is_stop && (is_handle || person_evidence(text) != NameEvidence::None)
    };
    may_be(left) && may_be(right)
}

/// Whether a slash parts a whole name from one word that is none: `Ada Müller / Kiel`.
pub fn is_affiliation(left: &str, right: &str, sign: &str) -> bool {
    let is_word = right.split_whitespace().count() == 1 && !is_first_name(right);
    let is_place = is_word || words::reads_as_organisation(right);
    sign.contains('/') && person_evidence(left) == NameEvidence::Name && is_place
}

/// Whether a title is written out as an office: `Professorin`, `Professor für Recht`.
pub fn is_professorship(text: &str) -> bool {
    let lower = text.to_lowercase();
    (lower.starts_with("professor")
        || lower.starts_with("juniorprofessor")
        || lower.starts_with("privatdozent"))
        && NameEvidence::of(text) != NameEvidence::Name
}

/// Whether a text has brackets.
pub fn is_bracketed(text: &str) -> bool {
    text.contains(['(', '['])
}

/// What stands behind a name and names nobody: `Ada Müller et al.`, `Ada Müller & Team`.
pub fn split_others(name: &str) -> (&str, &str) {
    const OTHERS: [&str; 7] = [" et al.", " et al", " u. a.", " u.a.", " uvm.", " u. v. m.", " und weitere"];
    const BEFORE: [&str; 6] = [" & ", " + ", " und ", " and ", " mit ", " with "];
    let listed = OTHERS.iter().find_map(|others| name.strip_suffix(others));
    let named = || {
        let at = BEFORE.iter().filter_map(|word| name.rfind(word)).max()?;
        let others = name[at..].trim_start_matches(|c: char| !c.is_whitespace()).trim();
        let word = others.split_whitespace().nth(1).filter(|_| others.split_whitespace().count() == 2)?;
        let is_person = NameEvidence::of(&name[..at]) == NameEvidence::Name;
        (is_person && words::is_stop(word)).then_some(&name[..at])
    };
    listed
        .or_else(named)
        .map_or((name, ""), |bare| (bare.trim_end_matches([',', ' ']), name[bare.len()..].trim()))
}

/// An organisation before a colon, and its people behind it: `Stadt Kiel: Ada Müller`.
pub fn split_organisation(text: &str) -> Option<(&str, &str)> {
    let inside = split::bracketed(text);
    let (at, _) = text.match_indices(": ").find(|(at, _)| !inside[*at])?;
    let (before, after) = (text[..at].trim(), text[at + 1..].trim());
    let first = split::parts(after).first().copied().unwrap_or_default();
    let is_organisation = words::reads_as_organisation(before)
        || words::is_abbreviation(before) && !words::is_of_office(before) && !words::is_role(before);
    (is_organisation && person_evidence(first) == NameEvidence::Name).then_some((before, after))
}

/// The people of a part in which each is written with the family name first: `Müller, Ada / Öz, Ben`.
pub fn inverted_people(text: &str) -> Option<Vec<String>> {
    let ranges = split::conjuncts(text);
    let names = ranges.into_iter().map(|range| match split::parts(text[range].trim()).as_slice() {
        [family, given] => inverted(family, given, false),
        _ => None,
    });
    let names: Option<Vec<String>> = names.collect();
    names.filter(|names| names.len() > 1)
}

/// What stands between whoever speaks and whom they speak for.
const INSTEAD_OF: [&str; 9] = [
    "statt ",
    "anstatt ",
    "anstelle von ",
    "in vertretung von ",
    "in vertretung für ",
    "i. v. für ",
    "i.v. für ",
    "i. v. von ",
    "i.v. von ",
];

/// What stands between whoever does not speak and who does in their place.
const REPLACED_BY: [&str; 5] =
    ["vertreten durch ", "vertr. durch ", "ersetzt durch ", "represented by ", "replaced by "];

/// One who speaks in place of another.
pub struct Substitution<'t> {
    /// Who speaks; empty where that stands before the text.
    pub speaker: &'t str,
    /// Who does not; empty where that stands before the text.
    pub absent: &'t str,
}

impl<'t> Substitution<'t> {
    /// Reads `Fritz Lang statt Eva Roth` and `Eva Roth vertreten durch Fritz Lang`; the part before the words may stand
    /// elsewhere.
    pub fn parse(text: &'t str) -> Option<Self> {
        let parted = |words: &[&str]| {
            words.iter().find_map(|word| {
                let at = if starts_with(text, word) {
                    0
                } else {
                    text.match_indices(' ')
                        .map(|(at, _)| at + 1)
                        .find(|at| starts_with(&text[*at..], word))?
                };
                Some((text[..at].trim(), text.get(at + word.len()..)?.trim()))
            })
        };
        let is_name = |text: &str| text.is_empty() || person_evidence(text) != NameEvidence::None;
        let instead = parted(&INSTEAD_OF).map(|(speaker, absent)| Self { speaker, absent });
        let found =
            instead.or_else(|| parted(&REPLACED_BY).map(|(absent, speaker)| Self { speaker, absent }))?;
        (is_name(found.speaker) && is_name(found.absent)).then_some(found)
    }
}

/// Whether a text begins with a word, whatever its capitals.
fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.to_lowercase() == word)
}
