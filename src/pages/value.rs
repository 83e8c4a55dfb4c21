//! The takeaways and talks that have one value of one facet: filtering that works without the app.

use std::sync::Arc;

use leptos::prelude::*;
use recap::facet::{DAY, ValueRef};
use recap::{Bundle, Collection, Facet, FacetValue, Query, ShareTarget, Takeaway, Talk, Timetable};

use super::PageMain;
use crate::components::{CardList, DayTimetable, ShareButton, TalkCard, isolated, level_bars, paragraphs};
use crate::context::{AppContext, PAGE_SIZE, use_app};

/// The page of a facet value.
#[component]
pub fn ValuePage(
    /// The value, which the bundle has.
    value: ValueRef,
) -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let (facet, value) = bundle.value(value);
    let (facet, value) = (facet.clone(), value.clone());
    let mut query = Query::default();
    query.choose(facet.id.clone(), value.id.clone());
    let takeaways = entries(app, Collection::Takeaways, &query, |bundle| &bundle.takeaways);
    let talks = entries(app, Collection::Talks, &query, |bundle| &bundle.talks);
    let narrowed = if takeaways.is_empty() { Collection::Talks } else { Collection::Takeaways };
    let level_bars = facet.ordered.then(|| level_bars(&facet, &[&value]));
    view! {
        <PageMain name="value">
            <div class="talk__head">
                <p class="hero__event">{isolated(app, &facet.label)} " " {level_bars}</p>
                <h1 tabindex="-1" dir="auto" lang=app.lang(&value.label)>
                    {app.title(&value.label)}
                </h1>
                {value.description.as_ref().map(|text| paragraphs(app, text, "lead"))}
                <div class="talk__actions">
                    <a class="button needs-app" href=app.query_href(narrowed, query)>
                        {app.locale.narrow_down()}
                    </a>
                    <ShareButton target=ShareTarget::View label=app.locale.share() />
                </div>
            </div>
            {takeaway_section(app, takeaways)}
            {timetable(app, &facet, &value)}
            {talk_section(app, talks)}
        </PageMain>
    }
}

fn takeaway_section(app: AppContext, takeaways: Vec<Arc<Takeaway>>) -> Option<AnyView> {
    (!takeaways.is_empty()).then(|| {
        view! {
            <h2 class="section-title">{app.locale.takeaways_count(takeaways.len())}</h2>
            <CardList takeaways />
        }
        .into_any()
    })
}

/// The timetable of the day that the value stands for.
fn timetable(app: AppContext, facet: &Facet, value: &FacetValue) -> Option<AnyView> {
    let day = value.id.as_str().parse().ok().filter(|_| facet.id.as_str() == DAY)?;
    let timetable = Timetable::new(&app.bundle(), day)?;
    let view = view! {
        <h2 class="section-title">{app.locale.timetable()}</h2>
        <DayTimetable timetable />
    };
    Some(view.into_any())
}

fn talk_section(app: AppContext, talks: Vec<Arc<Talk>>) -> Option<AnyView> {
    let has_abstract = talks.len() <= PAGE_SIZE;
    let count = talks.len();
    let row = |talk| {
        view! {
            <li>
                <TalkCard talk has_abstract />
            </li>
        }
    };
    (count > 0).then(|| {
        view! {
            <section class="value-talks">
                <h2 class="section-title">{app.locale.talks_count(count)}</h2>
                <ul class="cards" data-collection="talks">
                    {talks.into_iter().map(row).collect_view()}
                </ul>
            </section>
        }
        .into_any()
    })
}

/// All entries of a collection that a query finds.
fn entries<T>(
    app: AppContext,
    collection: Collection,
    query: &Query,
    of: fn(&Bundle) -> &[Arc<T>],
) -> Vec<Arc<T>> {
    let bundle = app.bundle();
    let selection = app.index(collection).select(&bundle, query);
    let positions = selection.page(0, selection.total);
    positions.into_iter().filter_map(|position| of(&bundle).get(position)).cloned().collect()
}
