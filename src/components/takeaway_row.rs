//! Takeaways as rows, one below the other.

use std::sync::Arc;

use leptos::prelude::*;
use recap::{Route, ShareTarget, Takeaway};

use super::takeaway_card::value_links;
use super::{
    EarlierWordings, ExplainedTerms, Icon, IconName, SaveButton, ShareIconButton, SourceNote, paragraphs,
};
use crate::context::{AppContext, use_app};

/// Takeaways one below the other, as on the page of their talk.
#[component]
pub fn TakeawayRows(takeaways: Vec<Arc<Takeaway>>) -> impl IntoView {
    let row = |takeaway| {
        view! {
            <li>
                <TakeawayRow takeaway />
            </li>
        }
    };
    view! { <ol class="takeaway-rows">{takeaways.into_iter().map(row).collect_view()}</ol> }.into_any()
}

/// One takeaway with its source.
#[component]
fn TakeawayRow(takeaway: Arc<Takeaway>) -> impl IntoView {
    let app = use_app();
    let statement = &takeaway.statement;
    let statement_id = format!("statement-{}", takeaway.id);
    let href = app.href(Route::Takeaway(takeaway.id.clone()));
    view! {
        <article
            class="takeaway-row"
            data-takeaway=takeaway.id.to_string()
            data-kind=takeaway.kind.as_str()
            aria-labelledby=statement_id
        >
            <div class="takeaway-row__rail">
                <Icon name=IconName::Kind(takeaway.kind) />
            </div>
            <div>
                {kind_and_values(app, &takeaway)} <h2 id=statement_id.clone() class="takeaway-row__statement">
                    <a href=href dir="auto" lang=app.lang(statement)>
                        {app.text(statement)}
                    </a>
                </h2> {takeaway.detail.as_ref().map(|detail| paragraphs(app, detail, "takeaway-row__detail"))}
                <ExplainedTerms texts=takeaway.texts().cloned().collect() />
                <EarlierWordings takeaway=Arc::clone(&takeaway) /> {foot(app, &takeaway)}
            </div>
        </article>
    }
    .into_any()
}

fn kind_and_values(app: AppContext, takeaway: &Takeaway) -> AnyView {
    let values = value_links(app, takeaway, |facet| !facet.is_built_in());
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
