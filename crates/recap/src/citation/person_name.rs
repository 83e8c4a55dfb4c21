//! Names of people in the parts by which programs sort them.

use std::fmt;

use crate::text::in_one_line;
use crate::titled_name::TitledName;

/// A name in the parts by which it is sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonName {
    /// A person's.
    Person {
        /// Titles and first names.
        given: String,
        /// The last word, or from the first that is written small: `von Muster`.
        family: String,
    },
    /// One that is better not taken apart.
    Literal(String),
}

impl PersonName {
    /// A name as the person writes it. Titles behind it are in no list of authors.
    pub fn new(name: &str) -> Self {
        let line = in_one_line(name);
        let titled = TitledName::parse(&line);
        let name = [titled.before, titled.bare].concat().join(" ").trim_end_matches(',').to_owned();
        let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
        let joins = |word: &&str| ["and", "und", "&"].contains(word);
        if words.len() < 2 || name.contains([',', ';']) || words.iter().any(joins) {
            return Self::Literal(name);
        }
        let last = words.len() - 1;
        let small = words[1..].iter().position(|word| word.starts_with(char::is_lowercase));
        let (given, family) = words.split_at(small.map_or(last, |at| (at + 1).min(last)));
        Self::Person { given: given.join(" "), family: family.join(" ") }
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PersonName::Person { given, family } => write!(f, "{given} {family}"),
            PersonName::Literal(name) => f.write_str(name),
        }
    }
}
