//! The search index: an inverted index with facets.

use std::sync::Arc;

use crate::alias::Aliases;
use crate::document_source::{DocumentSource, Field, MAX_FIELDS, TextOwner};
use crate::facet_index::FacetIndex;
use crate::index_builder::{IndexBuilder, hash};
use crate::language::Language;
use crate::merge_sort::{key, second, sort};
use crate::vocabulary::Vocabulary;

/// An index over the documents of a [`DocumentSource`]. It stores words and numbers, but no texts.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    pub(crate) facet_index: Arc<FacetIndex>,
    pub(crate) vocabulary: Vocabulary,
    /// For each word, and for the end, where its postings begin.
    pub(crate) starts: Vec<u32>,
    /// For each word the documents and values that contain it, in order, documents first, each with its fields.
    pub(crate) postings: Vec<u32>,
    /// The hash of a stem with its language, and the word that has it, in order.
    stems: Vec<u64>,
    /// For each word the languages in which it occurs.
    languages: Vec<u8>,
    /// The language whose stop words narrow nothing.
    pub(crate) reader_language: Language,
    pub(crate) fields: FieldBits,
    pub(crate) facets: Vec<FacetTexts>,
    pub(crate) aliases: Aliases,
}

/// The texts of the values of a facet.
#[derive(Clone, Debug)]
pub(crate) struct FacetTexts {
    /// The number of its first value among the values of all facets.
    pub first: usize,
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
    /// Reads all values and texts of a source; see [`over`](Self::over).
    pub fn build<'a>(source: &dyn DocumentSource, aliases: impl IntoIterator<Item = Vec<&'a str>>) -> Self {
        Self::over(Arc::new(FacetIndex::new(source)), source, aliases)
    }

    /// Reads all texts of a source, the values of which have been read already. `aliases` are groups of words, or of
    /// several words, that mean the same; each is found by all others of its group.
    pub fn over<'a>(
        facet_index: Arc<FacetIndex>,
        source: &dyn DocumentSource,
        aliases: impl IntoIterator<Item = Vec<&'a str>>,
    ) -> Self {
        let mut builder = IndexBuilder::default();
        // The first field has the first bit, whichever field is read first.
        let mut fields = FieldBits(vec![Field::FIRST]);
        for document in 0..facet_index.documents() {
            let owner = TextOwner::Document(document);
            source.read(owner, &mut |field_text| builder.read(field_text, fields.bit(field_text.field)));
            builder.finish_owner();
        }
        let mut first = 0;
        let mut facets = Vec::new();
        for (facet, values) in facet_index.facets().iter().enumerate() {
            let mut fields = FieldBits::default();
            for value in 0..values.len() {
                let owner = TextOwner::Value { facet, value };
                source.read(owner, &mut |field_text| builder.read(field_text, fields.bit(field_text.field)));
                builder.finish_owner();
            }
            facets.push(FacetTexts { first, fields });
            first += values.len();
        }
        let inverted = builder.build();
        Self {
            facet_index,
            stems: stems(&inverted.vocabulary, &inverted.languages),
            vocabulary: inverted.vocabulary,
            languages: inverted.languages,
            reader_language: Language::Other,
            starts: inverted.starts,
            postings: inverted.postings,
            fields,
            facets,
            aliases: Aliases::new(aliases),
        }
    }

    /// The same index for readers of a language: its stop words narrow nothing.
    #[must_use]
    pub fn for_readers_of(self, language: Language) -> Self {
        Self { reader_language: language, ..self }
    }

    /// Whether a word occurs in a text of a language.
    pub(crate) fn is_in(&self, language: Language, word: usize) -> bool {
        self.languages[word] & language.bit() != 0
    }

    /// The facets that it was built over.
    pub fn facet_index(&self) -> &FacetIndex {
        &self.facet_index
    }

    /// The number of distinct words.
    pub fn words(&self) -> usize {
        self.vocabulary.len()
    }

    /// The memory it uses, in bytes, except for a few hundred.
    pub fn bytes(&self) -> usize {
        let numbers = self.starts.capacity() + self.postings.capacity() + 2 * self.stems.capacity();
        self.vocabulary.bytes()
            + self.languages.capacity()
            + numbers * size_of::<u32>()
            + self.facet_index.bytes()
    }

    /// The number of values of all facets.
    pub(crate) fn values(&self) -> usize {
        self.facet_index.facets().iter().map(Vec::len).sum()
    }

    /// The facet of a value, and the place of the value in it; values are numbered over all facets.
    pub(crate) fn facet_of(&self, value: usize) -> (usize, usize) {
        let facet = self.facets.partition_point(|facet| facet.first <= value) - 1;
        (facet, value - self.facets[facet].first)
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
