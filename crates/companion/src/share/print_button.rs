//! Printing from the share dialog.

use nachlese::browser::page;
use nachlese::components::SHARE;
use nachlese::element::{Element, el};
use recap::ShareTarget;
use recap::share::Share;

use crate::letterhead;
use crate::site::Site;
use crate::words::{Phrase, say};

/// Closes the dialog and prints the page below it with the code of the link. Nothing where that leads to
/// another page: a browser prints what it shows.
pub fn print_button(site: &Site, share: &Share) -> Option<Element> {
    let Site { edition, place } = site;
    let shown = ShareTarget::View.link(&edition.bundle, place, &edition.root.address);
    let link = share.link.clone();
    let print = move |_| {
        let link = link.clone();
        page::close_dialog(SHARE);
        page::once_shown(move || letterhead::print(link));
    };
    let button = el("button").attr("type", "button").class("button").flag("data-print").on("click", print);
    // A list travels behind the address of its page.
    let page = share.link.split('#').next();
    (page == Some(&shown)).then(|| button.child(say(edition, Phrase::Print)))
}
