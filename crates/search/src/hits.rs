//! Hits: the documents in which a term is found, and how well.

use std::ops::Range;

use crate::bits::Bits;
use crate::index::Index;
use crate::reading::FIELD_BITS;
use crate::source::Field;

/// How a term is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// A word begins with it, or is another form of it.
    Start,
    /// It is inside a word.
    Inside,
    /// Another word for it is found.
    Alias,
}

const FITS: usize = 3;

/// The documents in which a term is found, while they are gathered.
#[derive(Clone, Debug)]
pub(crate) struct Hits<'i> {
    index: &'i Index,
    /// The bits of the fields in which it is looked for, in documents and in the values of each
    /// facet.
    in_documents: u8,
    in_values: Vec<u8>,
    /// For each fit the documents with it in the first field, and those with it elsewhere.
    documents: [[Bits; 2]; FITS],
    /// For each fit the values with it, numbered over all facets.
    values: [Bits; FITS],
    /// Postings of values that are still to be added.
    values_waiting: Vec<u32>,
}

/// The documents in which a term is found.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub documents: Bits,
    /// The binary digits of their ranks, the lowest first.
    pub digits: [Bits; 3],
}

impl<'i> Hits<'i> {
    /// No hits yet, in one field or in all.
    pub fn none(index: &'i Index, field: Option<Field>) -> Self {
        let documents = Bits::none(index.documents);
        let values = index.facets.last().map_or(0, |facet| facet.first + facet.values.len());
        Self {
            index,
            in_documents: index.fields.bits(field),
            in_values: index.facets.iter().map(|facet| facet.fields.bits(field)).collect(),
            documents: std::array::from_fn(|_| [documents.clone(), documents.clone()]),
            values: std::array::from_fn(|_| Bits::none(values)),
            values_waiting: Vec::new(),
        }
    }

    /// Adds the documents of words that follow each other in the vocabulary.
    pub fn add(&mut self, words: Range<usize>, fit: Fit) {
        let index = self.index;
        let postings = index.starts[words.start] as usize..index.starts[words.end] as usize;
        let [first, elsewhere] = &mut self.documents[fit as usize];
        for posting in &index.postings[postings] {
            let (holder, fields) = ((posting >> FIELD_BITS) as usize, *posting as u8 & self.in_documents);
            if holder >= index.documents {
                self.values_waiting.push(*posting);
            } else if fields != 0 {
                let place = if fields & 1 == 0 { &mut *elsewhere } else { &mut *first };
                place.insert(holder);
            }
        }
        while let Some(posting) = self.values_waiting.pop() {
            self.add_holder((posting >> FIELD_BITS) as usize, posting as u8, fit);
        }
    }

    /// Adds a document or, numbered behind them, a value, with the bits of its fields.
    pub fn add_holder(&mut self, holder: usize, fields: u8, fit: Fit) {
        match holder.checked_sub(self.index.documents) {
            None if fields & self.in_documents == 0 => {}
            None => {
                let is_elsewhere = fields & self.in_documents & 1 == 0;
                self.documents[fit as usize][usize::from(is_elsewhere)].insert(holder);
            }
            Some(value) => {
                let facet = self.index.facets.partition_point(|facet| facet.first <= value) - 1;
                if fields & self.in_values[facet] != 0 {
                    self.values[fit as usize].insert(value);
                }
            }
        }
    }

    /// Puts the documents in place of the values, and their best fits into numbers.
    ///
    /// The order of an answer: a word that begins with the term comes before one that has it
    /// inside, and both before another word for it; within each, the statement before all other
    /// texts. That makes the numbers 0 to 5. They are added up over all terms; equal sums stand in
    /// the order of the documents. Other forms of a word count as beginning with it, and a word
    /// that was corrected counts as if it had been typed.
    pub fn finish(self) -> Found {
        let facets = &self.index.facets;
        let mut found = Found {
            documents: Bits::none(self.index.documents),
            digits: std::array::from_fn(|_| Bits::none(self.index.documents)),
        };
        for (fit, ([first, mut elsewhere], values)) in self.documents.into_iter().zip(self.values).enumerate()
        {
            for value in values.iter() {
                let facet = &facets[facets.partition_point(|facet| facet.first <= value) - 1];
                facet.values[value - facet.first].unite_into(&mut elsewhere);
            }
            for (place, mut documents) in [first, elsewhere].into_iter().enumerate() {
                documents.subtract(&found.documents);
                found.documents.unite(&documents);
                let rank = 2 * fit + place;
                let digits = found.digits.iter_mut().enumerate();
                digits
                    .filter(|(digit, _)| rank >> digit & 1 == 1)
                    .for_each(|(_, bits)| bits.unite(&documents));
            }
        }
        found
    }
}
