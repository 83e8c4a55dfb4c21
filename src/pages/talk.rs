//! One talk with its takeaways, one of which may be in focus.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, ShareTarget, Takeaway, TakeawayId, Talk};

use super::PageMain;
use crate::components::{AboutTalk, OtherTalks, ShareButton, TakeawayRow, isolated, paragraphs};
use crate::context::{AppContext, use_app};
use crate::replies::ReplySection;

/// The page of a talk.
#[component]
pub fn TalkPage(
    /// The talk.
    talk: Arc<Talk>,
) -> impl IntoView {
    talk_page(use_app(), talk, None)
}

/// The page of a takeaway: its talk, or where it has none the editors' own statements, with the
/// takeaway in focus.
#[component]
pub fn TakeawayPage(
    /// The takeaway.
    takeaway: Arc<Takeaway>,
) -> impl IntoView {
    let app = use_app();
    match &takeaway.talk {
        Some(talk) => talk_page(app, Arc::clone(talk), Some(takeaway.id.clone())),
        None => event_page(app, takeaway.id.clone()),
    }
}

fn talk_page(app: AppContext, talk: Arc<Talk>, focus: Option<TakeawayId>) -> AnyView {
    let (name, route) = match &focus {
        Some(takeaway) => ("takeaway", Route::Takeaway(takeaway.clone())),
        None => ("talk", Route::Talk(talk.id.clone())),
    };
    view! {
        <PageMain name>
            <Breadcrumb here=isolated(app, &talk.title) />
            <div class="talk__head">
                <h1 tabindex="-1" dir="auto" lang=app.lang(&talk.title)>
                    {app.title(&talk.title)}
                </h1>
                {talk.is_gone.then(|| gone_note(app))}
                {talk.abstract_text.as_ref().map(|text| paragraphs(app, text, "lead"))}
                <div class="talk__actions">
                    {focus.clone().map(|takeaway| share_takeaway(app, takeaway))}
                    <ShareButton
                        target=ShareTarget::Talk(talk.id.clone())
                        label=app.locale.share_talk()
                        is_primary=focus.is_none()
                    />
                </div>
            </div>
            <div class="talk__body">
                {takeaway_rows(app, &app.bundle().takeaways_of(&talk.id), focus.as_ref())} <AboutTalk talk />
            </div>
            <ReplySection route />
        </PageMain>
    }
    .into_any()
}

fn gone_note(app: AppContext) -> impl IntoView {
    view! {
        <p class="notice" data-part="gone">
            {app.locale.talk_gone()}
        </p>
    }
}

/// The editors' own statements, which belong to no talk.
fn event_page(app: AppContext, takeaway: TakeawayId) -> AnyView {
    view! {
        <PageMain name="takeaway">
            <Breadcrumb here=app.locale.about_the_event().into_any() />
            <div class="talk__head">
                <h1 tabindex="-1">{app.locale.about_the_event()}</h1>
                {share_takeaway(app, takeaway.clone())}
            </div>
            <div class="talk__body">
                {takeaway_rows(app, &app.bundle().takeaways_of_event(), Some(&takeaway))}
                <aside class="talk__aside">
                    <OtherTalks />
                </aside>
            </div>
            <ReplySection route=Route::Takeaway(takeaway) />
        </PageMain>
    }
    .into_any()
}

/// Shares the takeaway that the page is about. Its own button stands too far down for the keyboard.
fn share_takeaway(app: AppContext, takeaway: TakeawayId) -> impl IntoView {
    view! {
        <ShareButton
            target=ShareTarget::Takeaway(takeaway)
            label=app.locale.share_takeaway()
            is_primary=true
        />
    }
}

/// The way up.
#[component]
fn Breadcrumb(
    /// The title of the page.
    here: AnyView,
) -> impl IntoView {
    let app = use_app();
    view! {
        <nav class="crumbs" aria-label=app.locale.breadcrumb()>
            <ol>
                <li>
                    <a href=app.href(Route::Talks)>{app.locale.talks()}</a>
                </li>
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}

/// The takeaways of a talk. A programme is imported before anything is written about it.
fn takeaway_rows(app: AppContext, takeaways: &[Arc<Takeaway>], focus: Option<&TakeawayId>) -> AnyView {
    if takeaways.is_empty() {
        return view! {
            <p class="lead" data-part="none-yet">
                {app.locale.no_takeaways_yet()}
            </p>
        }
        .into_any();
    }
    let row = |takeaway: &Arc<Takeaway>| {
        let is_current = focus == Some(&takeaway.id);
        view! {
            <li>
                <TakeawayRow takeaway=Arc::clone(takeaway) is_current />
            </li>
        }
    };
    view! { <ol class="takeaway-rows">{takeaways.iter().map(row).collect_view()}</ol> }.into_any()
}
