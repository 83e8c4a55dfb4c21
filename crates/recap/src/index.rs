//! Answering a query: which takeaways are shown, in which order, and how many each facet value
//! would show.

use crate::bits::Bits;
use crate::bundle::Bundle;
use crate::facet::Facet;
use crate::id::FacetId;
use crate::language::Tag;
use crate::query::{Query, Sort};
use crate::search::{Searchable, Terms};
use crate::takeaway::Takeaway;

/// Everything needed to answer queries at once, made from a bundle for one language.
#[derive(Clone, Debug)]
pub struct Index {
    takeaways: usize,
    /// For each takeaway its statement, and all the rest one may search for.
    texts: Vec<[Searchable; 2]>,
    /// For each takeaway the rank of its statement in alphabetical order.
    alphabet: Vec<usize>,
    facets: Vec<FacetIndex>,
}

#[derive(Clone, Debug)]
struct FacetIndex {
    id: FacetId,
    /// For each value the takeaways that have it.
    values: Vec<Bits>,
}

/// The answer to a query. Its takeaways are positions in [`Bundle::takeaways`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The takeaways that fit, in the order in which they are listed.
    pub takeaways: Vec<usize>,
    /// For each facet and each of its values, how many takeaways fit if it is the only value
    /// chosen in its facet: other facets and the search narrow it, its own facet does not.
    pub counts: Vec<Vec<usize>>,
}

impl Index {
    /// Makes the index of a bundle for one language.
    pub fn new(bundle: &Bundle, language: &Tag) -> Self {
        let takeaways = bundle.takeaways.len();
        let empty = |facet: &Facet| FacetIndex {
            id: facet.id.clone(),
            values: vec![Bits::none(takeaways); facet.values.len()],
        };
        let mut facets: Vec<FacetIndex> = bundle.facets.iter().map(empty).collect();
        for (at, takeaway) in bundle.takeaways.iter().enumerate() {
            for tag in &takeaway.tags {
                facets[tag.facet].values[tag.value].insert(at);
            }
        }
        let texts = bundle.takeaways.iter().map(|takeaway| searchable(bundle, takeaway, language));
        let texts: Vec<_> = texts.collect();
        Self { takeaways, alphabet: alphabet(&texts), texts, facets }
    }

    /// Answers a query. Facets are joined by AND, the values of one facet by OR, the terms of the
    /// search by AND.
    ///
    /// Order: while searching, takeaways whose words begin with a term come before those that
    /// have it inside a word, hits in the statement before hits in the rest; else, and among
    /// equals, the order of the bundle. A chosen sort comes before all of that.
    pub fn select(&self, bundle: &Bundle, query: &Query) -> Selection {
        let (found, ranks) = self.search(&Terms::parse(&query.text));
        let chosen = self.chosen(bundle, query);

        let mut fitting = found.clone();
        chosen.iter().flatten().for_each(|bits| fitting.intersect(bits));
        let takeaways = by_rank(fitting.iter().collect(), |at| ranks.get(at).copied().unwrap_or_default());
        let takeaways = self.sort(takeaways, &query.sort);

        let counts = self.facets.iter().enumerate().map(|(at, facet)| {
            let mut others = found.clone();
            let elsewhere = chosen.iter().enumerate().filter(|(other, _)| *other != at);
            elsewhere.filter_map(|(_, bits)| bits.as_ref()).for_each(|bits| others.intersect(bits));
            facet.values.iter().map(|value| value.count_common(&others)).collect()
        });
        Selection { counts: counts.collect(), takeaways }
    }

    /// The takeaways that have all terms, and the rank of each; no ranks where nothing is searched.
    fn search(&self, terms: &Terms) -> (Bits, Vec<usize>) {
        if terms.is_empty() {
            return (Bits::all(self.takeaways), Vec::new());
        }
        let mut found = Bits::none(self.takeaways);
        let ranks = self.texts.iter().enumerate().map(|(at, texts)| {
            let rank = terms.rank(texts);
            if rank.is_some() {
                found.insert(at);
            }
            rank.unwrap_or(usize::MAX)
        });
        let ranks = ranks.collect();
        (found, ranks)
    }

    /// For each facet the takeaways with any of its chosen values; `None` where none is chosen.
    fn chosen(&self, bundle: &Bundle, query: &Query) -> Vec<Option<Bits>> {
        let mut chosen: Vec<Option<Bits>> = vec![None; self.facets.len()];
        for tag in query.chosen().filter_map(|(facet, value)| bundle.value_ref(facet, value)) {
            let facet = tag.facet;
            let of_facet = chosen[facet].get_or_insert_with(|| Bits::none(self.takeaways));
            of_facet.unite(&self.facets[facet].values[tag.value]);
        }
        chosen
    }

    fn sort(&self, takeaways: Vec<usize>, sort: &Sort) -> Vec<usize> {
        match sort {
            Sort::Fitting => takeaways,
            Sort::By(facet) => match self.facets.iter().find(|candidate| candidate.id == *facet) {
                None => takeaways,
                Some(facet) => by_rank(takeaways, |at| {
                    let first = facet.values.iter().position(|value| value.contains(at));
                    first.unwrap_or(usize::MAX)
                }),
            },
            Sort::Alphabet => by_rank(takeaways, |at| self.alphabet.get(at).copied().unwrap_or_default()),
        }
    }
}

/// Takeaways by rising rank; among equals their order stays.
fn by_rank(takeaways: Vec<usize>, rank: impl Fn(usize) -> usize) -> Vec<usize> {
    let mut ranked: Vec<_> = takeaways.iter().enumerate().map(|(order, at)| (rank(*at), order)).collect();
    ranked.sort_unstable();
    ranked.iter().filter_map(|(_, order)| takeaways.get(*order).copied()).collect()
}

/// For each takeaway how many others come before its statement in a list of words; equal
/// statements have the same rank.
fn alphabet(texts: &[[Searchable; 2]]) -> Vec<usize> {
    let mut sorted: Vec<_> = texts.iter().enumerate().map(|(at, [statement, _])| (statement, at)).collect();
    sorted.sort_unstable();
    let mut ranks = vec![0; texts.len()];
    let mut before: Option<(&Searchable, usize)> = None;
    for (order, (statement, at)) in sorted.into_iter().enumerate() {
        let rank = before.filter(|(other, _)| *other == statement).map_or(order, |(_, rank)| rank);
        before = Some((statement, rank));
        if let Some(place) = ranks.get_mut(at) {
            *place = rank;
        }
    }
    ranks
}

fn searchable(bundle: &Bundle, takeaway: &Takeaway, language: &Tag) -> [Searchable; 2] {
    let talk = takeaway.talk.iter().map(|talk| &talk.title);
    let people = takeaway.speakers.iter().flat_map(|by| [&by.role, &by.organisation]).flatten();
    let labels = takeaway.tags.iter().map(|tag| &bundle.value(*tag).1.label);
    let texts = takeaway.detail.iter().chain(talk).chain(people).chain(labels);
    // The dot keeps a phrase from reaching across from one text into the next.
    let rest = texts.map(|text| text.wording(language).text).collect::<Vec<_>>().join(" · ");
    [Searchable::new(takeaway.statement.wording(language).text), Searchable::new(&rest)]
}
