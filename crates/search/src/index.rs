//! The search index: an inverted index with facets.

use crate::alias::Aliases;
use crate::document_set::DocumentSet;
use crate::document_source::{DocumentSource, Field, MAX_FIELDS, TextOwner};
use crate::index_builder::{FIELD_BITS, IndexBuilder, hash};
use crate::language::Language;
use crate::merge_sort::{key, second, sort};
use crate::vocabulary::Vocabulary;

/// An index over the documents of a [`DocumentSource`]. It stores words and numbers, but no texts.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    pub(crate) documents: usize,
    pub(crate) vocabulary: Vocabulary,
    /// For each word, and for the end, where its postings begin.
    pub(crate) starts: Vec<u32>,
    /// For each word the documents and values that contain it, in order, documents first, each with its fields.
    pub(crate) postings: Vec<u32>,
    /// The hash of a stem with its language, and the word that has it, in order.
    stems: Vec<u64>,
    pub(crate) fields: FieldBits,
    pub(crate) facets: Vec<FacetIndex>,
    pub(crate) aliases: Aliases,
}

/// A facet of the index.
#[derive(Clone, Debug)]
pub(crate) struct FacetIndex {
    /// The number of its first value among the values of all facets.
    pub first: usize,
    pub values: Vec<DocumentSet>,
    pub fields: FieldBits,
}

/// The fields of the documents, or of the values of one facet; each has one bit in the postings.
#[derive(Clone, Debug, Default)]
pub(crate) struct FieldBits(Vec<Field>);

impl FieldBits {
    /// The bit of a field; a new field gets the next bit.
    fn bit(&mut self, field: Field) -> u8 {
        let place = self.0.iter().position(|known| *known == field).unwrap_or_else(|| {
            self.0.push(field);
            self.0.len() - 1
        });
        1 << place.min(MAX_FIELDS - 1)
    }

    /// The bits of one field, or of all.
    pub fn bits(&self, field: Option<Field>) -> u8 {
        let Some(field) = field else { return u8::MAX };
        let place = self.0.iter().position(|known| *known == field);
        place.map_or(0, |place| 1 << place.min(MAX_FIELDS - 1))
    }
}

impl SearchIndex {
    /// Reads all texts of a source. `aliases` are groups of words, or of several words, that mean
    /// the same; each is found by all others of its group.
    pub fn build<'a>(source: &dyn DocumentSource, aliases: impl IntoIterator<Item = Vec<&'a str>>) -> Self {
        let documents = source.documents().min(1 << (32 - FIELD_BITS));
        let mut builder = IndexBuilder::default();
        // The first field has the first bit, whichever field is read first.
        let mut fields = FieldBits(vec![Field::FIRST]);
        for document in 0..documents {
            let owner = TextOwner::Document(document);
            source.read(owner, &mut |field_text| builder.read(field_text, fields.bit(field_text.field)));
            builder.finish_owner();
        }
        let mut first = 0;
        let mut facets = Vec::new();
        for (facet, value_documents) in value_documents(source, documents).into_iter().enumerate() {
            let mut fields = FieldBits::default();
            for value in 0..value_documents.len() {
                let owner = TextOwner::Value { facet, value };
                source.read(owner, &mut |field_text| builder.read(field_text, fields.bit(field_text.field)));
                builder.finish_owner();
            }
            facets.push(FacetIndex { first, values: value_documents, fields });
            first = facets.iter().map(|facet| facet.values.len()).sum();
        }
        let inverted = builder.build();
        Self {
            documents,
            stems: stems(&inverted.vocabulary, &inverted.languages),
            vocabulary: inverted.vocabulary,
            starts: inverted.starts,
            postings: inverted.postings,
            fields,
            facets,
            aliases: Aliases::new(aliases),
        }
    }

    /// The number of documents.
    pub fn documents(&self) -> usize {
        self.documents
    }

    /// The number of distinct words.
    pub fn words(&self) -> usize {
        self.vocabulary.len()
    }

    /// The memory it uses, in bytes, except for a few hundred.
    pub fn bytes(&self) -> usize {
        let value_documents = self.facets.iter().flat_map(|facet| &facet.values);
        let value_documents: usize =
            value_documents.map(|value_documents| value_documents.bytes() + size_of::<DocumentSet>()).sum();
        let numbers = self.starts.capacity() + self.postings.capacity() + 2 * self.stems.capacity();
        self.vocabulary.bytes() + numbers * size_of::<u32>() + value_documents
    }

    /// For each document the first value of a facet that it has, or the number of values.
    pub fn first_values(&self, facet: usize) -> Vec<u32> {
        let values = self.facets.get(facet).map(|facet| &*facet.values).unwrap_or_default();
        let mut firsts = vec![values.len() as u32; self.documents];
        for (at, value) in values.iter().enumerate().rev() {
            value.for_each(&mut |document| firsts[document] = at as u32);
        }
        firsts
    }

    /// The words that have this stem in a language.
    pub(crate) fn words_with_stem(&self, stem: &str, language: Language, found: &mut dyn FnMut(usize)) {
        let hash = stem_hash(stem, language);
        let from = self.stems.partition_point(|known| *known < key(hash, 0));
        let candidates = self.stems[from..].iter().take_while(|known| (*known >> 32) as u32 == hash);
        for word in candidates.map(|known| second(*known) as usize) {
            if language.stem(self.vocabulary.word(word)).as_deref() == Some(stem) {
                found(word);
            }
        }
    }
}

/// For each facet and value the documents that have it.
fn value_documents(source: &dyn DocumentSource, documents: usize) -> Vec<Vec<DocumentSet>> {
    let mut lists: Vec<Vec<Vec<u32>>> =
        source.facets().into_iter().map(|values| vec![Vec::new(); values]).collect();
    for document in 0..documents {
        source.values(document, &mut |facet, value| {
            let list = lists.get_mut(facet).and_then(|values| values.get_mut(value));
            if let Some(list) = list
                && list.last() != Some(&(document as u32))
            {
                list.push(document as u32);
            }
        });
    }
    let value_documents =
        |list: Vec<Vec<u32>>| list.into_iter().map(|list| DocumentSet::new(list, documents)).collect();
    lists.into_iter().map(value_documents).collect()
}

/// A word may occur in two languages, and its stems in them are independent of each other.
fn stem_hash(stem: &str, language: Language) -> u32 {
    hash(stem.as_bytes()) ^ u32::from(language.bit())
}

/// The stems of all words, each in the languages in which the word occurs.
fn stems(vocabulary: &Vocabulary, languages: &[u8]) -> Vec<u64> {
    let mut stems = Vec::new();
    for (word, spoken) in languages.iter().enumerate() {
        for language in Language::STEMMED.into_iter().filter(|language| spoken & language.bit() != 0) {
            let stem = language.stem(vocabulary.word(word));
            stems.extend(stem.map(|stem| key(stem_hash(&stem, language), word as u32)));
        }
    }
    sort(&mut stems, &mut |one, other| one.cmp(&other));
    stems.dedup();
    stems
}
