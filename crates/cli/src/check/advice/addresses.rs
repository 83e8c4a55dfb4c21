//! The pages that the law asks of a public site.

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};

/// Each field with what it leads to.
const NEEDED: [(&str, &str); 3] = [
    ("imprint", "who is responsible for it"),
    ("privacy", "what happens to its readers' data"),
    ("accessibility", "how accessible it is"),
];

/// A diagnostic for each of imprint, privacy and accessibility that the site does not lead to.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let site = context.json.get("site");
    let missing = NEEDED.iter().filter(|(field, _)| {
        let link = site.and_then(|site| site.get(field).or_else(|| site.get("pages")?.get(field)));
        link.is_none()
    });
    let diagnostic = |(field, says): &(&str, &str)| {
        let message = format!("the site does not say {says}");
        let help =
            format!("give the address of that page as `{field}` in `site`, or its words in `pages` there");
        Advice::MissingAddress.on(site.unwrap_or(context.json), message, help)
    };
    missing.map(diagnostic).collect()
}
