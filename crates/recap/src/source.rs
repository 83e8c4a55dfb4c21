//! Where a statement can be checked.

use crate::address::Target;
use crate::date::Date;
use crate::text::Text;

/// Who put a statement into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The editors of the recap.
    Editorial,
    /// The speaker.
    Speaker,
    /// A program.
    Automatic,
}

impl Origin {
    /// What the bundle calls each of them.
    pub const WORDS: [(&str, Self); 3] =
        [("editorial", Self::Editorial), ("speaker", Self::Speaker), ("automatic", Self::Automatic)];
}

/// Where a statement comes from and who stands behind its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called, such as the title of an article.
    pub label: Option<Text>,
    /// Where it is.
    pub target: Option<Target>,
    /// The place inside it, such as a paragraph or a minute.
    pub locator: Option<Text>,
    /// Who put the statement into words.
    pub origin: Option<Origin>,
    /// Whether the speaker has approved the words.
    pub approved: Option<bool>,
    /// When somebody last looked it up.
    pub checked: Option<Date>,
}
