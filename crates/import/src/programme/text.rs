//! A text of a source, in one language or in several.

use recap::LanguageTag;

use crate::plain_text::normalize_text;
use crate::read_limit::ReadLimit;

/// Plain words, [normalized](normalize_text). Most sources do not say in which language; some give several.
///
/// Invariant: no version is blank, and there is at least one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProgrammeText {
    /// Words of which the language is not said.
    Plain(String),
    /// The same in several languages, each named once.
    Translated(Vec<(LanguageTag, String)>),
}

impl ProgrammeText {
    /// Plain words; `None` where there are none.
    pub fn plain(text: impl AsRef<str>) -> Option<Self> {
        Some(normalize_text(text.as_ref())).filter(|text| !text.is_empty()).map(Self::Plain)
    }

    /// Words in several languages, without versions that are blank or named before.
    pub fn translated(versions: impl IntoIterator<Item = (LanguageTag, String)>) -> Option<Self> {
        let mut kept: Vec<(LanguageTag, String)> = Vec::new();
        for (tag, text) in versions.into_iter().take(ReadLimit::Languages.most()) {
            let text = normalize_text(&text);
            if !text.is_empty() && kept.iter().all(|(known, _)| *known != tag) {
                kept.push((tag, text));
            }
        }
        (!kept.is_empty()).then_some(Self::Translated(kept))
    }

    /// The words in a language, or else the first there are.
    pub fn in_language(&self, language: &LanguageTag) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Translated(versions) => {
                let exact = versions.iter().find(|(tag, _)| tag == language);
                let near = || versions.iter().find(|(tag, _)| tag.primary() == language.primary());
                exact.or_else(near).or(versions.first()).map_or("", |(_, text)| text)
            }
        }
    }

    /// The first words there are.
    pub fn first(&self) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Translated(versions) => versions.first().map_or("", |(_, text)| text),
        }
    }

    /// The same words changed; `None` where nothing is left of them.
    pub fn map(self, change: impl Fn(&str) -> String) -> Option<Self> {
        match self {
            Self::Plain(text) => Self::plain(change(&text)),
            Self::Translated(versions) => {
                Self::translated(versions.into_iter().map(|(tag, text)| (tag, change(&text))))
            }
        }
    }

    /// How many characters all versions have, or more.
    pub fn size(&self) -> usize {
        match self {
            Self::Plain(text) => text.len(),
            Self::Translated(versions) => versions.iter().map(|(_, text)| text.len()).sum(),
        }
    }

    /// The languages that are named.
    pub fn languages(&self) -> impl Iterator<Item = &LanguageTag> {
        let versions = match self {
            Self::Plain(_) => &[],
            Self::Translated(versions) => versions.as_slice(),
        };
        versions.iter().map(|(tag, _)| tag)
    }
}
