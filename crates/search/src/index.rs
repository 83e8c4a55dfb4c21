//! The index: everything needed to answer at once.

use crate::alias::Aliases;
use crate::language::Language;
use crate::members::Members;
use crate::order::{key, second, sort};
use crate::reading::{FIELD_BITS, Reading, hash};
use crate::source::{Field, Holder, MOST_FIELDS, Source};
use crate::vocabulary::Vocabulary;

/// An index over the documents of a [`Source`]. It holds words and numbers, and no text.
#[derive(Clone, Debug)]
pub struct Index {
    pub(crate) documents: usize,
    pub(crate) vocabulary: Vocabulary,
    /// For each word, and for the end, where its postings begin.
    pub(crate) starts: Vec<u32>,
    /// For each word its holders in order, documents before values, each with its fields.
    pub(crate) postings: Vec<u32>,
    /// The hash of a stem with its language, and the word that has it, in order.
    stems: Vec<u64>,
    pub(crate) fields: Fields,
    pub(crate) facets: Vec<Facet>,
    pub(crate) aliases: Aliases,
}

/// A facet of the index.
#[derive(Clone, Debug)]
pub(crate) struct Facet {
    /// The number of its first value among the values of all facets.
    pub first: usize,
    pub values: Vec<Members>,
    pub fields: Fields,
}

/// The fields of one sort of holder; their places are the bits in its postings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(Vec<Field>);

impl Fields {
    /// The bit of a field, which gets a place when it is first met.
    fn bit(&mut self, field: Field) -> u8 {
        let place = self.0.iter().position(|known| *known == field).unwrap_or_else(|| {
            self.0.push(field);
            self.0.len() - 1
        });
        1 << place.min(MOST_FIELDS - 1)
    }

    /// The bits of one field, or of all.
    pub fn bits(&self, field: Option<Field>) -> u8 {
        let Some(field) = field else { return u8::MAX };
        let place = self.0.iter().position(|known| *known == field);
        place.map_or(0, |place| 1 << place.min(MOST_FIELDS - 1))
    }
}

impl Index {
    /// Reads all texts of a source. `aliases` are groups of words, or of several words, that mean
    /// the same; each is found by all others of its group.
    pub fn build<'a>(source: &dyn Source, aliases: impl IntoIterator<Item = Vec<&'a str>>) -> Self {
        let documents = source.documents().min(1 << (32 - FIELD_BITS));
        let mut reading = Reading::default();
        // The first field has the first bit, whichever is met first.
        let mut fields = Fields(vec![Field::FIRST]);
        for document in 0..documents {
            let holder = Holder::Document(document);
            source.read(holder, &mut |passage| reading.read(passage, fields.bit(passage.field)));
            reading.finish_holder();
        }
        let mut first = 0;
        let mut facets = Vec::new();
        for (facet, members) in members(source, documents).into_iter().enumerate() {
            let mut fields = Fields::default();
            for value in 0..members.len() {
                let holder = Holder::Value { facet, value };
                source.read(holder, &mut |passage| reading.read(passage, fields.bit(passage.field)));
                reading.finish_holder();
            }
            facets.push(Facet { first, values: members, fields });
            first = facets.iter().map(|facet| facet.values.len()).sum();
        }
        let read = reading.finish_all();
        Self {
            documents,
            stems: stems(&read.vocabulary, &read.languages),
            vocabulary: read.vocabulary,
            starts: read.starts,
            postings: read.postings,
            fields,
            facets,
            aliases: Aliases::new(aliases),
        }
    }

    /// How many documents it holds.
    pub fn documents(&self) -> usize {
        self.documents
    }

    /// How many distinct words it holds.
    pub fn words(&self) -> usize {
        self.vocabulary.length()
    }

    /// What it takes in memory, in bytes, but for a few hundred.
    pub fn bytes(&self) -> usize {
        let members = self.facets.iter().flat_map(|facet| &facet.values);
        let members: usize = members.map(|members| members.bytes() + size_of::<Members>()).sum();
        let numbers = self.starts.capacity() + self.postings.capacity() + 2 * self.stems.capacity();
        self.vocabulary.bytes() + numbers * size_of::<u32>() + members
    }

    /// For each document the first value of a facet that it has, or the number of values.
    pub fn first_values(&self, facet: usize) -> Vec<u32> {
        let values = self.facets.get(facet).map(|facet| &*facet.values).unwrap_or_default();
        let mut firsts = vec![values.len() as u32; self.documents];
        for (at, value) in values.iter().enumerate().rev() {
            value.each(&mut |document| firsts[document] = at as u32);
        }
        firsts
    }

    /// The words that have this stem in a language.
    pub(crate) fn words_of(&self, stem: &str, language: Language, found: &mut dyn FnMut(usize)) {
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
fn members(source: &dyn Source, documents: usize) -> Vec<Vec<Members>> {
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
    let members = |list: Vec<Vec<u32>>| list.into_iter().map(|list| Members::new(list, documents)).collect();
    lists.into_iter().map(members).collect()
}

/// A word may be of two languages: what it is in one says nothing of the other.
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
