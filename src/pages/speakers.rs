//! All speakers.

use std::sync::Arc;

use leptos::prelude::*;
use recap::Speaker;

use super::PageMain;
use crate::components::PersonLine;
use crate::context::{AppContext, use_app};

/// All speakers in the order of the bundle, with the number of their takeaways.
#[component]
pub fn SpeakersPage() -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    view! {
        <PageMain name="speakers">
            <h1 class="page-title" tabindex="-1">
                {app.locale.speakers()}
            </h1>
            <ul class="people">
                {bundle.speakers.iter().map(|speaker| speaker_row(app, speaker)).collect_view()}
            </ul>
        </PageMain>
    }
}

fn speaker_row(app: AppContext, speaker: &Arc<Speaker>) -> AnyView {
    let count = app.bundle().takeaways_by(&speaker.id).len();
    view! {
        <li class="people__row">
            <PersonLine speaker=Arc::clone(speaker) />
            <span>{app.locale.takeaways_count(count)}</span>
        </li>
    }
    .into_any()
}
