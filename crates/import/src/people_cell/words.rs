//! Words by which organisations, offices and roles are known.

use std::sync::LazyLock;

pub use super::placeholder::is_placeholder;
use super::placeholder::letters;

/// The words of a list, which stand between commas.
fn list(text: &str) -> Vec<String> {
    text.replace('\n', " ")
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whole words, and parts of words with hyphens, that only organisations and places have.
static ORGANISATIONS: LazyLock<Vec<String>> = LazyLock::new(|| list(include_str!("words/organisations.txt")));

/// Beginnings and endings of words for organisations.
const ORGANISATION_BEGINNINGS: [&str; 6] =
    ["bundes", "landes", "kommunal", "stadtverwalt", "staats", "max-planck"];
const ORGANISATION_ENDINGS: [&str; 25] = [
    "amt",
    "ministerium",
    "verband",
    "verein",
    "gesellschaft",
    "stiftung",
    "zentrum",
    "institut",
    "universität",
    "hochschule",
    "verwaltung",
    "behörde",
    "agentur",
    "werke",
    "kammer",
    "abteilung",
    "stelle",
    "beratung",
    "kanzlei",
    "gericht",
    "präsidium",
    "anstalt",
    "fabrik",
    "zentrale",
    "archiv",
];

/// Beginnings of words for offices.
static OFFICES: LazyLock<Vec<String>> = LazyLock::new(|| list(include_str!("words/offices.txt")));

/// Endings of words for offices, and short ones that stand alone.
const OFFICE_ENDINGS: [&str; 26] = [
    "leiter",
    "leiterin",
    "leitung",
    "beauftragte",
    "beauftragter",
    "präsident",
    "präsidentin",
    "meister",
    "meisterin",
    "direktor",
    "direktorin",
    "manager",
    "managerin",
    "referent",
    "referentin",
    "sekretär",
    "sekretärin",
    "berater",
    "beraterin",
    "minister",
    "ministerin",
    "rätin",
    "dirigent",
    "dirigentin",
    "sprecher",
    "sprecherin",
];
const SHORT_OFFICES: [&str; 8] = ["ob", "obm", "bm", "lead", "principal", "autor", "autorin", "stv"];

/// Roles in a talk that are those of a moderator.
const MODERATION: [&str; 22] = [
    "moderation",
    "moderator",
    "moderatorin",
    "moderierend",
    "moderierende",
    "moderiert von",
    "moderated by",
    "mod",
    "chair",
    "session chair",
    "sessionchair",
    "panel chair",
    "sitzungsleitung",
    "gesprächsleitung",
    "diskussionsleitung",
    "panelleitung",
    "gesprächsführung",
    "host",
    "hosted by",
    "gastgeber",
    "gastgeberin",
    "facilitator",
];

/// Other roles in a talk.
static OTHER_ROLES: LazyLock<Vec<String>> = LazyLock::new(|| list(include_str!("words/other_roles.txt")));

/// What stands beside a name and says nothing of the person: how they take part, or how they are called.
const REMARKS: [&str; 29] = [
    "online",
    "digital zugeschaltet",
    "zugeschaltet",
    "per video",
    "remote",
    "virtuell",
    "via zoom",
    "live",
    "sie/ihr",
    "er/ihm",
    "she/her",
    "he/him",
    "they/them",
    "sie",
    "er",
    "she/they",
    "he/they",
    "dey/dem",
    "keine pronomen",
    "u. a.",
    "u.a.",
    "et al.",
    "et al",
    "uvm.",
    "u. v. m.",
    "und weitere",
    "und andere",
    "and others",
    "tbc/online",
];

/// What says that somebody was only asked, or did not come.
const UNCONFIRMED: [&str; 23] = [
    "angefragt",
    "tbc",
    "t.b.c.",
    "invited",
    "eingeladen",
    "unbestätigt",
    "noch unbestätigt",
    "noch offen",
    "zu bestätigen",
    "to be confirmed",
    "requested",
    "krank",
    "erkrankt",
    "verhindert",
    "entschuldigt",
    "abgesagt",
    "entfällt",
    "entfallen",
    "fällt aus",
    "ausgefallen",
    "cancelled",
    "canceled",
    "withdrawn",
];

/// Words behind `und` or `&` that are no person of their own: `Kanzlei Recht & Partner`.
const STOPS: [&str; 24] = [
    "partner",
    "partners",
    "team",
    "co",
    "söhne",
    "kollegen",
    "kolleginnen",
    "kollege",
    "kollegin",
    "gäste",
    "weitere",
    "andere",
    "others",
    "friends",
    "freunde",
    "mitarbeitende",
    "mitarbeiter",
    "beteiligte",
    "gast",
    "alle",
    "beide",
    "both",
    "all",
    "jeweils",
];

fn plain(text: &str) -> String {
    let joined = text.trim().trim_end_matches([':', ',']).to_lowercase().replace(['*', '_'], "");
    joined.split_whitespace().collect::<Vec<_>>().join(" ").replace(":in", "in").replace("/in", "in")
}

/// Whether a word, or a part of it between hyphens, names a kind of organisation.
pub fn is_of_organisation(word: &str) -> bool {
    let lower = word.trim_end_matches(',').to_lowercase();
    let is_known = |part: &str| ORGANISATIONS.iter().any(|known| known == part);
    is_known(&lower) || lower.split('-').any(is_known)
}

/// Whether a word is composed as names of organisations are.
pub fn ends_as_organisation(word: &str) -> bool {
    let lower = word.to_lowercase();
    ORGANISATION_ENDINGS.iter().any(|ending| lower.ends_with(ending) && lower.len() > ending.len())
        || ORGANISATION_BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning))
}

