//! What a takeaway said before it was changed.

use std::sync::Arc;

use leptos::prelude::*;
use recap::Takeaway;
use recap::history::EarlierWording;

use super::{isolated, paragraphs};
use crate::context::{AppContext, use_app};
use crate::dates::format_day;

/// The day of the last change, and on request what was said before each of them, the last change first; nothing
/// where the takeaway says what it always said.
#[component]
pub fn EarlierWordings(takeaway: Arc<Takeaway>) -> impl IntoView {
    let app = use_app();
    let last = takeaway.history.last()?;
    let entries: Vec<_> = takeaway.history.iter().rev().map(|entry| earlier_wording(app, entry)).collect();
    let details = view! {
        <details class="earlier" data-part="history">
            <summary>{app.locale.reworded(format_day(app.locale, last.when))}</summary>
            <ol>{entries}</ol>
        </details>
    };
    Some(details.into_any())
}

fn earlier_wording(app: AppContext, entry: &EarlierWording) -> AnyView {
    let why = entry.why.as_ref().map(|why| reason(app, why));
    view! {
        <li>
            <p>{app.locale.said_until(format_day(app.locale, entry.when))} ":"</p>
            {paragraphs(app, &entry.said, "earlier__said")}
            {why}
        </li>
    }
    .into_any()
}

/// Why something was changed or taken back.
pub fn reason(app: AppContext, reason: &recap::Text) -> AnyView {
    view! { <p>{app.locale.reason()} ": " {isolated(app, reason)}</p> }.into_any()
}
