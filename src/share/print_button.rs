//! Printing from the share dialog.

use leptos::prelude::*;
use recap::ShareTarget;
use recap::share::Share;

use super::selection::ExportSelection;
use crate::browser;
use crate::context::use_app;
use crate::print::{add_print_code, print_with_link};

/// Closes the dialog and prints the page below it with the QR code of the link. Nothing where the link leads
/// to another page: a browser prints what it shows.
#[component]
pub fn PrintButton(selection: StoredValue<ExportSelection>, share: StoredValue<Share>) -> impl IntoView {
    let app = use_app();
    let shown = selection.with_value(|selection| {
        ShareTarget::View.link(&app.bundle(), &selection.location, &app.root().address)
    });
    let print = move |_| {
        let link = share.with_value(|share| share.link.clone());
        app.state.share_target.set(None);
        browser::spawn(async move {
            // Without it, the page is printed without a code.
            let _ = add_print_code(app).await;
            browser::next_frame(move || print_with_link(link));
        });
    };
    // A list travels behind the address of its page.
    let is_shown = share.with_value(|share| share.link.split('#').next() == Some(&*shown));
    is_shown.then(|| {
        view! {
            <button type="button" class="button" data-print on:click=print>
                {app.locale.print()}
            </button>
        }
        .into_any()
    })
}
