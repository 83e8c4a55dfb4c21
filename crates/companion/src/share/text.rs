//! The text that goes with a shared link.

use std::sync::Arc;

use leptos::prelude::*;
use nachlese::browser::{fields, timer};
use nachlese::edition::Edition;
use nachlese::element::{Element, el};
use recap::channel::Channel;
use recap::share::{CharacterBudget, Share};

use crate::words::{Phrase, say};

/// The field that the text is edited in.
const TEXT: &str = "share-text";

/// The line that says how much fits.
const ROOM: &str = "share-room";

/// How long typing must rest before it is read out how much still fits, in milliseconds.
const SPOKEN: u32 = 1000;

/// The text in a field, and how much of it the channels take. The number is shown at once, but read
/// out only when typing rests.
pub fn text_field(edition: &Arc<Edition>, share: &Arc<Share>, text: RwSignal<String>) -> [Element; 4] {
    let room: Arc<dyn Fn() -> String> = {
        let (edition, share) = (Arc::clone(edition), Arc::clone(share));
        Arc::new(move || room(&edition, &share, &text.get()))
    };
    let spoken = RwSignal::new(String::new());
    let waiting = StoredValue::new(None);
    let counted = Arc::clone(&room);
    let field = el("textarea")
        .attr("id", TEXT)
        .attr("rows", "5")
        .attr("dir", "auto")
        .attr("aria-describedby", ROOM)
        .value(move || text.get())
        .on("input", move |ev| {
            text.set(fields::value_of(&ev));
            timer::cancel(waiting);
            let counted = Arc::clone(&counted);
            timer::after(SPOKEN, waiting, move || spoken.set(counted()));
        });
    [
        el("label").class("share__label").attr("for", TEXT).child(say(edition, Phrase::ShareText)),
        field,
        el("p").attr("id", ROOM).class("share__room").attr("data-part", "room").live_child(move || room()),
        el("p").class("visually-hidden").attr("role", "status").live_child(move || spoken.get()),
    ]
}

/// What each channel of the site still takes, where that is known.
fn room(edition: &Edition, share: &Share, text: &str) -> String {
    let words = |channel: Channel| {
        let service = channel.service()?;
        Some(say(
            edition,
            match channel.character_budget(text, &share.link)? {
                CharacterBudget::Left(letters) => Phrase::RoomLeft { service, letters },
                CharacterBudget::Over(letters) => Phrase::RoomOver { service, letters },
                CharacterBudget::LinkOnly => Phrase::LinkOnly(service),
            },
        ))
    };
    edition.bundle.site.channels.iter().filter_map(words).collect::<Vec<_>>().join(" · ")
}
