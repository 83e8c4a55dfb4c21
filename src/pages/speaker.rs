//! One person with what they said.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{ShareTarget, Speaker};

use super::{PageMain, TalkLinks};
use crate::components::{CardList, Portrait, PortraitSize, ShareButton, link_list, paragraphs};
use crate::context::use_app;

/// The page of a person.
#[component]
pub fn SpeakerPage(
    /// The person.
    speaker: Arc<Speaker>,
) -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let takeaways = bundle.takeaways_by(&speaker.id);
    view! {
        <PageMain name="speaker">
            <div class="talk__head">
                <div class="speaker__name">
                    <Portrait speaker=Arc::clone(&speaker) size=PortraitSize::Large />
                    <div>
                        <h1 tabindex="-1" dir="auto">
                            {speaker.name.to_string()}
                        </h1>
                        <p class="lead" dir="auto">
                            {speaker.position(&app.language())}
                        </p>
                    </div>
                </div>
                {speaker.biography.as_ref().map(|text| paragraphs(app, text, "lead"))}
                {link_list(app, app.locale.speaker_links(), &speaker.links)}
                <TalkLinks talks=bundle.talks_by(&speaker.id) />
                <ShareButton
                    target=ShareTarget::Speaker(speaker.id.clone())
                    label=app.locale.share_page()
                    is_primary=true
                />
            </div>
            <h2 class="section-title">{app.locale.takeaways_count(takeaways.len())}</h2>
            <CardList takeaways />
        </PageMain>
    }
}
