//! The values of a facet that are shown where there are too many to list.

use search::SortOrder;
use search::suggest::match_label;

use crate::bundle::Bundle;
use crate::language::LanguageTag;
use crate::query::Query;

/// Up to `most` values of a facet that match what is typed into its own field, or while nothing is
/// typed those that most takeaways have; and all that are chosen. In the order of the facet.
///
/// `used` are the values that any takeaway has, each with the number of these takeaways.
pub fn visible_facet_values(
    bundle: &Bundle,
    language: &LanguageTag,
    facet: usize,
    used: &[(usize, usize)],
    query: &Query,
    typed: &str,
    most: usize,
) -> Vec<usize> {
    let facet = &bundle.facets[facet];
    let label = |value: usize| facet.values[value].label.localized(language).text;
    let is_asked_for = |value: usize| typed.trim().is_empty() || match_label(typed, label(value)).is_some();
    let is_chosen = |value: usize| query.contains(&facet.id, &facet.values[value].id);
    let by_count = SortOrder::by(used.len(), &mut |one, other| used[other].1.cmp(&used[one].1));
    let matching = by_count.documents().map(|at| used[at as usize].0).filter(|value| is_asked_for(*value));
    let visible_facet_values: Vec<usize> = matching.take(most).collect();
    let values = used.iter().map(|(value, _)| *value);
    values.filter(|value| visible_facet_values.contains(value) || is_chosen(*value)).collect()
}
