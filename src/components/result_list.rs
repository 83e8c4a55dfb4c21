//! The entries that fit, as far as the reader has come, and the way on.

use leptos::prelude::*;
use recap::date::Date;
use recap::{Collection, Selection};

use super::{ClearButton, CommonTopics};
use crate::browser::print::PrintOnly;
use crate::browser::{self, focus};
use crate::context::{AppContext, PAGE_SIZE, use_app};
use crate::navigation;

/// How many entries are printed at most.
const MAX_PRINTED: usize = 500;

/// Shows one row; `None` where there is no such entry.
pub type EntryView = fn(AppContext, ResultRow, Memo<Selection>) -> Option<AnyView>;

/// One entry of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ResultRow {
    /// Its position in the collection.
    pub at: usize,
    /// What begins with it.
    pub heading: RowHeading,
}

/// What begins with an entry of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowHeading {
    /// Nothing.
    None,
    /// The talks of a day.
    Day(Date),
    /// The talks whose day is not known.
    Undated,
}

/// The first entries, and more as the reader goes on. A row that is shown before and after a change
/// stays as it is.
#[component]
pub fn ResultList(
    selection: Memo<Selection>,
    /// What shows an entry.
    entry: EntryView,
    /// Where the entries are that a prerendered page has no room for.
    rest: fn(AppContext) -> Option<AnyView>,
) -> impl IntoView {
    let app = use_app();
    let visible_count = app.state.visible_count;
    let shown = Memo::new(move |_| selection.with(|selection| rows(app, selection, 0, visible_count.get())));
    Effect::new(move |_: Option<PrintOnly>| {
        PrintOnly::inside("[data-part=results]", move || print_only_rows(app, selection, entry))
    });
    view! {
        <ul class="cards" data-part="results" data-collection=collection_attribute(selection)>
            <For
                each=move || shown.get()
                key=|row| *row
                children=move |row| item(app, row, selection, entry)
            />
        </ul>
        {move || selection.with(|selection| selection.total == 0).then(|| no_results(app))}
        {load_more(app, selection)}
        {rest(app)}
        <p class="printed">{move || printed_first(app, selection)}</p>
    }
    .into_any()
}

/// By which styles tell rows from cards.
fn collection_attribute(selection: Memo<Selection>) -> &'static str {
    match selection.with_untracked(|selection| selection.collection) {
        Collection::Takeaways => "takeaways",
        Collection::Talks => "talks",
        Collection::Speakers => "speakers",
        Collection::Glossary => "glossary",
    }
}

/// Up to `count` rows without the first `from`. In the order of time, each day has a heading.
fn rows(app: AppContext, selection: &Selection, from: usize, count: usize) -> Vec<ResultRow> {
    let is_in_order_of_time = selection.is_in_order_of_time;
    let bundle = app.bundle();
    let heading = |at: usize| match bundle.talks.get(at).and_then(|talk| talk.start) {
        _ if !is_in_order_of_time => RowHeading::None,
        Some(start) => RowHeading::Day(start.date),
        None => RowHeading::Undated,
    };
    let mut last = match from.checked_sub(1) {
        Some(before) => selection.page(before, 1).first().map_or(RowHeading::None, |at| heading(*at)),
        // Talks without any day need no word about that.
        None if is_in_order_of_time => RowHeading::Undated,
        None => RowHeading::None,
    };
    let row = |at: usize| {
        let begins = heading(at);
        let heading = if begins == last { RowHeading::None } else { begins };
        last = begins;
        ResultRow { at, heading }
    };
    selection.page(from, count).into_iter().map(row).collect()
}

fn item(app: AppContext, row: ResultRow, selection: Memo<Selection>, entry: EntryView) -> Option<AnyView> {
    let entry = entry(app, row, selection)?;
    Some(view! { <li>{entry}</li> }.into_any())
}

/// The rows that follow those on the screen. They are mounted on their own, outside of what provides
/// the context.
fn print_only_rows(app: AppContext, selection: Memo<Selection>, entry: EntryView) -> AnyView {
    provide_context(app);
    let first = app.state.visible_count.get_untracked();
    let rest = |selection: &Selection| rows(app, selection, first, MAX_PRINTED.saturating_sub(first));
    let rows = selection.try_with_untracked(rest).unwrap_or_default();
    rows.into_iter().map(|row| item(app, row, selection, entry)).collect_view().into_any()
}

/// Nothing fits: what to do.
fn no_results(app: AppContext) -> AnyView {
    view! {
        <div class="empty" data-part="empty">
            <p class="empty__what">{app.locale.no_results()}</p>
            <p>{app.locale.no_results_advice()}</p>
            <CommonTopics />
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
        // The first of the new entries, so that reading goes on there.
        let first = format!("[data-part=results] > li:nth-child({}) :is(h3 a, .person__name)", count + 1);
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

/// Says on paper that not everything is printed.
fn printed_first(app: AppContext, selection: Memo<Selection>) -> Option<String> {
    let printed = app.state.visible_count.get().max(MAX_PRINTED);
    let total = selection.with(|selection| selection.total);
    (total > printed).then(|| app.locale.printed_first(printed, total))
}
