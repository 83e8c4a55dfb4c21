//! A link as a QR code.

use nachlese::edition::Edition;
use nachlese::element::{Element, el};
use recap::qr::Qr;
use recap::share::Share;

use crate::words::{Phrase, say};

/// The code of a link, dark on light in every theme, because cameras expect that. Nothing where the
/// link is too long for a code.
pub fn qr_picture(edition: &Edition, share: &Share) -> Option<Element> {
    let qr = Qr::new(&share.link)?;
    let code = el("svg")
        .class("qr__code")
        .attr("data-part", "qr")
        .attr("viewBox", &qr.view_box)
        .attr("role", "img")
        .attr("aria-label", say(edition, Phrase::QrCode))
        .attr("shape-rendering", "crispEdges")
        .child(el("path").attr("d", &qr.path));
    let hint = el("figcaption").child(say(edition, Phrase::QrHint));
    Some(el("figure").class(&["qr qr--", size(&qr)].concat()).child([code, hint]))
}

/// Cameras need some room for each module of the code, and a list has many.
fn size(qr: &Qr) -> &'static str {
    let side = qr.view_box.rsplit(' ').next().and_then(|side| side.parse().ok()).unwrap_or(0_u32);
    match side {
        0..=45 => "small",
        46..=80 => "large",
        _ => "huge",
    }
}
