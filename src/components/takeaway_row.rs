//! Takeaways as rows, one below the other on the page of their talk.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, ShareTarget, Takeaway};

use super::takeaway_card::value_labels;
use super::{
    EarlierWordings, Icon, IconName, RewordedNotice, SaveButton, ShareIconButton, SourceNote, paragraphs,
};
use crate::context::{AppContext, use_app};

/// One takeaway on the page of its talk, with its source.
#[component]
pub fn TakeawayRow(
    takeaway: Arc<Takeaway>,
    /// Whether it is the one that the address leads to.
    is_current: bool,
) -> impl IntoView {
    let app = use_app();
    let statement = &takeaway.statement;
    let href = app.href(Route::Takeaway(takeaway.id.clone()));
    view! {
        <article
            class="takeaway-row"
            data-takeaway=takeaway.id.to_string()
            data-kind=takeaway.kind.as_str()
            aria-current=is_current.then_some("true")
        >
            <div class="takeaway-row__rail">
                <Icon name=IconName::Kind(takeaway.kind) />
            </div>
            <div>
                {kind_and_values(app, &takeaway)} <h2 class="takeaway-row__statement">
                    <a href=href dir="auto" lang=app.lang(statement)>
                        {app.text(statement)}
                    </a>
                </h2> {takeaway.detail.as_ref().map(|detail| paragraphs(app, detail, "takeaway-row__detail"))}
                {is_current.then(|| view! { <RewordedNotice takeaway=Arc::clone(&takeaway) /> })}
                <EarlierWordings takeaway=Arc::clone(&takeaway) /> {foot(app, &takeaway)}
            </div>
        </article>
    }
    .into_any()
}

fn kind_and_values(app: AppContext, takeaway: &Takeaway) -> AnyView {
    let values = value_labels(app, takeaway, |facet| !facet.is_built_in());
    view! { <p class="takeaway-row__kind">{app.text(&takeaway.kind.label())} <span>" · " {values}</span></p> }
        .into_any()
}

fn foot(app: AppContext, takeaway: &Arc<Takeaway>) -> AnyView {
    view! {
        <div class="takeaway-row__foot">
            {takeaway.nearest_source().cloned().map(|source| view! { <SourceNote source /> })}
            <SaveButton takeaway=takeaway.clone() />
            <ShareIconButton
                target=ShareTarget::Takeaway(takeaway.id.clone())
                what=app.text(&takeaway.statement)
            />
        </div>
    }
    .into_any()
}
