//! Takeaways as cards.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Facet, FacetValue, Route, SearchField, Selection, ShareTarget, Takeaway};

use super::{
    Byline, ExplainedTerms, Icon, IconName, SaveButton, ShareIconButton, SourceNote, highlighted, isolated,
    level_bars,
};
use crate::context::{AppContext, use_app};

/// One takeaway with its source: the statement is the hero, everything else steps back.
#[component]
pub fn TakeawayCard(
    takeaway: Arc<Takeaway>,
    /// In a selection, what the search found is marked.
    #[prop(optional)]
    selection: Option<Memo<Selection>>,
) -> impl IntoView {
    let app = use_app();
    let statement = highlighted(app, &takeaway.statement, SearchField::Statement, selection);
    let detail = selection.map(|selection| found_detail(app, &takeaway, selection));
    view! {
        <article class="card" data-takeaway=takeaway.id.to_string() data-kind=takeaway.kind.as_str()>
            {kind_and_levels(app, &takeaway)}
            <h3 class="card__statement">
                <a href=app.href(Route::Takeaway(takeaway.id.clone()))>{statement}</a>
            </h3>
            {detail}
            <ExplainedTerms texts=vec![takeaway.statement.clone()] />
            <div class="card__who">
                <Byline takeaway=takeaway.clone() selection />
            </div>
            {gone_talk(app, &takeaway)}
            {takeaway.nearest_source().cloned().map(|source| view! { <SourceNote source /> })}
            <div class="card__foot">
                <span class="card__topic">{topics(app, &takeaway)}</span>
                <SaveButton takeaway=takeaway.clone() />
                <ShareIconButton
                    target=ShareTarget::Takeaway(takeaway.id.clone())
                    what=app.text(&takeaway.statement)
                />
            </div>
        </article>
    }
    .into_any()
}

/// The detail while something is searched, which may be found there.
fn found_detail(app: AppContext, takeaway: &Takeaway, selection: Memo<Selection>) -> impl IntoView + use<> {
    let detail = takeaway.detail.clone();
    let is_searched =
        Memo::new(move |_| app.state.location.with(|location| location.query.needs_text_search()));
    move || {
        let detail = detail.as_ref().filter(|_| is_searched.get())?;
        let words = highlighted(app, detail, SearchField::Detail, Some(selection));
        Some(view! { <p class="card__detail">{words}</p> }.into_any())
    }
}

/// That the programme has the takeaway's talk no longer.
fn gone_talk(app: AppContext, takeaway: &Takeaway) -> Option<AnyView> {
    let is_gone = takeaway.talk.as_ref().is_some_and(|talk| talk.is_gone);
    is_gone.then(|| {
        view! {
            <p class="source" data-part="gone">
                {app.locale.talk()}
                ": "
                {app.locale.talk_gone()}
            </p>
        }
        .into_any()
    })
}

fn kind_and_levels(app: AppContext, takeaway: &Takeaway) -> AnyView {
    let bundle = app.bundle();
    let levels = bundle.facets.iter().filter(|facet| facet.ordered).map(|facet| {
        let values = bundle.tagged(&takeaway.tags, facet);
        view! { <span class="card__level">{facet_links(app, facet, &values)} {level_bars(facet, &values)}</span> }
    });
    view! {
        <p class="card__top">
            <Icon name=IconName::Kind(takeaway.kind) />
            {app.text(&takeaway.kind.label())}
            {levels.collect_view()}
        </p>
    }
    .into_any()
}

/// The values of the facets that are declared without an order.
fn topics(app: AppContext, takeaway: &Takeaway) -> AnyView {
    value_links(app, takeaway, |facet| !facet.ordered && !facet.is_built_in())
}

/// Links to the pages of a takeaway's values in the facets for which this holds.
pub fn value_links(app: AppContext, takeaway: &Takeaway, holds: impl Fn(&Facet) -> bool) -> AnyView {
    let bundle = app.bundle();
    let facets = bundle.facets.iter().filter(|facet| holds(facet));
    facets
        .map(|facet| facet_links(app, facet, &bundle.tagged(&takeaway.tags, facet)))
        .collect_view()
        .into_any()
}

/// Links to the pages of values of one facet.
pub fn facet_links(app: AppContext, facet: &Facet, values: &[&FacetValue]) -> AnyView {
    let links = values.iter().map(|value| {
        let href = app.href(Route::Value(facet.id.clone(), value.id.clone()));
        view! {
            <a class="value" href=href>
                {isolated(app, &value.label)}
            </a>
        }
        .into_any()
    });
    links.collect_view().into_any()
}

/// Cards that stay as they are, such as those of one facet value.
#[component]
pub fn CardList(takeaways: Vec<Arc<Takeaway>>) -> impl IntoView {
    let cards = takeaways.into_iter().map(|takeaway| {
        view! {
            <li>
                <TakeawayCard takeaway />
            </li>
        }
    });
    view! {
        <ul class="cards" data-part="results">
            {cards.collect_view()}
        </ul>
    }
    .into_any()
}
