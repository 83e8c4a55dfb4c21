//! Where a statement can be checked.

use crate::address::LinkTarget;
use crate::base_url::BaseUrl;
use crate::date::Date;
use crate::language::LanguageTag;
use crate::text::{Text, in_one_line};

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
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it, such as a magazine.
    pub publisher: Option<Text>,
    /// The day on which it was published.
    pub date: Option<Date>,
    /// Where it is.
    pub target: Option<LinkTarget>,
    /// The place inside it, such as a paragraph or a minute.
    pub locator: Option<Text>,
    /// Who put the statement into words.
    pub origin: Option<Origin>,
    /// Whether the words are approved. A takeaway whose words are not is not published; where nothing is said, nobody
    /// was asked.
    pub approved: Option<bool>,
    /// Who has approved them, where it is not the speaker.
    pub approved_by: Option<String>,
    /// On which day.
    pub approved_on: Option<Date>,
    /// When somebody last looked it up.
    pub checked: Option<Date>,
}

impl Source {
    /// What it is called in one line, with its author, its publisher, its day and the place inside it, or else
    /// the address that stands for all of them; and the whole address, where it can be followed.
    pub fn reference(&self, language: &LanguageTag, root: &BaseUrl) -> Option<(String, Option<String>)> {
        let words = |text: &Option<Text>| {
            text.as_ref().map(|text| in_one_line(text.localized(language).text)).unwrap_or_default()
        };
        let (label, author) =
            (words(&self.label), self.author.as_deref().map(in_one_line).unwrap_or_default());
        let colon = if label.is_empty() || author.is_empty() { "" } else { ": " };
        let date = self.date.map(|date| date.to_string()).unwrap_or_default();
        let mut parts = vec![
            [author, colon.to_owned(), label].concat(),
            words(&self.publisher),
            date,
            words(&self.locator),
        ];
        let address = match &self.target {
            Some(LinkTarget::Link(address)) => Some(root.resolve(address)),
            Some(LinkTarget::Text(text)) => {
                parts.push(in_one_line(text));
                None
            }
            None => None,
        };
        parts.retain(|part| !part.is_empty());
        if parts.is_empty() {
            parts.extend(address.clone());
        }
        (!parts.is_empty()).then(|| (parts.join(", "), address))
    }
}
