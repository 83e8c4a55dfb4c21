//! One page each. A page is built anew when the route or the language changes; within a page only
//! the query changes.

mod comparison;
mod home;
mod list;
mod not_found;
mod speaker;
mod speakers;
mod talk;
mod talks;
mod value;

use std::sync::Arc;

use recap::{Route, Talk};

use crate::element::{Element, el};
use crate::reading::Reading;

/// The page a route leads to; the not-found page where the bundle has not what it names.
pub fn page(reading: &Arc<Reading>, route: &Route) -> Element {
    let bundle = &reading.bundle;
    let page = match route {
        Route::Home => Some(home::page(reading)),
        Route::Talks => Some(talks::page(reading)),
        Route::Talk(id) => bundle.talk(id).map(|talk| talk::page(reading, talk)),
        Route::Takeaway(id) => bundle.takeaway(id).map(|takeaway| talk::page_of_takeaway(reading, takeaway)),
        Route::Speakers => Some(speakers::page(reading)),
        Route::Speaker(id) => bundle.speaker(id).map(|speaker| speaker::page(reading, speaker)),
        Route::Value(facet, value) => {
            bundle.value_ref(facet, value).map(|tag| value::page(reading, bundle.value(tag)))
        }
        Route::Comparison => bundle.comparison.as_ref().map(|table| comparison::page(reading, table)),
        Route::List => Some(list::page(reading)),
        Route::Unknown(_) => None,
    };
    page.unwrap_or_else(|| not_found::page(reading))
}

/// The main part of a page; the skip link leads to it.
fn main_element(page: &'static str) -> Element {
    el("main").attr("id", "main").attr("tabindex", "-1").class("wrap").attr("data-page", page)
}

/// Talks as a short list of links.
fn talk_links(reading: &Reading, talks: &[Arc<Talk>]) -> Element {
    let talks = talks.iter().map(|talk| {
        let link = el("a").attr("href", reading.href(Route::Talk(talk.id.clone())));
        el("li").child(reading.worded(link, &talk.title))
    });
    el("ul").class("related").children(talks)
}
