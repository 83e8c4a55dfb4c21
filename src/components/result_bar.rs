//! What is shown, what it is narrowed down to, and in which order.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Selection, Sort};

use super::correction_note::corrections;
use super::{Drawing, icon};
use crate::browser::{fields, timer};
use crate::element::{Element, el, group};
use crate::navigation;
use crate::reading::Reading;
use crate::words::Phrase;

/// How long typing must rest before the number is spoken, in milliseconds.
const SETTLED: u32 = 400;

/// The result line with its chips and the sort field.
pub fn result_bar(reading: &Arc<Reading>, selection: Memo<Selection>) -> Element {
    let total = reading.bundle.takeaways.len();
    let tongue = reading.tongue();
    let count = move || {
        let shown = selection.with(|selection| selection.total);
        tongue.say(if shown == total { Phrase::TakeawaysHere(total) } else { Phrase::Shown { shown, total } })
    };
    let shown = el("strong")
        .class("bar__count")
        .attr("data-part", "count")
        .attr("aria-hidden", "true")
        .live_child(count);
    let message = move || {
        let corrected = selection.with(|selection| corrections(tongue, selection));
        [Some(count()), corrected].into_iter().flatten().collect::<Vec<_>>().join(". ")
    };
    el("div").class("bar").child([shown, announcement(reading, message), chips(reading), sort_field(reading)])
}

/// The live region. While somebody types it waits until they rest, so that it speaks once.
fn announcement(reading: &Reading, message: impl Fn() -> String + 'static) -> Element {
    let place = reading.state.place;
    let spoken = RwSignal::new(untrack(&message));
    let waiting = StoredValue::new(None);
    let mut before = place.with_untracked(|place| place.query.text.clone());
    let announce = move || {
        let (message, text) = (message(), place.with(|place| place.query.text.clone()));
        timer::cancel(waiting);
        if before == text {
            spoken.set(message);
        } else {
            before = text;
            timer::after(SETTLED, waiting, move || {
                let _ = spoken.try_set(message);
            });
        }
    };
    el("p").class("visually-hidden").attr("role", "status").effect(announce).live_child(move || spoken.get())
}

/// The chosen values and the searched words, each of which can be taken back.
fn chips(reading: &Arc<Reading>) -> Element {
    let label = reading.say(Phrase::ChosenFilters);
    let reading = Arc::clone(reading);
    let chips = move || {
        let query = reading.state.place.with(|place| place.query.clone());
        let chosen = query.chosen().filter_map(|(facet, value)| {
            let tag = reading.bundle.value_ref(facet, value)?;
            let label = reading.words(&reading.bundle.value(tag).1.label);
            let name = format!("{facet}:{value}");
            let (removing, facet, value) = (Arc::clone(&reading), facet.clone(), value.clone());
            let remove = move |_| navigation::narrow(&removing, |query| query.remove(&facet, &value));
            Some(chip(&reading, &name, label).on("click", remove))
        });
        let mut chips: Vec<_> = chosen.collect();
        let typed = query.text.trim();
        if !typed.is_empty() {
            let clearing = Arc::clone(&reading);
            let remove = move |_| navigation::narrow(&clearing, |query| query.search_for(String::new()));
            chips.push(chip(&reading, "q", &format!("„{typed}“")).on("click", remove));
        }
        if chips.len() > 1 {
            chips.push(clear_button(&reading));
        }
        group().children(chips.into_iter().map(|chip| el("li").child(chip)))
    };
    el("ul").class("chips").attr("data-part", "chips").attr("aria-label", label).live_child(chips)
}

fn chip(reading: &Reading, name: &str, label: &str) -> Element {
    el("button")
        .attr("type", "button")
        .class("chip")
        .attr("data-remove", name)
        .attr("aria-label", reading.say(Phrase::RemoveFilter(label)))
        .child(label)
        .child(icon(Drawing::Cross))
}

/// Takes all filters back.
pub fn clear_button(reading: &Arc<Reading>) -> Element {
    let clearing = Arc::clone(reading);
    el("button")
        .attr("type", "button")
        .class("button button--quiet")
        .flag("data-clear")
        .on("click", move |_| navigation::narrow(&clearing, |query| query.clear()))
        .child(reading.say(Phrase::ClearFilters))
}

/// The order of the takeaways.
fn sort_field(reading: &Arc<Reading>) -> Element {
    let place = reading.state.place;
    let by_facet = reading.bundle.facets.iter().filter(|facet| facet.ordered || facet.id.as_str() == "kind");
    let by_facet = by_facet.map(|facet| {
        let label = reading.words(&facet.label);
        (Sort::By(facet.id.clone()), reading.say(Phrase::SortBy(label)))
    });
    let sorts = std::iter::once((Sort::Relevance, reading.say(Phrase::SortFitting)))
        .chain(by_facet)
        .chain([(Sort::Alphabet, reading.say(Phrase::SortAlphabet))]);
    let options = sorts.map(|(sort, label)| {
        let chosen = place.with_untracked(|place| place.query.sort == sort);
        el("option").attr("value", sort.to_string()).maybe("selected", chosen.then_some("")).child(label)
    });
    let choosing = Arc::clone(reading);
    let list = el("select")
        .class("sort__select")
        .attr("name", "sort")
        .children(options)
        .value(move || place.with(|place| place.query.sort.to_string()))
        .on("change", move |ev| {
            let Ok(sort) = fields::value_of(&ev).parse();
            navigation::narrow(&choosing, |query| query.sort = sort);
        });
    el("label").class("sort live").child(el("span").child(reading.say(Phrase::Sort))).child(list)
}
