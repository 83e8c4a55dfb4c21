//! The bundle: everything one recap says, read once and never changed.

mod approval;
mod bundle_error;
mod bundle_error_kind;
mod bundle_errors;
pub(crate) mod id_map;
mod json_node;
mod named_speakers;
mod object;
mod read;

use std::sync::Arc;

pub use self::approval::public_json;
pub(crate) use self::approval::withdrawal;
pub use self::bundle_error::{BundleError, value_span};
pub use self::bundle_error_kind::BundleErrorKind;
pub use self::json_node::JsonNode;
pub use self::named_speakers::without_unnamed_speakers;

use self::id_map::PositionMap;
use crate::comparison::Comparison;
use crate::editors::Editors;
use crate::event::Event;
use crate::facet::{Facet, FacetValue, ROOM, ValueRef};
use crate::glossary;
use crate::id::{FacetId, SpeakerId, TakeawayId, TalkId, ValueId};
use crate::language::Languages;
use crate::route::Route;
use crate::site_settings::SiteSettings;
use crate::speaker::Speaker;
use crate::takeaway::{Takeaway, TakeawayState, WithdrawnTakeaway};
use crate::talk::Talk;
use crate::text::Text;

/// The format this crate reads, as the bundle writes it.
pub const FORMAT: &str = "1";

/// One recap. Everything it points to exists: a takeaway holds its talk, a talk its speakers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// The languages it is written in.
    pub languages: Languages,
    /// What the publisher decides about the site.
    pub site: SiteSettings,
    /// The congress.
    pub event: Event,
    /// Ordered facets first, then the kind, the other facets, and the speakers.
    pub facets: Vec<Facet>,
    /// The speakers in the order of the bundle.
    pub speakers: Vec<Arc<Speaker>>,
    /// The talks in the order of the programme.
    pub talks: Vec<Arc<Talk>>,
    /// The takeaways in the order of the bundle, without those that have been withdrawn: nothing that lists,
    /// counts, searches or exports statements comes across them.
    pub takeaways: Vec<Arc<Takeaway>>,
    /// The takeaways that have been withdrawn, in the order of the bundle.
    pub withdrawn: Vec<Arc<WithdrawnTakeaway>>,
    /// Strategies side by side, where the bundle compares any.
    pub comparison: Option<Comparison>,
    /// Words that need an explanation.
    pub glossary: Vec<glossary::GlossaryEntry>,
    /// Pages that were published and are removed; they say so.
    pub removed: Vec<Route>,
}

/// A bundle with what had to be left out of it.
#[derive(Clone, Debug)]
pub struct ParsedBundle {
    /// The part that can be shown.
    pub bundle: Bundle,
    /// What is wrong, in the order of the file. The reader's app shows the bundle all the
    /// same; `nachlese check` fails.
    pub problems: Vec<BundleError>,
}

/// A bundle, and how much of it had to be left out.
#[derive(Clone, Debug)]
pub struct LossyBundle {
    /// The part that can be shown.
    pub bundle: Bundle,
    /// How many problems there are.
    pub left_out: usize,
}

/// A warning for every field of the bundle that is not part of format 1, in the order of the file.
///
/// Readers do not need them, so [`Bundle::parse`] spares the app the work. Nothing is said of what
/// is left out: its own problem comes first.
pub fn unread_fields(json: &str) -> Vec<BundleError> {
    let errors = read::bundle(json, true).map(|parsed| parsed.problems).unwrap_or_default();
    errors.into_iter().filter(|problem| problem.kind.is_warning()).collect()
}

impl Bundle {
    /// Reads a bundle of format 1.
    ///
    /// # Errors
    ///
    /// Only where nothing can be shown: the text is no JSON object, has another format, or lacks
    /// the event. Everything less is left out and named in [`ParsedBundle::problems`].
    pub fn parse(json: &str) -> Result<ParsedBundle, BundleError> {
        read::bundle(json, false)
    }

    /// What tells this congress from others, whatever else changes: its name and first day, in the
    /// letters of an id.
    pub fn scope(&self) -> String {
        let name = self.event.name.localized(self.languages.default_tag()).text.to_ascii_lowercase();
        let letters: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
        let day = self.event.start.map(|start| format!("-{start}")).unwrap_or_default();
        format!("{}{day}", parts.join("-"))
    }

    /// What the site is called: as the publisher says, or else like the congress.
    pub fn site_name(&self) -> &Text {
        self.site.name.as_ref().unwrap_or(&self.event.name)
    }

    /// Who stands for the words that are nobody else's: the editors that the site names, or else the recap.
    pub fn editors(&self) -> Editors {
        self.site.editors.clone().unwrap_or_else(|| Editors::Team(self.event.title.clone()))
    }

    /// Reads a bundle like [`parse`](Self::parse), for whoever wants to show it and not to mend it:
    /// what is wrong is counted and not named, and what may not be published is left out. `None` where nothing can be
    /// shown.
    pub fn parse_lossy(json: &str) -> Option<LossyBundle> {
        let LossyBundle { bundle, left_out } = read::good_part(json)?;
        Some(LossyBundle { bundle: bundle.into_public(), left_out })
    }

    /// The talk of this id.
    pub fn talk(&self, id: &TalkId) -> Option<&Arc<Talk>> {
        self.talks.iter().find(|talk| talk.id == *id)
    }

    /// The takeaway of this id.
    pub fn takeaway(&self, id: &TakeawayId) -> Option<&Arc<Takeaway>> {
        self.takeaways.iter().find(|takeaway| takeaway.id == *id)
    }

