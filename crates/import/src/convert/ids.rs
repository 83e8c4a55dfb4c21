//! Allocating readable ids (slugs).

use std::collections::{HashMap, HashSet};

use recap::id::MAX_LEN;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// How long the readable part of an id may be; the rest is for a number that tells it from others.
const READABLE: usize = MAX_LEN - 8;

/// Names that Windows gives no folder.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The ids of one kind that are taken.
#[derive(Clone, Debug, Default)]
pub struct IdAllocator {
    taken: HashSet<String>,
    /// The last number that was given to words, so that no number is tried twice.
    numbers: HashMap<String, usize>,
}

impl IdAllocator {
    /// Names of which some are taken already.
    pub fn with_taken<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        Self { taken: names.into_iter().map(str::to_owned).collect(), numbers: HashMap::new() }
    }

    /// Allocates an id made of words: the first of `title`, `title-2`, `title-3` … that is free.
    /// `kind` is used where the words have no character that an id can hold.
    pub fn allocate(&mut self, words: &str, kind: &str) -> String {
        let slug = slug(words);
        let slug = match slug.as_str() {
            "" => kind.to_owned(),
            device if DEVICES.contains(&device) => format!("{kind}-{device}"),
            _ => slug,
        };
        if self.taken.insert(slug.clone()) {
            return slug;
        }
        let last = self.numbers.entry(slug.clone()).or_insert(1);
        loop {
            *last += 1;
            let id = format!("{slug}-{last}");
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Words in the letters of an id: German ones as Germans write them without umlauts, all others
/// as they sound in English. Emoji and marks such as `™` part words; no name is made of them.
pub fn slug(words: &str) -> String {
    let lower: String = words.to_lowercase().nfc().collect();
    let mut spelled = String::with_capacity(lower.len());
    for c in lower.chars() {
        match c {
            'ä' => spelled.push_str("ae"),
            'ö' => spelled.push_str("oe"),
            'ü' => spelled.push_str("ue"),
            'ß' => spelled.push_str("ss"),
            // What stands inside a word does not part it.
            '\'' | '’' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' => {}
            c if c.is_alphanumeric() => spelled.push(c),
            // Nor does a mark on a letter.
            c if is_combining_mark(c) => {}
            _ => spelled.push(' '),
        }
    }
    let plain = deunicode::deunicode_with_tofu(&spelled, "").to_ascii_lowercase();
    let parts = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let mut slug = String::new();
    for part in parts {
        let dash = usize::from(!slug.is_empty());
        if slug.len() + dash + part.len() > READABLE {
            if slug.is_empty() {
                slug.push_str(part.get(..READABLE).unwrap_or(part));
            }
            break;
        }
        if dash > 0 {
            slug.push('-');
        }
        slug.push_str(part);
    }
    slug
}
