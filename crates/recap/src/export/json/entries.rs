//! The congress, facets, speakers, talks and takeaways: the inverse of reading them.

use crate::editors::Editors;
use crate::export::document::ExportDocument;
use crate::facet::{Facet, ValueRef};
use crate::history;
use crate::json::write::{self as json, ObjectWriter, text};
use crate::speaker::Speaker;
use crate::takeaway::Takeaway;
use crate::talk::Talk;

impl ExportDocument<'_> {
    pub(super) fn event_json(&self) -> String {
        let event = &self.bundle.event;
        let mut written = ObjectWriter::default();
        written.put("name", self.text_json(&event.name));
        written.put("title", self.text_json(&event.title));
        written.put("summary", self.text_json(&event.summary));
        written.put("closing", event.closing.as_ref().map(|closing| self.text_json(closing)));
        written.put("start", event.start.map(|start| text(&start.to_string())));
        written.put("end", event.end.map(|end| text(&end.to_string())));
        written.text("time_zone", event.time_zone.as_deref());
        written.put("place", event.place.as_ref().map(|place| self.text_json(place)));
        written.put("url", event.url.as_ref().map(|url| text(&self.root.resolve(url))));
        written.put("source", event.source.as_ref().map(|source| self.source_json(source)));
        written.finish()
    }

    /// Who stands for the words, and under which terms they may be used. What else the publisher says about
    /// the site would be wrong elsewhere.
    pub(super) fn site_json(&self) -> Option<String> {
        let site = &self.bundle.site;
        let editors = site.editors.as_ref().map(|editors| match editors {
            Editors::Team(name) => self.text_json(name),
            Editors::People(names) => json::texts(names.iter().map(|name| &**name)),
        });
        let licence = site.licence.as_ref().map(|licence| {
            let mut written = ObjectWriter::default();
            written.put("label", self.text_json(&licence.label));
            written.put("url", licence.url.as_ref().map(|url| text(&self.root.resolve(url))));
            written.finish()
        });
        let mut written = ObjectWriter::default();
        written.put("editors", editors);
        written.put("licence", licence);
        written.unless_empty()
    }

    pub(super) fn facet_json(&self, facet: &Facet) -> String {
        let values = facet.values.iter().map(|value| {
            let mut written = ObjectWriter::default();
            written.text("id", Some(value.id.as_str()));
            written.put("label", self.text_json(&value.label));
            written.put("description", value.description.as_ref().map(|text| self.text_json(text)));
            written.finish()
        });
        let mut written = ObjectWriter::default();
        written.text("id", Some(facet.id.as_str()));
        written.put("label", self.text_json(&facet.label));
        written.put("ordered", facet.ordered.then(|| "true".to_owned()));
        written.put("values", json::list(values.collect()));
        written.finish()
    }

    pub(super) fn speaker_json(&self, speaker: &Speaker) -> String {
        let mut written = ObjectWriter::default();
        written.text("id", Some(speaker.id.as_str()));
        written.text("name", Some(&speaker.name));
        written.put("role", speaker.role.as_ref().map(|role| self.text_json(role)));
        written.put("organisation", speaker.organisation.as_ref().map(|text| self.text_json(text)));
        written.put("biography", speaker.biography.as_ref().map(|text| self.text_json(text)));
        written.list("links", self.links_json(&speaker.links));
        written.put("tags", self.tags_json(&speaker.tags, &[]));
        written.finish()
    }

    pub(super) fn talk_json(&self, talk: &Talk) -> String {
        let mut written = ObjectWriter::default();
        written.text("id", Some(talk.id.as_str()));
        written.put("title", self.text_json(&talk.title));
        written.list("speakers", talk.speakers.iter().map(|speaker| text(speaker.id.as_str())).collect());
        written.put("start", talk.start.map(|start| text(&start.to_string())));
        written.put("minutes", talk.minutes.map(|minutes| minutes.to_string()));
        written.text("language", talk.language.as_ref().map(|tag| tag.as_str()));
        written.put("format", talk.format.as_ref().map(|format| self.text_json(format)));
        written.put("abstract", talk.abstract_text.as_ref().map(|about| self.text_json(about)));
        written.put("tags", self.tags_json(&talk.tags, &[]));
        written.list("links", self.links_json(&talk.links));
        written.put("source", talk.source.as_ref().map(|source| self.source_json(source)));
        written.put("origin", talk.is_gone.then(|| "{\"gone\": true}".to_owned()));
        written.finish()
    }

    pub(super) fn takeaway_json(&self, takeaway: &Takeaway) -> String {
        let talk = takeaway.talk.as_ref();
        let (speakers, tags) = talk.map_or((&[][..], &[][..]), |talk| (&talk.speakers[..], &talk.tags[..]));
        let mut written = ObjectWriter::default();
        written.text("id", Some(takeaway.id.as_str()));
        written.text("talk", talk.map(|talk| talk.id.as_str()));
        // What a talk says need not be said again, but an empty list takes its speakers back.
        let own = (takeaway.speakers != *speakers).then_some(&takeaway.speakers);
        written.put("speakers", own.map(|own| json::texts(own.iter().map(|speaker| speaker.id.as_str()))));
        written.text("kind", Some(takeaway.kind.as_str()));
        written.put("statement", self.text_json(&takeaway.statement));
        written.put("detail", takeaway.detail.as_ref().map(|detail| self.text_json(detail)));
        written.put("tags", self.tags_json(&takeaway.tags, tags));
        written.put("source", takeaway.source.as_ref().map(|source| self.source_json(source)));
        let default = self.bundle.languages.default_tag();
        let history = (!takeaway.history.is_empty()).then(|| history::list(&takeaway.history, default));
        written.put("history", history);
        written.finish()
    }

    /// The values of each facet for which they differ from those inherited; an empty list takes
    /// inherited ones back.
    fn tags_json(&self, tags: &[ValueRef], inherited: &[ValueRef]) -> Option<String> {
        let mut written = ObjectWriter::default();
        for facet in self.declared() {
            let own = self.bundle.tagged(tags, facet);
            if own != self.bundle.tagged(inherited, facet) {
                let ids = json::texts(own.iter().map(|value| value.id.as_str()));
                written.put(facet.id.as_str(), ids);
            }
        }
        written.unless_empty()
    }
}
