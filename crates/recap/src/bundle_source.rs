//! A collection of a bundle in one language as the source of a search index.

use search::{DocumentSource, FieldText, SortOrder, TextOwner};

use crate::bundle::Bundle;
use crate::collection::Collection;
use crate::facet::{Facet, ValueRef};
use crate::language::LanguageTag;
use crate::query::Query;
use crate::search_field::{SearchField, search_language};
use crate::text::Text;

/// The texts of a collection. Facets are those of the bundle; after them comes one more,
/// whose values are the talks of the takeaways, so that titles are read once and not once for every takeaway.
pub(crate) struct BundleSource<'b> {
    bundle: &'b Bundle,
    collection: Collection,
    language: &'b LanguageTag,
    /// The position of the facet of the speakers.
    speaker_facet: usize,
    /// The positions of talks or speakers by their id; empty where only texts are asked for.
    by_id: Vec<usize>,
}

impl<'b> BundleSource<'b> {
    /// Provides texts only.
    pub fn texts(bundle: &'b Bundle, collection: Collection, language: &'b LanguageTag) -> Self {
        let speaker_facet =
            bundle.facets.iter().position(Facet::is_of_speakers).unwrap_or(bundle.facets.len());
        Self { bundle, collection, language, speaker_facet, by_id: Vec::new() }
    }

    /// Provides texts and values.
    pub fn whole(bundle: &'b Bundle, collection: Collection, language: &'b LanguageTag) -> Self {
        let order = match collection {
            Collection::Takeaways => {
                let talks = &bundle.talks;
                SortOrder::by(talks.len(), &mut |one, other| talks[one].id.cmp(&talks[other].id))
            }
            Collection::Talks => {
                let speakers = &bundle.speakers;
                SortOrder::by(speakers.len(), &mut |one, other| speakers[one].id.cmp(&speakers[other].id))
            }
            Collection::Speakers | Collection::Glossary => return Self::texts(bundle, collection, language),
        };
        let by_id = order.documents().map(|at| at as usize).collect();
        Self { by_id, ..Self::texts(bundle, collection, language) }
    }

    fn read_text(&self, text: &Text, field: SearchField, reader: &mut dyn FnMut(FieldText<'_>)) {
        let wording = text.localized(self.language);
        let (field, language) = (field.field(self.collection), search_language(wording.language));
        reader(FieldText { field, language, text: wording.text });
    }

    fn read_value(&self, facet: usize, value: usize, reader: &mut dyn FnMut(FieldText<'_>)) {
        let Some(facet_read) = self.bundle.facets.get(facet) else {
            if let Some(talk) = self.bundle.talks.get(value) {
                self.read_text(&talk.title, SearchField::Talk, reader);
            }
            return;
        };
        let field =
            if facet_read.is_of_speakers() { SearchField::Speaker } else { SearchField::Label(facet) };
        if let Some(value) = facet_read.values.get(value) {
            self.read_text(&value.label, field, reader);
        }
        if facet_read.is_of_speakers() {
            self.read_position(value, reader);
        }
    }

    /// Office and organisation of a speaker.
    fn read_position(&self, speaker: usize, reader: &mut dyn FnMut(FieldText<'_>)) {
        let Some(speaker) = self.bundle.speakers.get(speaker) else { return };
        let texts =
            [(&speaker.role, SearchField::Speaker), (&speaker.organisation, SearchField::Organisation)];
        for (text, part) in texts {
            text.iter().for_each(|text| self.read_text(text, part, reader));
        }
    }

    /// The texts that belong to one entry alone, each with its field.
    fn read_entry(&self, at: usize, reader: &mut dyn FnMut(FieldText<'_>)) {
        let primary = SearchField::primary(self.collection);
        let detail = match self.collection {
            Collection::Takeaways => {
                let Some(takeaway) = self.bundle.takeaways.get(at) else { return };
                self.read_text(&takeaway.statement, primary, reader);
                takeaway.detail.as_ref()
            }
            Collection::Talks => {
                let Some(talk) = self.bundle.talks.get(at) else { return };
                self.read_text(&talk.title, primary, reader);
                talk.abstract_text.as_ref()
            }
            Collection::Speakers => {
                let Some(speaker) = self.bundle.speakers.get(at) else { return };
                self.read_text(&Text::name(&speaker.name), primary, reader);
                self.read_position(at, reader);
                speaker.biography.as_ref()
            }
            Collection::Glossary => {
                let Some(entry) = self.bundle.glossary.get(at) else { return };
                self.read_text(&entry.term, primary, reader);
                Some(&entry.meaning)
            }
        };
        detail.into_iter().for_each(|detail| self.read_text(detail, SearchField::Detail, reader));
    }

    /// Where an id stands among those of the bundle.
    fn position(&self, compare: impl FnMut(&usize) -> std::cmp::Ordering) -> Option<usize> {
        self.by_id.get(self.by_id.binary_search_by(compare).ok()?).copied()
    }
}

impl DocumentSource for BundleSource<'_> {
    fn documents(&self) -> usize {
        self.collection.count(self.bundle)
    }

    fn facets(&self) -> Vec<usize> {
        let facets = self.bundle.facets.iter().map(|facet| facet.values.len());
        let talks = if self.collection == Collection::Takeaways { self.bundle.talks.len() } else { 0 };
        facets.chain([talks]).collect()
    }

    fn read(&self, owner: TextOwner, reader: &mut dyn FnMut(FieldText<'_>)) {
        match owner {
            TextOwner::Document(at) => self.read_entry(at, reader),
            TextOwner::Value { facet, value } => self.read_value(facet, value, reader),
        }
    }

    fn values(&self, document: usize, reader: &mut dyn FnMut(usize, usize)) {
        let mut read_tags = |tags: &[ValueRef]| tags.iter().for_each(|tag| reader(tag.facet, tag.value));
        match self.collection {
            Collection::Takeaways => {
                let Some(takeaway) = self.bundle.takeaways.get(document) else { return };
                read_tags(&takeaway.tags);
                let talks = &self.bundle.talks;
                let talk = takeaway.talk.as_ref();
                let talk = talk.and_then(|of| self.position(|talk| talks[*talk].id.cmp(&of.id)));
                talk.into_iter().for_each(|talk| reader(self.bundle.facets.len(), talk));
            }
            Collection::Talks => {
                let Some(talk) = self.bundle.talks.get(document) else { return };
                read_tags(&talk.tags);
                let speakers = &self.bundle.speakers;
                for of in &talk.speakers {
                    let speaker = self.position(|speaker| speakers[*speaker].id.cmp(&of.id));
                    speaker.into_iter().for_each(|speaker| reader(self.speaker_facet, speaker));
                }
            }
            Collection::Speakers => {
                let speaker = self.bundle.speakers.get(document);
                speaker.into_iter().for_each(|speaker| read_tags(&speaker.tags));
            }
            Collection::Glossary => {}
        }
    }
}

/// The chosen values that the bundle has, by position.
pub(crate) fn choice(bundle: &Bundle, query: &Query) -> Vec<(usize, usize)> {
    let chosen = query.chosen().filter_map(|(facet, value)| bundle.value_ref(facet, value));
    chosen.map(|tag| (tag.facet, tag.value)).collect()
}
