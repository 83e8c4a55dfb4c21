//! Files that readers take along: what is shared, in the formats of other programs.

use std::sync::Arc;

use nachlese::element::{Element, el};
use nachlese::words::Term;
use recap::export::calendar::{self, CalendarContext};
use recap::export::{ExportDocument, ExportLabels};
use recap::share::{self, Share};
use recap::{BaseUrl, Citation, ShareTarget};

use super::print_button::print_button;
use super::saving::Saving;
use super::taken::Taken;
use crate::site::Site;
use crate::words::{Phrase, say};

/// A format: what its button is called, how its files end, and what browsers call it.
type Format<N> = (N, &'static str, &'static str);

/// How a file is made of takeaways.
type MakeFile = fn(&ExportDocument<'_>) -> String;

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
pub fn take_along(site: &Arc<Site>, target: &ShareTarget, taken: Taken, share: &Share) -> Option<Element> {
    if taken.is_empty() {
        return None;
    }
    let edition = &site.edition;
    let saving = Saving::new(edition);
    let name = file_name(target);
    let narrowed = match target {
        ShareTarget::View => share::filter_labels(&edition.bundle, &site.place),
        _ => Vec::new(),
    };
    let along = Arc::new(Along { site: Arc::clone(site), title: share.title.clone(), narrowed, taken });
    let mut buttons = el("div").class("share__channels").child(print_button(site, share));
    for ((label, ending, kind), make) in FILES {
        let along = Arc::clone(&along);
        let text = move || along.made(make);
        let button = saving.text_button(saving.say(label), format!("{name}.{ending}"), kind, text);
        buttons = buttons.child(button.attr("data-file", ending));
    }
    if along.taken.has_time() {
        let text = move || along.made(|excerpt| calendar(&along.site, excerpt).unwrap_or_default());
        let label = saving.say(Phrase::Calendar);
        let button = saving.text_button(label, format!("{name}.ics"), "text/calendar", text);
        buttons = buttons.child(button.attr("data-file", "ics"));
    }
    let rows = el("div").class("share__take").child(heading(site, Phrase::TakeAlong)).child(buttons);
    Some(rows.child(citations(site, target, &saving)).child(saving.status("saved")))
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

/// What files are made of.
struct Along {
    site: Arc<Site>,
    title: String,
    narrowed: Vec<String>,
    taken: Taken,
}

impl Along {
    /// The text of a file.
    fn made(&self, make: impl FnOnce(&ExportDocument<'_>) -> String) -> String {
        let edition = &self.site.edition;
        make(&ExportDocument {
            bundle: &edition.bundle,
            language: &edition.language,
            root: BaseUrl::new(&edition.bundle.site, &edition.root.address),
            title: self.title.clone(),
            filters: self.narrowed.clone(),
            items: self.taken.items(),
            labels: &labels(&self.site),
        })
    }
}

/// How to cite a talk or a takeaway, in words that can be copied and as files.
fn citations(site: &Site, target: &ShareTarget, saving: &Saving) -> Option<[Element; 3]> {
    let edition = &site.edition;
    let root = BaseUrl::new(&edition.bundle.site, &edition.root.address);
    let editors = edition.term(Term::Editors);
    let citation = Citation::new(&edition.bundle, target, &edition.language, &root, &editors)?;
    let plain = el("p").class("share__cite").attr("data-part", "cite").child(citation.plain());
    let (citation, file) = (Arc::new(citation), file_name(target));
    let buttons = CITATIONS.map(|((label, ending, kind), make)| {
        let citation = Arc::clone(&citation);
        let name = format!("{file}.{ending}");
        let button = saving.text_button(label.to_owned(), name, kind, move || make(&citation));
        button.attr("data-file", ending)
    });
    let buttons = el("div").class("share__channels").child(buttons);
    Some([heading(site, Phrase::Cite), plain, buttons])
}

fn labels(site: &Site) -> ExportLabels {
    let say = |phrase| say(&site.edition, phrase);
    ExportLabels {
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
fn calendar(site: &Site, excerpt: &ExportDocument<'_>) -> Option<String> {
    let around = CalendarContext { site: Some(site.edition.root.address.to_string()), zone: None };
    calendar::calendar(excerpt.bundle, &excerpt.talks(), excerpt.language, &around)
}
