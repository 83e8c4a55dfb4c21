//! Takeaways that nobody can check.

use std::collections::HashSet;

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;

/// A diagnostic for every takeaway that has no source, neither its own nor its talk's.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let takeaways = context.bundle.takeaways.iter();
    let without = takeaways.filter(|takeaway| {
        let talks = takeaway.talk.as_ref().and_then(|talk| talk.source.as_ref());
        takeaway.source.as_ref().or(talks).is_none()
    });
    let without: HashSet<&str> = without.map(|takeaway| takeaway.id.as_str()).collect();
    let json = context.json.list("takeaways").iter();
    let without = json.filter(|takeaway| takeaway.id().is_some_and(|id| without.contains(id)));
    let diagnostic = |takeaway: &JsonTree<'_>| {
        let message = "the takeaway has no source, and neither has its talk".to_owned();
        Advice::MissingSource.on(takeaway, message, "say in `source` where the statement can be checked")
    };
    without.map(diagnostic).collect()
}
