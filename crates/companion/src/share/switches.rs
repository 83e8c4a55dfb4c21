//! The switches for the parts of a shared text.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use nachlese::edition::Edition;
use nachlese::element::{Element, el};
use recap::ShareTarget;
use recap::share::{Share, ShareText, TextPart, TextParts};

use crate::words::{Phrase, say};

/// A box for each part that the text can have.
pub fn switches(
    edition: &Edition,
    target: &ShareTarget,
    share: &Arc<Share>,
    text: RwSignal<String>,
    on: TextParts,
) -> Element {
    let quote = match target {
        ShareTarget::Takeaway(_) => Phrase::Statement,
        ShareTarget::Speaker(_) => Phrase::PartName,
        ShareTarget::Talk(_) | ShareTarget::View | ShareTarget::List(_) => Phrase::PartTitle,
    };
    let legend = el("legend").class("visually-hidden").child(say(edition, Phrase::TextParts));
    let mut switches = el("fieldset").class("share__switches").child(legend);
    let on = Rc::new(Cell::new(on));
    for (switch, name, label) in [
        (TextPart::Quote, "quote", Some(say(edition, quote))),
        (TextPart::Source, "source", Some(say(edition, Phrase::Source))),
        (TextPart::Hashtag, "hashtag", share.hashtag.clone()),
    ] {
        if share.part(switch).is_none() {
            continue;
        }
        let is_on = on.get().contains(switch).then_some("");
        let (share, on) = (Arc::clone(share), Rc::clone(&on));
        let turn = move |_| {
            let mut draft = ShareText { text: untrack(move || text.get()), on: on.get() };
            draft.toggle(&share, switch);
            on.set(draft.on);
            text.set(draft.text);
        };
        let tick = el("input")
            .attr("type", "checkbox")
            .attr("data-switch", name)
            .maybe("checked", is_on)
            .on("change", turn);
        switches = switches.child(el("label").class("share__tick").child(tick).child(label));
    }
    switches
}
