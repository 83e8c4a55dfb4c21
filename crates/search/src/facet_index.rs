//! The facet index: which documents have which value of a facet.

use crate::bit_set::BitSet;
use crate::document_set::DocumentSet;
use crate::document_source::DocumentSource;
use crate::index_builder::MAX_DOCUMENTS;

/// For each facet and value of a [`DocumentSource`] the documents that have it. It filters and counts without a
/// [`SearchIndex`](crate::SearchIndex), which is built over it.
#[derive(Clone, Debug)]
pub struct FacetIndex {
    documents: usize,
    facets: Vec<Vec<DocumentSet>>,
}

impl FacetIndex {
    /// Reads the values of all documents, but no texts.
    pub fn new(source: &dyn DocumentSource) -> Self {
        let documents = source.documents().min(MAX_DOCUMENTS);
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
        let sets = |lists: Vec<Vec<u32>>| {
            lists.into_iter().map(|list| DocumentSet::new(list, documents)).collect::<Vec<_>>()
        };
        Self { documents, facets: lists.into_iter().map(sets).collect() }
    }

    /// The number of documents.
    pub fn documents(&self) -> usize {
        self.documents
    }

    /// For each document the first value of a facet that it has, or the number of values.
    pub fn first_values(&self, facet: usize) -> Vec<u32> {
        let values = self.values(facet);
        let mut firsts = vec![values.len() as u32; self.documents];
        for (at, value) in values.iter().enumerate().rev() {
            value.for_each(&mut |document| firsts[document] = at as u32);
        }
        firsts
    }

    /// The memory it uses, in bytes, except for a few hundred.
    pub fn bytes(&self) -> usize {
        let values = self.facets.iter().flatten();
        values.map(|documents| documents.bytes() + size_of::<DocumentSet>()).sum()
    }

    /// For each facet its values.
    pub(crate) fn facets(&self) -> &[Vec<DocumentSet>] {
        &self.facets
    }

    /// The values of a facet; none of a facet that there is not.
    pub(crate) fn values(&self, facet: usize) -> &[DocumentSet] {
        self.facets.get(facet).map(|values| &**values).unwrap_or_default()
    }

    /// For each facet the documents that have any of the chosen values.
    pub(crate) fn chosen(&self, choice: &[(usize, usize)]) -> Vec<Option<BitSet>> {
        let mut chosen: Vec<Option<BitSet>> = vec![None; self.facets.len()];
        for (facet, value) in choice {
            if let (Some(members), Some(chosen)) = (self.values(*facet).get(*value), chosen.get_mut(*facet)) {
                members.add_to(chosen.get_or_insert_with(|| BitSet::new(self.documents)));
            }
        }
        chosen
    }
}
