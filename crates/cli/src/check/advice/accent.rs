//! Whether the accent can be read.

use recap::event::Accent;

use super::{Advice, Subject};
use crate::check::remark::Remark;
use crate::check::written::Written;
use crate::colour::{PAPER, READABLE, WHITE, contrast};

/// A remark on an accent that words cannot be read in.
pub fn advice(subject: Subject<'_>) -> Vec<Remark> {
    let written = subject.written.get("site").and_then(|site| site.get("accent"));
    written
        .zip(subject.bundle.site.accent)
        .and_then(|(value, accent)| remark(value, accent))
        .into_iter()
        .collect()
}

fn remark(value: &Written<'_>, accent: Accent) -> Option<Remark> {
    let (white, paper) = (contrast(accent, WHITE), contrast(accent, PAPER));
    let what = format!(
        "words in the accent have a contrast of {}:1 to white and {}:1 to the paper of the page",
        shown(white),
        shown(paper)
    );
    let mend =
        "choose a darker colour, with 4.5:1 or more to both; until then, pages use a darker shade of it";
    (white.min(paper) < READABLE).then(|| Advice::LowContrast.on(value, what, mend))
}

/// Two decimals, never rounded up to what it does not reach.
fn shown(contrast: f64) -> f64 {
    (contrast * 100.0).floor() / 100.0
}
