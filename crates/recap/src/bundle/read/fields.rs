//! The small values that entries are made of.

use std::borrow::Cow;
use std::str::FromStr;

use super::Reader;
use crate::address::{Address, Link, LinkKind, Target};
use crate::bundle::fault::Fault;
use crate::bundle::object::{self, Object, mismatch};
use crate::date::Date;
use crate::id::IdError;
use crate::language::Tag;
use crate::source::{Origin, Source};
use crate::text::{self, Text, Version};

impl<'a> Reader<'a> {
    /// A text in the default language, or in those it names.
    pub(super) fn text(&self, object: &Object<'a>, field: &str) -> Option<Text> {
        self.text_in(self.languages.default(), object, field)
    }

    /// A text whose plain form is in `language`. A version that cannot be shown is noted and left
    /// out, so that another language stands in for it.
    pub(super) fn text_in(&self, language: &Tag, object: &Object<'a>, field: &str) -> Option<Text> {
        let value = object.value(field)?;
        let mut versions = Vec::new();
        let mut add = |language: Tag, value: &str| {
            let text = object::text(self.notes, value)?;
            versions.push(Version { language, text: self.clean(value, &text)?.into() });
            Some(())
        };
        if value.starts_with('"') {
            add(language.clone(), value);
        } else if value.starts_with('{') {
            let written = Object::open(value, self.notes)?;
            let mut written = written.entries().peekable();
            if written.peek().is_none() {
                self.notes.note(value, Fault::BlankText);
            }
            for (tag, value) in written {
                if let Some(tag) = self.notes.unless(value, tag.parse(), Fault::Language) {
                    add(tag, value);
                }
            }
        } else {
            return mismatch(self.notes, value, "a text, or an object from language tags to texts");
        }
        // The first version stands in for missing ones, so it is the default language's.
        let is_default = |version: &Version| version.language == *self.languages.default();
        if let Some(at) = versions.iter().position(is_default) {
            let default = versions.remove(at);
            versions.insert(0, default);
        }
        Text::of(versions)
    }

    /// A text as it can be shown; a blank one is noted.
    pub(super) fn clean(&self, value: &str, text: &str) -> Option<String> {
        self.notes.unless(value, text::clean(text).ok_or(()), |()| Fault::BlankText)
    }

    /// A text that is the same in all languages.
    pub(super) fn shown(&self, object: &Object<'a>, field: &str) -> Option<String> {
        let (value, text) = object.text(field)?;
        self.clean(value, &text)
    }

    /// A field that is written as a text and has a meaning of its own.
    pub(super) fn parsed<T: FromStr>(
        &self,
        object: &Object<'a>,
        field: &str,
        fault: impl FnOnce(T::Err) -> Fault,
    ) -> Option<T> {
        let (value, text) = object.text(field)?;
        self.notes.unless(value, text.parse(), fault)
    }

    /// An entry's id, as it is written and as what it is, unless an earlier one has it.
    pub(super) fn id<T: FromStr<Err = IdError>>(
        &self,
        entry: &Object<'a>,
        is_taken: impl FnOnce(&str) -> bool,
    ) -> Option<(Cow<'a, str>, T)> {
        let (value, name) = entry.text("id")?;
        let id = self.notes.unless(value, name.parse(), Fault::Id)?;
        if is_taken(&name) {
            self.notes.note(value, Fault::DuplicateId(name.into_owned()));
            return None;
        }
        Some((name, id))
    }

    pub(super) fn date(&self, object: &Object<'a>, field: &str) -> Option<Date> {
        self.parsed(object, field, Fault::Date)
    }

    pub(super) fn address(&self, object: &Object<'a>, field: &str) -> Option<Address> {
        self.parsed(object, field, Fault::Address)
    }

    /// An address that is shown as text where it must not become a link.
    fn target(&self, object: &Object<'a>) -> Option<Target> {
        let (value, text) = object.text("url")?;
        self.notes.unless(value, text.parse::<Address>(), Fault::Address);
        Some(Target::new(&text))
    }

    /// One of a few words.
    fn word<T: Copy>(
        &self,
        object: &Object<'a>,
        field: &str,
        words: &[(&str, T)],
        allowed: &'static str,
    ) -> Option<T> {
        let (value, found) = object.text(field)?;
        let word = words.iter().find(|(word, _)| *word == found).map(|(_, meaning)| *meaning);
        self.notes.unless(value, word.ok_or(()), |()| Fault::Word { found: found.into_owned(), allowed })
    }

    pub(super) fn links(&self, entry: &Object<'a>) -> Vec<Link> {
        let mut links = Vec::new();
        entry.each("links", &mut |link| {
            link.needs(&["kind", "url"])?;
            let kind = self.word(link, "kind", &LinkKind::WORDS, "recording, slides, paper, web, social");
            links.push(Link {
                kind: kind.unwrap_or(LinkKind::Web),
                target: self.target(link)?,
                title: self.text(link, "title"),
                language: self.parsed(link, "language", Fault::Language),
                minutes: link.number("minutes"),
                published: self.date(link, "published"),
            });
            Some(())
        });
        links
    }

    pub(super) fn source(&self, entry: &Object<'a>) -> Option<Source> {
        let source = entry.object("source")?;
        let read = Source {
            label: self.text(&source, "label"),
            target: self.target(&source),
            locator: self.text(&source, "locator"),
            origin: self.word(&source, "origin", &Origin::WORDS, "editorial, speaker, automatic"),
            approved: source.flag("approved"),
            checked: self.date(&source, "checked"),
        };
        source.close();
        Some(read)
    }
}
