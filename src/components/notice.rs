//! What readers are told when something is not as it should be.

use leptos::prelude::*;
use recap::bundle::Problem;

use crate::browser::fetch::FetchError;
use crate::edition::Edition;
use crate::load::LoadError;
use crate::words::{Phrase, Tongue};

/// The bundle could not be loaded: what happened, that the page can be read, and a way to retry.
#[component]
pub fn LoadNotice(
    /// The tongue of the page, which stands alone without an edition.
    tongue: Tongue,
    /// What happened.
    error: LoadError,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let (what, detail) = match error {
        LoadError::Fetch(FetchError::Unreachable) => (Phrase::LoadUnreachable, None),
        LoadError::Fetch(FetchError::Status(status)) => (Phrase::LoadStatus(status), None),
        LoadError::Bundle(problem) => (Phrase::LoadUnreadable, Some(problem.to_string())),
    };
    let detail = detail.map(|detail| view! { <p class="notice__detail" lang="en">{detail}</p> });
    view! {
        <div class="notice" role="alert" data-part="notice">
            <p><strong>{tongue.say(Phrase::LoadFailedHeading)}</strong></p>
            <p>{tongue.say(what)} " " {tongue.say(Phrase::LoadStillReadable)}</p>
            {detail}
            <button type="button" class="button" data-retry="" on:click=move |_| on_retry.run(())>
                {tongue.say(Phrase::Retry)}
            </button>
        </div>
    }
}

/// Parts of the bundle were left out; whoever publishes it sees which.
#[component]
pub fn ProblemNotice(
    /// What is wrong.
    problems: Vec<Problem>,
) -> impl IntoView {
    let edition = Edition::here();
    (!problems.is_empty()).then(|| {
        let count = edition.say(Phrase::LeftOut(problems.len()));
        let rows: Vec<_> =
            problems.iter().take(20).map(|problem| view! { <li>{problem.to_string()}</li> }).collect();
        view! {
            <div class="wrap">
                <div class="notice" data-part="problems">
                    <p>{count}</p>
                    <details>
                        <summary>{edition.say(Phrase::Details)}</summary>
                        <ul lang="en">{rows}</ul>
                    </details>
                </div>
            </div>
        }
    })
}

/// The link asked for filters that do not exist here.
#[component]
pub fn UnknownFilterNotice(
    /// What was asked for, as the address wrote it.
    unknown: Vec<String>,
) -> impl IntoView {
    let edition = Edition::here();
    (!unknown.is_empty()).then(|| {
        let text = edition.say(Phrase::UnknownFilters(&unknown.join(", ")));
        view! { <p class="notice" data-part="unknown-filters">{text}</p> }
    })
}
