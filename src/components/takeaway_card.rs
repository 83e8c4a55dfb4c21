//! Takeaways as cards.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Facet, FacetValue, Route, SearchField, Selection, ShareTarget, Takeaway};

use super::{
    Byline, Icon, IconName, SaveButton, ShareIconButton, SourceNote, highlighted, isolated_list, level_bars,
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
    let detail = takeaway.detail.as_ref().map(|detail| {
        view! { <p class="card__detail">{highlighted(app, detail, SearchField::Detail, selection)}</p> }
    });
    view! {
        <article class="card" data-takeaway=takeaway.id.to_string() data-kind=takeaway.kind.as_str()>
            {kind_and_levels(app, &takeaway)}
            <h3 class="card__statement">
                <a href=app.href(Route::Takeaway(takeaway.id.clone()))>{statement}</a>
            </h3>
            {detail}
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
        view! { <span class="card__level">{labels(app, &values)} {level_bars(facet, &values)}</span> }
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
    value_labels(app, takeaway, |facet| !facet.ordered && !facet.is_built_in())
}

/// The labels of a takeaway's values in the facets for which this holds.
pub fn value_labels(app: AppContext, takeaway: &Takeaway, holds: impl Fn(&Facet) -> bool) -> AnyView {
    let bundle = app.bundle();
    let facets = bundle.facets.iter().filter(|facet| holds(facet));
    let values: Vec<_> = facets.flat_map(|facet| bundle.tagged(&takeaway.tags, facet)).collect();
    labels(app, &values)
}

fn labels(app: AppContext, values: &[&FacetValue]) -> AnyView {
    isolated_list(app, values.iter().map(|value| &value.label))
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
