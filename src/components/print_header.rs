//! What stands above a page on paper.

use leptos::prelude::*;
use recap::ShareTarget;

use crate::context::{AppContext, use_app};
use crate::dates::format_days;

/// The site, the days of the congress, the address of the page with its query, and an empty place where the print part puts the
/// QR code of that address. Screens show none of it.
///
/// A prerendered page leaves the address out where the bundle does not say at which one the site is published.
#[component]
pub fn PrintHeader() -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let name = bundle.site_name();
    let days_and_venue = days_and_venue(app);
    let days_and_venue = (!days_and_venue.is_empty()).then(|| format!(" · {days_and_venue}"));
    view! {
        <div class="print-header">
            <div data-part="code"></div>
            <p>
                <strong dir="auto" lang=app.lang(name)>
                    {app.text(name)}
                </strong>
                {days_and_venue}
            </p>
            <p data-part="address">{move || address(app)}</p>
        </div>
    }
    .into_any()
}

fn address(app: AppContext) -> Option<String> {
    let address = app
        .state
        .location
        .with(|location| ShareTarget::View.link(&app.bundle(), location, &app.root().address));
    (!address.starts_with('/')).then_some(address)
}

/// When and where the congress was, in one line.
pub fn days_and_venue(app: AppContext) -> String {
    let bundle = app.bundle();
    let event = &bundle.event;
    let days = event.start.map(|start| format_days(app.locale, start, event.end));
    let venue = event.place.as_ref().map(|venue| app.text(venue));
    days.into_iter().chain(venue).collect::<Vec<_>>().join(" · ")
}
