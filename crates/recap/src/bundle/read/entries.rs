//! Speakers, talks and takeaways. Each reader keeps what can be shown, and returns `None` where
//! the entry is left out, with the reason reported.

use std::sync::Arc;

use super::facets::{Tags, in_order};
use super::{BundleReader, ORIGIN};
use crate::bundle::bundle_error_kind::BundleErrorKind;
use crate::bundle::id_map::{IdMap, PositionMap};
use crate::bundle::object::ObjectReader;
use crate::facet::Facet;
use crate::id::TakeawayId;
use crate::json::read as json;
use crate::kind::Kind;
use crate::language::LanguageTag;
use crate::speaker::{PhotoVersion, Speaker};
use crate::takeaway::{EarlierWording, Takeaway, WithdrawnTakeaway};
use crate::talk::{Talk, TalkRevision};

impl<'a> BundleReader<'a> {
    pub(super) fn speaker(&mut self, speaker: &ObjectReader<'a>) -> Option<()> {
        speaker.require(&["id", "name"])?;
        let (name, id) = self.id(speaker, |id| self.speakers.contains(id))?;
        speaker.value(ORIGIN);
        let read = Speaker {
            id,
            name: self.plain_text(speaker, "name")?.into(),
            role: self.text(speaker, "role"),
            organisation: self.text(speaker, "organisation"),
            biography: self.text(speaker, "biography"),
            photo: self.address(speaker, "photo"),
            photo_versions: self.photo_versions(speaker),
            links: self.links(speaker),
            tags: in_order(self.tags(speaker).places),
        };
        self.speakers.insert(name, read);
        Some(())
    }

    /// The widths of a photo, as `nachlese build` has written them.
    fn photo_versions(&self, speaker: &ObjectReader<'a>) -> Vec<PhotoVersion> {
        let mut versions = Vec::new();
        speaker.each("photo_versions", &mut |version| {
            version.require(&["url", "width"])?;
            let address = self.address(version, "url");
            let width = version.number("width");
            versions.push(PhotoVersion { address: address?, width: width? });
            Some(())
        });
        versions
    }

    pub(super) fn talk(&mut self, talk: &ObjectReader<'a>) -> Option<()> {
        talk.require(&["id", "title"])?;
        let (name, id) = self.id(talk, |id| self.talks.contains(id))?;
        let start = self.parse_field(talk, "start", BundleErrorKind::Date);
        let mut tags = self.tags(talk).places;
        tags.extend(self.day_tag(start));
        let read = Talk {
            id,
            title: self.text(talk, "title")?,
            speakers: self
                .resolve_ids(talk, "speakers", &self.speakers, BundleErrorKind::UnknownSpeaker)
                .unwrap_or_default(),
            start,
            minutes: talk.number("minutes"),
            language: self.parse_field(talk, "language", BundleErrorKind::Language),
            format: self.text(talk, "format"),
            abstract_text: self.text(talk, "abstract"),
            tags: in_order(tags),
            links: self.links(talk),
            source: self.source(talk),
            revision: self.revision(talk),
            is_gone: is_gone(talk),
        };
        self.talks.insert(name, read);
        Some(())
    }

    /// How often a talk has changed, as `nachlese build` has written it.
    fn revision(&self, talk: &ObjectReader<'a>) -> Option<TalkRevision> {
        let revision = talk.object("revision")?;
        revision.require(&["number", "changed"])?;
        let number = revision.number("number");
        let changed = self.parse_field(&revision, "changed", BundleErrorKind::Date);
        revision.report_unread_fields();
        Some(TalkRevision { number: number?, changed: changed? })
    }

