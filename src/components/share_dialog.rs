//! The share dialog.

use std::sync::Arc;

use leptos::prelude::*;
use recap::ShareTarget;
use recap::share::{Channel, Draft, Share};

use super::{Drawing, dialog, dialog_head, icon, qr_picture, take_along};
use crate::browser::clipboard::{self, Copied};
use crate::browser::{page, share_sheet};
use crate::element::{Element, el, group};
use crate::reading::Reading;
use crate::words::Phrase;

const PART: &str = "share";

/// The field that holds the link.
const LINK: &str = "share-link";

/// Shows what `State::sharing` names: its link, and the ways to pass it on.
pub fn share_dialog(reading: &Arc<Reading>) -> Element {
    let sharing = reading.state.sharing;
    let reading = Arc::clone(reading);
    let content = move || sharing.with(|target| Some(content(&reading, target.as_ref()?)));
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

fn content(reading: &Arc<Reading>, target: &ShareTarget) -> Option<Vec<Element>> {
    let place = reading.state.place.get_untracked();
    let share = Share::new(&reading.bundle, target, &place, &reading.root.address)?;
    let heading = match target {
        ShareTarget::Talk(_) => Phrase::ShareTalk,
        ShareTarget::Takeaway(_) => Phrase::ShareTakeawayHeading,
        ShareTarget::Speaker(_) => Phrase::ShareSpeaker,
        ShareTarget::View => Phrase::ShareView,
    };
    let ways = el("div").child(copy_field(reading, &share.link)).child(channels(reading, &share));
    Some(vec![
        dialog_head(reading, PART, heading),
        el("blockquote").class("share__what").child(Draft::new(&share).text),
        el("div").class("share__grid").child(ways).child(qr_picture(reading, &share.link)),
        group().child(take_along(reading, target, &share)),
    ])
}

/// The link with a button that copies it. Where the browser forbids copying, the link is selected
/// and the reader is told which keys to press.
fn copy_field(reading: &Arc<Reading>, link: &str) -> [Element; 3] {
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
        .child(reading.say(Phrase::CopyLink));
    let say = Arc::clone(reading);
    let confirmation = move || {
        Some(say.say(match copied.get()? {
            Copied::Done => Phrase::LinkCopied,
            Copied::Selected => Phrase::LinkSelected,
        }))
    };
    [
        el("label").class("share__label").attr("for", LINK).child(reading.say(Phrase::Link)),
        el("div").class("share__link").child([field, button]),
        el("p")
            .class("share__copied")
            .attr("data-part", "copied")
            .attr("role", "status")
            .live_child(confirmation),
    ]
}

/// The ways to pass it on that need nobody else: mail, and the system's sheet where there is one.
fn channels(reading: &Reading, share: &Share) -> Element {
    let mail = el("a")
        .class("button")
        .maybe("href", Channel::Email.address(share, &Draft::new(share).text, None))
        .child(icon(Drawing::Mail))
        .child(reading.say(Phrase::Email));
    let sheet = share_sheet::exists().then(|| {
        let share = share.clone();
        el("button")
            .attr("type", "button")
            .class("button")
            .flag("data-system")
            .on("click", move |_| share_sheet::open(&share))
            .child(icon(Drawing::Share))
            .child(reading.say(Phrase::SystemShare))
    });
    el("div").class("share__channels").child(mail).child(sheet)
}
