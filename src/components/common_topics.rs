//! The topics that most takeaways are about.

use std::cmp::Reverse;

use leptos::prelude::*;
use recap::{Collection, FacetValue, Query, Route};

use super::isolated;
use crate::context::{AppContext, use_app};
use crate::lazy::{LazyPart, lazy};

/// How many topics are offered.
const MAX_TOPICS: usize = 3;

/// Links to the topics with the most takeaways, for readers whose search has found nothing.
#[component]
pub fn CommonTopics() -> impl IntoView {
    view! { <LazyPart name="common-topics" load=Box::new(|| Box::pin(common_topics(use_app()))) /> }
        .into_any()
}

lazy! {
    part(search);

    /// Topics are the values of the first facet that is declared without an order; nothing where there is none.
    fn common_topics(app: AppContext) -> AnyView {
        let links = topic_links(app);
        let topics = (!links.is_empty()).then(|| {
            view! {
                <p>{app.locale.no_results_topics()}</p>
                <ul class="names" data-part="common-topics">
                    {links}
                </ul>
            }
        });
        topics.into_any()
    }
}

fn topic_links(app: AppContext) -> Vec<AnyView> {
    let bundle = app.bundle();
    let mut facets = bundle.facets.iter().enumerate();
    let Some((at, facet)) = facets.find(|(_, facet)| !facet.is_built_in() && !facet.ordered) else {
        return Vec::new();
    };
    let everything = app.index(Collection::Takeaways).select(&bundle, &Query::default());
    let counts = everything.facet_counts.get(at).into_iter().flatten();
    let mut topics: Vec<_> = facet.values.iter().zip(counts).filter(|(_, count)| **count > 0).collect();
    topics.sort_by_key(|(_, count)| Reverse(**count));
    let link = |(value, _): (&FacetValue, &usize)| {
        let href = app.href(Route::Value(facet.id.clone(), value.id.clone()));
        view! {
            <li>
                <a href=href>{isolated(app, &value.label)}</a>
            </li>
        }
        .into_any()
    };
    topics.into_iter().take(MAX_TOPICS).map(link).collect()
}
