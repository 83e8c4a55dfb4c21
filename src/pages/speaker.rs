//! One person with what they said.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, ShareTarget, Speaker};

use crate::components::{CardList, Paragraphs, ShareButton};
use crate::edition::Edition;
use crate::words::Phrase;

/// The page of a person.
pub fn page(edition: &Edition, speaker: &Arc<Speaker>) -> AnyView {
    let takeaways = edition.bundle.takeaways_by(&speaker.id);
    let biography = speaker.biography.as_ref().map(|text| view! { <Paragraphs text=text class="lead"/> });
    let talks = edition.bundle.talks_by(&speaker.id);
    let talks = talks.iter().map(|talk| {
        let title = edition.wording(&talk.title);
        let lang = edition.lang(&title);
        view! { <li><a href=edition.href(Route::Talk(talk.id.clone())) lang=lang>{title.text.to_string()}</a></li> }
    });
    view! {
        <main id="main" tabindex="-1" class="wrap" data-page="speaker">
            <div class="talk__head">
                <div class="speaker__name">
                    <span class="person__initials person__initials--large" aria-hidden="true">
                        {speaker.initials()}
                    </span>
                    <div>
                        <h1 tabindex="-1">{speaker.name.to_string()}</h1>
                        <p class="lead">{speaker.position(&edition.language)}</p>
                    </div>
                </div>
                {biography}
                <ul class="related">{talks.collect_view()}</ul>
                <ShareButton
                    target=ShareTarget::Speaker(speaker.id.clone())
                    phrase=Phrase::ShareSpeaker
                    primary=true
                />
            </div>
            <h2 class="section-title">{edition.say(Phrase::TakeawaysHere(takeaways.len()))}</h2>
            <CardList takeaways=takeaways/>
        </main>
    }
    .into_any()
}
