//! Sharing in the Fediverse, where every reader is at home somewhere else.

use std::sync::Arc;

use leptos::prelude::*;
use nachlese::browser::{fields, storage};
use nachlese::edition::Edition;
use nachlese::element::{Element, el};
use recap::channel::Channel;
use recap::fediverse::Instance;
use recap::share::Share;

use super::channels::channel_link;
use crate::words::{Phrase, say};

/// The field for the reader's own instance.
const INSTANCE: &str = "share-instance";

/// How its name is written.
const HINT: &str = "share-instance-hint";

/// The link to the reader's own instance, which leads nowhere before that is named, and the field for
/// its name. The browser keeps the name only as long as the reader wants it to.
pub fn fediverse(edition: &Edition, share: &Arc<Share>, text: RwSignal<String>) -> [Element; 2] {
    let kept = storage::instance();
    let is_kept = RwSignal::new(kept.is_some());
    let typed = RwSignal::new(kept.map(|kept| kept.to_string()).unwrap_or_default());
    let wrong = move || {
        let typed = typed.get();
        (!typed.is_empty() && typed.parse::<Instance>().is_err()).then(|| "true".to_owned())
    };
    let field = el("input")
        .attr("id", INSTANCE)
        .attr("type", "text")
        .attr("inputmode", "url")
        .attr("autocapitalize", "none")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", HINT)
        .live("aria-invalid", wrong)
        .value(move || typed.get())
        .on("input", move |ev| typed.set(fields::value_of(&ev)));
    let keep = el("input")
        .attr("type", "checkbox")
        .attr("data-part", "remember")
        .checked(move || is_kept.get())
        .on("change", move |_| is_kept.set(!untrack(move || is_kept.get())))
        .effect(move || match (is_kept.get(), typed.get().parse().ok()) {
            (false, _) => storage::keep_instance(None),
            (true, None) => {}
            (true, instance) => storage::keep_instance(instance.as_ref()),
        });
    let named = el("div")
        .class("share__fediverse")
        .child(el("label").class("share__label").attr("for", INSTANCE).child(say(edition, Phrase::Instance)))
        .child(field)
        .child(el("p").attr("id", HINT).class("share__hint").child(say(edition, Phrase::InstanceHint)))
        .child(el("label").class("share__tick").child(keep).child(say(edition, Phrase::Remember)));
    [channel_link(Channel::Mastodon, share, text, Some(typed)), named]
}
