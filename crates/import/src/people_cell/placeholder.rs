//! Texts that stand where a name would, as long as that is open.

use recap::TitledName;

/// Placeholders for names that are not known yet, in small letters without signs and spaces.
const PLACEHOLDERS: [&str; 35] = [
    "nn",
    "tba",
    "tbd",
    "tbc",
    "unbekannt",
    "nochunbekannt",
    "offen",
    "nochoffen",
    "folgt",
    "folgtnoch",
    "folgtinkürze",
    "wirdnachgereicht",
    "wirdergänzt",
    "wirdbenannt",
    "wirdnochbenannt",
    "nochzubenennen",
    "zubenennen",
    "wirdbekanntgegeben",
    "wirdnochbekanntgegeben",
    "wirdangekündigt",
    "wirdnochangekündigt",
    "stehtnochnichtfest",
    "nochnichtbekannt",
    "nochnichtbenannt",
    "inabstimmung",
    "inabklärung",
    "inklärung",
    "inanfrage",
    "angefragt",
    "tobeannounced",
    "tobeconfirmed",
    "tobedetermined",
    "tobedefined",
    "comingsoon",
    "notyetknown",
];

/// What placeholders are of: `Name folgt`, `Referent*in N. N.`
const PLACES: [&str; 12] = [
    "name",
    "namen",
    "person",
    "referent",
    "referentin",
    "referentinnen",
    "speaker",
    "sprecher",
    "sprecherin",
    "vortragende",
    "moderation",
    "moderator",
];

/// Words for somebody who stands for others and is not named: `Vertreterin des BMI`.
const REPRESENTATIVES: [&str; 7] = [
    "vertreter",
    "vertreterin",
    "vertreterinnen",
    "vertretung",
    "repräsentant",
    "repräsentantin",
    "representative",
];

/// Whether a text stands for a name that is still open: `N. N.`, `(Name folgt)`, `Vertreter*in des BMI`.
pub fn is_placeholder(text: &str) -> bool {
    let bare = TitledName::parse(text.trim()).without_titles();
    let mut words: Vec<String> = bare.split_whitespace().map(letters).collect();
    words.retain(|word| !word.is_empty());
    let is_representative = words.first().is_some_and(|word| REPRESENTATIVES.contains(&word.as_str()))
        && words.get(1).is_none_or(|word| ["des", "der", "von", "vom", "of", "aus"].contains(&word.as_str()));
    let whole = words.concat();
    let rest: Vec<&str> = words.iter().map(String::as_str).skip_while(|word| PLACES.contains(word)).collect();
    let is_open = |text: &str| !text.is_empty() && PLACEHOLDERS.contains(&text);
    is_representative
        || is_open(&whole)
        || is_open(&rest.concat())
        || text.trim() == "-"
        || text.trim() == "–"
}

/// The letters of a word, in small ones.
pub fn letters(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
