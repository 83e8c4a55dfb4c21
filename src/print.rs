//! The QR code in the header of printed pages. A part that loads when something is shared or printed.

use std::cell::RefCell;

use leptos::prelude::*;
use recap::qr::Qr;
use recap::{Route, ShareTarget};

use crate::browser::print::{self, PrintOnly};
use crate::components::QrCode;
use crate::context::AppContext;
use crate::lazy::lazy;

thread_local! {
    /// What draws the code whenever the page is printed, once the part has loaded.
    static PRINT_CODE: RefCell<Option<PrintOnly>> = const { RefCell::new(None) };
    /// The link of the next code, where it is another than the address of the page.
    static NEXT_LINK: RefCell<Option<String>> = const { RefCell::new(None) };
}

lazy! {
    part(print), preload(preload_print);

    /// From now on, the code of the page's address stands in the header whenever the page is printed, whoever
    /// asks for that.
    pub fn add_print_code(app: AppContext) -> () {
        PRINT_CODE.with_borrow_mut(|code| {
            code.get_or_insert_with(|| print_code(app));
        });
    }
}

/// Prints the page with the code of this link.
pub fn print_with_link(link: String) {
    NEXT_LINK.set(Some(link));
    print::print();
}

/// It outlives a change of the language, so it holds the bundle instead of the context.
fn print_code(app: AppContext) -> PrintOnly {
    let (location, bundle, root) = (app.state.location, app.bundle(), app.root());
    let address = move || {
        location.with_untracked(|location| match location.route {
            // The address of a list alone would lead everybody to their own.
            Route::List => None,
            _ => Some(ShareTarget::View.link(&bundle, location, &root.address)),
        })
    };
    PrintOnly::inside(".print-header [data-part=code]", move || {
        let link = NEXT_LINK.take().or_else(&address);
        link.and_then(|link| Qr::new(&link)).map(|qr| view! { <QrCode qr /> }).into_any()
    })
}
