//! The same page in another language.

use leptos::prelude::*;

use super::{Drawing, Icon};
use crate::edition::Edition;
use crate::words::{Phrase, language_name};

/// A list of links, so that it works without the app; filters come along.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let edition = Edition::here();
    let others = edition.bundle.languages.iter().count() > 1;
    let links: Vec<_> = edition
        .bundle
        .languages
        .iter()
        .map(|language| {
            let current = (*language == edition.language).then_some("true");
            let href = {
                let (edition, language) = (edition.clone(), language.clone());
                move || edition.state.place.with(|place| edition.link(&place.in_language(&language)))
            };
            let tag = language.to_string();
            view! {
                <li>
                    <a href=href lang=tag.clone() hreflang=tag aria-current=current>{language_name(language)}</a>
                </li>
            }
        })
        .collect();
    let shown = language_name(&edition.language);
    others.then(|| {
        view! {
            <details class="menu" data-part="language">
                <summary class="button button--quiet">
                    <Icon drawing=Drawing::Language/>
                    <span class="visually-hidden">{edition.say(Phrase::Language)} ": "</span>
                    <span class="menu__name">{shown}</span>
                </summary>
                <ul class="menu__list">{links}</ul>
            </details>
        }
    })
}
