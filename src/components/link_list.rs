//! Recordings, slides, profiles and other pages.

use leptos::prelude::*;
use recap::address::{Link, LinkKind, LinkTarget};

use super::isolated;
use crate::context::AppContext;

/// The links of a talk or a person under a title, if there are any.
pub fn link_list(app: AppContext, title: &'static str, links: &[Link]) -> Option<AnyView> {
    let links: Vec<_> = links.iter().map(|link| item(app, link)).collect();
    (!links.is_empty()).then(|| titled_list(title, links))
}

fn item(app: AppContext, link: &Link) -> AnyView {
    let kind = match link.kind {
        LinkKind::Recording => app.locale.recording(),
        LinkKind::Slides => app.locale.slides(),
        LinkKind::Paper => app.locale.paper(),
        LinkKind::Web => app.locale.web_page(),
        LinkKind::Social => app.locale.profile(),
    };
    let title = link.title.as_ref().map(|title| (": ", isolated(app, title)));
    let minutes = link.minutes.map(|minutes| format!(", {}", app.locale.minutes(minutes as usize)));
    let text = (kind, title, minutes);
    match &link.target {
        LinkTarget::Link(address) => {
            let external = address.is_external().then(|| format!(" ({})", app.locale.external_link()));
            view! {
                <li>
                    <a href=app.address_href(address) rel="noopener noreferrer">
                        {text}
                    </a>
                    {external}
                </li>
            }
            .into_any()
        }
        LinkTarget::Text(address) => view! { <li>{text} " " {address.to_string()}</li> }.into_any(),
    }
}

/// Items under a title.
pub fn titled_list(title: &'static str, rows: Vec<AnyView>) -> AnyView {
    view! {
        <h2 class="aside__title">{title}</h2>
        <ul class="related">{rows}</ul>
    }
    .into_any()
}