    pub(super) fn takeaway(&mut self, takeaway: &ObjectReader<'a>) -> Option<()> {
        let withdrawn = takeaway.value("withdrawn");
        takeaway.require(if withdrawn.is_some() { &["id"] } else { &["id", "kind", "statement"] })?;
        let (name, id) =
            self.id(takeaway, |id| self.takeaways.contains(id) || self.withdrawn.contains(id))?;
        let kind = self.parse_field(takeaway, "kind", |unknown: crate::kind::KindError| {
            BundleErrorKind::Kind(unknown.0)
        });
        if withdrawn.is_none() && kind.is_none() {
            return None;
        }
        // A statement whose talk is not there cannot be checked, so it is not shown as if it were
        // the editors' own.
        let talk = match takeaway.value("talk") {
            None => None,
            Some(value) => {
                let (_, name) = takeaway.text("talk")?;
                let talk = self.talks.get(&name).ok_or(());
                Some(
                    self.errors
                        .ok_or_report(value, talk, |()| BundleErrorKind::UnknownTalk(name.to_string()))?,
                )
            }
        };
        let language = self.parse_field(takeaway, "language", BundleErrorKind::Language);
        let language = language.as_ref().unwrap_or(self.languages.default_tag());
        let statement = self.text_in(language, takeaway, "statement");
        if withdrawn.is_none() && statement.is_none() {
            return None;
        }
        let speakers =
            self.resolve_ids(takeaway, "speakers", &self.speakers, BundleErrorKind::UnknownSpeaker);
        let speakers = speakers.or_else(|| talk.map(|talk| talk.speakers.clone())).unwrap_or_default();
        let detail = self.text_in(language, takeaway, "detail");
        let tags = self.tags(takeaway);
        let source = self.source(takeaway);
        let history = self.history(takeaway, language);
        if let Some(written) = withdrawn {
            let read = self.withdrawn_takeaway(written, id, talk.cloned(), speakers);
            self.withdrawn.insert(name, read);
            return Some(());
        }
        let kind = kind?;
        let read = Takeaway {
            id,
            talk: talk.cloned(),
            kind,
            statement: statement?,
            detail,
            tags: in_order(self.all_tags(tags, talk, kind, &speakers)),
            speakers,
            source,
            history,
        };
        self.takeaways.insert(name, read);
        Some(())
    }

    /// What a takeaway said before. An entry that cannot be shown is left out.
    fn history(&self, takeaway: &ObjectReader<'a>, language: &LanguageTag) -> Vec<EarlierWording> {
        let mut history = Vec::new();
        takeaway.each("history", &mut |entry| {
            entry.require(&["when", "said"])?;
            let when = self.date(entry, "when");
            let said = self.text_in(language, entry, "said");
            let why = self.text_in(language, entry, "why");
            history.push(EarlierWording { when: when?, said: said?, why });
            Some(())
        });
        history
    }

    /// A takeaway whose `withdrawn` says anything at all: whatever is wrong in there, its words were
    /// meant to be taken back.
    fn withdrawn_takeaway(
        &self,
        written: &'a str,
        id: TakeawayId,
        talk: Option<Arc<Talk>>,
        speakers: Vec<Arc<Speaker>>,
    ) -> WithdrawnTakeaway {
        let withdrawn = ObjectReader::open(written, self.errors);
        let mut read = WithdrawnTakeaway { id, talk, speakers, when: None, reason: None };
        let Some(withdrawn) = withdrawn else { return read };
        withdrawn.require(&["when", "reason"]);
        read.when = self.date(&withdrawn, "when");
        read.reason = self.text(&withdrawn, "reason");
        if withdrawn.flag("without_name") == Some(true) {
            read.talk = None;
            read.speakers.clear();
        }
        withdrawn.report_unread_fields();
        read
    }

    /// A takeaway's own tags, those of its talk for facets about which it says nothing itself,
    /// and those of the built-in facets.
    fn all_tags(
        &self,
        own: Tags,
        talk: Option<&Arc<Talk>>,
        kind: Kind,
        speakers: &[Arc<Speaker>],
    ) -> Vec<(usize, usize)> {
        let mut tags = own.places;
        let inherited = talk.iter().flat_map(|talk| &talk.tags).filter(|tag| !own.own.contains(&tag.facet));
        tags.extend(inherited.map(|tag| (tag.facet, tag.value)));
        let kinds = self.facets.iter().position(Facet::is_of_kinds);
        tags.extend(kinds.map(|facet| (facet, kind as usize)));
        let people = self.facets.len().saturating_sub(1);
        let positions = speakers.iter().filter_map(|speaker| self.speakers.position(speaker.id.as_str()));
        tags.extend(positions.map(|value| (people, value)));
        tags
    }

    /// The entries of a list of ids, each once, without those that do not exist. Those that have been
    /// withdrawn are no mistake.
    pub(super) fn resolve_ids<T>(
        &self,
        object: &ObjectReader<'a>,
        field: &str,
        kept: &IdMap<'a, T>,
        unknown: fn(String) -> BundleErrorKind,
    ) -> Option<Vec<Arc<T>>> {
        let mut seen = PositionMap::new();
        let mut found = Vec::new();
        for (value, id) in object.texts(field)? {
            let Some(entry) = kept.get(&id) else {
                let is_withdrawn = field == "takeaways" && self.withdrawn.contains(&id);
                if !is_withdrawn {
                    self.errors.report(value, unknown(id.into_owned()));
                }
                continue;
            };
            if seen.insert(id, 0).is_none() {
                found.push(Arc::clone(entry));
            }
        }
        Some(found)
    }
}

/// Whether the last import found the talk in its programme no longer.
fn is_gone(talk: &ObjectReader<'_>) -> bool {
    let origin = talk.value(ORIGIN).unwrap_or_default();
    json::fields(origin).any(|(name, value)| name == "\"gone\"" && value == "true")
}
