//! The filters on phones: a sheet behind a button that carries their number.

use leptos::html;
use leptos::prelude::*;
use recap::Selection;

use super::{Drawing, FilterPanel, Icon};
use crate::browser::page;
use crate::edition::Edition;
use crate::navigation;
use crate::words::Phrase;

/// The button and the sheet it opens.
#[component]
pub fn FilterSheet(
    /// The answer to the query.
    selection: Memo<Selection>,
) -> impl IntoView {
    let edition = Edition::here();
    let sheet = NodeRef::<html::Dialog>::new();
    let open = move |_| page::open_dialog(sheet);
    let close = move |_| page::close_dialog(sheet);
    let place = edition.state.place;
    let say = edition.clone();
    let button = move || {
        let chosen = place.with(|place| place.query.chosen_count());
        say.say(Phrase::OpenFilter { chosen })
    };
    let say = edition.clone();
    let results = move || say.say(Phrase::ShowResults(selection.with(|selection| selection.takeaways.len())));
    let reset = edition.clone();
    let clear = move |_| navigation::narrow(&reset, |query| query.clear());
    view! {
        <button type="button" class="button open-filters live" data-open="filters" on:click=open>
            <Icon drawing=Drawing::Filter/>
            {button}
        </button>
        <dialog class="dialog sheet" data-part="filters" aria-labelledby="sheet-heading" node_ref=sheet>
            <div class="dialog__head">
                <h2 id="sheet-heading" tabindex="-1" autofocus>{edition.say(Phrase::Filter)}</h2>
                <button
                    type="button"
                    class="button button--quiet"
                    data-close=""
                    aria-label=edition.say(Phrase::Close)
                    on:click=close
                >
                    <Icon drawing=Drawing::Cross/>
                </button>
            </div>
            <FilterPanel selection=selection/>
            <div class="sheet__foot">
                <button type="button" class="button" on:click=clear>{edition.say(Phrase::ClearFilters)}</button>
                <button type="button" class="button button--primary" on:click=close>{results}</button>
            </div>
        </dialog>
    }
}
