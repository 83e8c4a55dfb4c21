//! What readers rarely ask the app for. It weighs too much to come with every page, so it is a
//! module of its own, which `boot.js` loads when the app first asks.
//!
//! It knows neither page nor reader: texts go in, texts come out.

use recap::export::{Excerpt, Item, Labels};
use recap::qr::Qr;
use recap::root::Root;
use recap::{Bundle, Citation, Tag};
use wasm_bindgen::prelude::wasm_bindgen;

/// All that is wrong with a bundle, a line each: where, what, and how to mend it.
#[wasm_bindgen]
pub fn problems(bundle: &str) -> Vec<String> {
    let problems = Bundle::parse(bundle).map_or_else(|problem| vec![problem], |parsed| parsed.problems);
    problems.iter().map(ToString::to_string).collect()
}

/// The QR code of a link as the `viewBox` and the path of an SVG; empty where the link is too long.
#[wasm_bindgen]
pub fn qr(link: &str) -> Vec<String> {
    Qr::new(link).map(|qr| vec![qr.view_box, qr.path]).unwrap_or_default()
}

/// How to cite a talk or a takeaway, as a file; `None` where there is nothing to cite, or the format
/// is unknown. `editors` stand in where nobody is named.
#[wasm_bindgen]
pub fn citation(
    bundle: &str,
    format: &str,
    language: &str,
    root: &str,
    target: &str,
    editors: &str,
) -> Option<String> {
    let bundle = Bundle::parse(bundle).ok()?.bundle;
    let root = Root::new(&bundle, root);
    let citation = Citation::new(&bundle, &target.parse().ok()?, &language.parse().ok()?, &root, editors)?;
    match format {
        "bib" => Some(citation.bibtex()),
        "ris" => Some(citation.ris()),
        "csl.json" => Some(citation.csl()),
        "cite.txt" => Some(citation.plain()),
        _ => None,
    }
}

/// Takeaways as a file; `None` where the bundle cannot be read any more, or the format is unknown.
///
/// `takeaways` are ids in the order of the screen, `labels` the words of [`Labels`] in their order.
#[wasm_bindgen]
#[allow(clippy::too_many_arguments, reason = "JavaScript passes no structures without a heavy bridge")]
pub fn file(
    bundle: &str,
    format: &str,
    language: &str,
    root: &str,
    title: String,
    narrowed: Vec<String>,
    takeaways: Vec<String>,
    labels: Vec<String>,
) -> Option<String> {
    let bundle = Bundle::parse(bundle).ok()?.bundle;
    let language: Tag = language.parse().ok()?;
    let labels = labelled(labels)?;
    let ids = takeaways.iter().filter_map(|id| id.parse().ok());
    let items = ids.filter_map(|id| bundle.takeaway(&id).map(Item::new)).collect();
    let root = Root::new(&bundle, root);
    let excerpt =
        Excerpt { bundle: &bundle, language: &language, root, title, narrowed, items, labels: &labels };
    match format {
        "csv" => Some(excerpt.csv()),
        "json" => Some(excerpt.json()),
        "md" => Some(excerpt.markdown()),
        "txt" => Some(excerpt.mail()),
        _ => None,
    }
}

fn labelled(words: Vec<String>) -> Option<Labels> {
    let [statement, detail, talk, source, source_address, page, note, narrowed] = words.try_into().ok()?;
    Some(Labels { statement, detail, talk, source, source_address, page, note, narrowed })
}
