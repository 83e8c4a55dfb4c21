//! A bundle in one language as the source of a search index.

use search::{DocumentSource, Field, FieldText, TextOwner};

use crate::bundle::Bundle;
use crate::language::LanguageTag;
use crate::query::Query;
use crate::search_field::{SearchField, search_language};
use crate::text::Text;

/// The texts of a bundle. Facets are those of the bundle; after them comes one more,
/// whose values are the talks, so that titles are read once and not once for every takeaway.
pub(crate) struct BundleSource<'b> {
    bundle: &'b Bundle,
    language: &'b LanguageTag,
    /// The positions of the talks by their id; empty where only texts are asked for.
    talks: Vec<usize>,
}

impl<'b> BundleSource<'b> {
    /// Provides texts only.
    pub fn texts(bundle: &'b Bundle, language: &'b LanguageTag) -> Self {
        Self { bundle, language, talks: Vec::new() }
    }

    /// Provides texts and values.
    pub fn whole(bundle: &'b Bundle, language: &'b LanguageTag) -> Self {
        let talks = search::SortOrder::by(bundle.talks.len(), &mut |one, other| {
            bundle.talks[one].id.cmp(&bundle.talks[other].id)
        });
        Self { talks: talks.documents().map(|talk| talk as usize).collect(), ..Self::texts(bundle, language) }
    }

    fn read_text(&self, text: &Text, field: Field, reader: &mut dyn FnMut(FieldText<'_>)) {
        let wording = text.localized(self.language);
        reader(FieldText { field, language: search_language(wording.language), text: wording.text });
    }

    fn read_value(&self, facet: usize, value: usize, reader: &mut dyn FnMut(FieldText<'_>)) {
        let Some(facet_read) = self.bundle.facets.get(facet) else {
            if let Some(talk) = self.bundle.talks.get(value) {
                self.read_text(&talk.title, SearchField::Talk.field(), reader);
            }
            return;
        };
        let field =
            if facet_read.is_of_speakers() { SearchField::Speaker } else { SearchField::Label(facet) };
        if let Some(value) = facet_read.values.get(value) {
            self.read_text(&value.label, field.field(), reader);
        }
        if let Some(speaker) = self.bundle.speakers.get(value).filter(|_| facet_read.is_of_speakers()) {
            let texts =
                [(&speaker.role, SearchField::Speaker), (&speaker.organisation, SearchField::Organisation)];
            for (text, part) in texts {
                text.iter().for_each(|text| self.read_text(text, part.field(), reader));
            }
        }
    }
}

impl DocumentSource for BundleSource<'_> {
    fn documents(&self) -> usize {
        self.bundle.takeaways.len()
    }

    fn facets(&self) -> Vec<usize> {
        let facets = self.bundle.facets.iter().map(|facet| facet.values.len());
        facets.chain([self.bundle.talks.len()]).collect()
    }

    fn read(&self, owner: TextOwner, reader: &mut dyn FnMut(FieldText<'_>)) {
        match owner {
            TextOwner::Document(at) => {
                if let Some(takeaway) = self.bundle.takeaways.get(at) {
                    self.read_text(&takeaway.statement, SearchField::Statement.field(), reader);
                    takeaway
                        .detail
                        .iter()
                        .for_each(|detail| self.read_text(detail, SearchField::Detail.field(), reader));
                }
            }
            TextOwner::Value { facet, value } => self.read_value(facet, value, reader),
        }
    }

    fn values(&self, document: usize, reader: &mut dyn FnMut(usize, usize)) {
        let Some(takeaway) = self.bundle.takeaways.get(document) else { return };
        takeaway.tags.iter().for_each(|tag| reader(tag.facet, tag.value));
        let talk = takeaway.talk.as_ref().and_then(|of| {
            let place = self.talks.binary_search_by(|talk| self.bundle.talks[*talk].id.cmp(&of.id)).ok()?;
            self.talks.get(place)
        });
        talk.into_iter().for_each(|talk| reader(self.bundle.facets.len(), *talk));
    }
}

/// The chosen values that the bundle has, by position.
pub(crate) fn choice(bundle: &Bundle, query: &Query) -> Vec<(usize, usize)> {
    let chosen = query.chosen().filter_map(|(facet, value)| bundle.value_ref(facet, value));
    chosen.map(|tag| (tag.facet, tag.value)).collect()
}
