//! Takeaways as a bundle of format 1.

mod entries;
mod fields;

use std::sync::Arc;

use super::document::ExportDocument;
use crate::bundle::FORMAT;
use crate::bundle::id_map::PositionMap;
use crate::facet::Facet;
use crate::json::write::{self as json, ObjectWriter};
use crate::speaker::Speaker;
use crate::talk::Talk;

impl ExportDocument<'_> {
    /// The takeaways as a bundle that has only what they need: their talks, speakers and facets,
    /// in all languages. Read again, it gives the same takeaways.
    ///
    /// The heading, the narrowing and the reader's notes have no place in a bundle. Left out is
    /// also what would be wrong elsewhere: what else the publisher says about the site, photos, which
    /// lie beside it, and addresses that must not become links. Those that lead into the site are
    /// made absolute.
    pub fn json(&self) -> String {
        let bundle = self.bundle;
        let talks = self.talks();
        let of = self.items.iter().map(|item| &item.takeaway.speakers);
        let of = of.chain(talks.iter().map(|talk| &talk.speakers)).flatten();
        let named: PositionMap = of.map(|speaker| (speaker.id.as_str().into(), 0)).collect();
        let speakers = bundle.speakers.iter().filter(|speaker| named.contains_key(speaker.id.as_str()));
        let speakers: Vec<&Arc<Speaker>> = speakers.collect();
        let mut written = ObjectWriter::default();
        written.put("format", FORMAT.to_owned());
        written.put("languages", json::texts(bundle.languages.iter().map(|tag| tag.as_str())));
        written.put("site", self.site_json());
        written.put("event", self.event_json());
        let facets = self.declared().filter(|facet| self.uses(facet, &talks, &speakers));
        written.put("facets", json::list(facets.map(|facet| self.facet_json(facet)).collect()));
        let speakers = speakers.into_iter().map(|speaker| self.speaker_json(speaker));
        written.put("speakers", json::list(speakers.collect()));
        let talks = talks.iter().map(|talk| self.talk_json(talk));
        written.put("talks", json::list(talks.collect()));
        let takeaways = self.items.iter().map(|item| self.takeaway_json(item.takeaway));
        written.put("takeaways", json::list(takeaways.collect()));
        written.finish() + "\n"
    }

    /// The facets that the bundle declares.
    fn declared(&self) -> impl Iterator<Item = &Facet> {
        self.bundle.facets.iter().filter(|facet| !facet.is_built_in())
    }

    /// Whether anything that is taken along has a value of a facet.
    fn uses(&self, facet: &Facet, talks: &[Arc<Talk>], speakers: &[&Arc<Speaker>]) -> bool {
        let takeaways = self.items.iter().map(|item| &item.takeaway.tags);
        let others = talks.iter().map(|talk| &talk.tags).chain(speakers.iter().map(|by| &by.tags));
        takeaways.chain(others).flatten().any(|tag| self.bundle.value(*tag).0.id == facet.id)
    }
}
