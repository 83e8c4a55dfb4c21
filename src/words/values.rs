//! What stands in the places of a phrase, by their names in its templates. The first value decides between
//! the words for one and those for many.

use super::Phrase;

impl Phrase<'_> {
    /// What stands in the template's places.
    pub(super) fn values(&self) -> Vec<(&'static str, String)> {
        let count = |count: &usize| vec![("count", count.to_string())];
        let word = |name, word: &str| vec![(name, word.to_owned())];
        match self {
            Self::ShowResults(n) | Self::LeftOut(n) | Self::TakeawaysHere(n) => count(n),
            Self::Shown { shown, total } | Self::PrintedFirst { shown, total } => {
                vec![("total", total.to_string()), ("shown", shown.to_string())]
            }
            Self::MatrixCaption { rows, columns } => {
                vec![("rows", (*rows).to_owned()), ("columns", (*columns).to_owned())]
            }
            Self::MatrixCell { row, column, count } => vec![
                ("count", count.to_string()),
                ("row", (*row).to_owned()),
                ("column", (*column).to_owned()),
            ],
            Self::OpenFilter(chosen) => vec![("chosen", chosen.to_string())],
            Self::Minutes(minutes) => vec![("minutes", minutes.to_string())],
            Self::LoadStatus(status) => vec![("status", status.to_string())],
            Self::RemoveFilter(name) => word("name", name),
            Self::SortBy(facet) => word("facet", facet),
            Self::ShareWhat(what) | Self::SaveWhat(what) => word("what", what),
            Self::SearchExact(typed) => word("typed", typed),
            Self::FacetSearch(facet) | Self::ClearFacet(facet) => word("facet", facet),
            Self::FacetRest(n) | Self::RestAtTalks(n) => count(n),
            Self::Corrected { typed, shown } => {
                vec![("typed", (*typed).to_owned()), ("shown", (*shown).to_owned())]
            }
            Self::More { next, rest } => vec![("next", next.to_string()), ("rest", rest.to_string())],
            Self::UnknownFilters(names) => word("names", names),
            Self::RepliesCome(host) => word("host", host),
            _ => Vec::new(),
        }
    }
}
