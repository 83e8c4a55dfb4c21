//! All speakers.

use leptos::prelude::*;
use locales::Locale;
use recap::{Collection, Route, Selection};

use super::collection_page::{CollectionPage, all_entries};
use crate::components::{Browse, PersonLine, ResultRow, browsed};
use crate::context::{AppContext, PAGE_SIZE, use_app};

/// All speakers in the order of the bundle, with search, and with the number of their takeaways.
#[component]
pub fn SpeakersPage() -> impl IntoView {
    let app = use_app();
    view! {
        <CollectionPage name="speakers" heading=app.locale.speakers()>
            <Browse selection=browsed(app, Collection::Speakers) entry=row count rest=all_speakers />
        </CollectionPage>
    }
}

fn row(app: AppContext, row: ResultRow, selection: Memo<Selection>) -> Option<AnyView> {
    let speaker = app.bundle().speakers.get(row.at)?.clone();
    let count = app.bundle().takeaways_by(&speaker.id).len();
    let view = view! {
        <div class="people__row">
            <PersonLine speaker selection=Some(selection) />
            {(count > 0).then(|| view! { <span>{app.locale.takeaways_count(count)}</span> })}
        </div>
    };
    Some(view.into_any())
}

/// Links to all people, for those who read a long list without the app.
fn all_speakers(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    if cfg!(target_arch = "wasm32") || bundle.speakers.len() <= PAGE_SIZE {
        return None;
    }
    let links = bundle.speakers.iter().map(|speaker| {
        view! {
            <li>
                <a href=app.href(Route::Speaker(speaker.id.clone()))>{speaker.name.to_string()}</a>
            </li>
        }
    });
    Some(all_entries(
        app.locale.more_speakers(),
        view! { <ul class="related">{links.collect_view()}</ul> }.into_any(),
    ))
}

/// Says how many are shown.
fn count(locale: Locale, shown: usize, total: usize) -> String {
    if shown == total { locale.speakers_count(total) } else { locale.speakers_shown(shown, total) }
}
