//! All talks: the programme.

use leptos::prelude::*;
use locales::Locale;
use recap::facet::DAY;
use recap::{Collection, Facet, Route, Selection};

use super::TalkLinks;
use super::collection_page::{CollectionPage, all_entries};
use crate::components::{Browse, ResultRow, RowHeading, TalkCard, browsed, programme_timetable};
use crate::context::{AppContext, PAGE_SIZE, use_app};
use crate::dates::format_weekday;

/// All talks by day and time, with search and filters, and the editors' own statements after them.
#[component]
pub fn TalksPage() -> impl IntoView {
    let app = use_app();
    view! {
        <CollectionPage name="talks" heading=app.locale.talks()>
            {browse_talks()}
            {about_the_event(app)}
        </CollectionPage>
    }
}

/// All talks with what narrows them down.
pub fn browse_talks() -> AnyView {
    let selection = browsed(use_app(), Collection::Talks);
    view! { <Browse selection entry=row count rest=all_talks above=programme_timetable /> }.into_any()
}

/// The talk at a position of the bundle, under the heading of its day where it is the first of it.
fn row(app: AppContext, row: ResultRow, selection: Memo<Selection>) -> Option<AnyView> {
    let talk = app.bundle().talks.get(row.at)?.clone();
    let heading = match row.heading {
        RowHeading::None => None,
        RowHeading::Day(day) => Some(format_weekday(app.locale, day)),
        RowHeading::Undated => Some(app.locale.undated().to_owned()),
    };
    let heading = heading.map(|heading| view! { <h2 class="day-heading">{heading}</h2> });
    Some(
        view! {
            {heading}
            <TalkCard talk selection=Some(selection) />
        }
        .into_any(),
    )
}

/// Where the other talks are for those who read without the app: on the pages of the days, or in a list of links.
fn all_talks(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    // In the app there is nothing that the list does not show.
    if cfg!(target_arch = "wasm32") || bundle.talks.len() <= PAGE_SIZE {
        return None;
    }
    let days = bundle.facet_named(DAY);
    let has_day =
        |facet: &Facet| bundle.talks.iter().all(|talk| !bundle.tagged(&talk.tags, facet).is_empty());
    let links = match days.filter(|facet| has_day(facet)) {
        Some(days) => day_links(app, days),
        None => view! { <TalkLinks talks=bundle.talks.clone() /> }.into_any(),
    };
    Some(all_entries(app.locale.more_talks(), links))
}

fn day_links(app: AppContext, days: &Facet) -> AnyView {
    let link = |day: &recap::FacetValue| {
        view! {
            <li>
                <a href=app.href(Route::Value(days.id.clone(), day.id.clone()))>{app.text(&day.label)}</a>
            </li>
        }
    };
    view! { <ul class="related">{days.values.iter().map(link).collect_view()}</ul> }.into_any()
}

/// The way to what belongs to no talk.
fn about_the_event(app: AppContext) -> Option<impl IntoView> {
    let takeaways = app.bundle().takeaways_of_event();
    let href = app.href(Route::Takeaway(takeaways.first()?.id.clone()));
    Some(view! {
        <p class="wrap after">
            <a href=href>{app.locale.about_the_event()}</a>
            " · "
            {app.locale.takeaways_count(takeaways.len())}
        </p>
    })
}

/// Says how many are shown.
fn count(locale: Locale, shown: usize, total: usize) -> String {
    if shown == total { locale.talks_count(total) } else { locale.talks_shown(shown, total) }
}
