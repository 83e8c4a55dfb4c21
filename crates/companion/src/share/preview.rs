//! What receivers see of a shared link.

use leptos::prelude::*;
use nachlese::edition::Edition;
use nachlese::element::{Element, el};
use recap::share::Share;

use crate::words::{Phrase, say};

/// The picture and the title that other programs show for the link. A site that was built without
/// pictures has none to show.
pub fn preview(edition: &Edition, share: &Share) -> Element {
    let is_missing = RwSignal::new(false);
    let picture = el("img")
        .attr("loading", "lazy")
        .attr("width", "1200")
        .attr("height", "630")
        .attr("alt", "")
        .on("error", move |_| is_missing.set(true))
        .attr("src", [&*edition.root.prefix, &share.picture].concat());
    let caption = el("figcaption")
        .child(el("span").class("share__label").child(say(edition, Phrase::Preview)))
        .child(el("strong").child(&*share.title));
    el("figure")
        .class("share__preview")
        .attr("data-part", "preview")
        .live("hidden", move || is_missing.get().then(String::new))
        .child([picture, caption])
}
