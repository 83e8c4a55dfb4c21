//! One talk with its takeaways.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, ShareTarget, Takeaway, Talk};

use super::PageMain;
use crate::components::{AboutTalk, ShareButton, TakeawayRows, isolated, paragraphs};
use crate::context::{AppContext, use_app};
use crate::replies::ReplySection;

/// The page of a talk.
#[component]
pub fn TalkPage(
    /// The talk.
    talk: Arc<Talk>,
) -> impl IntoView {
    let app = use_app();
    let route = Route::Talk(talk.id.clone());
    view! {
        <PageMain name="talk">
            <Breadcrumb here=isolated(app, &talk.title) />
            <div class="talk__head">
                <h1 tabindex="-1" dir="auto" lang=app.lang(&talk.title)>
                    {app.title(&talk.title)}
                </h1>
                {talk.is_gone.then(|| gone_note(app))}
                {talk.abstract_text.as_ref().map(|text| paragraphs(app, text, "lead"))}
                <ShareButton
                    target=ShareTarget::Talk(talk.id.clone())
                    label=app.locale.share_talk()
                    is_primary=true
                />
            </div>
            <div class="talk__body">
                {takeaways(app, app.bundle().takeaways_of(&talk.id))} <AboutTalk talk />
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
fn takeaways(app: AppContext, takeaways: Vec<Arc<Takeaway>>) -> AnyView {
    if takeaways.is_empty() {
        return view! {
            <p class="lead" data-part="none-yet">
                {app.locale.no_takeaways_yet()}
            </p>
        }
        .into_any();
    }
    view! { <TakeawayRows takeaways /> }.into_any()
}
