//! The report of `check`: all diagnostics of a bundle, in the order of the file.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use diagnostic::{Diagnostic, Place, Position, Severity, TextSpan};
use recap::{Bundle, Route};

use super::advice::{self, AdviceContext};
use super::bundle_file::{BundleFile, FolderKind};
use super::json_tree::JsonTree;
use super::structure;
use crate::photo::PhotoError;
use crate::site_image::SiteImageError;

/// The code of the warning about a site whose pages show another bundle.
const STALE_PREVIEWS: &str = "stale-previews";

/// All there is to say about one bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckReport<'a> {
    /// The file as the publisher named it.
    pub name: &'a str,
    /// The text of the bundle.
    pub text: &'a str,
    /// In the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> CheckReport<'a> {
    /// What is wrong with a bundle, and what would trouble its readers.
    pub fn of(source: &'a BundleFile) -> Self {
        let mut report = Self::on(&source.name, &source.text, Some((&source.folder, source.folder_kind)));
        if source.folder_kind == FolderKind::StaleSite {
            let (start, path) = (Position::START, String::new());
            let place = Place::file(source.name.as_str()).span(TextSpan {
                start,
                end: start,
                offset: 0,
                len: 0,
                path,
            });
            let message = "the pages and previews of this site were made from another bundle";
            let warning = Diagnostic::warning(STALE_PREVIEWS, place, message);
            let help = "build the site again; the app shows the new bundle all the same";
            report.diagnostics.insert(0, warning.with_help(help));
        }
        report
    }

    /// What is wrong with the structure of a bundle, without advice: what its site lacks.
    pub fn of_structure(name: &'a str, text: &'a str) -> Self {
        Self::on(name, text, None)
    }

    /// Which files a bundle attaches that a site must not publish; they lie in `folder`.
    pub fn of_attached_files(name: &'a str, text: &'a str, bundle: &Bundle, folder: &Path) -> Self {
        let file = name.into();
        let json = &JsonTree::read(&file, text);
        Self {
            name,
            text,
            diagnostics: advice::attached_file_problems(AdviceContext {
                bundle,
                json,
                folder,
                folder_kind: FolderKind::Source,
            }),
        }
    }

    /// Why photos cannot be shown, by the ids of their speakers.
    pub fn of_photos(name: &'a str, text: &'a str, problems: &BTreeMap<String, PhotoError>) -> Self {
        let diagnostics = advice::photo_problems(&JsonTree::read(&name.into(), text), problems);
        Self { name, text, diagnostics }
    }

    /// Why logo and icon cannot be shown, by the paths of their fields.
    pub fn of_images(
        name: &'a str,
        text: &'a str,
        problems: &BTreeMap<&'static str, SiteImageError>,
    ) -> Self {
        let diagnostics = advice::image_problems(&JsonTree::read(&name.into(), text), problems);
        Self { name, text, diagnostics }
    }

    /// Which pages have a preview picture that lacks letters.
    pub fn of_pictures(name: &'a str, text: &'a str, pages: &[Route]) -> Self {
        let diagnostics = advice::undrawn_texts(&JsonTree::read(&name.into(), text), pages);
        Self { name, text, diagnostics }
    }

    fn on(name: &'a str, text: &'a str, advise_in: Option<(&Path, FolderKind)>) -> Self {
        let file: Arc<str> = name.into();
        let read = structure::read(&file, text);
        let mut diagnostics = read.diagnostics;
        if let Some(((folder, folder_kind), (bundle, json))) = advise_in.zip(read.bundle.as_ref()) {
            diagnostics.extend(advice::all(AdviceContext { bundle, json, folder, folder_kind }));
        }
        diagnostics.sort_by_key(|diagnostic| diagnostic.place.text_span().map(|span| span.offset));
        Self { name, text, diagnostics }
    }

    /// How many diagnostics have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Whether the bundle passes: without errors, and if `strict` without warnings.
    pub fn passes(&self, strict: bool) -> bool {
        self.count(Severity::Error) == 0 && !(strict && self.count(Severity::Warning) > 0)
    }
}
