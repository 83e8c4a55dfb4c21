//! The three-way merge of one entry: as last imported, as in the source now, and as edited.

use std::collections::HashSet;

use crate::json::Json;
use crate::origin::{self, EntryKind, fingerprint};
use crate::report::{ImportEventKind, ImportReport};

/// Merges the source's version of an entry into the edited one; returns the names of the changed fields.
///
/// A field that the source has not changed stays as it is. One that only the source has changed is
/// updated. Where both have changed it, tags and links that the editors added stay beside those of the
/// source, a translated text is renewed in the language of the source, and of anything else the
/// editors' stays and is reported.
/// `own` are the facets that the import fills.
pub fn merge_entry(
    entry: &mut Json,
    fresh: &Json,
    kind: EntryKind,
    own: &HashSet<String>,
    report: &ImportReport,
) -> Vec<&'static str> {
    let mut changed = Vec::new();
    for field in kind.fields().iter().copied() {
        let (ours, theirs) = (entry.get(field), fresh.get(field));
        let seen = origin::imported_fingerprint(entry, kind, field);
        if ours == theirs || is(seen, theirs) {
            continue;
        }
        let renewed = match seen {
            None if ours.is_none() => Some(theirs.cloned()),
            // The editors' own entry, which the source has too.
            None => continue,
            Some(_) if is(seen, ours) => Some(theirs.cloned()),
            Some(_) => match field {
                "tags" => tags(ours, theirs, own, seen).map(Some),
                "links" => Some(links(ours, theirs, seen)),
                _ => translated(ours, theirs, seen).map(Some),
            },
        };
        match renewed {
            Some(renewed) if renewed.as_ref() == entry.get(field) => {}
            Some(renewed) => {
                entry.set(field, renewed);
                changed.push(field);
            }
            None => {
                let id = entry.text_of("id").unwrap_or("event");
                report.note(ImportEventKind::FieldConflict, id, field);
            }
        }
    }
    if fingerprint(entry.get("origin")) != fingerprint(fresh.get("origin")) {
        // It stays the last field, behind those that have just been added.
        entry.set("origin", None);
        entry.set("origin", fresh.get("origin").cloned());
    }
    changed
}

/// Whether editors have changed an imported entry, or added to it. One that was never imported is
/// all theirs.
pub fn is_edited(entry: &Json, kind: EntryKind) -> bool {
    let is_changed = |field: &&str| match origin::imported_fingerprint(entry, kind, field) {
        Some(seen) => seen != fingerprint(entry.get(field)),
        // Older imports did not fill the field.
        None => origin::key(entry).is_none() || entry.get(field).is_some(),
    };
    let is_added = |name: &str| !kind.fields().contains(&name) && !["id", "origin"].contains(&name);
    kind.fields().iter().any(is_changed) || entry.fields().iter().any(|(name, _)| is_added(name))
}

/// Whether a value has the fingerprint that was seen.
fn is(seen: Option<&str>, value: Option<&Json>) -> bool {
    seen == Some(fingerprint(value).as_str())
}

/// Tags to which editors have only added facets of their own: those of the import are renewed.
fn tags(
    ours: Option<&Json>,
    theirs: Option<&Json>,
    own: &HashSet<String>,
    seen: Option<&str>,
) -> Option<Json> {
    let fields = |tags: Option<&Json>| tags.map(Json::fields).unwrap_or_default().to_vec();
    let (imported, added): (Vec<_>, Vec<_>) =
        fields(ours).into_iter().partition(|(facet, _)| own.contains(facet));
    let imported = Some(Json::Object(imported)).filter(|tags| !tags.fields().is_empty());
    is(seen, imported.as_ref()).then(|| Json::Object(fields(theirs).into_iter().chain(added).collect()))
}

/// The editors' own links, and those of the source as they are now. `None` where none are left.
fn links(ours: Option<&Json>, theirs: Option<&Json>, seen: Option<&str>) -> Option<Json> {
    let (ours, theirs) =
        (ours.map(Json::items).unwrap_or_default(), theirs.map(Json::items).unwrap_or_default());
    let imported = imported(ours, seen);
    let with_url = |links: &[Json], link: &Json| {
        links.iter().find(|known| known.text_of("url") == link.text_of("url")).cloned()
    };
    let mut links: Vec<Json> = Vec::new();
    for (at, link) in ours.iter().enumerate() {
        let is_imported = imported.is_some_and(|imported| imported >> at & 1 == 1);
        // What the source has withdrawn goes, such as a recording that is not to be.
        links.extend(if is_imported { with_url(theirs, link) } else { Some(link.clone()) });
    }
    for link in theirs {
        if with_url(&links, link).is_none() {
            links.push(link.clone());
        }
    }
    Json::filled(links)
}

/// Of how many links it is found out which were imported.
const LINKS: usize = 12;

/// Those of the links that were imported, a bit for each: together they have the fingerprint that was
/// seen. `None` where editors have changed one of these, or taken it away.
fn imported(links: &[Json], seen: Option<&str>) -> Option<u32> {
    let chosen = |choice: u32| {
        let links = links.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1);
        Json::filled(links.map(|(_, link)| link.clone()).collect())
    };
    let count = Some(links.len()).filter(|count| *count <= LINKS)?;
    (0..1_u32 << count).rev().find(|choice| is(seen, chosen(*choice).as_ref()))
}

/// A text that editors have translated: the version that came from the source is renewed, and the
/// translations stay.
fn translated(ours: Option<&Json>, theirs: Option<&Json>, seen: Option<&str>) -> Option<Json> {
    let theirs = theirs.filter(|theirs| theirs.as_text().is_some())?;
    let versions = ours.map(Json::fields).unwrap_or_default();
    let at = versions.iter().position(|(_, version)| is(seen, Some(version)))?;
    let renew = |(place, (tag, version)): (usize, &(String, Json))| {
        (tag.clone(), if place == at { theirs.clone() } else { version.clone() })
    };
    Some(Json::Object(versions.iter().enumerate().map(renew).collect()))
}
