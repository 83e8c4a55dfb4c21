//! The bottom of every page.

use leptos::prelude::*;

use super::{SourceNote, isolated, paragraphs};
use crate::context::{AppContext, use_app};

/// The congress, where the recap comes from, and what the law asks for.
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
                    {event.source.clone().map(|source| view! { <SourceNote source /> })}
                </div>
                <div>
                    {legal_links(app)} {licence(app)} <p>{privacy_note}</p> <p>{app.locale.made_with()}</p>
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

/// The pages that a publisher has to name.
fn legal_links(app: AppContext) -> Option<AnyView> {
    let bundle = app.bundle();
    let site = &bundle.site;
    let links = [
        (&site.imprint, app.locale.imprint()),
        (&site.privacy, app.locale.privacy()),
        (&site.accessibility, app.locale.accessibility()),
        (&site.easy_language, app.locale.easy_language()),
        (&site.sign_language, app.locale.sign_language()),
        (&bundle.event.url, app.locale.event_site()),
    ];
    let links = links.into_iter().filter_map(|(address, name)| {
        let href = app.address_href(address.as_ref()?);
        Some(view! {
            <li>
                <a href=href rel="noopener noreferrer">
                    {name}
                </a>
            </li>
        })
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| view! { <ul class="footer__links">{links}</ul> }.into_any())
}
