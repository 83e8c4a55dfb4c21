//! Files that readers take along: what is shared, in the formats of other programs.

use std::sync::Arc;

use leptos::prelude::*;
use nachlese::browser::download;
use nachlese::element::{Element, el};
use nachlese::words::Term;
use recap::export::calendar::{self, Surroundings};
use recap::export::{Excerpt, Labels};
use recap::share::{self, Share};
use recap::{Citation, List, Root, ShareTarget};

use super::print_button::print_button;
use crate::site::Site;
use crate::words::{Phrase, say};

/// A format: what its button is called, how its files end, and what browsers call it.
type Format<N> = (N, &'static str, &'static str);

/// How a file is made of takeaways.
type MakeFile = fn(&Excerpt<'_>) -> String;

/// How a file is made of a citation.
type MakeCitation = fn(&Citation) -> String;

/// The formats for takeaways.
const FILES: [(Format<Phrase>, MakeFile); 4] = [
    ((Phrase::PlainText, "txt", "text/plain"), |taken| taken.mail()),
    ((Phrase::Table, "csv", "text/csv"), |taken| taken.csv()),
    ((Phrase::Markdown, "md", "text/markdown"), |taken| taken.markdown()),
    ((Phrase::Data, "json", "application/json"), |taken| taken.json()),
];

/// The formats of citations, which have the same names everywhere.
const CITATIONS: [(Format<&str>, MakeCitation); 3] = [
    (("BibTeX", "bib", "application/x-bibtex"), Citation::bibtex),
    (("RIS", "ris", "application/x-research-info-systems"), Citation::ris),
    (("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json"), Citation::csl),
];

/// Buttons that save takeaways as files, and how to cite what is shared; nothing where there are no
/// takeaways.
pub fn take_along(
    site: &Arc<Site>,
    target: &ShareTarget,
    takeaways: &Arc<List>,
    share: &Share,
) -> Option<Element> {
    let files = Files { site: Arc::clone(site), name: file_name(target), said: RwSignal::new(None) };
    let said = files.said;
    let title = share.title.clone();
    let narrowed = match target {
        ShareTarget::View => share::narrowing(&site.edition.bundle, &site.place),
        _ => Vec::new(),
    };
    if takeaways.items(&site.edition.bundle).is_empty() {
        return None;
    }
    let mut buttons = el("div").class("share__channels").child(print_button(site, share));
    for ((name, ending, kind), make) in FILES {
        let (site, takeaways) = (Arc::clone(site), Arc::clone(takeaways));
        let (title, narrowed) = (title.clone(), narrowed.clone());
        let made = move || make(&excerpt(&site, &takeaways, &title, &narrowed, &labels(&site)));
        buttons = buttons.child(files.button((say(&files.site.edition, name), ending, kind), made));
    }
    if let Some(calendar) = calendar(site, takeaways) {
        let name = say(&site.edition, Phrase::Calendar);
        buttons = buttons.child(files.button((name, "ics", "text/calendar"), move || calendar.clone()));
    }
    let rows = el("div")
        .class("share__take")
        .child(heading(site, Phrase::TakeAlong))
        .child(buttons)
        .child(citations(&files, target));
    let status = el("p").class("share__copied").attr("data-part", "saved").attr("role", "status");
    Some(rows.child(status.live_child(move || said.get())))
}

/// What files of this are called before the dot. A list has no name but all that is on it.
pub fn file_name(target: &ShareTarget) -> String {
    match target {
        ShareTarget::List(_) => "list".to_owned(),
        _ => target.to_string().replace(':', "-"),
    }
}

fn heading(site: &Site, phrase: Phrase) -> Element {
    el("h3").class("share__label").child(say(&site.edition, phrase))
}

/// What all files of a dialog have in common.
struct Files {
    site: Arc<Site>,
    /// What they are called before the dot.
    name: String,
    /// What was last said about one.
    said: RwSignal<Option<String>>,
}

impl Files {
    /// A button that makes a file, saves it and says so.
    fn button(&self, (name, ending, kind): Format<String>, made: impl Fn() -> String + 'static) -> Element {
        let (site, said, file) = (Arc::clone(&self.site), self.said, format!("{}.{ending}", self.name));
        let save = move |_| {
            download::save(&file, kind, &made());
            said.set(Some(say(&site.edition, Phrase::FileSaved(&file))));
        };
        el("button")
            .attr("type", "button")
            .class("button")
            .attr("data-file", ending)
            .on("click", save)
            .child(name)
    }
}

/// How to cite a talk or a takeaway, in words that can be copied and as files.
fn citations(files: &Files, target: &ShareTarget) -> Option<[Element; 3]> {
    let Site { edition, .. } = &*files.site;
    let root = Root::new(&edition.bundle, &edition.root.address);
    let editors = edition.term(Term::Editors);
    let citation = Citation::new(&edition.bundle, target, &edition.language, &root, &editors)?;
    let plain = el("p").class("share__cite").attr("data-part", "cite").child(citation.plain());
    let citation = Arc::new(citation);
    let buttons = CITATIONS.map(|((name, ending, kind), make)| {
        let citation = Arc::clone(&citation);
        files.button((name.to_owned(), ending, kind), move || make(&citation))
    });
    let buttons = el("div").class("share__channels").child(buttons);
    Some([heading(&files.site, Phrase::Cite), plain, buttons])
}

fn excerpt<'a>(
    site: &'a Site,
    takeaways: &'a List,
    title: &str,
    narrowed: &[String],
    labels: &'a Labels,
) -> Excerpt<'a> {
    let edition = &site.edition;
    Excerpt {
        bundle: &edition.bundle,
        language: &edition.language,
        root: Root::new(&edition.bundle, &edition.root.address),
        title: title.to_owned(),
        narrowed: narrowed.to_vec(),
        items: takeaways.items(&edition.bundle),
        labels,
    }
}

fn labels(site: &Site) -> Labels {
    let say = |phrase| say(&site.edition, phrase);
    Labels {
        statement: say(Phrase::Statement),
        detail: say(Phrase::Detail),
        talk: say(Phrase::Talk),
        source: say(Phrase::Source),
        source_address: say(Phrase::SourceAddress),
        page: say(Phrase::OwnPage),
        note: say(Phrase::Note),
        narrowed: say(Phrase::NarrowedTo),
    }
}

/// The talks of the takeaways that have a time, as one calendar.
fn calendar(site: &Site, takeaways: &List) -> Option<String> {
    let labels = labels(site);
    let talks = excerpt(site, takeaways, "", &[], &labels).talks();
    let edition = &site.edition;
    let around = Surroundings { site: Some(edition.root.address.to_string()), zone: None };
    calendar::programme(&edition.bundle, &talks, &edition.language, &around)
}
