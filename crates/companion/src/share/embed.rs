//! Code that shows what is shared on somebody else's page.

use std::sync::Arc;

use nachlese::components::copy_button;
use nachlese::edition::Edition;
use nachlese::element::{Element, el};
use recap::share::Share;

use crate::words::{Phrase, say};

/// The field that holds the code.
const CODE: &str = "share-code";

/// The code with a button that copies it, closed at first.
pub fn embed(edition: &Arc<Edition>, share: &Share) -> Element {
    let code = share.embed_code();
    let said = [Phrase::CodeCopied, Phrase::CodeSelected].map(|phrase| say(edition, phrase));
    let text = code.clone();
    let [button, confirmation] = copy_button(CODE, Box::new(move || text.clone()), said);
    let button = button.class("button").flag("data-copy-code").child(say(edition, Phrase::CopyCode));
    let field = el("textarea")
        .attr("id", CODE)
        .attr("rows", "3")
        .flag("readonly")
        .attr("spellcheck", "false")
        .attr("aria-label", say(edition, Phrase::Embed))
        .value(move || code.clone());
    el("details")
        .class("share__embed")
        .attr("data-part", "embed")
        .child(el("summary").child(say(edition, Phrase::Embed)))
        .child(el("p").class("share__hint").child(say(edition, Phrase::EmbedHint)))
        .child([field, button, confirmation])
}
