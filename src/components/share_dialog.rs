//! The share dialog.

use std::sync::Arc;

use leptos::prelude::*;
use recap::ShareTarget;

use super::{Drawing, copy_button, dialog, dialog_head, icon, room};
use crate::browser::page;
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// The name of the dialog, and of the room in it.
pub const SHARE: &str = "share";

/// The field that holds the link.
const LINK: &str = "share-link";

/// Shows what `State::sharing` names: its link, and the ways to pass it on.
pub fn share_dialog(reading: &Arc<Reading>) -> Element {
    let sharing = reading.state.sharing;
    let reading = Arc::clone(reading);
    let content = move || sharing.with(|target| target.as_ref().map(|target| content(&reading, target)));
    let open = move || {
        if sharing.with(Option::is_some) {
            page::open_dialog(SHARE);
        }
    };
    dialog(SHARE)
        .class("dialog share")
        .on("close", move |_| sharing.set(None))
        .on("click", |click| page::close_on_backdrop(&click))
        .live_child(content)
        .effect(open)
}

/// The link comes first and at once, because that is what most come for.
fn content(reading: &Arc<Reading>, target: &ShareTarget) -> Vec<Element> {
    let place = reading.state.place.get_untracked();
    let heading = match target {
        ShareTarget::Talk(_) => Phrase::ShareTalk,
        ShareTarget::Takeaway(_) => Phrase::ShareTakeaway,
        ShareTarget::Speaker(_) => Phrase::ShareSpeaker,
        ShareTarget::View => Phrase::ShareView,
        ShareTarget::List(_) => Phrase::ShareList,
    };
    let link = target.link(&reading.bundle, &place, &reading.root.address);
    let takeaways = target.takeaways(&reading.bundle, &reading.index, &place);
    let ids = takeaways.iter().map(|takeaway| takeaway.id.to_string());
    let about = [target.to_string()].into_iter().chain(ids).collect();
    vec![
        dialog_head(reading, SHARE, heading),
        el("div").child(copy_field(reading, &link)),
        room(reading, SHARE, about),
    ]
}

/// The link with a button that copies it. The button takes the focus, so that Enter twice gives the link.
fn copy_field(reading: &Reading, link: &str) -> [Element; 3] {
    let text = link.to_owned();
    let said = [Phrase::LinkCopied, Phrase::LinkSelected].map(|phrase| reading.say(phrase));
    let [button, confirmation] = copy_button(LINK, Box::new(move || text.clone()), said);
    let field = el("input").attr("id", LINK).attr("type", "text").flag("readonly").attr("value", link);
    let button = button
        .class("button button--primary")
        .flag("data-copy")
        .flag("autofocus")
        .child(icon(Drawing::Link))
        .child(reading.say(Phrase::CopyLink));
    [
        el("label").class("share__label").attr("for", LINK).child(reading.say(Phrase::Link)),
        el("div").class("share__link").child([field, button]),
        confirmation.attr("data-part", "copied"),
    ]
}
