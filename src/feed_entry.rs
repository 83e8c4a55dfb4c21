//! What a feed says of a takeaway.

use locales::Locale;
use recap::date::Date;
use recap::history::EarlierWording;
use recap::{Attribution, BaseUrl, Bundle, LanguageTag, Takeaway, WithdrawnTakeaway};

use crate::attribution;
use crate::dates::format_day;

/// What a feed says of a takeaway, in the language of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedEntry {
    /// The statement; that it was taken back, where it was.
    pub title: String,
    /// Those who stand for the words.
    pub authors: Vec<String>,
    /// In paragraphs: whom the words are after, what one should know beside them, where they can be checked, and
    /// what has become of them.
    pub summary: String,
    /// The day of the last correction or of the withdrawal.
    pub corrected: Option<Date>,
}

/// The entry of a takeaway. Links begin at `root`.
pub fn of_takeaway(
    bundle: &Bundle,
    takeaway: &Takeaway,
    language: &LanguageTag,
    root: &BaseUrl,
) -> FeedEntry {
    let locale = Locale::for_language(language.as_str());
    let words = |text: &recap::Text| text.localized(language).text.to_owned();
    let attribution = Attribution::of_takeaway(bundle, takeaway);
    let after = attribution.subject_line(attribution::labels(locale));
    let source = takeaway.nearest_source().and_then(|source| source.reference(language, root));
    let source = source.map(|(name, address)| {
        let address = address.filter(|address| *address != name).map(|address| format!(", {address}"));
        format!("{}: {name}{}", locale.share_source(), address.unwrap_or_default())
    });
    let is_gone = takeaway.talk.as_ref().is_some_and(|talk| talk.is_gone);
    let gone = is_gone.then(|| format!("{}: {}", locale.talk(), locale.talk_gone()));
    let mut summary: Vec<String> =
        [after, takeaway.detail.as_ref().map(words), source, gone].into_iter().flatten().collect();
    summary.extend(takeaway.history.iter().rev().map(|entry| correction(locale, entry, language)));
    FeedEntry {
        title: words(&takeaway.statement),
        authors: attribution.authors(language),
        summary: summary.join("\n\n"),
        corrected: takeaway.history.last().map(|entry| entry.when),
    }
}

/// The entry of a takeaway that has been withdrawn: that it was, and why.
pub fn of_withdrawn(bundle: &Bundle, takeaway: &WithdrawnTakeaway, language: &LanguageTag) -> FeedEntry {
    let locale = Locale::for_language(language.as_str());
    let when = takeaway.when.map(|day| locale.withdrawn_on(format_day(locale, day)));
    let reason = takeaway.reason.as_ref();
    let reason = reason.map(|reason| format!("{}: {}", locale.reason(), reason.localized(language).text));
    let when = when.unwrap_or_else(|| locale.withdrawn_undated().to_owned());
    FeedEntry {
        title: locale.withdrawn().to_owned(),
        authors: bundle.editors().names(language),
        summary: [Some(when), reason].into_iter().flatten().collect::<Vec<_>>().join("\n\n"),
        corrected: takeaway.when,
    }
}

fn correction(locale: Locale, entry: &EarlierWording, language: &LanguageTag) -> String {
    let why = entry.why.as_ref();
    let why = why.map(|why| format!(" ({}: {})", locale.reason(), why.localized(language).text));
    let said = entry.said.localized(language).text;
    let until = locale.said_until(format_day(locale, entry.when));
    format!("{}. {until}: {said}{}", locale.reworded(format_day(locale, entry.when)), why.unwrap_or_default())
}
