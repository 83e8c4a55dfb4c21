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

/// The formats: what they are called, how their files end, and what browsers call them.
const FORMATS: [(Phrase, &str, &str); 4] = [
    (Phrase::PlainText, "txt", "text/plain"),
    (Phrase::Table, "csv", "text/csv"),
    (Phrase::Markdown, "md", "text/markdown"),
    (Phrase::Data, "json", "application/json"),
];

/// Buttons that save the takeaways of a target as files; nothing where it has none.
pub fn take_along(edition: &Arc<Edition>, target: &ShareTarget, share: &Share) -> Option<Element> {
    let ordered = ordered(edition, target, share)?;
    let said = RwSignal::new(None);
    let buttons = FORMATS.map(|(name, format, kind)| {
        let file = format!("{}.{format}", target.to_string().replace(':', "-"));
        let ordered = Ordered { format, ..ordered.clone() };
        let say = Arc::clone(edition);
        let save = move |_| {
            let (edition, ordered, file) = (Arc::clone(&say), ordered.clone(), file.clone());
            browser::spawn(async move {
                let text = made(&edition, ordered).await;
                if let Some(text) = &text {
                    download::save(&file, kind, text);
                }
                let outcome = if text.is_some() { Phrase::FileSaved(&file) } else { Phrase::FileFailed };
                let _ = said.try_set(Some(edition.say(outcome)));
            });
        };
        let button = el("button").attr("type", "button").class("button").attr("data-file", format);
        button.on("click", save).child(edition.say(name))
    });
    let status = el("p").class("share__copied").attr("data-part", "saved").attr("role", "status");
    let heading = el("h3").class("share__label").child(edition.say(Phrase::TakeAlong));
    let buttons = el("div").class("share__channels").children(buttons);
    Some(el("div").child([heading, buttons, status.live_child(move || said.get())]))
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
async fn made(edition: &Edition, mut ordered: Ordered) -> Option<String> {
    ordered.bundle = fetch::text(&edition.root.bundle()).await.ok()?;
    companion::file(ordered).await
}
