//! The filters on phones: a sheet behind a button that carries their number.

use leptos::html;
use leptos::prelude::*;
use recap::Selection;

use super::filter_panel::UsedFacet;
use super::{Dialog, DialogHead, FilterPanel, Icon, IconName};
use crate::browser::dialog;
use crate::context::{AppContext, use_app};
use crate::navigation;

/// The name of the dialog.
const FILTERS: &str = "filters";

/// The button and the sheet it opens.
#[component]
pub fn FilterSheet(facets: StoredValue<Vec<UsedFacet>>, selection: Memo<Selection>) -> impl IntoView {
    let app = use_app();
    let sheet = NodeRef::<html::Dialog>::new();
    let label = move || match app.state.location.with(|location| location.query.chosen_count()) {
        0 => app.locale.filters().to_owned(),
        chosen => app.locale.open_filters(chosen),
    };
    view! {
        <button
            type="button"
            class="button open-filters needs-app"
            data-open=FILTERS
            on:click=move |_| dialog::open(sheet)
        >
            <Icon name=IconName::Filter />
            {label}
        </button>
        <Dialog name=FILTERS class="dialog sheet" dialog=sheet autofocus=true>
            <DialogHead name=FILTERS dialog=sheet heading=app.locale.filters() />
            <FilterPanel facets selection />
            {foot(app, sheet, selection)}
        </Dialog>
    }
    .into_any()
}

/// Takes everything back, or shows what there is.
fn foot(app: AppContext, sheet: NodeRef<html::Dialog>, selection: Memo<Selection>) -> AnyView {
    view! {
        <div class="sheet__foot">
            <button
                type="button"
                class="button"
                on:click=move |_| navigation::push_query(app, |query| query.clear())
            >
                {app.locale.clear_filters()}
            </button>
            <button type="button" class="button button--primary" on:click=move |_| dialog::close(sheet)>
                {move || app.locale.show_results(selection.with(|selection| selection.total))}
            </button>
        </div>
    }
    .into_any()
}