    /// What there is under the id of a takeaway: itself, or that it has been withdrawn.
    pub fn takeaway_state(&self, id: &TakeawayId) -> Option<TakeawayState<'_>> {
        let withdrawn = || self.withdrawn.iter().find(|takeaway| takeaway.id == *id);
        let published = self.takeaway(id).map(TakeawayState::Published);
        published.or_else(|| withdrawn().map(TakeawayState::Withdrawn))
    }

    /// The takeaways of these ids, in the order of the ids; `None` for what does not exist. They are
    /// found in one pass: asking for one after the other would take time with the square of them.
    pub fn takeaways_by_id<'i>(
        &self,
        ids: impl Iterator<Item = &'i TakeawayId> + Clone,
    ) -> Vec<Option<&Arc<Takeaway>>> {
        let mut places = PositionMap::new();
        for id in ids.clone() {
            // There is nothing at this place, unless one is found.
            places.insert(id.as_str().into(), self.takeaways.len());
        }
        for (at, takeaway) in self.takeaways.iter().enumerate() {
            if let Some(place) = places.get_mut(takeaway.id.as_str()) {
                *place = at;
            }
        }
        ids.map(|id| self.takeaways.get(*places.get(id.as_str())?)).collect()
    }

    /// The speaker of this id.
    pub fn speaker(&self, id: &SpeakerId) -> Option<&Arc<Speaker>> {
        self.speakers.iter().find(|speaker| speaker.id == *id)
    }

    /// The facet of this id, built in or declared.
    pub fn facet(&self, id: &FacetId) -> Option<&Facet> {
        self.facets.iter().find(|facet| facet.id == *id)
    }

    /// The facet of this name, such as [`facet::ROOM`](crate::facet::ROOM).
    pub fn facet_named(&self, name: &str) -> Option<&Facet> {
        self.facets.iter().find(|facet| facet.id.as_str() == name)
    }

    /// The rooms of a talk.
    pub fn rooms_of(&self, talk: &Talk) -> Vec<&FacetValue> {
        self.facet_named(ROOM).map(|rooms| self.tagged(&talk.tags, rooms)).unwrap_or_default()
    }

    /// Where a value stands, if the bundle has it.
    pub fn value_ref(&self, facet: &FacetId, value: &ValueId) -> Option<ValueRef> {
        let at = self.facets.iter().position(|candidate| candidate.id == *facet)?;
        let value = self.facets[at].position(value)?;
        Some(ValueRef { facet: at, value })
    }

    /// The facet and the value a reference points at.
    pub fn value(&self, reference: ValueRef) -> (&Facet, &FacetValue) {
        let facet = &self.facets[reference.facet];
        (facet, &facet.values[reference.value])
    }

    /// Those of the tags that belong to one facet, in the facet's own order.
    pub fn tagged<'b>(&'b self, tags: &[ValueRef], facet: &Facet) -> Vec<&'b FacetValue> {
        let values = tags.iter().map(|tag| self.value(*tag));
        values.filter(|(of, _)| of.id == facet.id).map(|(_, value)| value).collect()
    }

    /// The takeaways of one talk, in the order of the bundle.
    pub fn takeaways_of(&self, talk: &TalkId) -> Vec<Arc<Takeaway>> {
        self.takeaways_where(|takeaway| takeaway.talk_id() == Some(talk))
    }

    /// How many takeaways a talk has.
    pub fn takeaway_count(&self, talk: &TalkId) -> usize {
        let is_of_talk = |takeaway: &&Arc<Takeaway>| takeaway.talk_id() == Some(talk);
        self.takeaways.iter().filter(is_of_talk).count()
    }

    /// The takeaways about the congress as a whole, which belong to no talk.
    pub fn takeaways_of_event(&self) -> Vec<Arc<Takeaway>> {
        self.takeaways_where(|takeaway| takeaway.talk.is_none())
    }

    /// The takeaways of one speaker, in the order of the bundle.
    pub fn takeaways_by(&self, speaker: &SpeakerId) -> Vec<Arc<Takeaway>> {
        self.takeaways_where(|takeaway| takeaway.speakers.iter().any(|by| by.id == *speaker))
    }

    /// Up to `limit` takeaways of other talks that share declared facet values with this one: those that share the
    /// most, and of these the first in the bundle.
    pub fn related_takeaways(&self, takeaway: &Takeaway, limit: usize) -> Vec<Arc<Takeaway>> {
        let is_declared = |tag: &&ValueRef| !self.value(**tag).0.is_built_in();
        let shared = |other: &Takeaway| {
            takeaway.tags.iter().filter(is_declared).filter(|tag| other.tags.contains(tag)).count()
        };
        let others = self.takeaways.iter().filter(|other| other.talk_id() != takeaway.talk_id());
        let mut related: Vec<_> = others.map(|other| (shared(other), other)).collect();
        related.retain(|(shared, _)| *shared > 0);
        related.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
        related.into_iter().take(limit).map(|(_, other)| Arc::clone(other)).collect()
    }

    fn takeaways_where(&self, holds: impl Fn(&Takeaway) -> bool) -> Vec<Arc<Takeaway>> {
        self.takeaways.iter().filter(|takeaway| holds(takeaway)).cloned().collect()
    }

    /// The talks of one speaker, in the order of the programme.
    pub fn talks_by(&self, speaker: &SpeakerId) -> Vec<Arc<Talk>> {
        let gave = |talk: &&Arc<Talk>| talk.speakers.iter().any(|by| by.id == *speaker);
        self.talks.iter().filter(gave).cloned().collect()
    }
}
