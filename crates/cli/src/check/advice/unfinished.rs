//! Legal pages that are still drafts.

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};
use crate::legal_draft::MARKS;

/// A diagnostic for every text of a legal page that has marks where something is to be completed.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let Some(pages) = context.json.find("site.pages") else { return diagnostics };
    pages.walk("pages", &mut |_, value| {
        let Some(text) = value.text() else { return };
        let marks = || MARKS.into_iter().flat_map(|mark| text.match_indices(mark));
        let Some(first) = marks().map(|(at, _)| at).min() else { return };
        let rest = text.get(first..).unwrap_or_default();
        let mark = rest.split_inclusive(']').next().unwrap_or(rest);
        let message = format!("the page is a draft: {} to complete, the first {mark:?}", marks().count());
        let help = "write what is asked for in the place of each mark, and check the rest";
        diagnostics.push(Advice::UnfinishedPage.on(value, message, help));
    });
    diagnostics
}
