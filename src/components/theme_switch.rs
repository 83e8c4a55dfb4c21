//! The switch between light, dark, and as the system says.

use leptos::ev::Event;
use leptos::prelude::*;

use super::{Icon, IconName};
use crate::browser::{document, storage};
use crate::context::{AppContext, use_app};
use crate::theme::Theme;

/// A list of three. The choice is stored in this browser, and only once it is made.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let app = use_app();
    let theme = app.state.theme;
    let choose = move |ev: Event| {
        let Ok(chosen) = event_target_value(&ev).parse() else { return };
        theme.set(chosen);
        document::set_theme(chosen);
        storage::store_theme(chosen);
    };
    view! {
        <label class="theme needs-app">
            <Icon name=IconName::Theme />
            <span class="visually-hidden">{app.locale.theme()}</span>
            <select
                class="theme__select"
                data-part="theme"
                prop:value=move || theme.get().as_str()
                on:change=choose
            >
                {Theme::ALL.map(|offered| option(app, offered))}
            </select>
        </label>
    }
    .into_any()
}

/// The attribute says what is chosen at first, because the value is set before there are options.
fn option(app: AppContext, theme: Theme) -> impl IntoView {
    let name = match theme {
        Theme::System => app.locale.theme_system(),
        Theme::Light => app.locale.theme_light(),
        Theme::Dark => app.locale.theme_dark(),
    };
    view! {
        <option value=theme.as_str() selected=app.state.theme.get_untracked() == theme>
            {name}
        </option>
    }
}
