//! What can be listed and searched.

use crate::bundle::Bundle;
use crate::facet::Facet;
use crate::id::FacetId;
use crate::query::{Query, Sort};
use crate::route::Route;

/// The entries of one kind that a bundle has, each with a search index of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Collection {
    /// The takeaways.
    Takeaways,
    /// The talks of the programme.
    Talks,
    /// The people who speak.
    Speakers,
    /// The explained words.
    Glossary,
}

impl Collection {
    /// All, in the order in which their results are offered.
    pub const ALL: [Self; 4] = [Self::Takeaways, Self::Talks, Self::Speakers, Self::Glossary];

    /// The page that lists it.
    pub fn route(self) -> Route {
        match self {
            Self::Takeaways => Route::Home,
            Self::Talks => Route::Talks,
            Self::Speakers => Route::Speakers,
            Self::Glossary => Route::Glossary,
        }
    }

    /// How many entries a bundle has of it.
    pub fn count(self, bundle: &Bundle) -> usize {
        match self {
            Self::Takeaways => bundle.takeaways.len(),
            Self::Talks => bundle.talks.len(),
            Self::Speakers => bundle.speakers.len(),
            Self::Glossary => bundle.glossary.len(),
        }
    }

    /// Whether its entries can have values of a facet.
    pub fn has_facet(self, facet: &Facet) -> bool {
        match self {
            Self::Takeaways => true,
            Self::Talks => !facet.is_of_kinds(),
            Self::Speakers => !facet.is_built_in(),
            Self::Glossary => false,
        }
    }

    /// The query without the choices and the order that the entries of this collection do not have.
    pub fn narrow(self, mut query: Query, bundle: &Bundle) -> Query {
        let has = |facet: &FacetId| bundle.facet(facet).is_none_or(|facet| self.has_facet(facet));
        query.retain(|facet, _| has(facet));
        if matches!(&query.sort, Sort::By(facet) if !has(facet)) {
            query.sort = Sort::default();
        }
        query
    }
}
