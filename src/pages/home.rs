//! The overview: all takeaways with search and filters, and the picture.

use leptos::prelude::*;
use locales::Locale;
use recap::{Collection, Route, Selection};

use super::programme;
use crate::components::{
    Browse, Glossary, ResultRow, TakeawayCard, TopicMatrix, browsed, chosen_labels, days_and_venue,
    has_matrix, isolated, paragraphs,
};
use crate::context::{AppContext, PAGE_SIZE, use_app};
use crate::replies::ReplySection;

/// The overview.
#[component]
pub fn HomePage() -> impl IntoView {
    let app = use_app();
    if app.bundle().takeaways.is_empty() {
        let none_yet = view! {
            <p class="wrap lead" data-part="none-yet">
                {app.locale.no_takeaways_yet()}
            </p>
            {programme()}
        };
        return frame(app, view! { <Hero /> }.into_any(), none_yet.into_any());
    }
    let selection = browsed(app, Collection::Takeaways);
    // Whoever filters here keeps the title where it is; whoever follows a link to a selection sees first what it is.
    let is_narrowed = app.state.location.with_untracked(|location| !location.query.is_empty());
    let head = match is_narrowed {
        true => view! { <NarrowedHead selection /> }.into_any(),
        false => view! { <Hero /> }.into_any(),
    };
    frame(app, head, view! { <Browse selection entry=card count rest /> }.into_any())
}

/// The head and the entries, and what stands below them.
fn frame(app: AppContext, head: AnyView, entries: AnyView) -> AnyView {
    view! {
        <main id="main" tabindex="-1" data-page="home">
            {head}
            {entries}
            {about(app)}
            {closing(app)}
            <Glossary />
            {replies(app)}
        </main>
    }
    .into_any()
}

/// Title, the first paragraph of the summary, the figures, and the way to the picture.
#[component]
fn Hero() -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let event = &bundle.event;
    let has_takeaways = !bundle.takeaways.is_empty();
    view! {
        <div class="wrap hero">
            <p class="hero__event">{isolated(app, &event.name)}</p>
            <h1 tabindex="-1" dir="auto" lang=app.lang(&event.title)>
                {app.title(&event.title)}
            </h1>
            {paragraphs(app, &event.summary, "lead").into_iter().next()}
            <ul class="hero__figures">
                {has_takeaways
                    .then(|| {
                        view! { <li dir="auto">{app.locale.takeaways_count(bundle.takeaways.len())}</li> }
                    })} <li dir="auto">{app.locale.talks_count(bundle.talks.len())}</li>
                {has_matrix(&bundle)
                    .then(|| {
                        view! {
                            <li>
                                <a href="#picture">{app.locale.to_picture()}</a>
                            </li>
                        }
                    })} <li dir="auto">{days_and_venue(app)}</li>
            </ul>
        </div>
    }
    .into_any()
}

/// What the address asks for, and how much that is.
#[component]
fn NarrowedHead(selection: Memo<Selection>) -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let total = bundle.takeaways.len();
    let found = move || match selection.with(|selection| selection.total) {
        0 => app.locale.no_results().to_owned(),
        shown => count(app.locale, shown, total),
    };
    let chosen = move || {
        let labels = chosen_labels(app).into_iter();
        labels
            .map(|label| {
                view! {
                    " · "
                    <bdi>{label}</bdi>
                }
            })
            .collect_view()
    };
    view! {
        <div class="wrap hero hero--narrowed">
            <p class="hero__event">
                <a href=app.href(Route::Home)>{isolated(app, &bundle.event.name)}</a>
            </p>
            <h1 tabindex="-1">{found} {chosen}</h1>
        </div>
    }
    .into_any()
}

/// The rest of the summary, and the picture.
fn about(app: AppContext) -> AnyView {
    let rest = paragraphs(app, &app.bundle().event.summary, "lead").into_iter().skip(1).collect_view();
    view! {
        <section class="wrap about" id="picture">
            {rest}
            <TopicMatrix />
        </section>
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
