//! The congress and its site.

use super::{ORIGIN, Reader};
use crate::address::Address;
use crate::bundle::fault::Fault;
use crate::bundle::object::Object;
use crate::event::{Event, Site};
use crate::share::Channels;
use crate::text::is_harmless;

/// What no mail address has that could not also add recipients or a subject to the replies.
const REFUSED: [char; 16] = ['?', '&', '%', '#', ',', ';', ':', '<', '>', '(', ')', '[', ']', '"', '\\', '/'];

impl<'a> Reader<'a> {
    /// The congress; `None`, with the reason noted last, where there is nothing to put over the
    /// pages.
    pub(super) fn event(&self, event: &Object<'a>) -> Option<Event> {
        event.needs(&["name", "title", "summary"])?;
        let name = self.text(event, "name")?;
        let title = self.text(event, "title")?;
        let summary = self.text(event, "summary")?;
        event.needs(&["start"]);
        event.value(ORIGIN);
        let read = Event {
            name,
            title,
            summary,
            closing: self.text(event, "closing"),
            start: self.date(event, "start"),
            end: self.date(event, "end"),
            time_zone: self.shown(event, "time_zone"),
            place: self.text(event, "place"),
            url: self.address(event, "url"),
            source: self.source(event),
        };
        event.close();
        Some(read)
    }

    pub(super) fn site(&self, site: &Object<'a>) -> Site {
        let reply = site.object("reply");
        let read = Site {
            url: self.site_address(site),
            accent: site.text("accent").and_then(|(value, text)| {
                self.notes.unless(value, text.parse(), |_| Fault::Accent(text.into()))
            }),
            hashtag: self.hashtag(site),
            channels: site
                .texts("channels")
                .map(|names| Channels::named(names.iter().map(|(_, name)| &**name)))
                .unwrap_or_default(),
            reply_email: reply.as_ref().and_then(|reply| self.email(reply)),
            reply_fediverse: reply.as_ref().and_then(|reply| self.address(reply, "fediverse")),
            imprint: self.address(site, "imprint"),
            privacy: self.address(site, "privacy"),
            accessibility: self.address(site, "accessibility"),
            easy_language: self.address(site, "easy_language"),
            sign_language: self.address(site, "sign_language"),
        };
        reply.iter().for_each(Object::close);
        site.close();
        read
    }

    /// Where the site is published. Links are made by adding to it, so it ends in a path.
    fn site_address(&self, site: &Object<'a>) -> Option<Address> {
        let address = self.address(site, "url")?;
        if address.begins_links() {
            return Some(address);
        }
        self.notes.note(site.value("url")?, Fault::SiteAddress(address.to_string()));
        None
    }

    fn hashtag(&self, site: &Object<'a>) -> Option<String> {
        let tag = self.shown(site, "hashtag")?;
        let tag = tag.trim_start_matches(|c: char| c == '#' || c.is_whitespace());
        if tag.is_empty() {
            self.notes.note(site.value("hashtag")?, Fault::BlankText);
            return None;
        }
        Some(tag.to_owned())
    }

    /// One mail address. Anything beside it could add recipients or a subject to the replies.
    fn email(&self, reply: &Object<'a>) -> Option<String> {
        let (value, text) = reply.text("email")?;
        let odd = |c: char| c.is_whitespace() || !is_harmless(c) || REFUSED.contains(&c);
        let parts = text.split_once('@').filter(|(box_, host)| {
            !box_.is_empty() && !host.is_empty() && host.bytes().all(|b| b != b'@') && !text.contains(odd)
        });
        self.notes.unless(value, parts.ok_or(()), |()| Fault::Email(text.to_string()))?;
        Some(text.into_owned())
    }
}
