//! All talks.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, ShareTarget, Talk};

use crate::components::{Paragraphs, PersonLine, ShareIcon};
use crate::edition::Edition;
use crate::words::Phrase;

/// All talks in the order of the programme, and the editors' own statements after them.
pub fn page(edition: &Edition) -> AnyView {
    let bundle = &edition.bundle;
    let talks: Vec<_> =
        bundle.talks.iter().map(|talk| view! { <li><TalkCard talk=Arc::clone(talk)/></li> }).collect();
    let framing = bundle.takeaways_of_event();
    let framing = framing.first().map(|first| {
        view! {
            <p class="after">
                <a href=edition.href(Route::Takeaway(first.id.clone()))>{edition.say(Phrase::AboutTheEvent)}</a>
                " · "
                {edition.say(Phrase::TakeawayCount(framing.len()))}
            </p>
        }
    });
    view! {
        <main id="main" tabindex="-1" class="wrap" data-page="talks">
            <h1 class="page-title" tabindex="-1">{edition.say(Phrase::Talks)}</h1>
            <ul class="cards">{talks}</ul>
            {framing}
        </main>
    }
    .into_any()
}

/// One talk in the list.
#[component]
fn TalkCard(talk: Arc<Talk>) -> impl IntoView {
    let edition = Edition::here();
    let title = edition.wording(&talk.title);
    let what = title.text.to_string();
    let count = edition.bundle.takeaways_of(&talk.id).len();
    let about =
        talk.abstract_text.as_ref().map(|text| view! { <Paragraphs text=text class="card__detail"/> });
    let people = talk.speakers.iter().map(|speaker| view! { <PersonLine speaker=Arc::clone(speaker)/> });
    view! {
        <article class="card" data-talk=talk.id.to_string()>
            <h2 class="card__statement" lang=edition.lang(&title)>
                <a href=edition.href(Route::Talk(talk.id.clone()))>{what.clone()}</a>
            </h2>
            {about}
            <div class="card__who">{people.collect_view()}</div>
            <div class="card__foot">
                <span class="card__topic">{edition.say(Phrase::TakeawayCount(count))}</span>
                <ShareIcon target=ShareTarget::Talk(talk.id.clone()) what=what/>
            </div>
        </article>
    }
}
