//! Suggesting words and values of facets.

use std::cmp::Reverse;
use std::sync::Arc;

use search::suggest::{LabelMatch, PartialInput, match_label};
use search::{SearchQuery, SortOrder, TypoTolerance};

use super::TextIndex;
use crate::bundle::Bundle;
use crate::bundle_source::{BundleSource, choice};
use crate::facet::ValueRef;
use crate::query::Query;
use crate::suggestion::Suggestion;

impl TextIndex {
    /// See [`Index::suggest`](crate::Index::suggest).
    pub(super) fn suggestions(&self, bundle: &Bundle, query: &Query, limit: usize) -> Vec<Suggestion> {
        let source = BundleSource::texts(bundle, self.collection, &self.language);
        let choice = choice(bundle, query);
        let words = self.core.suggest(&source, &query.text, &self.names, &choice, limit);
        let values = self.suggest_values(bundle, query, limit);
        values.into_iter().chain(words.into_iter().map(Suggestion::Word)).collect()
    }

    fn suggest_values(&self, bundle: &Bundle, query: &Query, limit: usize) -> Vec<Suggestion> {
        let Some(input) = PartialInput::new(&query.text) else { return Vec::new() };
        let labels = bundle.facets.iter().enumerate().flat_map(|(facet, of)| {
            let labels = of.values.iter().map(|value| value.label.localized(&self.language).text);
            labels.enumerate().map(move |(value, label)| (ValueRef { facet, value }, label))
        });
        let matching =
            labels.filter_map(|(value, label)| Some((match_label(&query.text, label)?, value, label)));
        let mut matching: Vec<_> = matching
            .filter(|(_, tag, _)| {
                let (facet, value) = bundle.value(*tag);
                !query.contains(&facet.id, &value.id)
            })
            .collect();
        if matching.is_empty() {
            return Vec::new();
        }
        let [alone, beside] = ["", input.before].map(|before| {
            let search = SearchQuery::parse(before, &self.names);
            let source = BundleSource::texts(bundle, self.collection, &self.language);
            let results = self.core.search(&source, &search, &choice(bundle, query), TypoTolerance::OneTypo);
            (0..bundle.facets.len())
                .map(|facet| results.facet_counts(self.core.facet_index(), facet))
                .collect::<Vec<_>>()
        });
        let count = |fit: &LabelMatch, tag: &ValueRef| match fit {
            LabelMatch::Whole => alone[tag.facet][tag.value],
            LabelMatch::Prefix | LabelMatch::Substring => beside[tag.facet][tag.value],
        };
        matching.retain(|(fit, tag, _)| count(fit, tag) > 0);
        let rank = |at: usize| {
            let (fit, value, _) = &matching[at];
            (*fit, Reverse(count(fit, value)))
        };
        let order = SortOrder::by(matching.len(), &mut |one, other| rank(one).cmp(&rank(other)));
        let suggestions = order.documents().take(limit).map(|at| {
            let (fit, value, label) = &matching[at as usize];
            let search = if *fit == LabelMatch::Whole { "" } else { input.before.trim_end() };
            let (label, search) = (Arc::from(*label), search.to_owned());
            Suggestion::Value { value: *value, label, search, count: count(fit, value) }
        });
        suggestions.collect()
    }
}
