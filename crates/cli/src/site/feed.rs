//! The takeaways as a feed (Atom, RFC 4287).

use std::cmp::Reverse;
use std::fmt::Write as _;

use recap::date::Date;
use recap::{Bundle, LanguageTag, Location, Route, Takeaway, Text};
use uuid::Uuid;

use super::address::SiteAddress;
use crate::marker::PublishedEdition;
use crate::markup::escape;

/// The most entries. Feed readers fetch the whole feed again and again.
const ENTRIES: usize = 200;

/// Its name inside the folder of a language.
pub const NAME: &str = "feed.xml";

/// The feed of one language: the newest takeaways, the newest first. An entry was updated on the day on which an
/// edition of the site has added or changed it; what is as it was in the first edition, on the day on which its
/// source was looked up, or else at the end of the congress.
///
/// `None` where the bundle names no day at all, which an entry must have.
pub fn feed(
    bundle: &Bundle,
    language: &LanguageTag,
    site: &SiteAddress,
    published: &PublishedEdition,
) -> Option<String> {
    let words = |text: &Text| escape(text.localized(language).text);
    let event = &bundle.event;
    let congress = event.end.or(event.start)?;
    let dated = bundle.takeaways.iter().map(|takeaway| (day(takeaway, congress, published), takeaway));
    // What editors add comes last in the bundle, so of one day that is the newest.
    let mut entries: Vec<_> = dated.rev().collect();
    entries.sort_by_key(|(day, _)| Reverse(*day));
    entries.truncate(ENTRIES);
    let newest = entries.first().map_or(congress, |(day, _)| *day);
    let home = site.page(bundle, &Location::new(language.clone(), Route::Home));
    let mut feed = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let _ = write!(
        feed,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n<id>{}</id>\n\
         <title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{newest}T00:00:00Z</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{home}{NAME}\"/>\n\
         <author><name>{}</name></author>\n",
        id(bundle, language, &Route::Home),
        words(&event.title),
        words(&event.summary),
        words(&event.name),
        home = escape(&home),
    );
    for (day, takeaway) in entries {
        let place = Location::new(language.clone(), Route::Takeaway(takeaway.id.clone()));
        let page = escape(&site.page(bundle, &place));
        let _ = write!(
            feed,
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{day}T00:00:00Z</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n",
            id(bundle, language, &place.route),
            words(&takeaway.statement),
        );
        for speaker in &takeaway.speakers {
            let _ = writeln!(feed, "<author><name>{}</name></author>", escape(&speaker.name));
        }
        let _ = writeln!(
            feed,
            "<category term=\"{}\" label=\"{}\"/>",
            takeaway.kind.as_str(),
            words(&takeaway.kind.label())
        );
        if let Some(detail) = &takeaway.detail {
            let _ = writeln!(feed, "<summary>{}</summary>", words(detail));
        }
        feed.push_str("</entry>\n");
    }
    feed.push_str("</feed>\n");
    Some(feed)
}

/// The id of the feed or of an entry, which stays what it is wherever the site lies: a UUID that is made of the
/// names of the congress and of the page (RFC 9562, section 5.5), as the ids of calendar entries are.
fn id(bundle: &Bundle, language: &LanguageTag, route: &Route) -> String {
    let name = format!("https://nachlese.invalid/{}/{language}/{route}", bundle.scope());
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).urn().to_string()
}

fn day(takeaway: &Takeaway, congress: Date, published: &PublishedEdition) -> Date {
    let edition = published.takeaways.get(takeaway.id.as_str());
    let changed = edition.and_then(|takeaway| takeaway.changed.as_ref()?.parse().ok());
    let checked = takeaway.source.as_ref().and_then(|source| source.checked);
    changed.into_iter().chain(checked).max().unwrap_or(congress)
}
