//! The takeaways that have one value of one facet: filtering that works without the app.

use std::sync::Arc;

use leptos::prelude::*;
use recap::facet::ValueRef;
use recap::{Query, ShareTarget, Takeaway};

use super::PageMain;
use crate::components::{CardList, ShareButton, isolated, level_bars, paragraphs};
use crate::context::{AppContext, use_app};

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
    let takeaways = select(app, &query);
    let level_bars = facet.ordered.then(|| level_bars(&facet, &[&value]));
    view! {
        <PageMain name="value">
            <div class="talk__head">
                <p class="hero__event">{isolated(app, &facet.label)} " " {level_bars}</p>
                <h1 tabindex="-1" dir="auto" lang=app.lang(&value.label)>
                    {app.text(&value.label)}
                </h1>
                {value.description.as_ref().map(|text| paragraphs(app, text, "lead"))}
                <div class="talk__actions">
                    <a class="button needs-app" href=app.query_href(query)>
                        {app.locale.narrow_down()}
                    </a>
                    <ShareButton target=ShareTarget::View label=app.locale.share() />
                </div>
            </div>
            <h2 class="section-title">{app.locale.takeaways_count(takeaways.len())}</h2>
            <CardList takeaways />
        </PageMain>
    }
}

/// All takeaways that a query finds.
fn select(app: AppContext, query: &Query) -> Vec<Arc<Takeaway>> {
    let bundle = app.bundle();
    let selection = app.index().select(&bundle, query);
    let positions = selection.page(0, selection.total);
    positions.into_iter().filter_map(|position| bundle.takeaways.get(position)).cloned().collect()
}
