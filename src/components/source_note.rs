//! Where a statement can be checked.

use leptos::prelude::*;
use recap::Text;
use recap::address::Target;
use recap::source::{Origin, Source};

use crate::edition::Edition;
use crate::words::Phrase;

/// The source in one line: what, where in it, and whose words they are.
#[component]
pub fn SourceNote<'s>(
    /// The source.
    source: &'s Source,
) -> impl IntoView + use<> {
    let edition = Edition::here();
    let words = |text: &Text| edition.words(text).to_string();
    let label = source.label.as_ref().map(words);
    let place = match &source.target {
        Some(Target::Link(address)) => {
            let text = label.unwrap_or_else(|| address.to_string());
            view! { <a href=address.to_string() rel="noopener noreferrer">{text}</a> }.into_any()
        }
        Some(Target::Text(address)) => label.unwrap_or_else(|| address.to_string()).into_any(),
        None => label.into_any(),
    };
    let locator = source.locator.as_ref().map(|locator| format!(", {}", words(locator)));
    let origin = source.origin.map(|origin| {
        let phrase = match origin {
            Origin::Editorial => Phrase::OriginEditorial,
            Origin::Speaker => Phrase::OriginSpeaker,
            Origin::Automatic => Phrase::OriginAutomatic,
        };
        format!(" · {}", edition.say(phrase))
    });
    let approved = (source.approved == Some(true)).then(|| format!(", {}", edition.say(Phrase::Approved)));
    view! {
        <p class="source">
            {edition.say(Phrase::Source)} ": " {place} {locator} {origin} {approved}
        </p>
    }
}
