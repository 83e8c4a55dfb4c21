//! The contrast of the accent colour.

use recap::site_settings::Accent;

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;
use crate::colour::{CONTRAST_AA, PAPER, WHITE, contrast};

/// A diagnostic on an accent that words cannot be read in.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let json = context.json.get("site").and_then(|site| site.get("accent"));
    json.zip(context.bundle.site.accent)
        .and_then(|(value, accent)| diagnostic(value, accent))
        .into_iter()
        .collect()
}

fn diagnostic(value: &JsonTree<'_>, accent: Accent) -> Option<Diagnostic> {
    let (white, paper) = (contrast(accent, WHITE), contrast(accent, PAPER));
    let message = format!(
        "words in the accent have a contrast of {}:1 to white and {}:1 to the paper of the page",
        shown(white),
        shown(paper)
    );
    let help =
        "choose a darker colour, with 4.5:1 or more to both; until then, pages use a darker shade of it";
    (white.min(paper) < CONTRAST_AA).then(|| Advice::LowContrast.on(value, message, help))
}

/// Two decimals, never rounded up to what it does not reach.
fn shown(contrast: f64) -> f64 {
    (contrast * 100.0).floor() / 100.0
}
