//! What is shown, what it is narrowed down to, and in which order.

use leptos::prelude::*;
use recap::{FacetId, Selection, Sort, ValueId};

use super::{Drawing, Icon};
use crate::browser::timer;
use crate::edition::Edition;
use crate::navigation;
use crate::words::Phrase;

/// How long typing must rest before the number is spoken, in milliseconds.
const SETTLED: u32 = 400;

/// The result line with its chips and the sort field.
#[component]
pub fn ResultBar(
    /// The answer to the query.
    selection: Memo<Selection>,
) -> impl IntoView {
    let edition = Edition::here();
    let total = edition.bundle.takeaways.len();
    let count = {
        let edition = edition.clone();
        Memo::new(move |_| {
            let shown = selection.with(|selection| selection.takeaways.len());
            edition.say(Phrase::Shown { shown, total })
        })
    };
    view! {
        <div class="bar">
            <strong class="bar__count" data-part="count" aria-hidden="true">{count}</strong>
            <Announcement message=count/>
            <Chips/>
            <SortField/>
        </div>
    }
}

/// The live region. While somebody types it waits until they rest, so that it speaks once.
#[component]
fn Announcement(message: Memo<String>) -> impl IntoView {
    let edition = Edition::here();
    let place = edition.state.place;
    let text = Memo::new(move |_| place.with(|place| place.query.text.clone()));
    let spoken = RwSignal::new(message.get_untracked());
    let waiting = StoredValue::new(None);
    Effect::new(move |before: Option<String>| {
        let (message, text) = (message.get(), text.get());
        timer::cancel(waiting);
        if before.is_some_and(|before| before != text) {
            timer::after(SETTLED, waiting, move || {
                let _ = spoken.try_set(message);
            });
        } else {
            spoken.set(message);
        }
        text
    });
    view! { <p class="visually-hidden" role="status">{spoken}</p> }
}

/// The chosen values and the searched words, each of which can be taken back.
#[component]
fn Chips() -> impl IntoView {
    let edition = Edition::here();
    let place = edition.state.place;
    let label = edition.say(Phrase::ChosenFilters);
    let chips = move || {
        let query = place.with(|place| place.query.clone());
        let chosen = query.chosen().filter_map(|(facet, value)| {
            let tag = edition.bundle.value_ref(facet, value)?;
            let label = edition.words(&edition.bundle.value(tag).1.label).to_string();
            let remove = remover(&edition, facet.clone(), value.clone());
            Some(chip(&edition, format!("{facet}:{value}"), label, remove))
        });
        let mut chips: Vec<AnyView> = chosen.collect();
        let typed = query.text.trim().to_owned();
        if !typed.is_empty() {
            let edition_of_click = edition.clone();
            let remove = move || navigation::narrow(&edition_of_click, |query| query.text.clear());
            chips.push(chip(&edition, "q".into(), format!("„{typed}“"), remove));
        }
        if chips.len() > 1 {
            chips.push(view! { <li><ClearButton/></li> }.into_any());
        }
        chips
    };
    view! { <ul class="chips" data-part="chips" aria-label=label>{chips}</ul> }
}

fn remover(edition: &Edition, facet: FacetId, value: ValueId) -> impl Fn() + 'static {
    let edition = edition.clone();
    move || navigation::narrow(&edition, |query| query.remove(&facet, &value))
}

fn chip(edition: &Edition, name: String, label: String, remove: impl Fn() + 'static) -> AnyView {
    let spoken = edition.say(Phrase::RemoveFilter(&label));
    view! {
        <li>
            <button type="button" class="chip" data-remove=name aria-label=spoken on:click=move |_| remove()>
                {label}
                <Icon drawing=Drawing::Cross/>
            </button>
        </li>
    }
    .into_any()
}

/// Takes all filters back.
#[component]
pub fn ClearButton() -> impl IntoView {
    let edition = Edition::here();
    let label = edition.say(Phrase::ClearFilters);
    let clear = move |_| navigation::narrow(&edition, |query| query.clear());
    view! { <button type="button" class="button button--quiet" data-clear="" on:click=clear>{label}</button> }
}

/// The order of the takeaways.
#[component]
fn SortField() -> impl IntoView {
    let edition = Edition::here();
    let place = edition.state.place;
    let by_facet = edition.bundle.facets.iter().filter(|facet| facet.ordered || facet.id.as_str() == "kind");
    let by_facet = by_facet.map(|facet| {
        let label = edition.words(&facet.label);
        (Sort::By(facet.id.clone()), edition.say(Phrase::SortBy(&label)))
    });
    let sorts = std::iter::once((Sort::Fitting, edition.say(Phrase::SortFitting)))
        .chain(by_facet)
        .chain([(Sort::Alphabet, edition.say(Phrase::SortAlphabet))]);
    let options: Vec<_> =
        sorts.map(|(sort, label)| view! { <option value=sort.to_string()>{label}</option> }).collect();
    let label = edition.say(Phrase::Sort);
    let choose = move |ev| {
        let Ok(sort) = event_target_value(&ev).parse();
        navigation::narrow(&edition, |query| query.sort = sort);
    };
    view! {
        <label class="sort live">
            <span>{label}</span>
            <select
                class="sort__select"
                name="sort"
                prop:value=move || place.with(|place| place.query.sort.to_string())
                on:change=choose
            >
                {options}
            </select>
        </label>
    }
}
