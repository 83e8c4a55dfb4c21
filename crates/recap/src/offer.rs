//! Which values of a facet are offered where there are too many to list.

use search::Listing;
use search::suggest::fits;

use crate::bundle::Bundle;
use crate::language::Tag;
use crate::query::Query;

/// Up to `most` values of a facet that fit what is typed into its own field, or while nothing is
/// typed those that most takeaways have; and all that are chosen. In the order of the facet.
///
/// `used` are the values that any takeaway has, each with the number of these takeaways.
pub fn offered(
    bundle: &Bundle,
    language: &Tag,
    facet: usize,
    used: &[(usize, usize)],
    query: &Query,
    typed: &str,
    most: usize,
) -> Vec<usize> {
    let facet = &bundle.facets[facet];
    let label = |value: usize| facet.values[value].label.wording(language).text;
    let is_asked_for = |value: usize| typed.trim().is_empty() || fits(typed, label(value)).is_some();
    let is_chosen = |value: usize| query.has(&facet.id, &facet.values[value].id);
    let by_count = Listing::by(used.len(), &mut |one, other| used[other].1.cmp(&used[one].1));
    let fitting = by_count.documents().map(|at| used[at as usize].0).filter(|value| is_asked_for(*value));
    let offered: Vec<usize> = fitting.take(most).collect();
    let values = used.iter().map(|(value, _)| *value);
    values.filter(|value| offered.contains(value) || is_chosen(*value)).collect()
}
