//! Pictures that readers take along.

use std::rc::Rc;
use std::sync::Arc;

use nachlese::edition::Edition;
use nachlese::element::{Element, el};
use recap::ShareTarget;
use recap::share::Share;

use super::qr_picture::poster_buttons;
use super::quote_picture::QuotePicture;
use super::saving::Saving;
use super::take_along::file_name;
use crate::words::{Phrase, say};

/// Buttons that save what is shared as a picture, and its code where there is one.
pub fn pictures(
    edition: &Arc<Edition>,
    target: &ShareTarget,
    share: &Arc<Share>,
    picture: Option<Rc<QuotePicture>>,
    has_code: bool,
) -> Element {
    let saving = Saving::new(edition);
    let label = match target {
        ShareTarget::Takeaway(_) => Phrase::QuotePicture,
        ShareTarget::Talk(_) | ShareTarget::Speaker(_) | ShareTarget::View | ShareTarget::List(_) => {
            Phrase::Picture
        }
    };
    let quote = picture.map(|picture| {
        let make = move || {
            let picture = Rc::clone(&picture);
            Box::pin(async move { picture.file().await }) as _
        };
        saving.button(say(edition, label), make).flag("data-quote-picture")
    });
    let posters = has_code.then(|| poster_buttons(&saving, share, &file_name(target)));
    let buttons = el("div").class("share__channels").child(quote).child(posters);
    el("div")
        .class("share__take")
        .child(el("h3").class("share__label").child(say(edition, Phrase::Pictures)))
        .child([buttons, saving.status("pictured")])
}
