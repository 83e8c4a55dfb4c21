//! Files that readers take along: what is shared, in the formats of other programs.

use std::sync::Arc;

use leptos::prelude::*;
use recap::ShareTarget;
use recap::share::{self, Share};

use crate::browser::companion::{self, Ordered};
use crate::browser::{self, download, fetch};
use crate::edition::Edition;
use crate::element::{Element, el};
use crate::words::Phrase;

/// The words for the parts of a takeaway, in the order in which files are told them.
const LABELS: [Phrase; 8] = [
    Phrase::Statement,
    Phrase::Detail,
    Phrase::Talk,
    Phrase::Source,
    Phrase::SourceAddress,
    Phrase::OwnPage,
    Phrase::Note,
    Phrase::NarrowedTo,
];

/// A format: how its files end, and what browsers call it.
type Format = (&'static str, &'static str);

/// The formats for takeaways, with what they are called.
const FILES: [(Phrase, Format); 4] = [
    (Phrase::PlainText, ("txt", "text/plain")),
    (Phrase::Table, ("csv", "text/csv")),
    (Phrase::Markdown, ("md", "text/markdown")),
    (Phrase::Data, ("json", "application/json")),
];

/// The formats of citations, with their own names.
const CITATIONS: [(&str, Format); 3] = [
    ("BibTeX", ("bib", "application/x-bibtex")),
    ("RIS", ("ris", "application/x-research-info-systems")),
    ("CSL-JSON", ("csl.json", "application/vnd.citationstyles.csl+json")),
];

/// Buttons that save the takeaways of a target as files, and how to cite it; nothing where it has
/// no takeaways.
pub fn take_along(edition: &Arc<Edition>, target: &ShareTarget, share: &Share) -> Option<Element> {
    let ordered = ordered(edition, target, share)?;
    let said = RwSignal::new(None);
    let button = |name: String, format| save_button(edition, target, &ordered, said, name, format);
    let files: Vec<_> = FILES.into_iter().map(|(name, format)| button(edition.say(name), format)).collect();
    let can_be_cited = matches!(target, ShareTarget::Talk(_) | ShareTarget::Takeaway(_));
    let citations: Option<Vec<_>> = can_be_cited
        .then(|| CITATIONS.into_iter().map(|(name, format)| button(name.to_owned(), format)).collect());
    let row = |heading, buttons: Vec<Element>| {
        let heading = el("h3").class("share__label").child(edition.say(heading));
        [heading, el("div").class("share__channels").children(buttons)]
    };
    let status = el("p").class("share__copied").attr("data-part", "saved").attr("role", "status");
    let rows = el("div").class("share__take").child(row(Phrase::TakeAlong, files));
    let rows = rows.child(citations.map(|citations| row(Phrase::Cite, citations)));
    Some(rows.child(status.live_child(move || said.get())))
}

/// A button that makes a file, saves it and says so.
fn save_button(
    edition: &Arc<Edition>,
    target: &ShareTarget,
    ordered: &Ordered,
    said: RwSignal<Option<String>>,
    name: String,
    (format, kind): Format,
) -> Element {
    let (edition, target) = (Arc::clone(edition), target.to_string());
    let ordered = Ordered { format, ..ordered.clone() };
    let save = move |_| {
        let (edition, ordered, target) = (Arc::clone(&edition), ordered.clone(), target.clone());
        browser::spawn(async move {
            let file = format!("{}.{format}", target.replace(':', "-"));
            let text = made(&edition, ordered, &target).await;
            if let Some(text) = &text {
                download::save(&file, kind, text);
            }
            let outcome = if text.is_some() { Phrase::FileSaved(&file) } else { Phrase::FileFailed };
            let _ = said.try_set(Some(edition.say(outcome)));
        });
    };
    let button = el("button").attr("type", "button").class("button").attr("data-file", format);
    button.on("click", save).child(name)
}

/// What the files are made of, whatever their format; nothing where there are no takeaways.
fn ordered(edition: &Edition, target: &ShareTarget, share: &Share) -> Option<Ordered> {
    let place = edition.state.place.get_untracked();
    let takeaways = target.takeaways(&edition.bundle, &edition.index, &place);
    let is_view = *target == ShareTarget::View;
    (!takeaways.is_empty()).then(|| Ordered {
        bundle: String::new(),
        format: "",
        language: edition.language.to_string(),
        root: edition.root.address.to_string(),
        title: share.title.clone(),
        narrowed: if is_view { share::narrowing(&edition.bundle, &place) } else { Vec::new() },
        takeaways: takeaways.iter().map(|takeaway| takeaway.id.to_string()).collect(),
        labels: LABELS.map(|label| edition.say(label)).into(),
    })
}

/// The text of a file, from the bundle as it lies on the server.
async fn made(edition: &Edition, mut ordered: Ordered, target: &str) -> Option<String> {
    ordered.bundle = fetch::text(&edition.root.bundle()).await.ok()?;
    if CITATIONS.iter().any(|(_, (format, _))| *format == ordered.format) {
        return companion::citation(ordered, target, &edition.say(Phrase::Editors)).await;
    }
    companion::file(ordered).await
}
