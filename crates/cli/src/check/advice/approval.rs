//! Takeaways that are not approved.

use std::collections::HashSet;

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};

/// A diagnostic for every takeaway that is left out of the site because it is not approved.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let hidden = context.bundle.takeaways.iter().filter(|takeaway| !takeaway.is_public());
    let hidden: HashSet<&str> = hidden.map(|takeaway| takeaway.id.as_str()).collect();
    let json = context.json.list("takeaways").iter();
    let hidden = json.filter(|takeaway| takeaway.id().is_some_and(|id| hidden.contains(id)));
    let diagnostic = |takeaway| {
        let message = "the takeaway is not approved, and left out of the site".to_owned();
        Advice::Unapproved.on(takeaway, message, "set `approved` in its source to true as soon as it is")
    };
    hidden.map(diagnostic).collect()
}
