//! The bottom of every page.

use leptos::prelude::*;
use recap::address::Address;

use super::{Paragraphs, SourceNote};
use crate::edition::Edition;
use crate::words::Phrase;

/// The congress, where the recap comes from, and what the law asks for.
#[component]
pub fn Footer() -> impl IntoView {
    let edition = Edition::here();
    let bundle = &edition.bundle;
    let site = &bundle.site;
    let legal = [
        (&site.imprint, Phrase::Imprint),
        (&site.privacy, Phrase::Privacy),
        (&site.accessibility, Phrase::Accessibility),
        (&site.easy_language, Phrase::EasyLanguage),
        (&site.sign_language, Phrase::SignLanguage),
        (&bundle.event.url, Phrase::EventSite),
    ];
    let legal: Vec<_> = legal
        .into_iter()
        .filter_map(|(address, phrase)| {
            let href = inside(&edition, address.as_ref()?);
            Some(view! { <li><a href=href rel="noopener noreferrer">{edition.say(phrase)}</a></li> })
        })
        .collect();
    let legal = (!legal.is_empty()).then(|| view! { <ul class="footer__links">{legal}</ul> });
    let source = bundle.event.source.as_ref().map(|source| view! { <SourceNote source=source/> });
    view! {
        <footer class="footer">
            <div class="wrap footer__row">
                <div>
                    <Paragraphs text=&bundle.event.name class="footer__event"/>
                    {source}
                </div>
                <div>
                    {legal}
                    <p>{edition.say(Phrase::NothingKept)}</p>
                    <p>{edition.say(Phrase::MadeWith)}</p>
                </div>
            </div>
        </footer>
    }
}

/// An address of the bundle as a link: a relative one is relative to the site, not to the page.
fn inside(edition: &Edition, address: &Address) -> String {
    if address.is_external() || address.as_str().starts_with('/') {
        address.to_string()
    } else {
        format!("{}{address}", edition.root.prefix)
    }
}
