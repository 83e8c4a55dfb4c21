//! The ways to pass something on, and to take it along.

mod channels;
mod embed;
mod fediverse;
mod pictures;
mod preview;
mod print_button;
mod qr_picture;
mod quote_picture;
mod saving;
mod switches;
mod take_along;
mod taken;
mod text;

use std::sync::Arc;

use leptos::prelude::*;
use nachlese::element::{Element, el, group};
use recap::channel::Channel;
use recap::qr::Qr;
use recap::share::{Share, ShareText};
use recap::{List, ShareTarget};

use self::channels::channels;
use self::embed::embed;
use self::pictures::pictures;
use self::preview::preview;
use self::qr_picture::qr_picture;
use self::quote_picture::QuotePicture;
use self::switches::switches;
use self::take_along::take_along;
use self::taken::Taken;
use self::text::text_field;
use crate::letterhead;
use crate::site::Site;

/// What stands below the link in the share dialog. It is told what is shared, and then the takeaways
/// of that in the order of the screen.
pub fn room(site: &Arc<Site>, about: &[String]) -> Element {
    letterhead::keep_code();
    let Some((target, takeaways)) = about.split_first() else { return group() };
    let Ok(target) = target.parse() else { return group() };
    let bundle = &site.edition.bundle;
    let taken = match &target {
        ShareTarget::List(packed) => {
            Taken::listed(bundle, &List::from_link(packed, bundle).unwrap_or_default())
        }
        _ => Taken::named(bundle, takeaways),
    };
    ways(site, &target, taken)
}

/// Nothing where the bundle has not what is shared.
fn ways(site: &Arc<Site>, target: &ShareTarget, taken: Taken) -> Element {
    let Site { edition, place } = &**site;
    let Some(share) = Share::new(&edition.bundle, target, place, &edition.root.address) else {
        return group();
    };
    let share = Arc::new(share);
    let ShareText { text, on } = ShareText::new(&share);
    let text = RwSignal::new(text);
    let picture = QuotePicture::new(edition, target, place);
    let has_code = edition.bundle.site.channels.contains(Channel::Qr);
    let qr = has_code.then(|| Qr::new(&share.link)).flatten();
    let ways = el("div")
        .child(text_field(edition, &share, text))
        .child(switches(edition, target, &share, text, on))
        .child(channels(edition, &share, text, picture.as_ref()))
        .child(pictures(edition, target, &share, picture, qr.is_some()));
    let looks = el("div")
        .class("share__looks")
        .child(preview(edition, &share))
        .child(qr.map(|qr| qr_picture(edition, &qr)));
    group()
        .child(el("div").class("share__grid").child([ways, looks]))
        .child(take_along(site, target, taken, &share))
        .child(embed(edition, &share))
}
