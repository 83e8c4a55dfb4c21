//! The share dialog.

use std::sync::Arc;

use leptos::prelude::*;
use recap::ShareTarget;
use recap::share::{Channel, Draft, Share};

use super::{Drawing, dialog, dialog_head, icon, qr_picture, take_along};
use crate::browser::clipboard::{self, Copied};
use crate::browser::{page, share_sheet};
use crate::edition::Edition;
use crate::element::{Element, el, group};
use crate::words::Phrase;

const PART: &str = "share";

/// The field that holds the link.
const LINK: &str = "share-link";

/// Shows what `State::sharing` names: its link, and the ways to pass it on.
pub fn share_dialog(edition: &Arc<Edition>) -> Element {
    let sharing = edition.state.sharing;
    let edition = Arc::clone(edition);
    let content = move || sharing.with(|target| Some(content(&edition, target.as_ref()?)));
    let open = move || {
        if sharing.with(Option::is_some) {
            page::open_dialog(PART);
        }
    };
    dialog(PART)
        .class("dialog share")
        .on("close", move |_| sharing.set(None))
        .on("click", |click| page::close_on_backdrop(&click))
        .live_child(content)
        .effect(open)
}

fn content(edition: &Arc<Edition>, target: &ShareTarget) -> Option<Vec<Element>> {
    let place = edition.state.place.get_untracked();
    let share = Share::new(&edition.bundle, target, &place, &edition.root.address)?;
    let heading = match target {
        ShareTarget::Talk(_) => Phrase::ShareTalk,
        ShareTarget::Takeaway(_) => Phrase::ShareTakeawayHeading,
        ShareTarget::Speaker(_) => Phrase::ShareSpeaker,
        ShareTarget::View => Phrase::ShareView,
    };
    let ways = el("div").child(copy_field(edition, &share.link)).child(channels(edition, &share));
    Some(vec![
        dialog_head(edition, PART, heading),
        el("blockquote").class("share__what").child(Draft::new(&share).text),
        el("div").class("share__grid").child(ways).child(qr_picture(edition, &share.link)),
        group().child(take_along(edition, target, &share)),
    ])
}

/// The link with a button that copies it. Where the browser forbids copying, the link is selected
/// and the reader is told which keys to press.
fn copy_field(edition: &Arc<Edition>, link: &str) -> [Element; 3] {
    let copied = RwSignal::new(None);
    let text = link.to_owned();
    let copy = move |_| {
        clipboard::copy(text.clone(), LINK, move |outcome| {
            let _ = copied.try_set(Some(outcome));
        });
    };
    let field = el("input").attr("id", LINK).attr("type", "text").flag("readonly").attr("value", link);
    let button = el("button")
        .attr("type", "button")
        .class("button button--primary")
        .flag("data-copy")
        .on("click", copy)
        .child(icon(Drawing::Link))
        .child(edition.say(Phrase::CopyLink));
    let say = Arc::clone(edition);
    let confirmation = move || {
        Some(say.say(match copied.get()? {
            Copied::Done => Phrase::LinkCopied,
            Copied::Selected => Phrase::LinkSelected,
        }))
    };
    [
        el("label").class("share__label").attr("for", LINK).child(edition.say(Phrase::Link)),
        el("div").class("share__link").child([field, button]),
        el("p")
            .class("share__copied")
            .attr("data-part", "copied")
            .attr("role", "status")
            .live_child(confirmation),
    ]
}

/// The ways to pass it on that need nobody else: mail, and the system's sheet where there is one.
fn channels(edition: &Edition, share: &Share) -> Element {
    let mail = el("a")
        .class("button")
        .maybe("href", Channel::Email.address(share, &Draft::new(share).text, None))
        .child(icon(Drawing::Mail))
        .child(edition.say(Phrase::Email));
    let sheet = share_sheet::exists().then(|| {
        let share = share.clone();
        el("button")
            .attr("type", "button")
            .class("button")
            .flag("data-system")
            .on("click", move |_| share_sheet::open(&share))
            .child(icon(Drawing::Share))
            .child(edition.say(Phrase::SystemShare))
    });
    el("div").class("share__channels").child(mail).child(sheet)
}
