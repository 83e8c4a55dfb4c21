//! The cards that fit, as far as the reader has come, and the way on.

use leptos::prelude::*;
use recap::{Route, Selection};

use super::{ClearButton, TakeawayCard};
use crate::browser::print::PrintOnly;
use crate::browser::{self, focus};
use crate::context::{AppContext, PAGE_SIZE, use_app};
use crate::navigation;

/// How many cards are printed at most.
const MAX_PRINTED: usize = 500;

/// The first cards, and more as the reader goes on. A card that is shown before and after a change
/// stays as it is.
#[component]
pub fn ResultList(selection: Memo<Selection>) -> impl IntoView {
    let app = use_app();
    let visible_count = app.state.visible_count;
    let shown = Memo::new(move |_| selection.with(|selection| selection.page(0, visible_count.get())));
    Effect::new(move |_: Option<PrintOnly>| {
        PrintOnly::inside("[data-part=results]", move || print_only_cards(app, selection))
    });
    view! {
        <ul class="cards" data-part="results">
            <For each=move || shown.get() key=|at| *at children=move |at| card(app, at, selection) />
        </ul>
        {move || selection.with(|selection| selection.total == 0).then(|| no_results(app))}
        {load_more(app, selection)}
        {rest_at_talks(app)}
        <p class="printed">{move || printed_first(app, selection)}</p>
    }
    .into_any()
}

/// The card of the takeaway at this position of the bundle.
fn card(app: AppContext, at: usize, selection: Memo<Selection>) -> Option<AnyView> {
    let takeaway = app.bundle().takeaways.get(at)?.clone();
    let card = view! {
        <li>
            <TakeawayCard takeaway selection />
        </li>
    };
    Some(card.into_any())
}

/// The cards that follow those on the screen. They are mounted on their own, outside of what provides
/// the context.
fn print_only_cards(app: AppContext, selection: Memo<Selection>) -> AnyView {
    provide_context(app);
    let first = app.state.visible_count.get_untracked();
    let rest = |selection: &Selection| selection.page(first, MAX_PRINTED.saturating_sub(first));
    let positions = selection.try_with_untracked(rest).unwrap_or_default();
    positions.into_iter().map(|at| card(app, at, selection)).collect_view().into_any()
}

/// Nothing fits: what to do.
fn no_results(app: AppContext) -> AnyView {
    view! {
        <div class="empty" data-part="empty">
            <p class="empty__what">{app.locale.no_results()}</p>
            <p>{app.locale.no_results_advice()}</p>
            <ClearButton />
        </div>
    }
    .into_any()
}

/// A button that shows more and says how many are left. Whoever scrolls comes upon them by
/// themselves; see [`navigation::listen`].
fn load_more(app: AppContext, selection: Memo<Selection>) -> AnyView {
    let state = app.state;
    let rest = move || selection.with(|selection| selection.total.saturating_sub(state.visible_count.get()));
    let show_next = move |_| {
        let count = state.visible_count.get_untracked();
        navigation::show_more(state, count + PAGE_SIZE);
        // The first of the new cards, so that reading goes on there.
        let first = format!("[data-part=results] > li:nth-child({}) h3 a", count + 1);
        browser::next_frame(move || focus::focus(&first));
    };
    view! {
        <div class="more needs-app" data-part="more" hidden=move || rest() == 0>
            <button type="button" class="button" data-more on:click=show_next>
                {move || app.locale.load_more(rest().min(PAGE_SIZE), rest())}
            </button>
            <p>{app.locale.browser_search_hint()}</p>
        </div>
    }
    .into_any()
}

/// Where the others are for those who read without the app.
fn rest_at_talks(app: AppContext) -> Option<AnyView> {
    let rest = app.bundle().takeaways.len().saturating_sub(PAGE_SIZE);
    (rest > 0).then(|| {
        view! {
            <p class="more static-only">
                <a href=app.href(Route::Talks)>{app.locale.rest_at_talks(rest)}</a>
            </p>
        }
        .into_any()
    })
}

/// Says on paper that not everything is printed.
fn printed_first(app: AppContext, selection: Memo<Selection>) -> Option<String> {
    let printed = app.state.visible_count.get().max(MAX_PRINTED);
    let total = selection.with(|selection| selection.total);
    (total > printed).then(|| app.locale.printed_first(printed, total))
}
