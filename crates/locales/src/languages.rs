//! Which messages a language is shown with, and what it is called.

use super::Locale;

impl Locale {
    /// The messages for a language (BCP 47): those written for exactly this tag, or else for its primary language,
    /// so that `de-at` is German. A language without messages is shown with the English ones.
    pub fn for_language(tag: &str) -> Self {
        Self::written_for(tag).unwrap_or(Self::En)
    }

    fn written_for(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or(tag);
        let of = |tag: &str| Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag));
        of(tag).or_else(|| of(primary))
    }
}

/// The name of a language in that language; its tag, where there are no messages in it.
pub fn language_name(tag: &str) -> &str {
    Locale::written_for(tag).map_or(tag, |locale| locale.language_name())
}
