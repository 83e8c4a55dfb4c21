//! Putting a takeaway on the reader's list, or taking it off.

use std::sync::Arc;

use nachlese::browser::page;
use nachlese::components::{Drawing, icon};
use nachlese::element::{Element, el, group};
use nachlese::keeping::{self, Kept};
use recap::{Route, TakeawayId};

use crate::site::Site;
use crate::words::{Phrase, say};

/// Turns over whether the takeaway that is named is on the list, and says what came of it. The words stay
/// until the reader goes on or closes them.
pub fn room(site: &Arc<Site>, about: &[String]) -> Element {
    let Some(Ok(id)) = about.first().map(|id| id.parse()) else { return group() };
    let edition = &site.edition;
    let close = el("button")
        .attr("type", "button")
        .class("button button--quiet")
        .attr("aria-label", say(edition, Phrase::Close))
        .on("click", |_| page::say_in("[data-room=saved]", ""))
        .child(icon(Drawing::Cross));
    let link = el("a").attr("href", edition.href(Route::List)).child(say(edition, Phrase::ToList));
    let words = el("p").child([say(edition, turned(site, id)), " ".into()]).child(link);
    el("div").class("saved__note").attr("data-part", "saved-note").child([words, close])
}

/// Turns it over. The first takeaway comes with a word on what is kept where.
fn turned(site: &Site, id: TakeawayId) -> Phrase<'static> {
    let (mut was_empty, mut is_on) = (false, false);
    let kept = keeping::change(&site.edition.bundle, |list| {
        was_empty = list.entries().is_empty();
        is_on = list.remove(&id).is_none();
        if is_on {
            list.add(id);
        }
    });
    match (is_on, kept) {
        (false, _) => Phrase::Removed,
        (true, Kept::OnPage) => Phrase::SavedOnPage,
        (true, Kept::InBrowser) if was_empty => Phrase::SavedFirst,
        (true, Kept::InBrowser) => Phrase::Saved,
    }
}
