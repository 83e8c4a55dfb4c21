//! The same page in another language.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Drawing, icon};
use crate::browser::{fields, page};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::{Phrase, language_name};

/// The name of the menu.
const MENU: &str = "language";

/// A list of links, so that it works without the app; filters come along.
pub fn language_switch(reading: &Arc<Reading>) -> Option<Element> {
    let languages = &reading.bundle.languages;
    let links = languages.iter().map(|language| {
        let current = (*language == reading.language).then_some("true");
        let href = {
            let (reading, language) = (Arc::clone(reading), language.clone());
            move || Some(reading.state.place.with(|place| reading.link(&place.in_language(&language))))
        };
        let link = el("a")
            .live("href", href)
            .attr("lang", language)
            .attr("hreflang", language)
            .maybe("aria-current", current);
        el("li").child(link.child(language_name(language)))
    });
    let links: Vec<_> = links.collect();
    let shown = el("summary")
        .class("button button--quiet")
        .child(icon(Drawing::Language))
        .child(el("span").class("visually-hidden").child([reading.say(Phrase::Language), ": ".into()]))
        .child(el("span").class("menu__name").child(language_name(&reading.language)));
    (links.len() > 1).then(|| {
        el("details")
            .class("menu")
            .attr("data-part", MENU)
            .on("keydown", |ev| {
                if fields::key_of(&ev) == "Escape" {
                    page::close_menu(MENU);
                }
            })
            .on("focusout", |ev| {
                if !page::stays_within(&ev) {
                    page::close_menu(MENU);
                }
            })
            .child(shown)
            .child(el("ul").class("menu__list").child(links))
    })
}
