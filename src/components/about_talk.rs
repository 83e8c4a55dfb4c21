//! What there is to know about a talk beside its takeaways.

use std::sync::Arc;

use leptos::prelude::*;
use locales::language_name;
use recap::address::{Link, LinkKind, LinkTarget};
use recap::{Facet, FacetValue, Route, Talk, TalkId};

use super::{PersonLine, SourceNote, isolated, level_bars};
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
        <aside class="talk__aside">
            {speakers.collect_view()}
            <dl class="meta">{facet_rows(app, &talk)} {time_row(app, &talk)} {language_row(app, &talk)}</dl>
            {material(app, &talk.links)} {talk.source.clone().map(|source| view! { <SourceNote source /> })}
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
    let links = values.iter().map(|value| {
        let href = app.href(Route::Value(facet.id.clone(), value.id.clone()));
        view! {
            <a href=href>{isolated(app, &value.label)}</a>
            " "
        }
    });
    view! {
        <div>
            <dt>{isolated(app, &facet.label)}</dt>
            <dd>{links.collect_view()} {facet.ordered.then(|| level_bars(facet, values))}</dd>
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

fn language_row(app: AppContext, talk: &Talk) -> Option<AnyView> {
    let language = talk.language.as_ref()?.to_string();
    let row = view! {
        <div>
            <dt>{app.locale.talk_language()}</dt>
            <dd lang=language.clone()>{language_name(&language).to_owned()}</dd>
        </div>
    };
    Some(row.into_any())
}

/// Recording, slides and more.
fn material(app: AppContext, links: &[Link]) -> Option<AnyView> {
    let links: Vec<_> = links.iter().map(|link| material_link(app, link)).collect();
    (!links.is_empty()).then(|| titled_list(app.locale.material(), links))
}

fn material_link(app: AppContext, link: &Link) -> AnyView {
    let kind = match link.kind {
        LinkKind::Recording => app.locale.recording(),
        LinkKind::Slides => app.locale.slides(),
        LinkKind::Paper => app.locale.paper(),
        LinkKind::Web => app.locale.web_page(),
        LinkKind::Social => app.locale.profile(),
    };
    let title = link.title.as_ref().map(|title| (": ", isolated(app, title)));
    let minutes = link.minutes.map(|minutes| format!(", {}", app.locale.minutes(minutes as usize)));
    let text = (kind, title, minutes);
    match &link.target {
        LinkTarget::Link(address) => {
            let external = address.is_external().then(|| format!(" ({})", app.locale.external_link()));
            view! {
                <li>
                    <a href=app.address_href(address) rel="noopener noreferrer">
                        {text}
                    </a>
                    {external}
                </li>
            }
            .into_any()
        }
        LinkTarget::Text(address) => view! { <li>{text} " " {address.to_string()}</li> }.into_any(),
    }
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
    let count = app.bundle().takeaways_of(&talk.id).len();
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

fn titled_list(title: &'static str, rows: Vec<AnyView>) -> AnyView {
    view! {
        <h2 class="aside__title">{title}</h2>
        <ul class="related">{rows}</ul>
    }
    .into_any()
}
