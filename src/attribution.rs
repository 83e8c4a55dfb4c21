//! How a language says whose words they are.

use locales::Locale;
use recap::{AttributionLabels, LanguageTag};

/// The words of a locale that stand before the names of speakers.
pub fn labels(locale: Locale) -> AttributionLabels {
    AttributionLabels { after: locale.after(), about_talk: locale.about_talk() }
}

/// The words on pages in this language.
pub fn attribution_labels(language: &LanguageTag) -> AttributionLabels {
    labels(Locale::for_language(language.as_str()))
}
