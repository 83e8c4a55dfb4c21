//! Light, dark, or as the system says.

use leptos::prelude::*;

use super::{Drawing, Icon};
use crate::browser::{page, storage};
use crate::edition::Edition;
use crate::theme::Theme;
use crate::words::Phrase;

/// A list of three. The choice is stored in this browser, and only once it is made.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let edition = Edition::here();
    let theme = edition.state.theme;
    let choose = move |ev| {
        let Ok(chosen) = event_target_value(&ev).parse() else { return };
        theme.set(chosen);
        page::show_theme(chosen);
        storage::keep_theme(chosen);
    };
    let options = Theme::ALL.iter().map(|theme| {
        let phrase = match theme {
            Theme::System => Phrase::ThemeSystem,
            Theme::Light => Phrase::ThemeLight,
            Theme::Dark => Phrase::ThemeDark,
        };
        view! { <option value=theme.as_str()>{edition.say(phrase)}</option> }
    });
    view! {
        <label class="theme live">
            <Icon drawing=Drawing::Theme/>
            <span class="visually-hidden">{edition.say(Phrase::Theme)}</span>
            <select
                class="theme__select"
                data-part="theme"
                prop:value=move || theme.get().as_str()
                on:change=choose
            >
                {options.collect_view()}
            </select>
        </label>
    }
}
