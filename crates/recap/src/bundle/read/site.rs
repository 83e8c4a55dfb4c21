//! The congress and its site.

use std::sync::Arc;

use super::{BundleReader, ORIGIN};
use crate::address::Address;
use crate::bundle::bundle_error_kind::BundleErrorKind;
use crate::bundle::object::{ObjectReader, texts};
use crate::channel::Channels;
use crate::editors::Editors;
use crate::event::Event;
use crate::json::read as json;
use crate::legal_page::LegalTexts;
use crate::licence::Licence;
use crate::logo::Logo;
use crate::site_settings::SiteSettings;
use crate::sponsor::Sponsor;
use crate::text::{is_displayable, is_visible};

/// What no mail address has that could not also add recipients or a subject to the replies.
const REFUSED: [char; 16] = ['?', '&', '%', '#', ',', ';', ':', '<', '>', '(', ')', '[', ']', '"', '\\', '/'];

impl<'a> BundleReader<'a> {
    /// The congress; `None`, with the reason reported last, where there is nothing to put over the
    /// pages.
    pub(super) fn event(&self, event: &ObjectReader<'a>) -> Option<Event> {
        event.require(&["name", "title", "summary"])?;
        let name = self.text(event, "name")?;
        let title = self.text(event, "title")?;
        let summary = self.text(event, "summary")?;
        event.require(&["start"]);
        event.value(ORIGIN);
        let read = Event {
            name,
            title,
            summary,
            closing: self.text(event, "closing"),
            start: self.date(event, "start"),
            end: self.date(event, "end"),
            time_zone: self.plain_text(event, "time_zone"),
            place: self.text(event, "place"),
            url: self.address(event, "url"),
            source: self.source(event),
        };
        event.report_unread_fields();
        Some(read)
    }

    pub(super) fn site(&self, site: &ObjectReader<'a>) -> SiteSettings {
        let reply = site.object("reply");
        let read = SiteSettings {
            name: self.text(site, "name"),
            logo: self.logo(site),
            icon: self.address(site, "icon"),
            url: self.site_address(site),
            editors: self.editors(site),
            licence: self.licence(site),
            accent: site.text("accent").and_then(|(value, text)| {
                self.errors.ok_or_report(value, text.parse(), |_| BundleErrorKind::Accent(text.into()))
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
            sponsors: self.sponsors(site),
            pages: self.legal_texts(site),
            easy_language: self.address(site, "easy_language"),
            sign_language: self.address(site, "sign_language"),
            easy_language_checked_by: self.text(site, "easy_language_checked_by"),
            offline: site.flag("offline").unwrap_or_default(),
        };
        reply.iter().for_each(ObjectReader::report_unread_fields);
        site.report_unread_fields();
        read
    }

    /// The address of a picture, or pictures for light and dark pages.
    fn logo(&self, site: &ObjectReader<'a>) -> Option<Logo> {
        if !site.value("logo")?.starts_with('{') {
            let light = self.address(site, "logo")?;
            return Some(Logo { light, dark: None, has_name: false, size: None });
        }
        let logo = site.object("logo")?;
        logo.require(&["light"]);
        let light = self.address(&logo, "light");
        let dark = self.address(&logo, "dark");
        let has_name = logo.flag("has_name").unwrap_or_default();
        let size = logo.number("width").zip(logo.number("height"));
        logo.report_unread_fields();
        Some(Logo { light: light?, dark, has_name, size })
    }

    fn sponsors(&self, site: &ObjectReader<'a>) -> Vec<Sponsor> {
        let mut sponsors = Vec::new();
        site.each("sponsors", &mut |sponsor| {
            sponsor.require(&["name"])?;
            let url = self.address(sponsor, "url");
            sponsors.push(Sponsor { name: self.text(sponsor, "name")?, url });
            Some(())
        });
        sponsors
    }

    fn legal_texts(&self, site: &ObjectReader<'a>) -> LegalTexts {
        let Some(pages) = site.object("pages") else { return LegalTexts::default() };
        let read = LegalTexts::from_fn(|page| self.text(&pages, page.as_str()));
        pages.report_unread_fields();
        read
    }

    /// Where the site is published. Links are made by adding to it, so it ends in a path.
    fn site_address(&self, site: &ObjectReader<'a>) -> Option<Address> {
        let address = self.address(site, "url")?;
        if address.can_be_base() {
            return Some(address);
        }
        self.errors.report(site.value("url")?, BundleErrorKind::SiteAddress(address.to_string()));
        None
    }

    /// A text for a team, or a list of people's names.
    fn editors(&self, site: &ObjectReader<'a>) -> Option<Editors> {
        let value = site.value("editors")?;
        if !value.starts_with('[') {
            return self.text(site, "editors").map(Editors::Team);
        }
        let written = texts(self.errors, value)?;
        if json::parts(value).next().is_none() {
            self.errors.report(value, BundleErrorKind::BlankText);
        }
        let names = written.iter().filter_map(|(value, name)| self.sanitize(value, name));
        let names: Vec<Arc<str>> = names.map(Into::into).collect();
        (!names.is_empty()).then_some(Editors::People(names))
    }

    /// An identifier or address, or what it is called and where it can be read.
    fn licence(&self, site: &ObjectReader<'a>) -> Option<Licence> {
        if !site.value("licence")?.starts_with('{') {
            return self.parse_field(site, "licence", BundleErrorKind::Licence);
        }
        let licence = site.object("licence")?;
        licence.require(&["label"]);
        let (label, url) = (self.text(&licence, "label"), self.address(&licence, "url"));
        licence.report_unread_fields();
        Some(Licence { label: label?, url })
    }

    fn hashtag(&self, site: &ObjectReader<'a>) -> Option<String> {
        let tag = self.plain_text(site, "hashtag")?;
        let tag = tag.trim_start_matches(|c: char| c == '#' || !is_visible(c));
        if !tag.contains(is_visible) {
            self.errors.report(site.value("hashtag")?, BundleErrorKind::BlankText);
            return None;
        }
        Some(tag.to_owned())
    }

    /// One mail address. Anything beside it could add recipients or a subject to the replies.
    fn email(&self, reply: &ObjectReader<'a>) -> Option<String> {
        let (value, text) = reply.text("email")?;
        let odd = |c: char| c.is_whitespace() || !is_displayable(c) || REFUSED.contains(&c);
        let parts = text.split_once('@').filter(|(box_, host)| {
            !box_.is_empty() && !host.is_empty() && host.bytes().all(|b| b != b'@') && !text.contains(odd)
        });
        self.errors.ok_or_report(value, parts.ok_or(()), |()| BundleErrorKind::Email(text.to_string()))?;
        Some(text.into_owned())
    }
}
