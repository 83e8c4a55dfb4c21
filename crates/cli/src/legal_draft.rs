//! Drafts of the legal pages: what is known about this software, with marks where only the publisher knows.

use recap::{Bundle, LanguageTag, LegalPage};
use serde_json::{Map, Value};

/// What the marks begin with at which a publisher has something to complete.
pub const MARKS: [&str; 2] = ["[Bitte ergänzen", "[Please complete"];

/// The languages that there are drafts in.
const LANGUAGES: [&str; 3] = ["de", "en", "de-simple"];

/// The draft of a page for a bundle, by languages: those of the bundle that there are drafts in, or else English.
pub fn draft(bundle: &Bundle, page: LegalPage) -> Value {
    let languages = bundle.languages.iter().map(LanguageTag::as_str);
    let mut languages: Vec<&str> = languages.filter(|language| LANGUAGES.contains(language)).collect();
    if languages.is_empty() {
        languages.push("en");
    }
    let drafts = languages
        .into_iter()
        .map(|language| (language.to_owned(), Value::from(text(bundle, page, language))));
    Value::Object(drafts.collect::<Map<_, _>>())
}

fn text(bundle: &Bundle, page: LegalPage, language: &str) -> String {
    let tag: Option<LanguageTag> = language.parse().ok();
    let name = tag.map(|tag| bundle.site_name().localized(&tag).text.to_owned()).unwrap_or_default();
    let thread = bundle.site.thread();
    let replies = thread.map(|_| format!("\n{}", replies(language))).unwrap_or_default();
    template(page, language)
        .replace("{name}", &name)
        .replace("{list}", &format!("nachlese-list {}", bundle.scope()))
        .replace("\n{replies}\n", &replies)
        .trim()
        .to_owned()
}

/// The words of a page before what is the bundle's own.
fn template(page: LegalPage, language: &str) -> &'static str {
    match (page, language) {
        (LegalPage::Imprint, "de") => include_str!("legal_draft/imprint.de.txt"),
        (LegalPage::Imprint, "de-simple") => include_str!("legal_draft/imprint.de-simple.txt"),
        (LegalPage::Imprint, _) => include_str!("legal_draft/imprint.en.txt"),
        (LegalPage::Privacy, "de") => include_str!("legal_draft/privacy.de.txt"),
        (LegalPage::Privacy, "de-simple") => include_str!("legal_draft/privacy.de-simple.txt"),
        (LegalPage::Privacy, _) => include_str!("legal_draft/privacy.en.txt"),
        (LegalPage::Accessibility, "de") => include_str!("legal_draft/accessibility.de.txt"),
        (LegalPage::Accessibility, "de-simple") => include_str!("legal_draft/accessibility.de-simple.txt"),
        (LegalPage::Accessibility, _) => include_str!("legal_draft/accessibility.en.txt"),
    }
}

/// What a privacy notice adds where the site has a thread, whose server is asked for readers who ask.
fn replies(language: &str) -> &'static str {
    match language {
        "de" => include_str!("legal_draft/replies.de.txt"),
        "de-simple" => include_str!("legal_draft/replies.de-simple.txt"),
        _ => include_str!("legal_draft/replies.en.txt"),
    }
}
