//! The pages that the law asks of a public site.

use super::{Advice, AdviceContext};
use crate::check::remark::Remark;

/// Each field with what it leads to.
const NEEDED: [(&str, &str); 3] = [
    ("imprint", "who is responsible for it"),
    ("privacy", "what happens to its readers' data"),
    ("accessibility", "how accessible it is"),
];

/// A remark for each of imprint, privacy and accessibility that the site does not lead to.
pub fn advice(context: AdviceContext<'_>) -> Vec<Remark> {
    let site = context.json.get("site");
    let missing = NEEDED.iter().filter(|(field, _)| site.is_none_or(|site| site.get(field).is_none()));
    let remark = |(field, says): &(&str, &str)| {
        let what = format!("the site does not say {says}");
        let mend = format!("give the address of that page as `{field}` in `site`");
        Advice::MissingAddress.on(site.unwrap_or(context.json), what, mend)
    };
    missing.map(remark).collect()
}
