//! A link as a QR code on the page.

use nachlese::element::{Element, el};
use recap::qr::Qr;

/// A code, dark on light in every theme, because cameras expect that. `name` is what it is called where
/// nothing beside it says so.
pub fn code(qr: &Qr, name: Option<String>) -> Element {
    let code = el("svg")
        .class("qr__code")
        .attr("data-part", "qr")
        .attr("viewBox", qr.view_box())
        .attr("role", "img")
        .maybe("aria-label", name)
        .attr("shape-rendering", "crispEdges")
        .child(el("path").attr("d", &qr.path));
    el("figure").class(&["qr qr--", size(qr)].concat()).child(code)
}

/// Cameras need some room for each module of the code, and a list has many.
fn size(qr: &Qr) -> &'static str {
    match qr.side {
        ..=45 => "small",
        46..=80 => "large",
        _ => "huge",
    }
}
