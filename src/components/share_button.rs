//! Buttons that open the share dialog.

use leptos::prelude::*;
use recap::ShareTarget;

use super::icon::{Drawing, icon};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::words::Phrase;

/// A button with words; a primary one is the main thing to do on its page.
pub fn share_button(reading: &Reading, target: ShareTarget, phrase: Phrase, primary: bool) -> Element {
    let class = if primary { "button button--primary live" } else { "button live" };
    opener(reading, target).class(class).child(reading.say(phrase))
}

/// A button with only the drawing, named by what it shares for those who do not see where it stands.
pub fn share_icon(reading: &Reading, target: ShareTarget, what: &str) -> Element {
    opener(reading, target)
        .class("button button--quiet live")
        .attr("aria-label", reading.say(Phrase::ShareWhat(what)))
}

fn opener(reading: &Reading, target: ShareTarget) -> Element {
    let sharing = reading.state.sharing;
    el("button")
        .attr("type", "button")
        .attr("data-share", target.to_string())
        .on("click", move |_| sharing.set(Some(target.clone())))
        .child(icon(Drawing::Share))
}