/// Whether a text has words of organisations.
pub fn reads_as_organisation(text: &str) -> bool {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '(' | ')'));
    let mut words = words.filter(|word| !word.is_empty());
    words.any(|word| is_of_organisation(word) || ends_as_organisation(word))
}

/// Whether a word names an office.
pub fn is_of_office(word: &str) -> bool {
    let lower = word.trim_matches(['.', ',']).to_lowercase().replace(['*', ':', '_', '/'], "");
    let is_organisation =
        is_of_organisation(&lower) || ORGANISATION_ENDINGS.iter().any(|end| lower.ends_with(end));
    !is_organisation
        && (OFFICES.iter().any(|beginning| lower.starts_with(beginning))
            || OFFICE_ENDINGS.iter().any(|ending| lower.ends_with(ending))
            || SHORT_OFFICES.contains(&lower.as_str()))
}

/// Whether a text names an office: in its first words, before what it is the office of.
pub fn reads_as_office(text: &str) -> bool {
    text.split_whitespace().take(2).any(is_of_office)
}

/// Whether a word is of capitals, or has a capital inside, as abbreviations do: `BSI`, `KGSt`, `AöR`.
pub fn is_abbreviation(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let large = letters.iter().filter(|c| c.is_uppercase()).count();
    !word.contains(['.', '-', '\'', '’'])
        && letters.len() > 1
        && (large == letters.len() || large * 2 > letters.len())
}

/// Whether a text is the role of a moderator.
pub fn is_moderation(text: &str) -> bool {
    MODERATION.contains(&plain(text).trim_end_matches('.'))
}

/// Whether a text is a role in a talk.
pub fn is_role(text: &str) -> bool {
    is_moderation(text) || OTHER_ROLES.contains(&plain(text))
}

/// Whether a text only says how somebody takes part or is called.
pub fn is_remark(text: &str) -> bool {
    let text = plain(text);
    let is_of_others = super::split::after_conjunction(&text).is_some();
    REMARKS.contains(&text.as_str()) || is_of_others || text.starts_with("geb. ") || is_unconfirmed(&text)
}

/// Whether a text says that somebody was only asked, or did not come.
pub fn is_unconfirmed(text: &str) -> bool {
    UNCONFIRMED.contains(&plain(text).as_str())
}

/// Whether a word, behind `und` or `&`, names nobody.
pub fn is_stop(word: &str) -> bool {
    STOPS.contains(&letters(word).as_str())
}
