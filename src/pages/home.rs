//! The overview: the picture, and all takeaways with search and filters.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Selection, ShareTarget};

use crate::components::{
    ClearButton, FilterPanel, FilterSheet, Glossary, Paragraphs, ResultBar, SearchField, ShareButton,
    TakeawayCard, TopicMatrix, UnknownFilterNotice,
};
use crate::edition::{Edition, State};
use crate::words::Phrase;

/// The overview.
pub fn page(edition: &Edition) -> AnyView {
    let State { place, wide, .. } = edition.state;
    let selection = {
        let edition = edition.clone();
        Memo::new(move |_| place.with(|place| edition.index.select(&edition.bundle, &place.query)))
    };
    view! {
        <main id="main" tabindex="-1" data-page="home">
            <Hero/>
            <div class="wrap browse">
                <Filters selection=selection/>
                <section class="results" aria-labelledby="results">
                    <h2 id="results" class="visually-hidden" tabindex="-1">{edition.say(Phrase::Takeaways)}</h2>
                    <div class="toolbar">
                        <SearchField/>
                        {move || (!wide.get()).then(|| view! { <FilterSheet selection=selection/> })}
                        <ShareButton target=ShareTarget::View phrase=Phrase::ShareView/>
                    </div>
                    <Unknown/>
                    <ResultBar selection=selection/>
                    <Cards selection=selection/>
                </section>
            </div>
            <Closing/>
            <Glossary/>
        </main>
    }
    .into_any()
}

/// Title, summary, the figures, and the picture.
#[component]
fn Hero() -> impl IntoView {
    let edition = Edition::here();
    let bundle = Arc::clone(&edition.bundle);
    let event = &bundle.event;
    let name = edition.wording(&event.name);
    let title = edition.wording(&event.title);
    let days = event.start.map(|start| edition.tongue().days(start, event.end));
    let place = event.place.as_ref().map(|place| edition.words(place).to_string());
    let when: Vec<_> = days.into_iter().chain(place).collect();
    view! {
        <div class="wrap hero">
            <div>
                <p class="hero__event" lang=edition.lang(&name)>{name.text.to_string()}</p>
                <h1 tabindex="-1" lang=edition.lang(&title)>{title.text.to_string()}</h1>
                <Paragraphs text=&event.summary class="lead"/>
                <ul class="hero__figures">
                    <li>{edition.say(Phrase::TakeawayCount(bundle.takeaways.len()))}</li>
                    <li>{edition.say(Phrase::TalkCount(bundle.talks.len()))}</li>
                    <li>{when.join(" · ")}</li>
                </ul>
            </div>
            <TopicMatrix/>
        </div>
    }
}

/// The facets beside the results. In the app on phones they stand in a sheet instead.
#[component]
fn Filters(selection: Memo<Selection>) -> impl IntoView {
    let edition = Edition::here();
    let wide = edition.state.wide;
    let label = edition.say(Phrase::Filter);
    move || {
        wide.get().then(|| {
            view! {
                <aside class="filters" aria-label=label.clone()>
                    <FilterPanel selection=selection/>
                </aside>
            }
        })
    }
}

/// Filters of the address that do not exist here.
#[component]
fn Unknown() -> impl IntoView {
    let edition = Edition::here();
    let place = edition.state.place;
    move || {
        let bundle = &edition.bundle;
        let unknown = place.with(|place| {
            let unknown = place.query.chosen().filter(|(facet, value)| {
                bundle.facet(facet).is_some() && bundle.value_ref(facet, value).is_none()
            });
            unknown.map(|(facet, value)| format!("{facet}={value}")).collect::<Vec<_>>()
        });
        view! { <UnknownFilterNotice unknown=unknown/> }
    }
}

/// The cards that fit, or a way out where none does.
#[component]
fn Cards(selection: Memo<Selection>) -> impl IntoView {
    let edition = Edition::here();
    let nothing = move || selection.with(|selection| selection.takeaways.is_empty());
    let bundle = Arc::clone(&edition.bundle);
    view! {
        <ul class="cards" data-part="results">
            <For
                each=move || selection.with(|selection| selection.takeaways.clone())
                key=|at| *at
                children=move |at| {
                    let takeaway = Arc::clone(&bundle.takeaways[at]);
                    view! { <li><TakeawayCard takeaway=takeaway/></li> }
                }
            />
        </ul>
        {move || nothing().then(|| view! { <Empty/> })}
    }
}

/// Nothing fits: what to do.
#[component]
fn Empty() -> impl IntoView {
    let edition = Edition::here();
    view! {
        <div class="empty" data-part="empty">
            <p class="empty__what">{edition.say(Phrase::NothingFits)}</p>
            <p>{edition.say(Phrase::NothingFitsAdvice)}</p>
            <ClearButton/>
        </div>
    }
}

/// What remains to be said.
#[component]
fn Closing() -> impl IntoView {
    let edition = Edition::here();
    edition.bundle.event.closing.as_ref().map(|closing| {
        view! {
            <section class="wrap closing" aria-labelledby="closing">
                <h2 id="closing">{edition.say(Phrase::Closing)}</h2>
                <Paragraphs text=closing class="closing__text"/>
            </section>
        }
    })
}
