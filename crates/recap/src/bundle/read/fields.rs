//! The small values that entries are made of.

use std::borrow::Cow;
use std::str::FromStr;

use super::BundleReader;
use crate::address::{Address, Link, LinkKind, LinkTarget};
use crate::bundle::bundle_error_kind::BundleErrorKind;
use crate::bundle::object::{self, ObjectReader, mismatch};
use crate::date::{Date, PLACEHOLDER_DAY};
use crate::id::IdError;
use crate::language::LanguageTag;
use crate::source::{Origin, Source};
use crate::text::{self, Text, Translation};

impl<'a> BundleReader<'a> {
    /// A text in the default language, or in those it names.
    pub(super) fn text(&self, object: &ObjectReader<'a>, field: &str) -> Option<Text> {
        self.text_in(self.languages.default_tag(), object, field)
    }

    /// A text whose plain form is in `language`. A translation that cannot be shown is reported and left
    /// out, so that another language stands in for it.
    pub(super) fn text_in(
        &self,
        language: &LanguageTag,
        object: &ObjectReader<'a>,
        field: &str,
    ) -> Option<Text> {
        let value = object.value(field)?;
        let mut versions = Vec::new();
        let mut add = |language: LanguageTag, value: &str| {
            let text = object::text(self.errors, value)?;
            versions.push(Translation { language, text: self.sanitize(value, &text)?.into() });
            Some(())
        };
        if value.starts_with('"') {
            add(language.clone(), value);
        } else if value.starts_with('{') {
            let written = ObjectReader::open(value, self.errors)?;
            let mut written = written.entries().peekable();
            if written.peek().is_none() {
                self.errors.report(value, BundleErrorKind::BlankText);
            }
            for (tag, value) in written {
                if let Some(tag) = self.errors.ok_or_report(value, tag.parse(), BundleErrorKind::Language) {
                    add(tag, value);
                }
            }
        } else {
            return mismatch(self.errors, value, "a text, or an object from language tags to texts");
        }
        // The first translation stands in for missing ones, so it is the default language's.
        let is_default = |version: &Translation| version.language == *self.languages.default_tag();
        if let Some(at) = versions.iter().position(is_default) {
            let default = versions.remove(at);
            versions.insert(0, default);
        }
        Text::from_translations(versions)
    }

    /// A text as it can be shown; a blank one is reported.
    pub(super) fn sanitize(&self, value: &str, text: &str) -> Option<String> {
        self.errors.ok_or_report(value, text::sanitize(text).ok_or(()), |()| BundleErrorKind::BlankText)
    }

    /// A text that is the same in all languages.
    pub(super) fn plain_text(&self, object: &ObjectReader<'a>, field: &str) -> Option<String> {
        let (value, text) = object.text(field)?;
        self.sanitize(value, &text)
    }

    /// A field that is written as a text and has a meaning of its own.
    pub(super) fn parse_field<T: FromStr>(
        &self,
        object: &ObjectReader<'a>,
        field: &str,
        kind: impl FnOnce(T::Err) -> BundleErrorKind,
    ) -> Option<T> {
        let (value, text) = object.text(field)?;
        self.errors.ok_or_report(value, text.parse(), kind)
    }

    /// An entry's id, as it is written and as what it is, unless an earlier one has it.
    pub(super) fn id<T: FromStr<Err = IdError>>(
        &self,
        entry: &ObjectReader<'a>,
        is_taken: impl FnOnce(&str) -> bool,
    ) -> Option<(Cow<'a, str>, T)> {
        let (value, name) = entry.text("id")?;
        let id = self.errors.ok_or_report(value, name.parse(), BundleErrorKind::Id)?;
        if is_taken(&name) {
            self.errors.report(value, BundleErrorKind::DuplicateId(name.into_owned()));
            return None;
        }
        Some((name, id))
    }

    pub(super) fn date(&self, object: &ObjectReader<'a>, field: &str) -> Option<Date> {
        self.parse_field(object, field, BundleErrorKind::Date).filter(|day| *day != PLACEHOLDER_DAY)
    }

    pub(super) fn address(&self, object: &ObjectReader<'a>, field: &str) -> Option<Address> {
        self.parse_field(object, field, BundleErrorKind::Address)
    }

    /// An address that is shown as text where it must not become a link.
    fn target(&self, object: &ObjectReader<'a>) -> Option<LinkTarget> {
        let (value, text) = object.text("url")?;
        self.errors.ok_or_report(value, text.parse::<Address>(), BundleErrorKind::Address);
        Some(LinkTarget::new(&text))
    }

    /// One of a few words.
    fn keyword<T: Copy>(
        &self,
        object: &ObjectReader<'a>,
        field: &str,
        words: &[(&str, T)],
        allowed: &'static str,
    ) -> Option<T> {
        let (value, found) = object.text(field)?;
        let word = words.iter().find(|(word, _)| *word == found).map(|(_, meaning)| *meaning);
        self.errors.ok_or_report(value, word.ok_or(()), |()| BundleErrorKind::Word {
            found: found.into_owned(),
            allowed,
        })
    }

    pub(super) fn links(&self, entry: &ObjectReader<'a>) -> Vec<Link> {
        let mut links = Vec::new();
        entry.each("links", &mut |link| {
            link.require(&["kind", "url"])?;
            let kind = self.keyword(link, "kind", &LinkKind::WORDS, "recording, slides, paper, web, social");
            links.push(Link {
                kind: kind.unwrap_or(LinkKind::Web),
                target: self.target(link)?,
                title: self.text(link, "title"),
                language: self.parse_field(link, "language", BundleErrorKind::Language),
                minutes: link.number("minutes"),
                published: self.date(link, "published"),
            });
            Some(())
        });
        links
    }

    pub(super) fn source(&self, entry: &ObjectReader<'a>) -> Option<Source> {
        let source = entry.object("source")?;
        let read = Source {
            label: self.text(&source, "label"),
            author: self.plain_text(&source, "author"),
            publisher: self.text(&source, "publisher"),
            date: self.date(&source, "date"),
            target: self.target(&source),
            locator: self.text(&source, "locator"),
            origin: self.keyword(&source, "origin", &Origin::WORDS, "editorial, speaker, automatic"),
            approved: source.flag("approved"),
            approved_by: self.plain_text(&source, "approved_by"),
            approved_on: self.date(&source, "approved_on"),
            checked: self.date(&source, "checked"),
        };
        source.report_unread_fields();
        Some(read)
    }
}
