//! Takeaways that nobody can check.

use std::collections::HashMap;

use diagnostic::Diagnostic;
use recap::address::LinkTarget;
use recap::source::Source;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;

/// A diagnostic for every takeaway that has no source, neither its own nor its talk's, or one that nobody could
/// find again.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let takeaways = context.bundle.takeaways.iter();
    let sources: HashMap<&str, Option<&Source>> =
        takeaways.map(|takeaway| (takeaway.id.as_str(), takeaway.nearest_source())).collect();
    let json = context.json.list("takeaways").iter();
    json.filter_map(|takeaway| diagnostic(takeaway, *sources.get(takeaway.id()?)?)).collect()
}

fn diagnostic(takeaway: &JsonTree<'_>, source: Option<&Source>) -> Option<Diagnostic> {
    let Some(source) = source else {
        let message = "the takeaway has no source, and neither has its talk".to_owned();
        let help = "say in `source` where the statement can be checked";
        return Some(Advice::MissingSource.on(takeaway, message, help));
    };
    if is_traceable(source) {
        return None;
    }
    let message = "nobody could find the source of this takeaway again".to_owned();
    let help = "give its address as `url`, its `publisher`, or as `locator` the place in it";
    Some(Advice::UntraceableSource.on(takeaway.get("source").unwrap_or(takeaway), message, help))
}

/// Whether a source leads somewhere, or has a name with something beside it by which it can be asked for.
fn is_traceable(source: &Source) -> bool {
    let Source { label, author, publisher, date, target, locator, .. } = source;
    let says_more =
        author.is_some() || publisher.is_some() || date.is_some() || target.is_some() || locator.is_some();
    matches!(target, Some(LinkTarget::Link(_))) || (label.is_some() && says_more)
}
