//! The takeaways as a feed (Atom, RFC 4287).

use std::cmp::Reverse;
use std::fmt::Write as _;

use nachlese::feed_entry::{self, FeedEntry};
use recap::date::Date;
use recap::{BaseUrl, Bundle, Kind, LanguageTag, Location, Route, TakeawayId, Text};
use uuid::Uuid;

use super::address::SiteAddress;
use crate::marker::PublishedEdition;
use crate::markup::escape;

/// The most entries. Feed readers fetch the whole feed again and again.
const ENTRIES: usize = 200;

/// Its name inside the folder of a language.
pub const NAME: &str = "feed.xml";

/// An entry with its page, the kind of what is said, and the day on which it was updated.
struct DatedEntry {
    day: Date,
    route: Route,
    kind: Option<Kind>,
    entry: FeedEntry,
}

/// The feed of one language: the newest takeaways, the newest first, and those that were withdrawn. An entry was
/// updated on the day on which an edition of the site has added or changed it, or it was corrected or withdrawn;
/// what is as it was in the first edition, on the day on which its source was looked up, or else at the end of
/// the congress.
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
    let mut entries = dated_entries(bundle, language, site, published, congress);
    entries.sort_by_key(|entry| Reverse(entry.day));
    entries.truncate(ENTRIES);
    let newest = entries.first().map_or(congress, |entry| entry.day);
    let home = site.page(bundle, &Location::new(language.clone(), Route::Home));
    let mut feed = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let _ = write!(
        feed,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n<id>{}</id>\n\
         <title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{newest}T00:00:00Z</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{home}{NAME}\"/>\n\
         {}",
        id(bundle, language, &Route::Home),
        words(&event.title),
        words(&event.summary),
        authors(&bundle.editors().names(language)),
        home = escape(&home),
    );
    if let Some(licence) = &bundle.site.licence {
        let address = licence.url.as_ref().map(|url| format!(" <{}>", site.resolve(url)));
        let rights = [licence.label.localized(language).text, &address.unwrap_or_default()].concat();
        let _ = writeln!(feed, "<rights>{}</rights>", escape(&rights));
    }
    for DatedEntry { day, route, kind, entry } in entries {
        let place = Location::new(language.clone(), route);
        let page = escape(&site.page(bundle, &place));
        let _ = write!(
            feed,
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{day}T00:00:00Z</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n{}",
            id(bundle, language, &place.route),
            escape(&entry.title),
            authors(&entry.authors),
        );
        if let Some(kind) = kind {
            let label = words(&kind.label());
            let _ = writeln!(feed, "<category term=\"{}\" label=\"{label}\"/>", kind.as_str());
        }
        if !entry.summary.is_empty() {
            let _ = writeln!(feed, "<summary>{}</summary>", escape(&entry.summary));
        }
        feed.push_str("</entry>\n");
    }
    feed.push_str("</feed>\n");
    Some(feed)
}

/// All that was ever published, the last of the bundle first: what editors add comes last there, so of one day
/// that is the newest.
fn dated_entries(
    bundle: &Bundle,
    language: &LanguageTag,
    site: &SiteAddress,
    published: &PublishedEdition,
    congress: Date,
) -> Vec<DatedEntry> {
    let root = BaseUrl::new(&bundle.site, &site.to_string());
    let dated = |id: &TakeawayId, kind: Option<Kind>, checked: Option<Date>, entry: FeedEntry| {
        let edition = published.takeaways.get(id.as_str());
        let changed = edition.and_then(|takeaway| takeaway.changed.as_ref()?.parse().ok());
        let day = changed.into_iter().chain(checked).chain(entry.corrected).max().unwrap_or(congress);
        DatedEntry { day, route: Route::Takeaway(id.clone()), kind, entry }
    };
    let takeaways = bundle.takeaways.iter().rev().map(|takeaway| {
        let checked = takeaway.source.as_ref().and_then(|source| source.checked);
        let entry = feed_entry::of_takeaway(bundle, takeaway, language, &root);
        dated(&takeaway.id, Some(takeaway.kind), checked, entry)
    });
    let withdrawn = bundle.withdrawn.iter().rev().map(|takeaway| {
        dated(&takeaway.id, None, None, feed_entry::of_withdrawn(bundle, takeaway, language))
    });
    takeaways.chain(withdrawn).collect()
}

fn authors(names: &[String]) -> String {
    names.iter().map(|name| format!("<author><name>{}</name></author>\n", escape(name))).collect()
}

/// The id of the feed or of an entry, which stays what it is wherever the site lies: a UUID that is made of the
/// names of the congress and of the page (RFC 9562, section 5.5), as the ids of calendar entries are.
fn id(bundle: &Bundle, language: &LanguageTag, route: &Route) -> String {
    let name = format!("https://nachlese.invalid/{}/{language}/{route}", bundle.scope());
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).urn().to_string()
}
