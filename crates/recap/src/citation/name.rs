//! Names, as far as programs that sort them need to know.

use std::fmt;

use crate::text::in_one_line;

/// A name in the parts by which it is sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A person's.
    Person {
        /// Titles and first names.
        given: String,
        /// The last word, or from the first that is written small: `von Muster`.
        family: String,
    },
    /// One that is better not taken apart.
    Whole(String),
}

impl Name {
    /// A name as the person writes it.
    pub fn new(name: &str) -> Self {
        let name = in_one_line(name);
        let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
        let joins = |word: &&str| ["and", "und", "&"].contains(word);
        if words.len() < 2 || name.contains([',', ';']) || words.iter().any(joins) {
            return Self::Whole(name);
        }
        let last = words.len() - 1;
        let small = words[1..].iter().position(|word| word.starts_with(char::is_lowercase));
        let (given, family) = words.split_at(small.map_or(last, |at| (at + 1).min(last)));
        Self::Person { given: given.join(" "), family: family.join(" ") }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Name::Person { given, family } => write!(f, "{given} {family}"),
            Name::Whole(name) => f.write_str(name),
        }
    }
}
