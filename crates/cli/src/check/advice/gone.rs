//! Talks that their source no longer has.

use std::collections::HashMap;

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;

/// A diagnostic for every talk that has takeaways, and that the last import no longer found in its source.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let mut takeaways: HashMap<&str, usize> = HashMap::new();
    for takeaway in &context.bundle.takeaways {
        if let Some(talk) = &takeaway.talk {
            *takeaways.entry(talk.id.as_str()).or_default() += 1;
        }
    }
    let diagnostic = |talk: &JsonTree<'_>| {
        let gone = talk.get("origin")?.get("gone")?;
        let count = takeaways.get(talk.id()?)?;
        let message = format!("the source no longer has the talk, which has takeaways: {count}");
        let help = "find out whether it was given; move its takeaways to another talk, or delete them, if it was not";
        Some(Advice::GoneTalk.on(gone, message, help))
    };
    context.json.list("talks").iter().filter_map(diagnostic).collect()
}
