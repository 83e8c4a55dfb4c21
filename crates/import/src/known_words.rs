//! Words by which German and English are told apart.

/// Words that one of two languages has and the other has not, to tell in which a text is written that does not say it.
const GERMAN: [&str; 44] = [
    "der",
    "die",
    "das",
    "und",
    "ist",
    "nicht",
    "mit",
    "für",
    "ein",
    "wir",
    "eine",
    "einer",
    "zu",
    "zur",
    "zum",
    "von",
    "im",
    "den",
    "dem",
    "des",
    "auf",
    "wie",
    "aus",
    "bei",
    "sich",
    "auch",
    "oder",
    "als",
    "nach",
    "sie",
    "es",
    "durch",
    "über",
    "um",
    "was",
    "wird",
    "werden",
    "sind",
    "eröffnung",
    "begrüßung",
    "vortrag",
    "kommunen",
    "stadt",
    "digital",
];
const ENGLISH: [&str; 39] = [
    "the", "and", "of", "to", "is", "with", "for", "we", "you", "how", "in", "on", "are", "from", "what",
    "why", "your", "our", "this", "that", "by", "it", "at", "be", "can", "will", "new", "about", "their",
    "opening", "talk", "keynote", "open", "source", "into", "building", "using", "as", "not",
];

/// The least share of known words among all, of which a language is guessed, in percent. German and English texts have
/// a third, titles a sixth.
const LEAST_SHARE: usize = 12;

/// Headings that only German tables have, in small letters alone.
const GERMAN_HEADINGS: [&str; 34] = [
    "titel",
    "vortrag",
    "vortragstitel",
    "beitrag",
    "programmpunkt",
    "veranstaltung",
    "thema",
    "referent",
    "referentin",
    "referentinnen",
    "referenten",
    "referierende",
    "sprecher",
    "sprecherin",
    "sprecherinnen",
    "vortragende",
    "mitwirkende",
    "datum",
    "tag",
    "beginn",
    "uhrzeit",
    "zeit",
    "ende",
    "dauer",
    "raum",
    "saal",
    "buehne",
    "beschreibung",
    "was",
    "wer",
    "wann",
    "zielgruppe",
    "sprache",
    "themenstrang",
];

/// How many words are looked at: so many tell it, and counting all of a large programme would take its time.
const MOST: usize = 20_000;

/// The language of which a fair share of the words is known.
pub fn language_of<'t>(texts: impl Iterator<Item = &'t str>) -> Option<&'static str> {
    let (mut german, mut english, mut all) = (0, 0, 0);
    for word in texts.flat_map(str::split_whitespace).take(MOST) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        all += usize::from(word.chars().any(char::is_alphabetic));
        german += usize::from(GERMAN.contains(&word.as_str()) || has_german_form(&word));
        english += usize::from(ENGLISH.contains(&word.as_str()));
    }
    let (most, other, tag) =
        if german >= english { (german, english, "de") } else { (english, german, "en") };
    (most > 0 && most * 100 >= all * LEAST_SHARE && most > other).then_some(tag)
}

/// Whether a heading in small letters alone is German.
pub fn is_german_heading(heading: &str) -> bool {
    GERMAN_HEADINGS.contains(&heading)
}

/// Whether a word ends as only German ones do, or has their own letter.
fn has_german_form(word: &str) -> bool {
    const ENDINGS: [&str; 6] = ["ung", "ungen", "keit", "heit", "schaft", "tag"];
    word.contains('ß') || ENDINGS.iter().any(|ending| word.ends_with(ending) && word.len() > ending.len() + 3)
}
