//! What a single file says to those whose program runs no scripts, such as that of their mail.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Location, Route, Speaker, Takeaway, Talk};

use super::person::SpeakerNames;
use super::{PersonLine, SourceNote, paragraphs};
use crate::context::{AppContext, use_app};

/// All talks with their takeaways, and all people. The addresses of their pages are fragments in a single file, so that the ids here lead
/// links to the texts where no script runs.
#[component]
pub fn SingleFileText() -> impl IntoView {
    let app = use_app();
    let talks = app.bundle().talks.iter().map(|talk| talk_text(app, talk)).collect_view();
    let speakers = app.bundle().speakers.iter().map(|speaker| speaker_text(app, speaker)).collect_view();
    view! {
        <section class="wrap static-only single-file" aria-label=app.locale.talks()>
            <h2 id=target(app, Route::Talks)>{app.locale.talks()}</h2>
            {talks}
            <h2 id=target(app, Route::Speakers)>{app.locale.speakers()}</h2>
            <ul>{speakers}</ul>
        </section>
    }
    .into_any()
}

fn talk_text(app: AppContext, talk: &Arc<Talk>) -> AnyView {
    let takeaways = app.bundle().takeaways_of(&talk.id);
    let takeaways = takeaways.iter().map(|takeaway| takeaway_text(app, takeaway)).collect_view();
    view! {
        <article id=target(app, Route::Talk(talk.id.clone()))>
            <h3 lang=app.lang(&talk.title)>{app.text(&talk.title)}</h3>
            <SpeakerNames speakers=talk.speakers.clone() selection=None />
            {talk.abstract_text.as_ref().map(|text| paragraphs(app, text, "lead"))}
            <ul>{takeaways}</ul>
        </article>
    }
    .into_any()
}

fn takeaway_text(app: AppContext, takeaway: &Arc<Takeaway>) -> AnyView {
    view! {
        <li id=target(app, Route::Takeaway(takeaway.id.clone()))>
            <p lang=app.lang(&takeaway.statement)>
                <strong>{app.text(&takeaway.statement)}</strong>
            </p>
            {takeaway.detail.as_ref().map(|detail| paragraphs(app, detail, "takeaway-row__detail"))}
            {takeaway.nearest_source().cloned().map(|source| view! { <SourceNote source /> })}
        </li>
    }
    .into_any()
}

fn speaker_text(app: AppContext, speaker: &Arc<Speaker>) -> AnyView {
    view! {
        <li id=target(app, Route::Speaker(speaker.id.clone()))>
            <PersonLine speaker=Arc::clone(speaker) />
        </li>
    }
    .into_any()
}

/// The id to which links to a page lead.
fn target(app: AppContext, route: Route) -> String {
    let location = Location::new(app.language(), route);
    format!("/{}", location.path(&app.bundle().languages))
}
