//! The contrast of the accent colour.

use recap::site_settings::Accent;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;
use crate::check::remark::Remark;
use crate::colour::{CONTRAST_AA, PAPER, WHITE, contrast};

/// A remark on an accent that words cannot be read in.
pub fn advice(context: AdviceContext<'_>) -> Vec<Remark> {
    let json = context.json.get("site").and_then(|site| site.get("accent"));
    json.zip(context.bundle.site.accent)
        .and_then(|(value, accent)| remark(value, accent))
        .into_iter()
        .collect()
}

fn remark(value: &JsonTree<'_>, accent: Accent) -> Option<Remark> {
    let (white, paper) = (contrast(accent, WHITE), contrast(accent, PAPER));
    let what = format!(
        "words in the accent have a contrast of {}:1 to white and {}:1 to the paper of the page",
        shown(white),
        shown(paper)
    );
    let mend =
        "choose a darker colour, with 4.5:1 or more to both; until then, pages use a darker shade of it";
    (white.min(paper) < CONTRAST_AA).then(|| Advice::LowContrast.on(value, what, mend))
}

/// Two decimals, never rounded up to what it does not reach.
fn shown(contrast: f64) -> f64 {
    (contrast * 100.0).floor() / 100.0
}
