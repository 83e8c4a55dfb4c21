//! The state of filtering and searching, as it stands in the address: the query string (URL search parameters).

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use crate::facet::RESERVED;
use crate::id::{FacetId, ValueId};

/// What a reader asked to see. Its text form is the query string of the address, and the address
/// is the only place where it is kept.
///
/// The text form is canonical: what is not asked for is not written, and sets are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    /// What was typed into the search field, to the letter.
    pub text: String,
    /// Whether everything is meant as it is typed: no word is corrected, and none is left out.
    pub exact: bool,
    /// The values chosen, sorted, each once.
    chosen: Vec<(FacetId, ValueId)>,
    /// The order of the entries.
    pub sort: Sort,
}

/// The order in which entries are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Best matches first while searching, else talks by time and others in the order of the bundle.
    #[default]
    Relevance,
    /// By the values of a facet, in the order of the facet.
    By(FacetId),
    /// By the first letters of the statement, title, name or word.
    Alphabet,
}

const EXACT: &str = "exact";
const YES: &str = "1";
const SORT: &str = "sort";
const ALPHABET: &str = "a-z";

impl Query {
    /// The parameter of an address that holds what was typed. Each facet has a parameter of its name.
    pub const TEXT: &str = "q";

    /// Whether everything is shown in the usual order.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether anything is filtered out, whatever the order.
    pub fn is_filtered(&self) -> bool {
        !self.text.trim().is_empty() || !self.chosen.is_empty()
    }

    /// Whether it takes a [`TextSearch`](crate::TextSearch) to answer it.
    pub fn needs_text_search(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Searches for something else. Its typos may be corrected again.
    pub fn search_for(&mut self, text: String) {
        self.text = text;
        self.exact = false;
    }

    /// The same, but for what is typed and nothing near it.
    pub fn with_exact_text(self) -> Self {
        Self { exact: true, ..self }
    }

    /// How many values are chosen over all facets.
    pub fn chosen_count(&self) -> usize {
        self.chosen.len()
    }

    /// The chosen values with their facets.
    pub fn chosen(&self) -> impl Iterator<Item = (&FacetId, &ValueId)> {
        self.chosen.iter().map(|(facet, value)| (facet, value))
    }

    /// Whether a value is chosen.
    pub fn contains(&self, facet: &FacetId, value: &ValueId) -> bool {
        self.place(facet, value).is_ok()
    }

    /// Chooses a value.
    pub fn choose(&mut self, facet: FacetId, value: ValueId) {
        if let Err(at) = self.place(&facet, &value) {
            self.chosen.insert(at, (facet, value));
        }
    }

    /// Takes a choice back.
    pub fn remove(&mut self, facet: &FacetId, value: &ValueId) {
        if let Ok(at) = self.place(facet, value) {
            self.chosen.remove(at);
        }
    }

    /// Where a choice is, or where it belongs.
    fn place(&self, facet: &FacetId, value: &ValueId) -> Result<usize, usize> {
        self.chosen.binary_search_by(|(f, v)| (f, v).cmp(&(facet, value)))
    }

    /// Chooses a value, or takes the choice back.
    pub fn toggle(&mut self, facet: &FacetId, value: &ValueId) {
        if self.contains(facet, value) {
            self.remove(facet, value);
        } else {
            self.choose(facet.clone(), value.clone());
        }
    }

    /// Takes everything back that filters, and keeps the order.
    pub fn clear(&mut self) {
        *self = Self { sort: std::mem::take(&mut self.sort), ..Self::default() };
    }

    /// Keeps only the choices for which this holds.
    pub fn retain(&mut self, mut holds: impl FnMut(&FacetId, &ValueId) -> bool) {
        self.chosen.retain(|(facet, value)| holds(facet, value));
    }
}

impl fmt::Display for Query {
    /// Without the leading `?`; empty for a query that asks for nothing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        if !self.text.is_empty() {
            pairs.append_pair(Self::TEXT, &self.text);
        }
        if self.exact {
            pairs.append_pair(EXACT, YES);
        }
        for (facet, value) in self.chosen() {
            pairs.append_pair(facet.as_str(), value.as_str());
        }
        match &self.sort {
            Sort::Relevance => {}
            sort => {
                pairs.append_pair(SORT, &sort.to_string());
            }
        }
        f.write_str(&pairs.finish())
    }
}

impl FromStr for Query {
    type Err = Infallible;

    /// Reads a query string, with or without `?`. What cannot be a choice is passed over, because
    /// addresses gather foreign parameters on their way.
    fn from_str(text: &str) -> Result<Self, Infallible> {
        let mut query = Self::default();
        for (name, value) in form_urlencoded::parse(text.trim_start_matches('?').as_bytes()) {
            match (&*name, &*value) {
                (Self::TEXT, typed) => query.text = typed.to_owned(),
                (EXACT, value) => query.exact = value == YES,
                (SORT, sort) => query.sort = sort.parse()?,
                (name, value) => {
                    if let (Some(facet), Ok(value)) = (facet_named(name), value.parse()) {
                        query.choose(facet, value);
                    }
                }
            }
        }
        Ok(query)
    }
}

/// The facet a parameter names. The built-in facets are reserved in bundles, not in queries.
fn facet_named(name: &str) -> Option<FacetId> {
    let facet: FacetId = name.parse().ok()?;
    let built_in = [crate::facet::KIND, crate::facet::SPEAKER].contains(&name);
    (built_in || !RESERVED.contains(&name)).then_some(facet)
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Sort::Relevance => Ok(()),
            Sort::By(facet) => write!(f, "{facet}"),
            Sort::Alphabet => f.write_str(ALPHABET),
        }
    }
}

impl FromStr for Sort {
    type Err = Infallible;

    /// The inverse of `to_string`; what names no order means the usual one.
    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(match text {
            ALPHABET => Sort::Alphabet,
            text => facet_named(text).map_or(Sort::Relevance, Sort::By),
        })
    }
}
