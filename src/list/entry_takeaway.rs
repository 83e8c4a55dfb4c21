//! The takeaway of an entry.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Attribution, BaseUrl, Route, Takeaway, TakeawayId, TakeawayState};

use crate::attribution;
use crate::components::{Icon, IconName, isolated};
use crate::context::{AppContext, use_app};

/// The rank of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingLevel {
    /// Below the heading of the page.
    H2,
    /// Below the heading of a section.
    H3,
}

/// What the takeaway of an entry says, and who says it; the id, where it has been withdrawn or is not in the bundle.
#[component]
pub fn EntryTakeaway(id: TakeawayId, heading: HeadingLevel) -> impl IntoView {
    let app = use_app();
    match app.bundle().takeaway_state(&id) {
        Some(TakeawayState::Published(takeaway)) => summary(app, takeaway, heading),
        Some(TakeawayState::Withdrawn(takeaway)) => {
            let href = app.href(Route::Takeaway(takeaway.id.clone()));
            view! {
                <p class="list__missing" data-part="withdrawn">
                    <a href=href>{app.locale.list_withdrawn(&id)}</a>
                </p>
            }
            .into_any()
        }
        None => view! { <p class="list__missing">{app.locale.list_missing(&id)}</p> }.into_any(),
    }
}

fn summary(app: AppContext, takeaway: &Arc<Takeaway>, heading: HeadingLevel) -> AnyView {
    view! {
        <article class="list__what" data-takeaway=takeaway.id.to_string() data-kind=takeaway.kind.as_str()>
            <p class="card__top">
                <Icon name=IconName::Kind(takeaway.kind) />
                {app.text(&takeaway.kind.label())}
            </p>
            {statement(app, takeaway, heading)}
            <p class="list__who">{speakers_and_talk(app, takeaway)}</p>
            {source(app, takeaway)}
        </article>
    }
    .into_any()
}

/// The statement as a heading that links to the takeaway.
fn statement(app: AppContext, takeaway: &Takeaway, heading: HeadingLevel) -> AnyView {
    let link = view! {
        <a href=app.href(Route::Takeaway(takeaway.id.clone())) dir="auto" lang=app.lang(&takeaway.statement)>
            {app.text(&takeaway.statement)}
        </a>
    };
    match heading {
        HeadingLevel::H2 => view! { <h2 class="card__statement">{link}</h2> }.into_any(),
        HeadingLevel::H3 => view! { <h3 class="card__statement">{link}</h3> }.into_any(),
    }
}

fn speakers_and_talk(app: AppContext, takeaway: &Takeaway) -> impl IntoView + use<> {
    let attribution = Attribution::of_takeaway(&app.bundle(), takeaway);
    let by = attribution.line(&app.language(), attribution::labels(app.locale));
    let talk = takeaway.talk.as_ref().map(|talk| (" · ", isolated(app, &talk.title)));
    view! {
        <bdi>{by}</bdi>
        {talk}
    }
}

/// Where the takeaway can be checked.
fn source(app: AppContext, takeaway: &Takeaway) -> Option<AnyView> {
    let root = BaseUrl::new(&app.bundle().site, &app.root().address);
    let (name, address) = takeaway.nearest_source()?.reference(&app.language(), &root)?;
    // Paper shows the addresses of links behind their text; where the text is the address, it stands there.
    let is_bare = address.as_ref() == Some(&name);
    let name = view! { <bdi>{name}</bdi> };
    let name = match address {
        Some(href) => view! {
            <a href=href rel="noopener noreferrer" data-bare=is_bare>
                {name}
            </a>
        }
        .into_any(),
        None => name.into_any(),
    };
    Some(view! { <p class="source">{app.locale.share_source()} ": " {name}</p> }.into_any())
}
