//! What there is to know about a talk beside its takeaways.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Facet, FacetValue, Route, Talk, TalkId};

use super::link_list::titled_list;
use super::{PersonLine, SourceNote, facet_links, isolated, level_bars, link_list};
use crate::context::{AppContext, use_app};
use crate::dates::{format_days, format_start};

/// How many other talks are offered.
const OTHER_TALKS: usize = 3;

/// Who, when, on which level, and what there is besides.
#[component]
pub fn AboutTalk(talk: Arc<Talk>) -> impl IntoView {
    let app = use_app();
    let speakers = talk.speakers.iter().map(|speaker| view! { <PersonLine speaker=speaker.clone() /> });
    view! {
        <aside class="talk__aside" aria-label=app.locale.talk()>
            {speakers.collect_view()}
            <dl class="meta">
                {facet_rows(app, &talk)} {time_row(app, &talk)} {format_row(app, &talk)}
                {language_row(app, &talk)}
            </dl>
            {link_list(app, app.locale.material(), &talk.links)}
            {talk.source.clone().map(|source| view! { <SourceNote source /> })}
            <OtherTalks after=talk.id.clone() />
        </aside>
    }
    .into_any()
}

/// The facet values of the talk, each linked to its page.
fn facet_rows(app: AppContext, talk: &Talk) -> Vec<AnyView> {
    let bundle = app.bundle();
    let facets = bundle.facets.iter().filter(|facet| !facet.is_built_in());
    let rows = facets.filter_map(|facet| {
        let values = bundle.tagged(&talk.tags, facet);
        (!values.is_empty()).then(|| facet_row(app, facet, &values))
    });
    rows.collect()
}

fn facet_row(app: AppContext, facet: &Facet, values: &[&FacetValue]) -> AnyView {
    view! {
        <div>
            <dt>{isolated(app, &facet.label)}</dt>
            <dd>{facet_links(app, facet, values)} {facet.ordered.then(|| level_bars(facet, values))}</dd>
        </div>
    }
    .into_any()
}

/// When the talk began and how long it took; the days of the congress, where its start is not known.
fn time_row(app: AppContext, talk: &Talk) -> Option<AnyView> {
    let bundle = app.bundle();
    let days = || bundle.event.start.map(|start| format_days(app.locale, start, bundle.event.end));
    let time = talk.start.map(|start| format_start(app.locale, start)).or_else(days)?;
    let minutes = talk.minutes.map(|minutes| format!(" · {}", app.locale.minutes(minutes as usize)));
    let row = view! {
        <div>
            <dt>{app.locale.when()}</dt>
            <dd>{time} {minutes}</dd>
        </div>
    };
    Some(row.into_any())
}

/// Keynote, panel, workshop: unless a facet says it already.
fn format_row(app: AppContext, talk: &Talk) -> Option<AnyView> {
    let bundle = app.bundle();
    let format = app.text(talk.format.as_ref()?);
    let mut values = talk.tags.iter().map(|tag| app.text(&bundle.value(*tag).1.label));
    let is_said = values.any(|label| label == format);
    (!is_said).then(|| row(app.locale.talk_format(), format))
}

fn row(term: &'static str, words: String) -> AnyView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{words}</dd>
        </div>
    }
    .into_any()
}

fn language_row(app: AppContext, talk: &Talk) -> Option<AnyView> {
    let language = app.locale.name_of_language(talk.language.as_ref()?.as_str());
    Some(row(app.locale.talk_language(), language))
}

/// The next few talks of the programme, and from its end on those at its beginning.
#[component]
pub fn OtherTalks(
    /// The talk that they follow; without one they are the first.
    #[prop(optional)]
    after: Option<TalkId>,
) -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let after = after.and_then(|id| bundle.talks.iter().position(|talk| talk.id == id));
    let first = after.map_or(0, |at| at + 1);
    let others = bundle.talks.len() - usize::from(after.is_some());
    let talks = bundle.talks.iter().cycle().skip(first).take(others.min(OTHER_TALKS));
    let rows: Vec<_> = talks.map(|talk| other_talk(app, talk)).collect();
    (!rows.is_empty()).then(|| {
        view! { <div class="talk__others">{titled_list(app.locale.other_talks(), rows)}</div> }.into_any()
    })
}

fn other_talk(app: AppContext, talk: &Talk) -> AnyView {
    let count = app.bundle().takeaway_count(&talk.id);
    view! {
        <li>
            <a href=app.href(Route::Talk(talk.id.clone())) dir="auto" lang=app.lang(&talk.title)>
                {app.text(&talk.title)}
            </a>
            <span>{app.locale.takeaways_count(count)}</span>
        </li>
    }
    .into_any()
}
