//! Matches: the documents in which a term is found, and the rank of each match.

use std::ops::Range;

use crate::bit_set::BitSet;
use crate::document_source::Field;
use crate::index::SearchIndex;
use crate::index_builder::FIELD_BITS;

/// How a term matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MatchKind {
    /// A word begins with it, or is another form of it.
    Prefix,
    /// It is inside a word.
    Substring,
    /// Another word for it is found.
    Alias,
    /// A compound that ends with another form of it is found, or a word of the same verb.
    Related,
}

const MATCH_KINDS: usize = 4;

/// Collects the documents in which a term is found.
#[derive(Clone, Debug)]
pub(crate) struct MatchCollector<'i> {
    index: &'i SearchIndex,
    /// The bits of the fields in which the term is searched, in documents and in the values of each
    /// facet.
    document_fields: u8,
    value_fields: Vec<u8>,
    /// For each kind that is found the documents with a match in the first field, and those with one elsewhere. Most
    /// terms have matches of one or two kinds, and a set is as long as there are documents.
    documents: [Option<[BitSet; 2]>; MATCH_KINDS],
    /// For each kind the values with a match, numbered over all facets.
    values: [BitSet; MATCH_KINDS],
    /// Postings of values that are not added yet.
    pending_values: Vec<u32>,
}

/// The documents in which a term is found.
#[derive(Clone, Debug)]
pub(crate) struct TermMatches {
    pub documents: BitSet,
    /// The binary digits of their ranks, the lowest first.
    pub digits: [BitSet; 3],
}

impl<'i> MatchCollector<'i> {
    /// No matches yet, in one field or in all.
    pub fn new(index: &'i SearchIndex, field: Option<Field>) -> Self {
        Self {
            index,
            document_fields: index.fields.bits(field),
            value_fields: index.facets.iter().map(|facet| facet.fields.bits(field)).collect(),
            documents: std::array::from_fn(|_| None),
            values: std::array::from_fn(|_| BitSet::new(index.values())),
            pending_values: Vec::new(),
        }
    }

    /// Adds the documents of words that follow each other in the vocabulary.
    pub fn add(&mut self, words: Range<usize>, kind: MatchKind) {
        let index = self.index;
        let documents = index.facet_index.documents();
        let postings = index.starts[words.start] as usize..index.starts[words.end] as usize;
        let [first, elsewhere] = self.documents[kind as usize].get_or_insert_with(|| no_documents(index));
        for posting in &index.postings[postings] {
            let (owner, fields) = ((posting >> FIELD_BITS) as usize, *posting as u8 & self.document_fields);
            if owner >= documents {
                self.pending_values.push(*posting);
            } else if fields != 0 {
                let place = if fields & 1 == 0 { &mut *elsewhere } else { &mut *first };
                place.insert(owner);
            }
        }
        while let Some(posting) = self.pending_values.pop() {
            self.add_owner((posting >> FIELD_BITS) as usize, posting as u8, kind);
        }
    }

    /// Adds a document or, numbered behind them, a value, with the bits of its fields.
    pub fn add_owner(&mut self, owner: usize, fields: u8, kind: MatchKind) {
        match owner.checked_sub(self.index.facet_index.documents()) {
            None if fields & self.document_fields == 0 => {}
            None => {
                let is_elsewhere = fields & self.document_fields & 1 == 0;
                let documents = self.documents[kind as usize].get_or_insert_with(|| no_documents(self.index));
                documents[usize::from(is_elsewhere)].insert(owner);
            }
            Some(value) => {
                let (facet, _) = self.index.facet_of(value);
                if fields & self.value_fields[facet] != 0 {
                    self.values[kind as usize].insert(value);
                }
            }
        }
    }

    /// Replaces the values by their documents, and ranks the documents by their best match.
    ///
    /// The order of the results: a word that begins with the term comes before one that has it
    /// inside, both before an alias, and that before a related word; within each, the statement before all other texts.
    /// That gives the ranks 0 to 7. They are added up over all terms; equal sums keep
    /// the order of the documents. Other forms of a word count as beginning with it, and a word
    /// that was corrected counts as if it had been typed.
    pub fn finish(self) -> TermMatches {
        let facet_index = &self.index.facet_index;
        let mut found = TermMatches {
            documents: BitSet::new(facet_index.documents()),
            digits: std::array::from_fn(|_| BitSet::new(facet_index.documents())),
        };
        for (kind, (documents, values)) in self.documents.into_iter().zip(self.values).enumerate() {
            if documents.is_none() && values.is_empty() {
                continue;
            }
            let [first, mut elsewhere] = documents.unwrap_or_else(|| no_documents(self.index));
            for value in values.iter() {
                let (facet, value) = self.index.facet_of(value);
                facet_index.values(facet)[value].add_to(&mut elsewhere);
            }
            for (place, mut documents) in [first, elsewhere].into_iter().enumerate() {
                if documents.is_empty() {
                    continue;
                }
                documents.difference_with(&found.documents);
                found.documents.union_with(&documents);
                let rank = 2 * kind + place;
                let digits = found.digits.iter_mut().enumerate();
                digits
                    .filter(|(digit, _)| rank >> digit & 1 == 1)
                    .for_each(|(_, bits)| bits.union_with(&documents));
            }
        }
        found
    }
}

/// Nothing in the first field, and nothing elsewhere.
fn no_documents(index: &SearchIndex) -> [BitSet; 2] {
    let documents = BitSet::new(index.facet_index.documents());
    [documents.clone(), documents]
}
