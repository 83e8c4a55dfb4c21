//! Nothing is here: what may have happened, and the ways on.

use leptos::prelude::*;
use recap::Route;

use crate::edition::Edition;
use crate::words::Phrase;

/// The not-found page with all talks.
pub fn page(edition: &Edition) -> AnyView {
    let talks = edition.bundle.talks.iter().map(|talk| {
        let title = edition.wording(&talk.title);
        let lang = edition.lang(&title);
        view! { <li><a href=edition.href(Route::Talk(talk.id.clone())) lang=lang>{title.text.to_string()}</a></li> }
    });
    view! {
        <main id="main" tabindex="-1" class="wrap" data-page="not-found">
            <div class="talk__head">
                <h1 tabindex="-1">{edition.say(Phrase::NotFoundHeading)}</h1>
                <p class="lead">{edition.say(Phrase::NotFoundAdvice)}</p>
                <p>
                    <a class="button button--primary" href=edition.href(Route::Home)>
                        {edition.say(Phrase::ToOverview)}
                    </a>
                </p>
            </div>
            <h2 class="section-title">{edition.say(Phrase::Talks)}</h2>
            <ul class="related">{talks.collect_view()}</ul>
        </main>
    }
    .into_any()
}
