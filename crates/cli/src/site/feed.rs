//! The takeaways as feeds (Atom, RFC 4287): all of them, and those of each talk, person and value of a facet.

mod entry;

use std::cmp::Reverse;
use std::fmt::Write as _;

use nachlese::Page;
use recap::date::Date;
use recap::{Bundle, LanguageTag, Location, Route, Text};
use uuid::Uuid;

use self::entry::{EntryWriter, FeedScope, WrittenEntry};
use super::address::SiteAddress;
use crate::marker::PublishedEdition;
use crate::markup::escape;
use crate::policy;

/// The most entries. Feed readers fetch the whole feed again and again.
const ENTRIES: usize = 200;

/// Its name inside the folder of its page.
pub const NAME: &str = policy::FEED;

/// Its type, as links name it.
pub const TYPE: &str = "application/atom+xml";

/// What the feed of a page is called, where the page has one: like its tab, and like the congress where it is the feed
/// of all.
pub fn title(bundle: &Bundle, place: &Location, page: &Page) -> Option<String> {
    Some(match FeedScope::of(bundle, &place.route)? {
        FeedScope::Everything => bundle.event.title.localized(&place.language).text.to_owned(),
        _ => page.document_title.clone(),
    })
}

/// The day of the congress; without any, no entry has the day that Atom asks for, and there are no feeds.
pub fn congress_day(bundle: &Bundle) -> Option<Date> {
    bundle.event.end.or(bundle.event.start)
}

/// The feeds of one language. Each entry is written once, in however many feeds it stands.
pub struct FeedWriter<'b> {
    /// The language of its feeds.
    pub language: &'b LanguageTag,
    bundle: &'b Bundle,
    site: &'b SiteAddress,
    congress: Date,
    /// The newest first.
    entries: Vec<WrittenEntry<'b>>,
}

impl<'b> FeedWriter<'b> {
    /// Writes the entries; `None` where the bundle names no day at all.
    pub fn new(
        bundle: &'b Bundle,
        language: &'b LanguageTag,
        site: &'b SiteAddress,
        published: &'b PublishedEdition,
    ) -> Option<Self> {
        let congress = congress_day(bundle)?;
        let mut entries = EntryWriter { bundle, language, site, published, congress }.entries();
        entries.sort_by_key(|entry| Reverse(entry.day));
        Some(Self { bundle, language, site, congress, entries })
    }

    /// The feed of a page, where it has one: the newest of its takeaways, the newest first, and those that were
    /// withdrawn.
    pub fn feed(&self, place: &Location, page: &Page) -> Option<String> {
        let Self { bundle, language, site, .. } = self;
        let words = |text: &Text| escape(text.localized(language).text);
        let (scope, title) = (FeedScope::of(bundle, &place.route)?, title(bundle, place, page)?);
        let entries: Vec<_> = self.entries.iter().filter(|entry| entry.is_in(&scope)).take(ENTRIES).collect();
        let newest = entries.first().map_or(self.congress, |entry| entry.day);
        let page = escape(&site.page(bundle, place));
        let mut feed = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        let _ = write!(
            feed,
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n<id>{}</id>\n\
             <title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{newest}T00:00:00Z</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n\
             <link rel=\"self\" type=\"{TYPE}\" href=\"{page}{NAME}\"/>\n\
             {}",
            id(bundle, language, &place.route),
            escape(&title),
            words(&bundle.event.summary),
            authors(&bundle.editors().names(language)),
        );
        if let Some(licence) = &bundle.site.licence {
            let address = licence.url.as_ref().map(|url| format!(" <{}>", site.resolve(url)));
            let rights = [licence.label.localized(language).text, &address.unwrap_or_default()].concat();
            let _ = writeln!(feed, "<rights>{}</rights>", escape(&rights));
        }
        feed.extend(entries.iter().map(|entry| entry.xml.as_str()));
        Some(feed + "</feed>\n")
    }
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
