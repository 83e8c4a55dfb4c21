//! Where a statement can be checked.

use leptos::prelude::*;
use recap::address::{Address, LinkTarget};
use recap::media_time::at_moment;
use recap::source::{Origin, Source};

use super::isolated;
use crate::context::{AppContext, use_app};
use crate::dates::format_day;

/// The source in one line: who wrote what, where it was published and when, where in it, and who put the
/// statement into words.
#[component]
pub fn SourceNote(source: Source) -> impl IntoView {
    let app = use_app();
    let author = source.author.clone().map(|author| {
        view! {
            <bdi>{author}</bdi>
            ": "
        }
    });
    let publisher = source.publisher.as_ref().map(|publisher| (", ", isolated(app, publisher)));
    let date = source.date.map(|date| format!(", {}", format_day(app.locale, date)));
    let locator = source.locator.as_ref().map(|locator| (", ", isolated(app, locator)));
    // These are sentences, which have lines of their own in Leichte Sprache.
    let parting = if app.language().is_easy_language() { "\n" } else { " · " };
    let origin = source.origin.map(|origin| format!("{parting}{}", origin_text(app, origin)));
    let approved = (source.approved == Some(true)).then(|| format!(", {}", approval(app, &source)));
    let checked = source.checked.map(|day| {
        let day = format_day(app.locale, day);
        format!("{parting}{}", app.locale.source_checked(day))
    });
    view! {
        <p class="source">
            <span class="source__work">
                {app.locale.source()} ": " {author} {title(app, &source)} {publisher} {date}
            </span>
            <span>{locator}</span>
            <span class="source__more">{origin} {approved} {checked}</span>
        </p>
    }
    .into_any()
}

/// What the source is called, linked where it can be followed.
fn title(app: AppContext, source: &Source) -> AnyView {
    let label = source.label.as_ref().map(|label| isolated(app, label));
    match &source.target {
        Some(LinkTarget::Link(address)) => {
            // Paper shows the addresses of links behind their text; here the text is the address.
            let is_bare = label.is_none();
            view! {
                <a href=href(app, source, address) rel="noopener noreferrer" data-bare=is_bare>
                    {label.unwrap_or_else(|| address.to_string().into_any())}
                </a>
            }
            .into_any()
        }
        Some(LinkTarget::Text(address)) => label.unwrap_or_else(|| address.to_string().into_any()),
        None => label.into_any(),
    }
}

/// Where the source is: a recording at the moment that is meant.
fn href(app: AppContext, source: &Source, address: &Address) -> String {
    let locator = source.locator.as_ref().map(|locator| app.text(locator)).unwrap_or_default();
    at_moment(address, &locator).unwrap_or_else(|| app.address_href(address))
}

/// Who has approved the words, and when.
fn approval(app: AppContext, source: &Source) -> String {
    let by = source.approved_by.as_deref();
    let words = by.map_or_else(|| app.locale.approved().to_owned(), |name| app.locale.approved_by(name));
    match source.approved_on {
        Some(day) => format!("{words} ({})", format_day(app.locale, day)),
        None => words,
    }
}

fn origin_text(app: AppContext, origin: Origin) -> &'static str {
    match origin {
        Origin::Editorial => app.locale.origin_editorial(),
        Origin::Speaker => app.locale.origin_speaker(),
        Origin::Automatic => app.locale.origin_automatic(),
    }
}
