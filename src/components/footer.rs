//! The bottom of every page.

use super::{paragraphs, source_note};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// The congress, where the recap comes from, and what the law asks for.
pub fn footer(edition: &Edition) -> Element {
    let event = &edition.bundle.event;
    let congress = el("div")
        .child(paragraphs(edition, &event.name, "footer__event"))
        .child(event.source.as_ref().map(|source| source_note(edition, source)));
    let promise = match edition.bundle.site.thread() {
        Some(_) => Phrase::NothingUnasked,
        None => Phrase::NothingKept,
    };
    let site = el("div")
        .child(legal(edition))
        .child(el("p").child(edition.say(promise)))
        .child(el("p").child(edition.say(Phrase::MadeWith)));
    el("footer")
        .attr("id", "footer")
        .class("footer")
        .child(el("div").class("wrap footer__row").child([congress, site]))
}

/// The pages that a publisher has to name.
fn legal(edition: &Edition) -> Option<Element> {
    let site = &edition.bundle.site;
    let links = [
        (&site.imprint, Phrase::Imprint),
        (&site.privacy, Phrase::Privacy),
        (&site.accessibility, Phrase::Accessibility),
        (&site.easy_language, Phrase::EasyLanguage),
        (&site.sign_language, Phrase::SignLanguage),
        (&edition.bundle.event.url, Phrase::EventSite),
    ];
    let links = links.into_iter().filter_map(|(address, phrase)| {
        let link = edition.link_away(address.as_ref()?);
        Some(el("li").child(link.child(edition.say(phrase))))
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| el("ul").class("footer__links").child(links))
}
