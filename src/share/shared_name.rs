//! What readers call what they share, where the bundle has no name for it.

use leptos::prelude::{ReadUntracked, WithUntracked, untrack};
use recap::{Collection, Location, Route, ShareTarget};

use crate::components::chosen_labels;
use crate::context::AppContext;
use crate::page_meta::page_title;

/// The heading of the share dialog, which names what is shared.
pub fn share_heading(app: AppContext, target: &ShareTarget) -> String {
    let locale = app.locale;
    match target {
        ShareTarget::Talk(_) => locale.share_talk().to_owned(),
        ShareTarget::Takeaway(_) => locale.share_takeaway().to_owned(),
        ShareTarget::Speaker(_) => locale.share_page().to_owned(),
        // What a reader shares is always their own list.
        ShareTarget::List(_) => locale.share_named(locale.list_of(app.state.saved.read_untracked().len())),
        ShareTarget::View => app.state.location.with_untracked(|location| view_heading(app, location)),
    }
}

fn view_heading(app: AppContext, location: &Location) -> String {
    let locale = app.locale;
    match (selection_name(app, location), &location.route) {
        (Some(name), _) => locale.share_selection(name),
        (None, Route::Comparison) => locale.share_named(locale.comparison()),
        (None, _) => view_name(app, location)
            .map_or_else(|| locale.share_overview().to_owned(), |name| locale.share_named(name)),
    }
}

/// The name of a page with its filters; `None` for the whole overview, which has the name of the recap.
pub fn view_name(app: AppContext, location: &Location) -> Option<String> {
    selection_name(app, location).or_else(|| match &location.route {
        Route::Home => None,
        Route::Value(facet, value) => {
            let bundle = app.bundle();
            let (facet, value) = bundle.value(bundle.value_ref(facet, value)?);
            Some([app.text(&facet.label), app.text(&value.label)].join(" "))
        }
        route => page_title(app, route),
    })
}

/// How many takeaways are shown, or which page, and its filters, such as `2 von 20 Aussagen · Maßnahme`; `None`
/// where nothing is chosen.
fn selection_name(app: AppContext, location: &Location) -> Option<String> {
    let bundle = app.bundle();
    let filters = untrack(|| chosen_labels(app));
    if filters.is_empty() {
        return None;
    }
    let what = match &location.route {
        Route::Home => {
            let shown = app.index(Collection::Takeaways).count(&bundle, &location.query);
            app.locale.shown(shown, bundle.takeaways.len())
        }
        route => page_title(app, route)?,
    };
    Some([vec![what], filters].concat().join(" · "))
}
