//! Light, dark, or as the system says.

use leptos::prelude::*;

use super::{Drawing, icon};
use crate::browser::{fields, page, storage};
use crate::element::{Element, el};
use crate::reading::Reading;
use crate::theme::Theme;
use crate::words::Phrase;

/// A list of three. The choice is stored in this browser, and only once it is made.
pub fn theme_switch(reading: &Reading) -> Element {
    let theme = reading.state.theme;
    let options = Theme::ALL.map(|offered| {
        let phrase = match offered {
            Theme::System => Phrase::ThemeSystem,
            Theme::Light => Phrase::ThemeLight,
            Theme::Dark => Phrase::ThemeDark,
        };
        let chosen = theme.get_untracked() == offered;
        el("option")
            .attr("value", offered.as_str())
            .maybe("selected", chosen.then_some(""))
            .child(reading.say(phrase))
    });
    let list = el("select")
        .class("theme__select")
        .attr("data-part", "theme")
        .child(options)
        .value(move || theme.get().as_str().to_owned())
        .on("change", move |ev| {
            let Ok(chosen) = fields::value_of(&ev).parse() else { return };
            theme.set(chosen);
            page::show_theme(chosen);
            storage::keep_theme(chosen);
        });
    el("label")
        .class("theme live")
        .child(icon(Drawing::Theme))
        .child(el("span").class("visually-hidden").child(reading.say(Phrase::Theme)))
        .child(list)
}
