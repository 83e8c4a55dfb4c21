//! All talks.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, ShareTarget, Speaker, Talk};

use super::PageMain;
use crate::components::{PersonLine, ShareIconButton, paragraphs};
use crate::context::{AppContext, use_app};

/// All talks in the order of the programme, and the editors' own statements after them.
#[component]
pub fn TalksPage() -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let card = |talk: &Arc<Talk>| {
        view! {
            <li>
                <TalkCard talk=Arc::clone(talk) />
            </li>
        }
    };
    view! {
        <PageMain name="talks">
            <h1 class="page-title" tabindex="-1">
                {app.locale.talks()}
            </h1>
            <ul class="cards">{bundle.talks.iter().map(card).collect_view()}</ul>
            {about_the_event(app)}
        </PageMain>
    }
}

/// The way to what belongs to no talk.
fn about_the_event(app: AppContext) -> Option<impl IntoView> {
    let takeaways = app.bundle().takeaways_of_event();
    let href = app.href(Route::Takeaway(takeaways.first()?.id.clone()));
    Some(view! {
        <p class="after">
            <a href=href>{app.locale.about_the_event()}</a>
            " · "
            {app.locale.takeaways_count(takeaways.len())}
        </p>
    })
}

/// One talk in the list.
#[component]
fn TalkCard(talk: Arc<Talk>) -> impl IntoView {
    let app = use_app();
    let title = app.text(&talk.title);
    let count = app.bundle().takeaways_of(&talk.id).len();
    let person = |speaker: &Arc<Speaker>| view! { <PersonLine speaker=Arc::clone(speaker) /> };
    view! {
        <article class="card" data-talk=talk.id.to_string()>
            {talk.is_gone.then(|| view! { <p data-part="gone">{app.locale.talk_gone()}</p> })}
            <h2 class="card__statement">
                <a href=app.href(Route::Talk(talk.id.clone())) dir="auto" lang=app.lang(&talk.title)>
                    {title.clone()}
                </a>
            </h2>
            {talk.abstract_text.as_ref().map(|text| paragraphs(app, text, "card__detail"))}
            <div class="card__who">{talk.speakers.iter().map(person).collect_view()}</div>
            <div class="card__foot">
                <span class="card__topic">{app.locale.takeaways_count(count)}</span>
                <ShareIconButton target=ShareTarget::Talk(talk.id.clone()) what=title />
            </div>
        </article>
    }
    .into_any()
}
