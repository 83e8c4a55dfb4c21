//! Who said it.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, Speaker};

use crate::edition::Edition;
use crate::words::Phrase;

/// A person with name and office, linked to their page.
#[component]
pub fn PersonLine(
    /// The person.
    speaker: Arc<Speaker>,
) -> impl IntoView {
    let edition = Edition::here();
    let href = edition.href(Route::Speaker(speaker.id.clone()));
    view! {
        <div class="person">
            <span class="person__initials" aria-hidden="true">{speaker.initials()}</span>
            <div>
                <a class="person__name" href=href>{speaker.name.to_string()}</a>
                <span class="person__position">{speaker.position(&edition.language)}</span>
            </div>
        </div>
    }
}

/// Everybody who stands behind a statement; the editors, where it belongs to nobody.
#[component]
pub fn Byline<'s>(
    /// The speakers.
    speakers: &'s [Arc<Speaker>],
) -> impl IntoView + use<> {
    let edition = Edition::here();
    if speakers.is_empty() {
        let framing = edition.say(Phrase::EditorsFraming);
        return view! {
            <div class="person">
                <span class="person__initials" aria-hidden="true">"N"</span>
                <div>
                    <span class="person__name">{framing}</span>
                    <span class="person__position">{edition.say(Phrase::Editors)}</span>
                </div>
            </div>
        }
        .into_any();
    }
    let people = speakers.iter().map(|speaker| view! { <PersonLine speaker=Arc::clone(speaker)/> });
    people.collect_view().into_any()
}
