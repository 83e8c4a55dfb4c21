//! The overview: the picture, and all takeaways with search and filters.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, Selection, ShareTarget};

use super::talk_links;
use crate::components::{
    correction_note, days_and_place, filter_panel, filter_sheet, glossary, paragraphs, reply_section,
    result_bar, result_list, search_field, share_button, topic_matrix, unknown_filter_notice,
};
use crate::element::{Element, el, group};
use crate::reading::{Reading, State};
use crate::words::{Phrase, Term};

/// The overview.
pub fn page(reading: &Arc<Reading>) -> Element {
    let body = if reading.bundle.takeaways.is_empty() { programme(reading) } else { browse(reading) };
    el("main")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .attr("data-page", "home")
        .child(hero(reading))
        .child(body)
        .child(closing(reading))
        .child(glossary(reading))
        .child(reply_section(reading, Route::Home).map(|replies| el("div").class("wrap").child(replies)))
}

/// The talks, as long as the editors have written nothing: there is nothing to search or to filter.
fn programme(reading: &Reading) -> Element {
    let yet = el("p").class("lead").attr("data-part", "none-yet").child(reading.say(Phrase::NoTakeawaysYet));
    let heading = el("h2").class("section-title").child(reading.say(Phrase::Talks));
    el("div").class("wrap").child([yet, heading, talk_links(reading, &reading.bundle.talks)])
}

/// All takeaways, with what narrows them down.
fn browse(reading: &Arc<Reading>) -> Element {
    let State { place, .. } = reading.state;
    let selecting = Arc::clone(reading);
    let selection =
        Memo::new(move |_| place.with(|place| selecting.index.select(&selecting.bundle, &place.query)));
    el("div").class("wrap browse").child(filters(reading, selection)).child(results(reading, selection))
}

/// Title, summary, the figures, and the picture.
fn hero(reading: &Reading) -> Element {
    let bundle = &reading.bundle;
    let event = &bundle.event;
    let figures = [
        reading.term(Term::Takeaways(bundle.takeaways.len())),
        reading.term(Term::Talks(bundle.talks.len())),
        days_and_place(reading),
    ];
    let about = el("div")
        .child(reading.worded(el("p").class("hero__event"), &event.name))
        .child(reading.worded(el("h1").attr("tabindex", "-1"), &event.title))
        .child(paragraphs(reading, &event.summary, "lead"))
        .child(el("ul").class("hero__figures").child(figures.map(|figure| el("li").child(figure))));
    el("div").class("wrap hero").child(about).child(topic_matrix(reading))
}

/// The facets beside the results. In the app on phones they stand in a sheet instead.
fn filters(reading: &Arc<Reading>, selection: Memo<Selection>) -> Element {
    let reading = Arc::clone(reading);
    group().live_child(move || {
        reading.state.wide.get().then(|| {
            el("aside")
                .class("filters")
                .attr("aria-label", reading.say(Phrase::Filter))
                .child(filter_panel(&reading, selection))
        })
    })
}

fn results(reading: &Arc<Reading>, selection: Memo<Selection>) -> Element {
    let heading = el("h2").attr("id", "results").class("visually-hidden").attr("tabindex", "-1");
    let narrow = Arc::clone(reading);
    let sheet = move || (!narrow.state.wide.get()).then(|| filter_sheet(&narrow, selection));
    let toolbar = el("div")
        .class("toolbar")
        .child(search_field(reading))
        .live_child(sheet)
        .child(share_button(reading, ShareTarget::View, Phrase::ShareView, false));
    el("section")
        .class("results")
        .attr("aria-labelledby", "results")
        .child(heading.child(reading.say(Phrase::Takeaways)))
        .child(toolbar)
        .child(unknown(reading))
        .child(correction_note(reading, selection))
        .child(result_bar(reading, selection))
        .child(result_list(reading, selection))
}

/// Filters of the address that do not exist here.
fn unknown(reading: &Arc<Reading>) -> Element {
    let reading = Arc::clone(reading);
    group().live_child(move || {
        let bundle = &reading.bundle;
        let unknown = reading.state.place.with(|place| {
            let unknown = place.query.chosen().filter(|(facet, value)| {
                bundle.facet(facet).is_some() && bundle.value_ref(facet, value).is_none()
            });
            unknown.map(|(facet, value)| format!("{facet}={value}")).collect::<Vec<_>>()
        });
        unknown_filter_notice(&reading, &unknown)
    })
}

/// What remains to be said.
fn closing(reading: &Reading) -> Option<Element> {
    let closing = reading.bundle.event.closing.as_ref()?;
    let heading = el("h2").attr("id", "closing").child(reading.say(Phrase::Closing));
    let section = el("section").class("wrap closing").attr("aria-labelledby", "closing").child(heading);
    Some(section.child(paragraphs(reading, closing, "closing__text")))
}
