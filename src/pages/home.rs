//! The overview: the picture, and all takeaways with search and filters.

use leptos::prelude::*;
use locales::Locale;
use recap::{Collection, Route, Selection};

use super::programme;
use crate::components::{Browse, Glossary, ResultRow, TakeawayCard, TopicMatrix, days_and_venue, paragraphs};
use crate::context::{AppContext, PAGE_SIZE, use_app};
use crate::replies::ReplySection;

/// The overview.
#[component]
pub fn HomePage() -> impl IntoView {
    let app = use_app();
    let body = if app.bundle().takeaways.is_empty() {
        view! {
            <p class="wrap lead" data-part="none-yet">
                {app.locale.no_takeaways_yet()}
            </p>
            {programme()}
        }
        .into_any()
    } else {
        view! { <Browse collection=Collection::Takeaways entry=card count rest /> }.into_any()
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
    let has_takeaways = !bundle.takeaways.is_empty();
    view! {
        <div class="wrap hero">
            <div>
                <p class="hero__event" dir="auto" lang=app.lang(&event.name)>
                    {app.text(&event.name)}
                </p>
                <h1 tabindex="-1" dir="auto" lang=app.lang(&event.title)>
                    {app.title(&event.title)}
                </h1>
                {paragraphs(app, &event.summary, "lead")}
                <ul class="hero__figures">
                    {has_takeaways
                        .then(|| {
                            view! { <li dir="auto">{app.locale.takeaways_count(bundle.takeaways.len())}</li> }
                        })} <li dir="auto">{app.locale.talks_count(bundle.talks.len())}</li>
                    <li dir="auto">{days_and_venue(app)}</li>
                </ul>
            </div>
            <TopicMatrix />
        </div>
    }
    .into_any()
}

/// The card of the takeaway at a position of the bundle.
fn card(app: AppContext, row: ResultRow, selection: Memo<Selection>) -> Option<AnyView> {
    let takeaway = app.bundle().takeaways.get(row.at)?.clone();
    Some(view! { <TakeawayCard takeaway selection /> }.into_any())
}

/// Where the others are for those who read without the app.
fn rest(app: AppContext) -> Option<AnyView> {
    let rest = app.bundle().takeaways.len().saturating_sub(PAGE_SIZE);
    (rest > 0).then(|| {
        view! {
            <p class="more static-only">
                <a href=app.href(Route::Talks)>{app.locale.rest_at_talks(rest)}</a>
            </p>
        }
        .into_any()
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

/// Says how many are shown.
fn count(locale: Locale, shown: usize, total: usize) -> String {
    if shown == total { locale.takeaways_count(total) } else { locale.shown(shown, total) }
}
