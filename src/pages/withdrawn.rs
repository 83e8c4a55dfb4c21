//! A takeaway that has been withdrawn: its address stays, its words do not.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Speaker, WithdrawnTakeaway};

use super::{PageMain, TalkLinks};
use crate::components::{PersonLine, reason};
use crate::context::use_app;
use crate::dates::format_day;

/// When and why it was taken back, and where it stood, unless that is not to be named.
#[component]
pub fn WithdrawnPage(
    /// The takeaway.
    takeaway: Arc<WithdrawnTakeaway>,
) -> impl IntoView {
    let app = use_app();
    let when = takeaway.when.map(|day| app.locale.withdrawn_on(format_day(app.locale, day)));
    let when = when.unwrap_or_else(|| app.locale.withdrawn_undated().to_owned());
    let reason = takeaway.reason.as_ref().map(|text| reason(app, text));
    let person = |speaker: &Arc<Speaker>| view! { <PersonLine speaker=Arc::clone(speaker) /> };
    let speakers = takeaway.speakers.iter().map(person).collect_view();
    let talks = takeaway.talk.iter().cloned().collect();
    view! {
        <PageMain name="withdrawn">
            <div class="talk__head" data-takeaway=takeaway.id.to_string()>
                <h1 tabindex="-1">{app.locale.withdrawn()}</h1>
                <p class="lead">{when}</p>
                {reason}
                {speakers}
                <TalkLinks talks />
            </div>
        </PageMain>
    }
}
