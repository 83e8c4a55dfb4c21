//! Imprint, privacy notice and accessibility statement.

use leptos::prelude::*;
use recap::LegalPage;
use recap::Text;
use recap::legal_page::{LegalBlock, list_items};
use recap::text::LocalizedStr;

use super::PageMain;
use crate::context::use_app;
use crate::page_meta::legal_title;

/// The words of a page that the law asks for, as headings, lists and paragraphs.
#[component]
pub fn LegalTextPage(
    /// Which of them it is.
    page: LegalPage,
    /// What it says.
    words: Text,
) -> impl IntoView {
    let app = use_app();
    let language = app.language();
    let wording = words.localized(&language);
    let block = |text| block(LocalizedStr { text, ..wording });
    let blocks = wording.paragraphs().map(block).collect_view();
    view! {
        <PageMain name=page.as_str()>
            <div class="talk__head">
                <h1 tabindex="-1">{legal_title(app.locale, page)}</h1>
            </div>
            <div class="legal" lang=app.lang(&words)>
                {blocks}
            </div>
        </PageMain>
    }
    .into_any()
}

fn block(paragraph: LocalizedStr) -> AnyView {
    let linked = |text| linked(&LocalizedStr { text, ..paragraph }.shown());
    match LegalBlock::of(paragraph.text) {
        LegalBlock::Heading(heading) => view! { <h2>{heading.to_owned()}</h2> }.into_any(),
        LegalBlock::List(list) => {
            let items = list_items(list).map(|item| view! { <li>{linked(item)}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        LegalBlock::Paragraph(text) => view! { <p>{linked(text)}</p> }.into_any(),
    }
}

/// A text in which web and mail addresses are links.
fn linked(text: &str) -> AnyView {
    let parts = text.split_inclusive(char::is_whitespace).map(|part| {
        let word = part.trim_end();
        let space = part.get(word.len()..).unwrap_or_default().to_owned();
        // What ends the sentence is no part of the address.
        let address = word.trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
        let after = word.get(address.len()..).unwrap_or_default().to_owned();
        match href(address) {
            Some(href) => view! {
                <a href=href rel="noopener noreferrer">
                    {address.to_owned()}
                </a>
                {after}
                {space}
            }
            .into_any(),
            None => part.to_owned().into_any(),
        }
    });
    parts.collect_view().into_any()
}

/// Where a word leads that is a web address or a mail address.
fn href(word: &str) -> Option<String> {
    let is_mail = word.split_once('@').is_some_and(|(name, host)| {
        let is_plain =
            |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "._+-".contains(c));
        is_plain(name) && is_plain(host) && host.contains('.')
    });
    let address = if is_mail { format!("mailto:{word}") } else { word.to_owned() };
    let address: recap::address::Address = address.parse().ok()?;
    address.is_external().then(|| address.site_path().to_string())
}
