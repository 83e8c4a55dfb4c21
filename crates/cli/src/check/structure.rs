//! Problems in the structure of a bundle, with suggestions for misspelled words.

use std::collections::HashMap;
use std::sync::Arc;

use diagnostic::Diagnostic;
use recap::bundle::{BundleError, BundleErrorKind, unread_fields};
use recap::{Bundle, Kind};

use super::json_tree::JsonTree;
use super::nearest::nearest;
use crate::schema::fields;

/// For how many problems of one code a guess is made. A bundle in which thousands of ids are
/// unknown has one mistake, not thousands, and comparing all with all would take minutes.
const GUESSES: usize = 50;

/// A text that was read as a bundle.
pub struct Structure<'a> {
    /// The bundle and the way it is written, where there is one.
    pub bundle: Option<(Bundle, JsonTree<'a>)>,
    /// What is wrong, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a bundle, the text of `file`.
pub fn read<'a>(file: &'a Arc<str>, text: &'a str) -> Structure<'a> {
    let parsed = match Bundle::parse(text) {
        Ok(parsed) => parsed,
        Err(error) => {
            return Structure { bundle: None, diagnostics: vec![error.to_diagnostic(file, text)] };
        }
    };
    let mut errors = parsed.problems;
    errors.extend(unread_fields(text));
    errors.sort_by_key(|error| error.offset);
    let (bundle, json) = (parsed.bundle, JsonTree::read(file, text));
    let mut guesses = HashMap::new();
    let diagnostics = errors.iter().map(|error| {
        let mut diagnostic = error.to_diagnostic(file, text);
        let made = guesses.entry(diagnostic.code).or_insert(0);
        *made += 1;
        if *made <= GUESSES {
            guess(&mut diagnostic, error, &bundle, &json);
        }
        diagnostic
    });
    let diagnostics = diagnostics.collect();
    Structure { bundle: Some((bundle, json)), diagnostics }
}

/// Adds what the author may have meant.
fn guess(diagnostic: &mut Diagnostic, error: &BundleError, bundle: &Bundle, json: &JsonTree<'_>) {
    let referred = match &error.kind {
        BundleErrorKind::Missing(field) => return rename(diagnostic, field, json),
        BundleErrorKind::UnknownTalk(id) => Some(("talk", id)),
        BundleErrorKind::UnknownSpeaker(id) => Some(("speaker", id)),
        BundleErrorKind::UnknownTakeaway(id) => Some(("takeaway", id)),
        _ => None,
    };
    let is_left_out = |(entry, id): &(&str, &String)| {
        json.list(&format!("{entry}s")).iter().any(|entry| entry.id() == Some(id))
    };
    if let Some((entry, id)) = referred.filter(is_left_out) {
        diagnostic.message = format!("the {entry} {id:?} is there, but has to be left out");
        diagnostic.help = Some(format!("fix what is wrong with the {entry} itself"));
    } else {
        diagnostic.suggestion = candidate(&error.kind, &error.path, bundle).map(str::to_owned);
    }
}

/// The word of a closed list, or the id of the bundle, that is nearest to what stands there.
fn candidate<'b>(kind: &BundleErrorKind, path: &str, bundle: &'b Bundle) -> Option<&'b str> {
    let declared = || bundle.facets.iter().filter(|facet| !facet.is_built_in());
    match kind {
        BundleErrorKind::Kind(word) => nearest(word, Kind::ALL.map(Kind::as_str)),
        BundleErrorKind::Word { found, allowed } => nearest(found, allowed.split(", ")),
        BundleErrorKind::UnreadField(name) => {
            let parent = path.strip_suffix(name.as_str()).unwrap_or_default();
            nearest(name, fields(parent.trim_end_matches('.')))
        }
        BundleErrorKind::UnknownTalk(id) => nearest(id, bundle.talks.iter().map(|talk| talk.id.as_str())),
        BundleErrorKind::UnknownSpeaker(id) => {
            nearest(id, bundle.speakers.iter().map(|speaker| speaker.id.as_str()))
        }
        BundleErrorKind::UnknownTakeaway(id) => {
            nearest(id, bundle.takeaways.iter().map(|takeaway| takeaway.id.as_str()))
        }
        BundleErrorKind::UnknownFacet(id) => nearest(id, declared().map(|facet| facet.id.as_str())),
        BundleErrorKind::UnknownValue(id) => {
            // The path ends in the facet and the position in its list: `tags.level[0]`.
            let facet = path.rsplit('.').next()?.split('[').next()?;
            let facet = declared().find(|declared| declared.id.as_str() == facet)?;
            nearest(id, facet.values.iter().map(|value| value.id.as_str()))
        }
        BundleErrorKind::UnknownColumn(id) => {
            let columns = bundle.comparison.iter().flat_map(|comparison| &comparison.columns);
            nearest(id, columns.map(|column| column.id.as_str()))
        }
        _ => None,
    }
}

/// A field that is missing may be there under a name that is nearly right.
fn rename(diagnostic: &mut Diagnostic, field: &'static str, json: &JsonTree<'_>) {
    let known = fields(diagnostic.path());
    let Some(object) = json.find(diagnostic.path()) else { return };
    let strange = object.fields().iter().map(|(name, _)| &**name).filter(|name| !known.contains(name));
    let mut near = strange.filter(|name| nearest(name, [field]).is_some());
    if let Some(name) = near.next() {
        diagnostic.help = Some(format!("add it, or rename {name:?}"));
        diagnostic.suggestion = Some(field.to_owned());
    }
}
