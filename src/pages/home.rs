//! The overview: the picture, and all takeaways with search and filters.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Selection, ShareTarget};

use crate::components::{
    correction_note, filter_panel, filter_sheet, glossary, paragraphs, result_bar, result_list, search_field,
    share_button, topic_matrix, unknown_filter_notice,
};
use crate::edition::{Edition, State};
use crate::element::{Element, el, group};
use crate::words::Phrase;

/// The overview.
pub fn page(edition: &Arc<Edition>) -> Element {
    let State { place, .. } = edition.state;
    let selecting = Arc::clone(edition);
    let selection =
        Memo::new(move |_| place.with(|place| selecting.index.select(&selecting.bundle, &place.query)));
    let browse = el("div").class("wrap browse").child(filters(edition, selection));
    el("main")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .attr("data-page", "home")
        .child(hero(edition))
        .child(browse.child(results(edition, selection)))
        .child(closing(edition))
        .child(glossary(edition))
}

/// Title, summary, the figures, and the picture.
fn hero(edition: &Edition) -> Element {
    let bundle = &edition.bundle;
    let event = &bundle.event;
    let days = event.start.map(|start| edition.tongue().days(start, event.end));
    let place = event.place.as_ref().map(|place| edition.words(place).to_string());
    let when: Vec<_> = days.into_iter().chain(place).collect();
    let figures = [
        edition.say(Phrase::TakeawayCount(bundle.takeaways.len())),
        edition.say(Phrase::TalkCount(bundle.talks.len())),
        when.join(" · "),
    ];
    let about = el("div")
        .child(edition.worded(el("p").class("hero__event"), &event.name))
        .child(edition.worded(el("h1").attr("tabindex", "-1"), &event.title))
        .child(paragraphs(edition, &event.summary, "lead"))
        .child(el("ul").class("hero__figures").child(figures.map(|figure| el("li").child(figure))));
    el("div").class("wrap hero").child(about).child(topic_matrix(edition))
}

/// The facets beside the results. In the app on phones they stand in a sheet instead.
fn filters(edition: &Arc<Edition>, selection: Memo<Selection>) -> Element {
    let edition = Arc::clone(edition);
    group().live_child(move || {
        edition.state.wide.get().then(|| {
            el("aside")
                .class("filters")
                .attr("aria-label", edition.say(Phrase::Filter))
                .child(filter_panel(&edition, selection))
        })
    })
}

fn results(edition: &Arc<Edition>, selection: Memo<Selection>) -> Element {
    let heading = el("h2").attr("id", "results").class("visually-hidden").attr("tabindex", "-1");
    let narrow = Arc::clone(edition);
    let sheet = move || (!narrow.state.wide.get()).then(|| filter_sheet(&narrow, selection));
    let toolbar = el("div")
        .class("toolbar")
        .child(search_field(edition))
        .live_child(sheet)
        .child(share_button(edition, ShareTarget::View, Phrase::ShareView, false));
    el("section")
        .class("results")
        .attr("aria-labelledby", "results")
        .child(heading.child(edition.say(Phrase::Takeaways)))
        .child(toolbar)
        .child(unknown(edition))
        .child(correction_note(edition, selection))
        .child(result_bar(edition, selection))
        .child(result_list(edition, selection))
}

/// Filters of the address that do not exist here.
fn unknown(edition: &Arc<Edition>) -> Element {
    let edition = Arc::clone(edition);
    group().live_child(move || {
        let bundle = &edition.bundle;
        let unknown = edition.state.place.with(|place| {
            let unknown = place.query.chosen().filter(|(facet, value)| {
                bundle.facet(facet).is_some() && bundle.value_ref(facet, value).is_none()
            });
            unknown.map(|(facet, value)| format!("{facet}={value}")).collect::<Vec<_>>()
        });
        unknown_filter_notice(&edition, &unknown)
    })
}

/// What remains to be said.
fn closing(edition: &Edition) -> Option<Element> {
    let closing = edition.bundle.event.closing.as_ref()?;
    let heading = el("h2").attr("id", "closing").child(edition.say(Phrase::Closing));
    let section = el("section").class("wrap closing").attr("aria-labelledby", "closing").child(heading);
    Some(section.child(paragraphs(edition, closing, "closing__text")))
}
