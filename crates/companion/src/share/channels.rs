//! The ways on which a link and its text travel.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use nachlese::browser::{self, share_sheet};
use nachlese::components::{Drawing, copy_button, icon};
use nachlese::edition::Edition;
use nachlese::element::{Element, el};
use recap::channel::Channel;
use recap::share::{Share, channel_address};

use super::fediverse::fediverse;
use super::quote_picture::QuotePicture;
use crate::words::{Phrase, say};

/// Text and link as one, for browsers that copy only what is selected.
const POST: &str = "share-post";

/// The channels that the publisher chose, in that order, and below them what belongs to some.
/// `picture` goes along where a channel takes one.
pub fn channels(
    edition: &Arc<Edition>,
    share: &Arc<Share>,
    text: RwSignal<String>,
    picture: Option<&Rc<QuotePicture>>,
) -> [Element; 2] {
    let mut channels = el("div").class("share__channels");
    let mut below = el("div");
    for channel in edition.bundle.site.channels.iter() {
        let way = match channel {
            Channel::Qr => continue,
            Channel::System if !share_sheet::exists() => continue,
            Channel::System => system(edition, share, text, picture.cloned()),
            Channel::Copy => {
                let [button, confirmation, field] = copy(edition, share, text);
                below = below.child([confirmation, field]);
                button
            }
            Channel::Mastodon => {
                let [link, named] = fediverse(edition, share, text);
                below = below.child(named);
                link
            }
            Channel::Email => {
                let link = channel_link(channel, share, text, None);
                link.child(icon(Drawing::Mail)).child(say(edition, Phrase::Email))
            }
            _ => channel_link(channel, share, text, None),
        };
        channels = channels.child(way);
    }
    [channels, below]
}

/// A plain link that opens a channel with text and link filled in. Services are named, and open
/// beside the page; a mail opens in another program. `instance` is what stands in the field for the
/// reader's own.
pub fn channel_link(
    channel: Channel,
    share: &Arc<Share>,
    text: RwSignal<String>,
    instance: Option<RwSignal<String>>,
) -> Element {
    let share = Arc::clone(share);
    let address = move || {
        let instance = instance.and_then(|typed| typed.get().parse().ok());
        channel.address(&share, &text.get(), instance.as_ref())
    };
    let service = channel.service();
    el("a")
        .class("button")
        .attr("data-channel", channel.as_str())
        .maybe("target", service.map(|_| "_blank"))
        .attr("rel", "noopener noreferrer")
        .live("href", address)
        .child(service)
}

/// A button that copies text and link, and what belongs to it.
fn copy(edition: &Arc<Edition>, share: &Arc<Share>, text: RwSignal<String>) -> [Element; 3] {
    let share = Arc::clone(share);
    let post = Arc::new(move || channel_address::post(&text.get(), &share.link));
    let whole = Arc::clone(&post);
    let said = [Phrase::TextCopied, Phrase::TextSelected].map(|phrase| say(edition, phrase));
    let [button, confirmation] = copy_button(POST, Box::new(move || whole()), said);
    let button = button.class("button").flag("data-copy-text").child(say(edition, Phrase::CopyText));
    // It is seen only once it is selected.
    let field = el("textarea")
        .attr("id", POST)
        .class("share__post")
        .flag("readonly")
        .attr("tabindex", "-1")
        .attr("aria-label", say(edition, Phrase::CopyText))
        .value(move || post());
    [button, confirmation, field]
}

/// A button for the system's sheet. That opens only while the click counts, which it soon does not any
/// more, so the picture is drawn beforehand; what is not ready by then stays behind.
fn system(
    edition: &Edition,
    share: &Arc<Share>,
    text: RwSignal<String>,
    picture: Option<Rc<QuotePicture>>,
) -> Element {
    if let Some(picture) = picture.clone() {
        browser::spawn(async move {
            picture.file().await;
        });
    }
    let share = Arc::clone(share);
    let open = move |_| {
        let picture = picture.as_ref().and_then(|picture| picture.ready()).filter(share_sheet::takes);
        share_sheet::open(&share, &untrack(move || text.get()), picture.as_ref());
    };
    el("button")
        .attr("type", "button")
        .class("button")
        .flag("data-system")
        .on("click", open)
        .child(icon(Drawing::Share))
        .child(say(edition, Phrase::SystemShare))
}
