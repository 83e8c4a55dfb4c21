//! One talk with its takeaways, one of which may be in focus.

use std::sync::Arc;

use leptos::prelude::*;
use recap::address::{Link, LinkKind, Target};
use recap::{Route, ShareTarget, Takeaway, TakeawayId, Talk};

use crate::components::{Paragraphs, PersonLine, Point, ShareButton, SourceNote, Strata};
use crate::edition::Edition;
use crate::words::{Phrase, language_name};

/// The page of a talk.
pub fn page(edition: &Edition, talk: &Arc<Talk>) -> AnyView {
    talk_page(edition, talk, None)
}

/// The page of a takeaway: its talk, or where it has none the editors' own statements, with the
/// takeaway in focus.
pub fn page_of_takeaway(edition: &Edition, takeaway: &Arc<Takeaway>) -> AnyView {
    match &takeaway.talk {
        Some(talk) => talk_page(edition, talk, Some(&takeaway.id)),
        None => event_page(edition, takeaway),
    }
}

fn talk_page(edition: &Edition, talk: &Arc<Talk>, focus: Option<&TakeawayId>) -> AnyView {
    let title = edition.wording(&talk.title);
    let about = talk.abstract_text.as_ref().map(|text| view! { <Paragraphs text=text class="lead"/> });
    view! {
        <main id="main" tabindex="-1" class="wrap" data-page=page_name(focus)>
            <Crumbs here=title.text.to_string()/>
            <div class="talk__head">
                <h1 tabindex="-1" lang=edition.lang(&title)>{title.text.to_string()}</h1>
                {about}
                <ShareButton target=ShareTarget::Talk(talk.id.clone()) phrase=Phrase::ShareTalk primary=true/>
            </div>
            <div class="talk__body">
                <Points takeaways=edition.bundle.takeaways_of(&talk.id) focus=focus.cloned()/>
                <About talk=Arc::clone(talk)/>
            </div>
        </main>
    }
    .into_any()
}

fn event_page(edition: &Edition, takeaway: &Takeaway) -> AnyView {
    let heading = edition.say(Phrase::AboutTheEvent);
    view! {
        <main id="main" tabindex="-1" class="wrap" data-page="takeaway">
            <Crumbs here=heading.to_string()/>
            <div class="talk__head">
                <h1 tabindex="-1">{heading}</h1>
            </div>
            <div class="talk__body">
                <Points takeaways=edition.bundle.takeaways_of_event() focus=Some(takeaway.id.clone())/>
                <aside class="talk__aside"><OtherTalks except=None/></aside>
            </div>
        </main>
    }
    .into_any()
}

fn page_name(focus: Option<&TakeawayId>) -> &'static str {
    if focus.is_some() { "takeaway" } else { "talk" }
}

