//! Names of languages, as programmes write them.

use recap::LanguageTag;

use crate::node::SourceNode;
use crate::read_limit::ReadLimit;
use crate::report::ImportEventKind;

/// Languages with their names in German, in English and in themselves.
const NAMES: [(&str, &str, &str, &str); 15] = [
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
    ("gsw", "Schweizerdeutsch", "Swiss German", "Schwiizerdütsch"),
];

/// Codes of three letters (ISO 639-2 and 639-3) for those that have one of two.
const CODES: [(&str, &str); 61] = [
    ("deu", "de"),
    ("ger", "de"),
    ("eng", "en"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("ita", "it"),
    ("spa", "es"),
    ("nld", "nl"),
    ("dut", "nl"),
    ("pol", "pl"),
    ("ces", "cs"),
    ("cze", "cs"),
    ("dan", "da"),
    ("swe", "sv"),
    ("por", "pt"),
    ("rus", "ru"),
    ("ukr", "uk"),
    ("tur", "tr"),
    ("ara", "ar"),
    ("zho", "zh"),
    ("chi", "zh"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("nor", "no"),
    ("nob", "nb"),
    ("nno", "nn"),
    ("fin", "fi"),
    ("hun", "hu"),
    ("ron", "ro"),
    ("rum", "ro"),
    ("bul", "bg"),
    ("hrv", "hr"),
    ("srp", "sr"),
    ("slk", "sk"),
    ("slo", "sk"),
    ("slv", "sl"),
    ("ell", "el"),
    ("gre", "el"),
    ("est", "et"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("isl", "is"),
    ("ice", "is"),
    ("gle", "ga"),
    ("cat", "ca"),
    ("eus", "eu"),
    ("baq", "eu"),
    ("glg", "gl"),
    ("heb", "he"),
    ("fas", "fa"),
    ("per", "fa"),
    ("hin", "hi"),
    ("ltz", "lb"),
    ("sqi", "sq"),
    ("alb", "sq"),
    ("mkd", "mk"),
    ("mac", "mk"),
    ("bos", "bs"),
    ("kat", "ka"),
    ("geo", "ka"),
    ("epo", "eo"),
];

/// The languages that a text names, such as `de`, `de, en` or `German`; a word that names none is
/// noted.
pub fn parse_languages(node: &SourceNode<'_>, text: &str) -> Vec<LanguageTag> {
    let mut found = Vec::new();
    let words = text.split([',', ';', '/', '|', '+', '&']).flat_map(|part| part.split(" und "));
    let words = words.flat_map(|part| part.split(" and ")).map(str::trim).filter(|word| !word.is_empty());
    for word in words.take(ReadLimit::Languages.most()) {
        match parse_language(word) {
            Some(tag) if !found.contains(&tag) => found.push(tag),
            Some(_) => {}
            None => node.note(ImportEventKind::Language, format!("{word:?}")),
        }
    }
    found
}

/// The language that a word names, by its tag or its name: the language alone, wherever it is spoken, because
/// `de`, `de_DE` and `de-AT` are one to whoever looks for talks.
pub fn parse_language(word: &str) -> Option<LanguageTag> {
    let lower = word.trim().to_lowercase().replace('_', "-");
    let named = NAMES.iter().find(|(_, german, english, own)| {
        [german, english, own].iter().any(|name| name.to_lowercase() == lower)
    });
    if let Some((tag, ..)) = named {
        return tag.parse().ok();
    }
    // `de-formal` of pretalx tells how a page addresses its readers.
    let primary = lower.split('-').next().unwrap_or_default();
    let tag = CODES.iter().find(|(code, _)| *code == primary).map_or(primary, |(_, tag)| tag);
    // Other words of three letters could be anything.
    let is_known = NAMES.iter().any(|(known, ..)| *known == tag);
    let is_tag = (tag.len() == 2 || is_known)
        && (lower.len() <= 3 || lower.get(primary.len()..=primary.len()) == Some("-"));
    tag.parse().ok().filter(|_| is_tag)
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
