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
        let (name, ..) = name_and_brackets(text);
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
    const OTHERS: [&str; 10] = [
        " et al.",
        " et al",
        " u. a.",
        " u.a.",
        " uvm.",
        " u. v. m.",
        " und weitere",
        " und andere",
        " and others",
        " & Team",
    ];
    let found = OTHERS.iter().find_map(|others| name.strip_suffix(others).map(|bare| (bare, others.trim())));
    found.map_or((name, ""), |(bare, others)| (bare.trim_end_matches([',', ' ']), others))
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
