//! Takeaways as points of a talk.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, ShareTarget, Takeaway};

use super::takeaway_card::labels;
use super::{Drawing, Icon, Paragraphs, ShareIcon, SourceNote};
use crate::edition::Edition;

/// One takeaway on the page of its talk, with its source.
#[component]
pub fn Point(
    /// The takeaway.
    takeaway: Arc<Takeaway>,
    /// Whether the address leads to this very takeaway.
    in_focus: bool,
) -> impl IntoView {
    let edition = Edition::here();
    let statement = edition.wording(&takeaway.statement);
    let spoken = statement.text.to_string();
    let facets = edition.bundle.facets.iter().filter(|facet| !facet.is_built_in());
    let values: Vec<_> = facets.flat_map(|facet| edition.bundle.tagged(&takeaway.tags, facet)).collect();
    let about = format!(" · {}", labels(&edition, &values));
    let detail = takeaway.detail.as_ref().map(|text| view! { <Paragraphs text=text class="point__detail"/> });
    let source = takeaway.source.as_ref().map(|source| view! { <SourceNote source=source/> });
    view! {
        <article
            class="point"
            data-takeaway=takeaway.id.to_string()
            data-kind=takeaway.kind.as_str()
            aria-current=in_focus.then_some("true")
        >
            <div class="point__rail"><Icon drawing=Drawing::Kind(takeaway.kind)/></div>
            <div>
                <p class="point__kind">
                    {edition.words(&takeaway.kind.label()).to_string()}
                    <span>{about}</span>
                </p>
                <h2 class="point__statement" lang=edition.lang(&statement)>
                    <a href=edition.href(Route::Takeaway(takeaway.id.clone()))>{spoken.clone()}</a>
                </h2>
                {detail}
                <div class="point__foot">
                    {source}
                    <ShareIcon target=ShareTarget::Takeaway(takeaway.id.clone()) what=spoken/>
                </div>
            </div>
        </article>
    }
}
