//! The code in the letterhead of printed pages.

use std::cell::RefCell;

use nachlese::browser::page;
use nachlese::browser::print::{self, Printed};
use nachlese::element::group;
use recap::qr::Qr;

use crate::code::code;

thread_local! {
    /// The code, once it is drawn whenever the page is printed.
    static CODE: RefCell<Option<Printed>> = const { RefCell::new(None) };
    /// Where the code of the next print leads.
    static LINK: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// From now on, the code of the address stands in the letterhead whenever the page is printed, whoever
/// asks for that. That of a list alone would lead to everybody's own.
pub fn keep_code() {
    CODE.with_borrow_mut(|kept| {
        kept.get_or_insert_with(|| {
            Printed::inside(".letterhead [data-part=code]", || {
                let address =
                    || page::text_of("body:not(:has([data-page=list])) .letterhead [data-part=address]");
                let link = LINK.take().or_else(address);
                group().child(link.and_then(|link| Qr::new(&link)).map(|qr| code(&qr, None)))
            })
        });
    });
}

/// Prints the page with the code of this link.
pub fn print(link: String) {
    LINK.set(Some(link));
    print::print();
}
