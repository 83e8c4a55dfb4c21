//! Takeaways as cards.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, ShareTarget, Takeaway, Value};

use super::{Byline, Drawing, Icon, Marked, ShareIcon, Strata};
use crate::edition::Edition;

/// One takeaway: the statement is the hero, everything else steps back.
#[component]
pub fn TakeawayCard(
    /// The takeaway. It never changes while the card exists.
    takeaway: Arc<Takeaway>,
) -> impl IntoView {
    let edition = Edition::here();
    let statement = edition.wording(&takeaway.statement);
    let spoken = statement.text.to_string();
    let detail = takeaway.detail.as_ref().map(|detail| {
        view! { <p class="card__detail"><Marked wording=edition.wording(detail)/></p> }
    });
    view! {
        <article class="card" data-takeaway=takeaway.id.to_string() data-kind=takeaway.kind.as_str()>
            <p class="card__top">
                <Icon drawing=Drawing::Kind(takeaway.kind)/>
                {edition.words(&takeaway.kind.label()).to_string()}
                <Levels takeaway=&takeaway/>
            </p>
            <h3 class="card__statement">
                <a href=edition.href(Route::Takeaway(takeaway.id.clone()))>
                    <Marked wording=statement/>
                </a>
            </h3>
            {detail}
            <div class="card__who"><Byline speakers=&takeaway.speakers/></div>
            <div class="card__foot">
                <span class="card__topic">{topics(&edition, &takeaway)}</span>
                <ShareIcon target=ShareTarget::Takeaway(takeaway.id.clone()) what=spoken/>
            </div>
        </article>
    }
}

/// The values of the ordered facets, in words and as strata.
#[component]
fn Levels<'t>(takeaway: &'t Takeaway) -> impl IntoView + use<> {
    let edition = Edition::here();
    let ordered = edition.bundle.facets.iter().filter(|facet| facet.ordered);
    let levels = ordered.map(|facet| {
        let values = edition.bundle.tagged(&takeaway.tags, facet);
        view! {
            <span class="card__level">
                {labels(&edition, &values)}
                <Strata facet=facet values=&values/>
            </span>
        }
    });
    levels.collect_view()
}

/// The values of the facets that are declared without an order.
fn topics(edition: &Edition, takeaway: &Takeaway) -> String {
    let facets = edition.bundle.facets.iter().filter(|facet| !facet.ordered && !facet.is_built_in());
    let values: Vec<_> = facets.flat_map(|facet| edition.bundle.tagged(&takeaway.tags, facet)).collect();
    labels(edition, &values)
}

/// The labels of values in one line.
pub fn labels(edition: &Edition, values: &[&Value]) -> String {
    values.iter().map(|value| edition.words(&value.label).to_string()).collect::<Vec<_>>().join(", ")
}

/// Cards that stay as they are, such as those of one facet value.
#[component]
pub fn CardList(
    /// The takeaways.
    takeaways: Vec<Arc<Takeaway>>,
) -> impl IntoView {
    let cards = takeaways.into_iter().map(|takeaway| {
        view! { <li><TakeawayCard takeaway=takeaway/></li> }
    });
    view! { <ul class="cards" data-part="results">{cards.collect_view()}</ul> }
}
