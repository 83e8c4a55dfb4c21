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
    let help = "give its address as `url`, or say as `locator` where in it the statement is";
    Some(Advice::UntraceableSource.on(takeaway.get("source").unwrap_or(takeaway), message, help))
}

/// Whether a source leads somewhere, or has a name with something beside it by which it can be asked for.
fn is_traceable(source: &Source) -> bool {
    let is_linked = matches!(source.target, Some(LinkTarget::Link(_)));
    is_linked || (source.label.is_some() && (source.locator.is_some() || source.target.is_some()))
}
