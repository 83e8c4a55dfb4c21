//! Files that readers take along: what is shared, in the formats of other programs.

use std::sync::Arc;

use leptos::prelude::*;
use recap::ShareTarget;
use recap::share::{self, Share};

use crate::browser::companion::{self, Ordered};
use crate::browser::{self, download, fetch};
use crate::element::{Element, el};
use crate::reading::Reading;
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
pub fn take_along(reading: &Arc<Reading>, target: &ShareTarget, share: &Share) -> Option<Element> {
    let ordered = ordered(reading, target, share)?;
    let said = RwSignal::new(None);
    let button = |name: String, format| save_button(reading, target, &ordered, said, name, format);
    let files: Vec<_> = FILES.into_iter().map(|(name, format)| button(reading.say(name), format)).collect();
    let can_be_cited = matches!(target, ShareTarget::Talk(_) | ShareTarget::Takeaway(_));
    let citations: Option<Vec<_>> = can_be_cited
        .then(|| CITATIONS.into_iter().map(|(name, format)| button(name.to_owned(), format)).collect());
    let row = |heading, buttons: Vec<Element>| {
        let heading = el("h3").class("share__label").child(reading.say(heading));
        [heading, el("div").class("share__channels").children(buttons)]
    };
    let status = el("p").class("share__copied").attr("data-part", "saved").attr("role", "status");
    let rows = el("div").class("share__take").child(row(Phrase::TakeAlong, files));
    let rows = rows.child(citations.map(|citations| row(Phrase::Cite, citations)));
    Some(rows.child(status.live_child(move || said.get())))
}

/// A button that makes a file, saves it and says so.
fn save_button(
    reading: &Arc<Reading>,
    target: &ShareTarget,
    ordered: &Ordered,
    said: RwSignal<Option<String>>,
    name: String,
    (format, kind): Format,
) -> Element {
    let (reading, target) = (Arc::clone(reading), target.to_string());
    let ordered = Ordered { format, ..ordered.clone() };
    let save = move |_| {
        let (reading, ordered, target) = (Arc::clone(&reading), ordered.clone(), target.clone());
        browser::spawn(async move {
            let file = format!("{}.{format}", target.replace(':', "-"));
            let text = made(&reading, ordered, &target).await;
            if let Some(text) = &text {
                download::save(&file, kind, text);
            }
            let outcome = if text.is_some() { Phrase::FileSaved(&file) } else { Phrase::FileFailed };
            let _ = said.try_set(Some(reading.say(outcome)));
        });
    };
    let button = el("button").attr("type", "button").class("button").attr("data-file", format);
    button.on("click", save).child(name)
}

/// What the files are made of, whatever their format; nothing where there are no takeaways.
fn ordered(reading: &Reading, target: &ShareTarget, share: &Share) -> Option<Ordered> {
    let place = reading.state.place.get_untracked();
    let takeaways = target.takeaways(&reading.bundle, &reading.index, &place);
    let is_view = *target == ShareTarget::View;
    (!takeaways.is_empty()).then(|| Ordered {
        bundle: String::new(),
        format: "",
        language: reading.language.to_string(),
        root: reading.root.address.to_string(),
        title: share.title.clone(),
        narrowed: if is_view { share::narrowing(&reading.bundle, &place) } else { Vec::new() },
        takeaways: takeaways.iter().map(|takeaway| takeaway.id.to_string()).collect(),
        labels: LABELS.map(|label| reading.say(label)).into(),
    })
}

/// The text of a file, from the bundle as it lies on the server.
async fn made(reading: &Reading, mut ordered: Ordered, target: &str) -> Option<String> {
    ordered.bundle = fetch::text(&reading.root.bundle()).await.ok()?;
    if CITATIONS.iter().any(|(_, (format, _))| *format == ordered.format) {
        return companion::citation(ordered, target, &reading.say(Phrase::Editors)).await;
    }
    companion::file(ordered).await
}
