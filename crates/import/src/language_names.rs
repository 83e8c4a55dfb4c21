//! Names of languages, as programmes write them.

use recap::LanguageTag;

use crate::node::SourceNode;
use crate::report::ImportEventKind;

/// Languages with their names in German, in English and in themselves.
const NAMES: [(&str, &str, &str, &str); 14] = [
    ("de", "Deutsch", "German", "Deutsch"),
    ("en", "Englisch", "English", "English"),
    ("fr", "Französisch", "French", "Français"),
    ("it", "Italienisch", "Italian", "Italiano"),
    ("es", "Spanisch", "Spanish", "Español"),
    ("nl", "Niederländisch", "Dutch", "Nederlands"),
    ("pl", "Polnisch", "Polish", "Polski"),
    ("cs", "Tschechisch", "Czech", "Čeština"),
    ("da", "Dänisch", "Danish", "Dansk"),
    ("sv", "Schwedisch", "Swedish", "Svenska"),
    ("pt", "Portugiesisch", "Portuguese", "Português"),
    ("ru", "Russisch", "Russian", "Русский"),
    ("uk", "Ukrainisch", "Ukrainian", "Українська"),
    ("tr", "Türkisch", "Turkish", "Türkçe"),
];

/// The languages that a text names, such as `de`, `de, en` or `German`; a word that names none is
/// noted.
pub fn parse_languages(node: &SourceNode<'_>, text: &str) -> Vec<LanguageTag> {
    let mut found = Vec::new();
    let words = text.split([',', ';', '/', '|', '+', '&']).flat_map(|part| part.split(" und "));
    for word in words.flat_map(|part| part.split(" and ")).map(str::trim).filter(|word| !word.is_empty()) {
        match parse_language(word) {
            Some(tag) if !found.contains(&tag) => found.push(tag),
            Some(_) => {}
            None => node.note(ImportEventKind::Language, format!("{word:?}")),
        }
    }
    found
}

/// The language that a word names, by its tag or its name.
pub fn parse_language(word: &str) -> Option<LanguageTag> {
    let lower = word.trim().to_lowercase().replace('_', "-");
    let named = NAMES.iter().find(|(_, german, english, own)| {
        [german, english, own].iter().any(|name| name.to_lowercase() == lower)
    });
    if let Some((tag, ..)) = named {
        return tag.parse().ok();
    }
    // pretalx tells apart how a page addresses its readers, which is no language.
    let lower = lower.strip_suffix("-formal").or_else(|| lower.strip_suffix("-informal")).unwrap_or(&lower);
    // Words of three letters could be anything; the tags of programmes have two.
    let is_tag = lower.len() == 2 || lower.get(2..3) == Some("-");
    lower.parse().ok().filter(|_| is_tag)
}

/// What a language is called in another one: in German, or else in English; the tag itself for a
/// language without a name here.
pub fn language_name(tag: &LanguageTag, reader: &LanguageTag) -> String {
    let known = NAMES.iter().find(|(known, ..)| *known == tag.primary());
    let Some((_, german, english, _)) = known else { return tag.to_string() };
    let name = if reader.primary() == "de" { german } else { english };
    match tag.as_str().split_once('-') {
        Some((_, rest)) => format!("{name} ({})", rest.to_uppercase()),
        None => (*name).to_owned(),
    }
}
