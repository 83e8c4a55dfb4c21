//! All speakers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::PersonLine;
use crate::edition::Edition;
use crate::words::Phrase;

/// All speakers in the order of the bundle, with the number of their takeaways.
pub fn page(edition: &Edition) -> AnyView {
    let rows = edition.bundle.speakers.iter().map(|speaker| {
        let count = edition.bundle.takeaways_by(&speaker.id).len();
        view! {
            <li class="people__row">
                <PersonLine speaker=Arc::clone(speaker)/>
                <span>{edition.say(Phrase::TakeawayCount(count))}</span>
            </li>
        }
    });
    view! {
        <main id="main" tabindex="-1" class="wrap" data-page="speakers">
            <h1 class="page-title" tabindex="-1">{edition.say(Phrase::Speakers)}</h1>
            <ul class="people">{rows.collect_view()}</ul>
        </main>
    }
    .into_any()
}
