//! The bottom of every page.

use leptos::prelude::*;
use recap::site_settings::LegalLink;
use recap::{LegalPage, Route};

use super::{SourceNote, isolated, paragraphs};
use crate::context::{AppContext, use_app};
use crate::page_meta::legal_title;

/// The congress, where the recap comes from, who has supported it, and what the law asks for.
#[component]
pub fn Footer() -> impl IntoView {
    let app = use_app();
    let bundle = app.bundle();
    let event = &bundle.event;
    let privacy_note = match bundle.site.thread() {
        Some(_) => app.locale.privacy_note_with_replies(),
        None => app.locale.privacy_note(),
    };
    view! {
        <footer id="footer" class="footer">
            <div class="wrap footer__row">
                <div>
                    {paragraphs(app, &event.name, "footer__event")}
                    {event.source.clone().map(|source| view! { <SourceNote source /> })} {sponsors(app)}
                </div>
                <div>
                    {links(app)} {licence(app)} <p>{privacy_note}</p> <p>{app.locale.made_with()}</p>
                    {easy_language_check(app)}
                </div>
            </div>
        </footer>
    }
    .into_any()
}

/// Under which terms the texts may be used.
fn licence(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    let licence = bundle.site.licence.as_ref()?;
    let label = isolated(app, &licence.label);
    let name = match &licence.url {
        Some(url) => view! {
            <a href=app.address_href(url) rel="license noopener noreferrer">
                {label}
            </a>
        }
        .into_any(),
        None => label,
    };
    Some(view! { <p data-part="licence">{app.locale.licence()} ": " {name}</p> }.into_any())
}

/// Who has supported the congress.
fn sponsors(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    let sponsors = &bundle.site.sponsors;
    let items = sponsors.iter().map(|sponsor| {
        let (name, lang) = (app.text(&sponsor.name), app.lang(&sponsor.name));
        match &sponsor.url {
            Some(url) => view! {
                <li>
                    <a href=app.address_href(url) lang=lang rel="sponsored noopener noreferrer">
                        {name}
                    </a>
                </li>
            }
            .into_any(),
            None => view! { <li lang=lang>{name}</li> }.into_any(),
        }
    });
    (!sponsors.is_empty()).then(|| {
        view! {
            <div data-part="sponsors">
                <p id="sponsors">{app.locale.sponsors()}</p>
                <ul class="footer__links" aria-labelledby="sponsors">
                    {items.collect_view()}
                </ul>
            </div>
        }
        .into_any()
    })
}

/// How to use the site, the pages that a publisher has to name, and the site of the congress.
fn links(app: AppContext) -> AnyView {
    let bundle = app.bundle();
    let site = &bundle.site;
    let legal = LegalPage::ALL.into_iter().filter_map(|page| {
        let href = match site.legal_link(page)? {
            LegalLink::Page(route) => app.href(route),
            LegalLink::Address(address) => app.address_href(address),
        };
        Some((href, legal_title(app.locale, page)))
    });
    let others = [
        (&site.easy_language, app.locale.easy_language()),
        (&site.sign_language, app.locale.sign_language()),
        (&bundle.event.url, app.locale.event_site()),
    ];
    let others =
        others.into_iter().filter_map(|(address, name)| Some((app.address_href(address.as_ref()?), name)));
    let help = (app.href(Route::Help), app.locale.help_heading());
    let links = std::iter::once(help).chain(legal).chain(others).map(|(href, name)| {
        view! {
            <li>
                <a href=href rel="noopener noreferrer">
                    {name}
                </a>
            </li>
        }
    });
    view! { <ul class="footer__links">{links.collect_view()}</ul> }.into_any()
}

/// Whether those for whom Leichte Sprache is written have checked its texts; without that, its rules call a text only
/// easy. Nothing on pages in other languages.
fn easy_language_check(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    let words = match &bundle.site.easy_language_checked_by {
        Some(name) => app.locale.easy_language_checked_by(app.text(name)),
        None => app.locale.easy_language_unchecked().to_owned(),
    };
    app.language().is_easy_language().then(|| view! { <p data-part="checked">{words}</p> }.into_any())
}
