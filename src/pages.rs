//! One page each, chosen by the route (the route table). A page is built anew when the route or the language changes; within a page only
//! the query changes.

mod collection_page;
mod comparison;
mod glossary;
mod help;
mod home;
mod legal;
mod list;
mod not_found;
mod page_glossary;
mod removed;
mod speaker;
mod speakers;
mod takeaway;
mod talk;
mod talks;
mod value;
mod withdrawn;

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use recap::{Bundle, Collection, Location, Route, TakeawayState, Talk};

use self::comparison::ComparisonPage;
use self::glossary::GlossaryPage;
use self::help::HelpPage;
use self::home::HomePage;
use self::legal::LegalTextPage;
use self::list::ListPage;
use self::not_found::NotFoundPage;
use self::page_glossary::page_glossary;
use self::removed::RemovedPage;
use self::speaker::SpeakerPage;
use self::speakers::SpeakersPage;
use self::takeaway::TakeawayPage;
use self::talk::TalkPage;
use self::talks::{TalksPage, browse_talks};
use self::value::ValuePage;
use self::withdrawn::WithdrawnPage;
use crate::context::{AppContext, use_app};
use crate::lazy::{LazyPart, LazyView, PartLoadError, lazy};
use crate::search::load_search;

lazy! {
    part(pages), preload(preload_other_pages);

    /// Any page but the overview; where the bundle does not have what the route names, the page that says so.
    pub fn other_page(app: AppContext, route: Route) -> AnyView {
        existing_page(app, &route).unwrap_or_else(|| missing_page(app, route))
    }
}

lazy! {
    part(pages);

    /// The talks, with what narrows them down.
    fn other_programme() -> AnyView {
        browse_talks()
    }
}

/// The page a route leads to. It is rendered at once if it is the overview, or if [`preload`] has loaded the others.
pub fn page(app: AppContext, route: Route) -> AnyView {
    if route == Route::Home {
        return view! { <HomePage /> }.into_any();
    }
    render(move || Box::pin(other_page(app, route.clone())))
}

/// The programme, which the overview shows as long as nothing has been written about it.
pub fn programme() -> AnyView {
    render(|| Box::pin(other_programme()))
}

/// Renders at once what has been preloaded, and else shows that it is loading.
fn render(load: impl Fn() -> LazyView + 'static) -> AnyView {
    let view = pin!(load());
    match view.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(view)) => view,
        _ => view! { <LazyPart name="pages" load=Box::new(load) /> }.into_any(),
    }
}

/// Loads what the page at a location of a bundle needs.
///
/// # Errors
///
/// Where it does not load.
pub async fn preload(bundle: &Bundle, location: &Location) -> Result<(), PartLoadError> {
    if location.route != Route::Home || bundle.takeaways.is_empty() {
        preload_other_pages().await?;
    }
    let lists = Collection::ALL.iter().any(|collection| collection.route() == location.route);
    if lists && location.query.needs_text_search() {
        load_search().await?;
    }
    Ok(())
}

fn existing_page(app: AppContext, route: &Route) -> Option<AnyView> {
    let bundle = app.bundle();
    let page = match route {
        Route::Talks => view! { <TalksPage /> }.into_any(),
        Route::Talk(id) => {
            let talk = Arc::clone(bundle.talk(id)?);
            view! { <TalkPage talk /> }.into_any()
        }
        Route::Takeaway(id) => match bundle.takeaway_state(id)? {
            TakeawayState::Published(takeaway) => {
                view! { <TakeawayPage takeaway=Arc::clone(takeaway) /> }.into_any()
            }
            TakeawayState::Withdrawn(takeaway) => {
                view! { <WithdrawnPage takeaway=Arc::clone(takeaway) /> }.into_any()
            }
        },
        Route::Speakers => view! { <SpeakersPage /> }.into_any(),
        Route::Glossary if bundle.glossary.is_empty() => return None,
        Route::Glossary => view! { <GlossaryPage /> }.into_any(),
        Route::Speaker(id) => {
            let speaker = Arc::clone(bundle.speaker(id)?);
            view! { <SpeakerPage speaker /> }.into_any()
        }
        Route::Value(facet, value) => {
            let value = bundle.value_ref(facet, value)?;
            view! { <ValuePage value /> }.into_any()
        }
        Route::Comparison => {
            let comparison = bundle.comparison.clone()?;
            view! { <ComparisonPage comparison /> }.into_any()
        }
        Route::List => view! { <ListPage /> }.into_any(),
        Route::Help => view! { <HelpPage /> }.into_any(),
        Route::Legal(page) => {
            let words = bundle.site.pages.get(*page)?.clone();
            view! { <LegalTextPage page=*page words /> }.into_any()
        }
        Route::Home | Route::Unknown(_) => return None,
    };
    Some(page)
}

/// The page of what the bundle does not have, or has no more.
fn missing_page(app: AppContext, route: Route) -> AnyView {
    if app.bundle().removed.contains(&route) {
        return view! { <RemovedPage route /> }.into_any();
    }
    view! { <NotFoundPage /> }.into_any()
}

/// The main part of a page; the skip link leads to it.
#[component]
fn PageMain(
    /// What kind of page it is; styles and tests find it as `data-page`.
    name: &'static str,
    #[prop(default = "wrap")] class: &'static str,
    children: Children,
) -> impl IntoView {
    let glossary = if class.is_empty() { "wrap glossary" } else { "glossary" };
    view! {
        <main id="main" tabindex="-1" class=class data-page=name>
            {children()}
            {page_glossary(use_app(), glossary)}
        </main>
    }
    .into_any()
}

/// Talks as a short list of links.
#[component]
fn TalkLinks(
    /// The talks in the order of the list.
    talks: Vec<Arc<Talk>>,
) -> impl IntoView {
    let app = use_app();
    let link = |talk: &Arc<Talk>| {
        view! {
            <li>
                <a href=app.href(Route::Talk(talk.id.clone())) dir="auto" lang=app.lang(&talk.title)>
                    {app.text(&talk.title)}
                </a>
            </li>
        }
    };
    view! { <ul class="related">{talks.iter().map(link).collect_view()}</ul> }.into_any()
}
