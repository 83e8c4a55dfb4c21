//! The same page in another language.

use leptos::ev::KeyboardEvent;
use leptos::html::Details;
use leptos::prelude::*;
use locales::language_name;
use recap::LanguageTag;

use super::{Icon, IconName};
use crate::browser::menu;
use crate::context::{AppContext, use_app};

/// A menu of links, so that it works without the app; the query comes along. There is none where the
/// bundle has only one language.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let links: Vec<_> =
        bundle.languages.iter().map(|language| language_link(app, language.clone())).collect();
    let details = NodeRef::<Details>::new();
    let close_on_escape = move |ev: KeyboardEvent| {
        if ev.key() == "Escape" {
            menu::close(details);
        }
    };
    let close_on_leave = move |ev| {
        if !menu::focus_stays_within(&ev) {
            menu::close(details);
        }
    };
    (links.len() > 1).then(|| {
        view! {
            <details
                node_ref=details
                class="menu"
                data-part="language"
                on:keydown=close_on_escape
                on:focusout=close_on_leave
            >
                <summary class="button button--quiet">
                    <Icon name=IconName::Language />
                    <span class="visually-hidden">{app.locale.language()} ": "</span>
                    <span class="menu__name">{language_name(app.language().as_str()).to_owned()}</span>
                </summary>
                <ul class="menu__list">{links}</ul>
            </details>
        }
        .into_any()
    })
}

fn language_link(app: AppContext, language: LanguageTag) -> AnyView {
    let tag = language.to_string();
    let name = language_name(&tag).to_owned();
    let is_current = language == app.language();
    let href = move || app.state.location.with(|location| app.url(&location.in_language(&language)));
    view! {
        <li>
            <a href=href lang=tag.clone() hreflang=tag aria-current=is_current.then_some("true")>
                {name}
            </a>
        </li>
    }
    .into_any()
}
