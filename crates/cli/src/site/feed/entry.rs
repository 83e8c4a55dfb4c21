//! The entries of a feed: what each says, of which day it is, and what it is about.

use std::fmt::Write as _;
use std::sync::Arc;

use nachlese::feed_entry::{self, FeedEntry};
use recap::date::Date;
use recap::facet::ValueRef;
use recap::{BaseUrl, Bundle, Kind, LanguageTag, Location, Route, Speaker, Takeaway, TakeawayId, Talk};
use recap::{SpeakerId, TalkId, WithdrawnTakeaway};

use super::{authors, id};
use crate::marker::PublishedEdition;
use crate::markup::escape;
use crate::site::address::SiteAddress;

/// One entry as every feed has it.
pub struct WrittenEntry<'b> {
    /// The day on which it was updated.
    pub day: Date,
    /// The element of Atom.
    pub xml: String,
    talk: Option<&'b Talk>,
    speakers: &'b [Arc<Speaker>],
    tags: &'b [ValueRef],
}

impl WrittenEntry<'_> {
    /// Whether it stands in a feed. A takeaway that was withdrawn has no values of its own any more, but those of its
    /// talk.
    pub fn is_in(&self, scope: &FeedScope) -> bool {
        match scope {
            FeedScope::Everything => true,
            FeedScope::Talk(id) => self.talk.is_some_and(|talk| talk.id == *id),
            FeedScope::Speaker(id) => self.speakers.iter().any(|speaker| speaker.id == *id),
            FeedScope::Value(value) => self.tags.contains(value),
        }
    }
}

/// What the entries of a feed have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeedScope {
    /// They are of this congress.
    Everything,
    /// They were said in this talk.
    Talk(TalkId),
    /// This person has said them.
    Speaker(SpeakerId),
    /// They have this value of a facet.
    Value(ValueRef),
}

impl FeedScope {
    /// The scope of the feed that belongs to a page; `None` for pages that have no feed of their own.
    pub fn of(bundle: &Bundle, route: &Route) -> Option<Self> {
        match route {
            Route::Home => Some(Self::Everything),
            Route::Talk(id) => bundle.talk(id).map(|talk| Self::Talk(talk.id.clone())),
            Route::Speaker(id) => bundle.speaker(id).map(|speaker| Self::Speaker(speaker.id.clone())),
            Route::Value(facet, value) => bundle.value_ref(facet, value).map(Self::Value),
            _ => None,
        }
    }
}

/// Writes the entries of all that was ever published in one language.
pub struct EntryWriter<'b> {
    /// What is published.
    pub bundle: &'b Bundle,
    /// The language of the feed.
    pub language: &'b LanguageTag,
    /// Where the site lies.
    pub site: &'b SiteAddress,
    /// What readers have seen, and when it has changed.
    pub published: &'b PublishedEdition,
    /// The day of what has never changed.
    pub congress: Date,
}

impl<'b> EntryWriter<'b> {
    /// All entries, the last of the bundle first: what editors add comes last there, so of one day that is the
    /// newest.
    pub fn entries(&self) -> Vec<WrittenEntry<'b>> {
        let root = BaseUrl::new(&self.bundle.site, &self.site.to_string());
        let takeaways = self.bundle.takeaways.iter().rev().map(|takeaway| self.takeaway(takeaway, &root));
        let withdrawn = self.bundle.withdrawn.iter().rev().map(|takeaway| self.withdrawn(takeaway));
        takeaways.chain(withdrawn).collect()
    }

    fn takeaway(&self, takeaway: &'b Takeaway, root: &BaseUrl) -> WrittenEntry<'b> {
        let checked = takeaway.source.as_ref().and_then(|source| source.checked);
        let entry = feed_entry::of_takeaway(self.bundle, takeaway, self.language, root);
        let day = self.day(&takeaway.id, checked, &entry);
        WrittenEntry {
            day,
            xml: self.xml(&takeaway.id, day, Some(takeaway.kind), &entry),
            talk: takeaway.talk.as_deref(),
            speakers: &takeaway.speakers,
            tags: &takeaway.tags,
        }
    }

    fn withdrawn(&self, takeaway: &'b WithdrawnTakeaway) -> WrittenEntry<'b> {
        let entry = feed_entry::of_withdrawn(self.bundle, takeaway, self.language);
        let day = self.day(&takeaway.id, None, &entry);
        WrittenEntry {
            day,
            xml: self.xml(&takeaway.id, day, None, &entry),
            talk: takeaway.talk.as_deref(),
            speakers: &takeaway.speakers,
            tags: takeaway.talk.as_deref().map_or(&[], |talk| &talk.tags),
        }
    }

    /// An entry was updated on the day on which an edition of the site has added or changed it, or it was corrected
    /// or withdrawn; what is as it was in the first edition, on the day on which its source was looked up, or else
    /// at the end of the congress.
    fn day(&self, id: &TakeawayId, checked: Option<Date>, entry: &FeedEntry) -> Date {
        let edition = self.published.takeaways.get(id.as_str());
        let changed = edition.and_then(|takeaway| takeaway.changed.as_ref()?.parse().ok());
        changed.into_iter().chain(checked).chain(entry.corrected).max().unwrap_or(self.congress)
    }

    fn xml(&self, takeaway: &TakeawayId, day: Date, kind: Option<Kind>, entry: &FeedEntry) -> String {
        let place = Location::new(self.language.clone(), Route::Takeaway(takeaway.clone()));
        let mut xml = format!(
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{day}T00:00:00Z</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n{}",
            id(self.bundle, self.language, &place.route),
            escape(&entry.title),
            escape(&self.site.page(self.bundle, &place)),
            authors(&entry.authors),
        );
        if let Some(kind) = kind {
            let label = kind.label();
            let label = escape(label.localized(self.language).text);
            let _ = writeln!(xml, "<category term=\"{}\" label=\"{label}\"/>", kind.as_str());
        }
        if !entry.summary.is_empty() {
            let _ = writeln!(xml, "<summary>{}</summary>", escape(&entry.summary));
        }
        xml + "</entry>\n"
    }
}
