//! The overview: the picture, and all takeaways with search and filters.

use leptos::prelude::*;
use recap::{Route, Selection, ShareTarget};

use super::TalkLinks;
use crate::components::{
    CorrectionNote, FilterPanel, FilterSheet, Glossary, ResultBar, ResultList, SearchField, ShareButton,
    TopicMatrix, UnknownFilterNotice, days_and_venue, paragraphs,
};
use crate::context::{AppContext, use_app};
use crate::replies::ReplySection;
use crate::search::{SearchPart, is_answerable};

/// The overview.
#[component]
pub fn HomePage() -> impl IntoView {
    let app = use_app();
    let body = match app.bundle().takeaways.is_empty() {
        true => view! { <Programme /> }.into_any(),
        false => view! { <Browse /> }.into_any(),
    };
    view! {
        <main id="main" tabindex="-1" data-page="home">
            <Hero />
            {body}
            {closing(app)}
            <Glossary />
            {replies(app)}
        </main>
    }
    .into_any()
}

/// Title, summary, the figures, and the picture.
#[component]
fn Hero() -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let event = &bundle.event;
    view! {
        <div class="wrap hero">
            <div>
                <p class="hero__event" dir="auto" lang=app.lang(&event.name)>
                    {app.text(&event.name)}
                </p>
                <h1 tabindex="-1" dir="auto" lang=app.lang(&event.title)>
                    {app.text(&event.title)}
                </h1>
                {paragraphs(app, &event.summary, "lead")}
                <ul class="hero__figures">
                    <li>{app.locale.takeaways_count(bundle.takeaways.len())}</li>
                    <li>{app.locale.talks_count(bundle.talks.len())}</li>
                    <li>{days_and_venue(app)}</li>
                </ul>
            </div>
            <TopicMatrix />
        </div>
    }
    .into_any()
}

/// The talks, as long as the editors have written nothing: there is nothing to search or to filter.
#[component]
fn Programme() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="wrap">
            <p class="lead" data-part="none-yet">
                {app.locale.no_takeaways_yet()}
            </p>
            <h2 class="section-title">{app.locale.talks()}</h2>
            <TalkLinks talks=app.bundle().talks.clone() />
        </div>
    }
}

/// All takeaways, with what narrows them down.
#[component]
fn Browse() -> impl IntoView {
    let app = use_app();
    let selection = Memo::new(move |shown: Option<&Selection>| {
        app.state.location.with(|location| match (is_answerable(app, &location.query), shown) {
            // Until the search has loaded, the reader sees what they saw.
            (false, Some(shown)) => shown.clone(),
            _ => app.index().select(&app.bundle(), &location.query),
        })
    });
    view! {
        <div class="wrap browse">
            <Filters selection />
            <Results selection />
        </div>
    }
}

/// The facets beside the results. In the app on phones they stand in a sheet instead.
#[component]
fn Filters(selection: Memo<Selection>) -> impl IntoView {
    let app = use_app();
    view! {
        <Show when=move || app.state.is_wide.get()>
            <aside class="filters" aria-label=app.locale.filters()>
                <FilterPanel selection />
            </aside>
        </Show>
    }
}

#[component]
fn Results(selection: Memo<Selection>) -> impl IntoView {
    let app = use_app();
    view! {
        <section class="results" aria-labelledby="results">
            <h2 id="results" class="visually-hidden" tabindex="-1">
                {app.locale.takeaways()}
            </h2>
            <div class="toolbar">
                <SearchField />
                <Show when=move || !app.state.is_wide.get()>
                    <FilterSheet selection />
                </Show>
                <ShareButton target=ShareTarget::View label=app.locale.share_view() />
            </div>
            <SearchPart is_missing=Signal::derive(move || {
                !is_answerable(app, &app.state.location.read().query)
            }) />
            {move || view! { <UnknownFilterNotice unknown=unknown_filters(app) /> }}
            <CorrectionNote selection />
            <ResultBar selection />
            <ResultList selection />
        </section>
    }
    .into_any()
}

/// Filters of the address that do not exist here, as `facet=value`.
fn unknown_filters(app: AppContext) -> Vec<String> {
    let bundle = app.bundle();
    app.state.location.with(|location| {
        let unknown = location.query.chosen().filter(|(facet, value)| {
            bundle.facet(facet).is_some() && bundle.value_ref(facet, value).is_none()
        });
        unknown.map(|(facet, value)| format!("{facet}={value}")).collect()
    })
}

/// The ways to reply, where the bundle names any.
fn replies(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    let is_offered = bundle.site.reply_email.is_some() || bundle.site.reply_fediverse.is_some();
    is_offered.then(|| {
        view! {
            <div class="wrap">
                <ReplySection route=Route::Home />
            </div>
        }
        .into_any()
    })
}

/// The closing words of the editors.
fn closing(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    let closing = bundle.event.closing.as_ref()?;
    let section = view! {
        <section class="wrap closing" aria-labelledby="closing">
            <h2 id="closing">{app.locale.closing()}</h2>
            {paragraphs(app, closing, "closing__text")}
        </section>
    };
    Some(section.into_any())
}
