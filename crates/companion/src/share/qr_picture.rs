//! A link as a QR code.

use nachlese::edition::Edition;
use nachlese::element::{Element, el};
use recap::qr::Qr;
use recap::share::Share;

use crate::words::{Phrase, say};

/// The code of a link, dark on light in every theme, because cameras expect that. Nothing where the
/// link is too long for a code. `name` is what it is called where nothing beside it says so.
pub fn code(link: &str, name: Option<String>) -> Option<Element> {
    let qr = Qr::new(link)?;
    let code = el("svg")
        .class("qr__code")
        .attr("data-part", "qr")
        .attr("viewBox", &qr.view_box)
        .attr("role", "img")
        .maybe("aria-label", name)
        .attr("shape-rendering", "crispEdges")
        .child(el("path").attr("d", &qr.path));
    Some(el("figure").class(&["qr qr--", size(&qr)].concat()).child(code))
}

/// The code of what is shared, with what to do with it.
pub fn qr_picture(edition: &Edition, share: &Share) -> Option<Element> {
    let code = code(&share.link, Some(say(edition, Phrase::QrCode)))?;
    Some(code.child(el("figcaption").child(say(edition, Phrase::QrHint))))
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
