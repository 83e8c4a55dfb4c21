//! Which messages a language is shown with, and what it is called.

use super::Locale;

/// The languages that have a name in every locale (BCP 47), in the order of the message `language_names`.
const NAMED: [&str; 35] = [
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "gsw", "he", "hr", "hu", "it",
    "ja", "ko", "lt", "lv", "mt", "nds", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk",
    "zh",
];

impl Locale {
    /// The messages for a language (BCP 47): those written for exactly this tag, or else for its primary language,
    /// so that `de-at` is German. A language without messages is shown with the English ones.
    pub fn for_language(tag: &str) -> Self {
        Self::written_for(tag).unwrap_or(Self::En)
    }

    /// What a language (BCP 47) is called in this one. The name of its primary language stands for its variants.
    pub fn name_of_language(self, tag: &str) -> String {
        let primary = tag.split('-').next().unwrap_or(tag);
        let named = NAMED.iter().position(|named| named.eq_ignore_ascii_case(primary));
        let name = named.and_then(|at| self.language_names().get(at).copied());
        name.map_or_else(|| self.other_language(tag), str::to_owned)
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