/// The way up.
#[component]
fn Crumbs(here: String) -> impl IntoView {
    let edition = Edition::here();
    view! {
        <nav class="crumbs" aria-label=edition.say(Phrase::Breadcrumb)>
            <ol>
                <li><a href=edition.href(Route::Talks)>{edition.say(Phrase::Talks)}</a></li>
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}

/// The takeaways as points.
#[component]
fn Points(takeaways: Vec<Arc<Takeaway>>, focus: Option<TakeawayId>) -> impl IntoView {
    let points = takeaways.into_iter().map(|takeaway| {
        let in_focus = focus.as_ref() == Some(&takeaway.id);
        view! { <li><Point takeaway=takeaway in_focus=in_focus/></li> }
    });
    view! { <ol class="points">{points.collect_view()}</ol> }
}

/// Who, when, on which level, and what there is besides.
#[component]
fn About(talk: Arc<Talk>) -> impl IntoView {
    let edition = Edition::here();
    let event = &edition.bundle.event;
    let tongue = edition.tongue();
    let people = talk.speakers.iter().map(|speaker| view! { <PersonLine speaker=Arc::clone(speaker)/> });
    let days = event.start.map(|start| tongue.days(start, event.end));
    let when = talk.start.map(|start| tongue.moment(start)).or(days);
    let minutes = talk.minutes.map(|minutes| format!(" · {}", edition.say(Phrase::Minutes(minutes))));
    let when = when.map(|when| {
        view! { <div><dt>{edition.say(Phrase::When)}</dt><dd>{when}{minutes}</dd></div> }
    });
    let language = talk.language.as_ref().map(|language| {
        let name = language_name(language);
        view! { <div><dt>{edition.say(Phrase::TalkLanguage)}</dt><dd lang=language.to_string()>{name}</dd></div> }
    });
    let source = talk.source.as_ref().map(|source| view! { <SourceNote source=source/> });
    view! {
        <aside class="talk__aside">
            {people.collect_view()}
            <dl class="meta">
                <FacetRows talk=&talk/>
                {when}
                {language}
            </dl>
            <Material links=&talk.links/>
            {source}
            <OtherTalks except=Some(Arc::clone(&talk))/>
        </aside>
    }
}

/// The facet values of the talk, each linked to its page.
#[component]
fn FacetRows<'t>(talk: &'t Talk) -> impl IntoView + use<> {
    let edition = Edition::here();
    let rows = edition.bundle.facets.iter().filter(|facet| !facet.is_built_in()).filter_map(|facet| {
        let values = edition.bundle.tagged(&talk.tags, facet);
        let strata = facet.ordered.then(|| view! { <Strata facet=facet values=&values/> });
        let links: Vec<_> = values
            .iter()
            .map(|value| {
                let href = edition.href(Route::Value(facet.id.clone(), value.id.clone()));
                view! { <a href=href>{edition.words(&value.label).to_string()}</a> " " }
            })
            .collect();
        let label = edition.words(&facet.label).to_string();
        (!links.is_empty()).then(|| view! { <div><dt>{label}</dt><dd>{links}{strata}</dd></div> })
    });
    rows.collect_view()
}

/// Recording, slides and more.
#[component]
fn Material<'l>(links: &'l [Link]) -> impl IntoView + use<> {
    let edition = Edition::here();
    let rows: Vec<_> = links
        .iter()
        .map(|link| {
            let kind = edition.say(match link.kind {
                LinkKind::Recording => Phrase::Recording,
                LinkKind::Slides => Phrase::Slides,
                LinkKind::Paper => Phrase::Paper,
                LinkKind::Web => Phrase::WebPage,
                LinkKind::Social => Phrase::Profile,
            });
            let title = link.title.as_ref().map(|title| format!(": {}", edition.words(title)));
            let minutes = link.minutes.map(|minutes| format!(", {}", edition.say(Phrase::Minutes(minutes))));
            let text = view! { {kind} {title} {minutes} };
            match &link.target {
                Target::Link(address) => {
                    let external = address.is_external().then(|| format!(" ({})", edition.say(Phrase::ExternalLink)));
                    view! { <li><a href=address.to_string() rel="noopener noreferrer">{text}</a> {external}</li> }
                        .into_any()
                }
                Target::Text(address) => view! { <li>{text} " " {address.to_string()}</li> }.into_any(),
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2 class="aside__title">{edition.say(Phrase::Material)}</h2>
            <ul class="related">{rows}</ul>
        }
    })
}

/// The other talks of the congress: the next three, round the end of the programme.
#[component]
fn OtherTalks(except: Option<Arc<Talk>>) -> impl IntoView {
    let edition = Edition::here();
    let talks = &edition.bundle.talks;
    let after = except.and_then(|talk| talks.iter().position(|other| other.id == talk.id));
    let from = after.map_or(0, |at| at + 1);
    let others = talks.len() - usize::from(after.is_some());
    let rows: Vec<_> = talks
        .iter()
        .cycle()
        .skip(from)
        .take(others.min(3))
        .map(|talk| {
            let title = edition.wording(&talk.title);
            let count = edition.bundle.takeaways_of(&talk.id).len();
            view! {
                <li>
                    <a href=edition.href(Route::Talk(talk.id.clone())) lang=edition.lang(&title)>
                        {title.text.to_string()}
                    </a>
                    <span>{edition.say(Phrase::TakeawayCount(count))}</span>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2 class="aside__title">{edition.say(Phrase::OtherTalks)}</h2>
            <ul class="related">{rows}</ul>
        }
    })
}
