//! Notices: what readers are told when something is not as it should be. They take the place of an error boundary,
//! because loading and parts fail as a whole.

use leptos::prelude::*;
use locales::Locale;

use crate::browser;
use crate::browser::fetch::{self, FetchError};
use crate::context::use_app;
use crate::lazy::{LazyPart, PartLoadError};
use crate::load::LoadError;
use crate::problems::problem_list;

/// The bundle did not load: what happened, that the page can be read, and a button that loads it again. It stands
/// alone, outside of the app.
#[component]
pub fn LoadNotice(
    /// The language of the page.
    locale: Locale,
    error: LoadError,
    /// Loads the bundle again.
    retry: impl Fn() + 'static,
) -> impl IntoView {
    let what = match error {
        LoadError::Fetch(FetchError::Unreachable) => locale.load_unreachable(),
        LoadError::Fetch(FetchError::Status(_)) => locale.load_status(),
        LoadError::Bundle { .. } => locale.load_unreadable(),
    };
    let problems = match error {
        LoadError::Fetch(FetchError::Unreachable) => None,
        LoadError::Fetch(FetchError::Status(status)) => Some(
            view! {
                <p class="notice__detail" lang="en">
                    {format!("recap.json: HTTP {status}")}
                </p>
            }
            .into_any(),
        ),
        LoadError::Bundle { address } => Some(view! { <BundleProblems bundle_url=address /> }.into_any()),
    };
    // Readers can do nothing about them: they are for whoever publishes the bundle.
    let details = problems.map(|problems| {
        view! {
            <details>
                <summary>{locale.details()}</summary>
                {problems}
            </details>
        }
    });
    view! {
        <div class="notice" data-part="notice" role="alert">
            <p>
                <strong>{locale.load_failed_heading()}</strong>
            </p>
            <p>{what} " " {locale.load_still_readable()}</p>
            <button type="button" class="button" data-retry on:click=move |_| retry()>
                {locale.retry()}
            </button>
            {details}
        </div>
    }
    .into_any()
}

/// The problems of a bundle that cannot be shown, once they have loaded. If that fails, nothing more is said: the
/// button of the notice loads everything again.
#[component]
fn BundleProblems(bundle_url: String) -> impl IntoView {
    let problems = RwSignal::new(Vec::new());
    browser::spawn(async move {
        if let Ok(loaded) = load_problems(bundle_url).await {
            let _ = problems.try_set(loaded);
        }
    });
    view! {
        <ul class="notice__detail" lang="en" data-part="problem-list">
            {move || problem_items(problems.get())}
        </ul>
    }
    .into_any()
}

/// What `boot.js` tells while there is no app that could: that the page can be read, and a button that reloads
/// it. It is prerendered; `boot.js` shows it and listens to the button.
#[component]
pub fn BootNotice(
    /// What has happened.
    message: &'static str,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    view! {
        <div class="notice" data-part="notice" role="alert">
            <p>{message}</p>
            <button type="button" class="button">
                {locale.reload()}
            </button>
        </div>
    }
    .into_any()
}

/// Parts of the bundle were left out; whoever publishes it can see which.
#[component]
pub fn ProblemNotice(
    /// How many parts.
    count: usize,
) -> impl IntoView {
    let app = use_app();
    (count > 0).then(|| {
        let what = app.locale.left_out(count);
        let label = what.clone();
        view! {
            <div class="wrap">
                // Between masthead and page, screen readers would find the notice in no landmark.
                <aside class="notice" data-part="problems" aria-label=label>
                    <p>{what}</p>
                    <ProblemDetails />
                </aside>
            </div>
        }
        .into_any()
    })
}

/// The problems of the bundle, which load when the reader opens them.
#[component]
fn ProblemDetails() -> impl IntoView {
    let app = use_app();
    let was_opened = RwSignal::new(false);
    let load = move || async move {
        let problems = load_problems(app.root().bundle_url()).await?;
        let list = view! {
            <ul lang="en" data-part="problem-list">
                {problem_items(problems)}
            </ul>
        };
        Ok(list.into_any())
    };
    view! {
        <details on:toggle=move |_| was_opened.set(true)>
            <summary>{app.locale.details()}</summary>
            <Show when=move || was_opened.get()>
                <LazyPart name="problems" load=Box::new(move || Box::pin(load())) />
            </Show>
        </details>
    }
    .into_any()
}

/// Loads the bundle again to say what is wrong with it: the app only counts that.
async fn load_problems(bundle_url: String) -> Result<Vec<String>, PartLoadError> {
    let bundle_text = fetch::text(&bundle_url).await.map_err(|_| PartLoadError)?;
    problem_list(bundle_text).await
}

fn problem_items(problems: Vec<String>) -> impl IntoView {
    problems.into_iter().map(|problem| view! { <li>{problem}</li> }).collect_view()
}

/// The link names filters that do not exist here. Nothing where there are none.
#[component]
pub fn UnknownFilterNotice(
    /// The filters as the address has them, such as `level=planet`.
    unknown: Vec<String>,
) -> impl IntoView {
    let app = use_app();
    (!unknown.is_empty()).then(|| {
        view! {
            <p class="notice" data-part="unknown-filters">
                {app.locale.unknown_filters(unknown.join(", "))}
            </p>
        }
        .into_any()
    })
}
