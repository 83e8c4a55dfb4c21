//! Merging a programme into an existing bundle (a three-way merge): what editors wrote stays, and what the source
//! changed is updated.

mod entry;
mod existing_bundle;
mod facets;
mod matching;
mod order;

use diagnostic::Place;
use std::collections::HashSet;

pub use self::existing_bundle::ExistingBundle;

use self::facets::FacetMerge;
use self::matching::EntryMatches;
use crate::error::ImportError;
use crate::json::Json;
use crate::origin::{self, EntryKind};
use crate::report::{ImportEventKind, ImportReport};

/// Merges a fresh draft of a programme into its existing bundle.
///
/// # Errors
///
/// Where none of the talks that were imported before is in the draft: it is another programme, and
/// the talks of the first would be lost.
pub fn merge_programme(
    recap: ExistingBundle,
    mut fresh: Json,
    report: &ImportReport,
) -> Result<Json, ImportError> {
    let ExistingBundle { name, json: mut old, .. } = recap;
    let mut speakers = EntryMatches::of(&mut old, &mut fresh, EntryKind::Speaker);
    let mut talks = EntryMatches::of(&mut old, &mut fresh, EntryKind::Talk);
    let imported = talks.old.iter().filter(|talk| origin::key(talk).is_some()).count();
    if imported > 0 && talks.pairs.iter().all(Option::is_none) {
        return Err(ImportError::new(
            "other-programme",
            Place::file(name),
            format!("none of the {imported} talks that were imported before is in the source"),
            "name all sources of this programme together, or write another programme with -o",
        ));
    }
    let facets = FacetMerge::of(&old, &mut fresh);
    talks.fresh.iter_mut().for_each(|talk| {
        speakers.map_ids(talk.entry("speakers"));
        facets.map_tags(talk);
    });
    for (matched, kind) in [(&mut speakers, EntryKind::Speaker), (&mut talks, EntryKind::Talk)] {
        matched.fresh.iter_mut().for_each(|entry| {
            let key = origin::key(entry).unwrap_or_default().to_owned();
            origin::set_origin(entry, kind, &key);
        });
    }
    if let Some(event) = fresh.get("event") {
        let changed =
            entry::merge_entry(old.entry("event"), event, EntryKind::Event, facets.imported_facets(), report);
        if !changed.is_empty() {
            report.note(ImportEventKind::ChangedEntry, "event", changed.join(", "));
        }
    }
    let takeaways = old.get("takeaways").map(Json::items).unwrap_or_default();
    let about: HashSet<String> =
        takeaways.iter().filter_map(|takeaway| takeaway.text_of("talk")).map(str::to_owned).collect();
    let mut named: HashSet<String> =
        takeaways.iter().flat_map(|takeaway| ids(takeaway.get("speakers"))).collect();
    let talks = talks.into_merged(EntryKind::Talk, &about, facets.imported_facets(), report);
    named.extend(talks.iter().flat_map(|talk| ids(talk.get("speakers"))));
    let speakers = speakers.into_merged(EntryKind::Speaker, &named, facets.imported_facets(), report);
    facets.add_used(&mut old, &talks);
    old.set("speakers", Some(Json::List(speakers)));
    old.set("talks", Some(Json::List(talks)));
    Ok(old)
}

/// The texts of a list.
fn ids(list: Option<&Json>) -> Vec<String> {
    let items = list.map(Json::items).unwrap_or_default();
    items.iter().filter_map(Json::as_text).map(str::to_owned).collect()
}
