//! A link as a QR code.

use leptos::prelude::*;

use crate::browser::{self, companion};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// The code of a link, dark on light in every theme, because cameras expect that. Its room is kept
/// while it is drawn; where no code comes, the picture goes.
pub fn qr_picture(edition: &Edition, link: &str) -> Element {
    let drawn = RwSignal::new(Some([String::from("0 0 1 1"), String::new()]));
    let link = link.to_owned();
    browser::spawn(async move {
        let code = companion::qr(&link).await;
        let _ = drawn.try_set(code);
    });
    let part = move |at: usize| drawn.with(|drawn| drawn.as_ref().map(|parts| parts[at].clone()));
    let code = el("svg")
        .class("qr__code")
        .attr("data-part", "qr")
        .live("viewBox", move || part(0))
        .attr("role", "img")
        .attr("aria-label", edition.say(Phrase::QrCode))
        .attr("shape-rendering", "crispEdges")
        .child(el("path").live("d", move || part(1)));
    let hint = el("figcaption").child(edition.say(Phrase::QrHint));
    let gone = move || drawn.with(|drawn| drawn.is_none().then(String::new));
    el("figure").class("qr").live("hidden", gone).child([code, hint])
}
