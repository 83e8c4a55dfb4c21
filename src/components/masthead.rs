//! The top of every page.

use std::sync::Arc;

use recap::Route;

use super::{Drawing, icon, language_switch, list_link, theme_switch};
use crate::element::{Element, el, group};
use crate::reading::Reading;
use crate::words::Phrase;

/// Ways past what follows, then mark, sections, language and theme. On phones the sections stand at the
/// bottom, at the thumb.
pub fn masthead(reading: &Arc<Reading>, route: &Route) -> Element {
    let layers = [el("i"), el("i").class("on"), el("i")];
    let mark = el("span").class("strata wordmark__mark").attr("aria-hidden", "true").child(layers);
    let home =
        el("a").class("wordmark").attr("href", reading.href(Route::Home)).child(mark).child("Nachlese");
    let tools = el("div")
        .class("masthead__tools")
        .child(list_link(reading, *route == Route::List))
        .child(language_switch(reading))
        .child(theme_switch(reading));
    let row = el("div").class("wrap masthead__row").child([home, sections(reading, route), tools]);
    let skip = |target, class, phrase| el("a").class(class).attr("href", target).child(reading.say(phrase));
    let is_searched = *route == Route::Home && !reading.bundle.takeaways.is_empty();
    group()
        .child(skip("#main", "skip", Phrase::SkipToContent))
        .child(is_searched.then(|| skip("#search", "skip live", Phrase::SearchLabel)))
        .child(el("header").class("masthead").child(row))
}

fn sections(reading: &Reading, route: &Route) -> Element {
    let has_comparison = reading.bundle.comparison.is_some();
    let sections = [
        (Route::Home, Phrase::Takeaways, Drawing::Takeaways),
        (Route::Talks, Phrase::Talks, Drawing::Talks),
        (Route::Speakers, Phrase::Speakers, Drawing::Speakers),
        (Route::Comparison, Phrase::Comparison, Drawing::Comparison),
    ];
    let here = section_of(route);
    let links = sections.into_iter().filter(|(section, ..)| has_comparison || *section != Route::Comparison);
    let links = links.map(|(section, phrase, drawing)| {
        let current = (section == here).then_some(if section == *route { "page" } else { "true" });
        el("a")
            .attr("href", reading.href(section))
            .maybe("aria-current", current)
            .child(icon(drawing))
            .child(el("span").child(reading.say(phrase)))
    });
    let links: Vec<_> = links.collect();
    el("nav").class("sections").attr("aria-label", reading.say(Phrase::Sections)).child(links)
}

/// The section a page belongs to.
fn section_of(route: &Route) -> Route {
    match route {
        Route::Talk(_) | Route::Talks | Route::Takeaway(_) => Route::Talks,
        Route::Speaker(_) | Route::Speakers => Route::Speakers,
        Route::Comparison => Route::Comparison,
        Route::Home | Route::Value(..) => Route::Home,
        Route::List => Route::List,
        Route::Unknown(path) => Route::Unknown(path.clone()),
    }
}
