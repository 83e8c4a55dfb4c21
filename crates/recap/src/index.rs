//! Answering a query: which takeaways are shown, in which order, and how many each facet value
//! would show.

use std::sync::{Arc, OnceLock};

use search::fold::{Spelling, fold};
use search::word::is_of_word;
use search::{FieldNames, Listing, Search, Typos};

use crate::bundle::Bundle;
use crate::language::Tag;
use crate::lent::Lent;
use crate::part::Part;
use crate::query::{Query, Sort};
use crate::selection::Selection;

/// Everything needed to answer queries at once, made from a bundle for one language.
///
/// It holds no text: the bundle it was made from lends them again for every answer.
#[derive(Clone, Debug)]
pub struct Index {
    pub(crate) core: search::Index,
    pub(crate) names: FieldNames,
    pub(crate) language: Tag,
    /// The orders that somebody asked for, as they take long to make: that of the alphabet, and
    /// one for each facet.
    alphabet: OnceLock<Arc<Listing>>,
    by_facet: Vec<OnceLock<Arc<Listing>>>,
}

impl Index {
    /// Makes the index of a bundle for one language.
    pub fn new(bundle: &Bundle, language: &Tag) -> Self {
        let aliases = bundle.glossary.iter().map(|entry| {
            let term = entry.term.wording(language).text;
            let aliases = entry.aliases.iter().map(String::as_str);
            aliases.map(str::to_owned).chain([term.to_string()]).collect::<Vec<_>>()
        });
        let aliases: Vec<_> = aliases.collect();
        let aliases = aliases.iter().map(|group| group.iter().map(String::as_str).collect());
        Self {
            core: search::Index::build(&Lent::whole(bundle, language), aliases),
            names: Part::names(bundle, language),
            language: language.clone(),
            alphabet: OnceLock::new(),
            by_facet: vec![OnceLock::new(); bundle.facets.len()],
        }
    }

    /// Answers a query to the bundle of this index. Facets are joined by AND, the values of one
    /// facet by OR, the terms of the search by AND.
    ///
    /// Order: while searching, the best first, as finding says; else, and among equals, the order
    /// of the bundle. A chosen sort comes before all of that.
    pub fn select(&self, bundle: &Bundle, query: &Query) -> Selection {
        let search = Search::parse(&query.text, &self.names);
        let typos = if query.exact { Typos::Meant } else { Typos::Corrected };
        let source = Lent::texts(bundle, &self.language);
        let answer = self.core.answer(&source, &search, &choice(bundle, query), typos);
        let counts = (0..bundle.facets.len()).map(|facet| answer.counts(&self.core, facet)).collect();
        Selection::new(answer, counts, self.listing(bundle, &query.sort))
    }

    fn listing(&self, bundle: &Bundle, sort: &Sort) -> Option<Arc<Listing>> {
        match sort {
            Sort::Fitting => None,
            Sort::By(id) => {
                let facet = bundle.facets.iter().position(|facet| facet.id == *id)?;
                let listing = self.by_facet.get(facet)?.get_or_init(|| {
                    let firsts = self.core.first_values(facet);
                    Arc::new(Listing::by(firsts.len(), &mut |one, other| firsts[one].cmp(&firsts[other])))
                });
                Some(Arc::clone(listing))
            }
            Sort::Alphabet => {
                Some(Arc::clone(self.alphabet.get_or_init(|| Arc::new(alphabet(bundle, &self.language)))))
            }
        }
    }
}

/// The chosen values that the bundle has, by position.
pub(crate) fn choice(bundle: &Bundle, query: &Query) -> Vec<(usize, usize)> {
    let chosen = query.chosen().filter_map(|(facet, value)| bundle.value_ref(facet, value));
    chosen.map(|tag| (tag.facet, tag.value)).collect()
}

/// The takeaways by the letters of their statements, whatever quotation mark stands before.
fn alphabet(bundle: &Bundle, language: &Tag) -> Listing {
    let letters = bundle.takeaways.iter().map(|takeaway| {
        let folded = fold(takeaway.statement.wording(language).text, Spelling::Letters);
        folded.trim_start_matches(|c| !is_of_word(c)).to_owned()
    });
    let letters: Vec<String> = letters.collect();
    Listing::by(letters.len(), &mut |one, other| letters[one].cmp(&letters[other]))
}
