//! Those who put the recap together.

use std::sync::Arc;

use crate::language::LanguageTag;
use crate::text::{Text, in_one_line};

/// The editors: who stands for all words that are nobody else's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Editors {
    /// A team or a house under one name.
    Team(Text),
    /// People by their names; at least one.
    People(Vec<Arc<str>>),
}

impl Editors {
    /// Their names, each in one line.
    pub fn names(&self, language: &LanguageTag) -> Vec<String> {
        match self {
            Editors::Team(name) => vec![in_one_line(name.localized(language).text)],
            Editors::People(names) => names.iter().map(|name| in_one_line(name)).collect(),
        }
    }
}
