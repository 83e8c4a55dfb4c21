//! The takeaways as a feed (Atom, RFC 4287).

use std::fmt::Write as _;

use recap::date::Date;
use recap::{Bundle, LanguageTag, Location, Route, Takeaway, Text};

use super::address::SiteAddress;
use crate::markup::escape;

/// The most entries. Feed readers fetch the whole feed again and again.
const ENTRIES: usize = 200;

/// Its name inside the folder of a language.
pub const NAME: &str = "feed.xml";

/// The feed of one language. A recap says on which day its sources were last looked up, and that
/// is when an entry was last changed; else it is as old as the congress.
///
/// `None` where the bundle names no day at all, which an entry must have.
pub fn feed(bundle: &Bundle, language: &LanguageTag, site: &SiteAddress) -> Option<String> {
    let words = |text: &Text| escape(text.localized(language).text);
    let event = &bundle.event;
    let congress = event.end.or(event.start)?;
    let shown = || bundle.takeaways.iter().take(ENTRIES);
    let newest = shown().map(|takeaway| day(takeaway, congress)).max().unwrap_or(congress);
    let home = site.page(bundle, &Location::new(language.clone(), Route::Home));
    let mut feed = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let _ = write!(
        feed,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n<id>{home}</id>\n\
         <title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{newest}T00:00:00Z</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{home}{NAME}\"/>\n\
         <author><name>{}</name></author>\n",
        words(&event.title),
        words(&event.summary),
        words(&event.name),
        home = escape(&home),
    );
    for takeaway in shown() {
        let place = Location::new(language.clone(), Route::Takeaway(takeaway.id.clone()));
        let page = escape(&site.page(bundle, &place));
        let _ = write!(
            feed,
            "<entry>\n<id>{page}</id>\n<title>{}</title>\n<updated>{}T00:00:00Z</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n",
            words(&takeaway.statement),
            day(takeaway, congress),
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

fn day(takeaway: &Takeaway, congress: Date) -> Date {
    takeaway.source.as_ref().and_then(|source| source.checked).unwrap_or(congress)
}
