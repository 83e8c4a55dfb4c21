//! Merging a programme into an existing bundle (a three-way merge): what editors wrote stays, and what the source
//! changed is updated.

mod entry;
mod evidence;
mod existing_bundle;
mod facets;
mod inherited_speakers;
mod matching;
pub mod names;
mod order;
mod people;
mod talks;
mod warnings;

use std::collections::HashSet;

use diagnostic::{Diagnostic, Place};

pub use self::existing_bundle::ExistingBundle;

use self::evidence::{TitleAgreement, title_agreement};
use self::facets::FacetMerge;
use self::matching::EntryMatches;
use self::people::PeopleMatches;
use self::talks::TalkMatching;
use self::warnings::MergeWarnings;
use crate::convert::normalize_label;
use crate::error::ImportError;
use crate::json::Json;
use crate::origin::{self, EntryKind};
use crate::report::{ImportEventKind, ImportReport};

/// A bundle that was brought up to date, and what an editor should look at.
#[derive(Clone, Debug)]
pub struct MergedBundle {
    /// The bundle.
    pub json: Json,
    /// What may be meant otherwise: talks and people of whom only an editor can tell whether they are one.
    pub warnings: Vec<Diagnostic>,
}

/// Merges a fresh draft of a programme into its existing bundle.
///
/// # Errors
///
/// Where it is another programme, and the talks of the first would be lost: none of the talks that were imported before
/// is in the draft, or few are, and none of their days.
pub fn merge_programme(
    recap: ExistingBundle,
    mut fresh: Json,
    report: &ImportReport,
) -> Result<MergedBundle, ImportError> {
    let ExistingBundle { name, json: mut old, .. } = recap;
    let (old_people, fresh_people) = (old.take_list("speakers"), fresh.take_list("speakers"));
    let (old_talks, fresh_talks) = (old.take_list("talks"), fresh.take_list("talks"));
    let mut people = PeopleMatches::by_key_and_name(&old_people, &fresh_people);
    let matching = TalkMatching::new(&old_talks, &fresh_talks, &people);
    let pairs = matching.pairs();
    let strangers = matching.strangers(&pairs);
    refuse_other_programme(&name, &old_talks, &fresh_talks, &pairs)?;
    let paired = || pairs.iter().enumerate().filter_map(|(fresh, old)| Some(((*old)?, fresh)));
    let both: Vec<(&Json, &Json, usize)> =
        paired().map(|(old, fresh)| (&old_talks[old], &fresh_talks[fresh], fresh)).collect();
    let doubtful = people.by_corrected_name(&both);
    let takeaways = old.get("takeaways").map(Json::items).unwrap_or_default().to_vec();
    let mut warnings = MergeWarnings::new(&name, &takeaways);
    warnings.about_strangers(&old_talks, &fresh_talks, &strangers, &people);
    warnings.about_other_titles(&old_talks, &fresh_talks, &pairs, &people);
    warnings.about_people(&doubtful, &people, &fresh_talks, report);
    let person_pairs = people.pairs.clone();
    let mut speakers = EntryMatches::new(old_people, fresh_people, person_pairs, EntryKind::Speaker);
    let mut talks = EntryMatches::new(old_talks, fresh_talks, pairs, EntryKind::Talk);
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
    let about: HashSet<String> =
        takeaways.iter().filter_map(|takeaway| takeaway.text_of("talk")).map(str::to_owned).collect();
    let before = talks.old.clone();
    let talks = talks.into_merged(EntryKind::Talk, &about, facets.imported_facets(), report);
    if !takeaways.is_empty() {
        inherited_speakers::keep(old.entry("takeaways"), &before, &talks);
    }
    let told = old.get("takeaways").map(Json::items).unwrap_or_default().iter();
    let mut named: HashSet<String> = told.flat_map(|takeaway| ids(takeaway.get("speakers"))).collect();
    named.extend(talks.iter().flat_map(|talk| ids(talk.get("speakers"))));
    let speakers = speakers.into_merged(EntryKind::Speaker, &named, facets.imported_facets(), report);
    warnings.about_other_speakers(&before, &talks, &speakers);
    facets.add_used(&mut old, &talks);
    old.set("speakers", Some(Json::List(speakers)));
    old.set("talks", Some(Json::List(talks)));
    Ok(MergedBundle { json: old, warnings: warnings.finish() })
}

/// Refuses a programme of which none of the old talks is left. On other days a talk must have its title too: whole files
/// are copied from one congress to the next, ids and all, and the same people speak again.
fn refuse_other_programme(
    name: &str,
    old: &[Json],
    fresh: &[Json],
    pairs: &[Option<usize>],
) -> Result<(), ImportError> {
    let imported = old.iter().filter(|talk| origin::key(talk).is_some()).count();
    let days =
        |talks: &[Json]| -> HashSet<String> { talks.iter().filter_map(day).map(str::to_owned).collect() };
    let (before, now) = (days(old), days(fresh));
    let has_other_days = !before.is_empty() && !now.is_empty() && before.is_disjoint(&now);
    let is_left = |(old, fresh): (&Json, &Json)| {
        !has_other_days || title_agreement(old, fresh) > TitleAgreement::Different
    };
    let paired = pairs.iter().zip(fresh).filter_map(|(at, fresh)| Some((&old[(*at)?], fresh)));
    let left = paired.filter(|pair| is_left(*pair)).count();
    let message = match left {
        _ if imported == 0 => return Ok(()),
        0 => format!("none of the {imported} talks that were imported before is in the source"),
        _ if has_other_days && left * 2 <= imported => {
            format!(
                "only {left} of the {imported} talks that were imported before are in the source, and all on other days"
            )
        }
        _ => return Ok(()),
    };
    let help = "name all sources of this programme together, or write another programme with -o";
    Err(ImportError::new("other-programme", Place::file(name), message, help))
}

/// The day of a talk.
fn day(talk: &Json) -> Option<&str> {
    talk.text_of("start")?.get(..10)
}

/// Whether two talks may be on one day: not where both have one, and not the same.
fn same_date(one: &Json, other: &Json) -> bool {
    day(one).zip(day(other)).is_none_or(|(one, other)| one == other)
}

/// The title of a talk, or the name of a person, in the first language it has.
fn title(entry: &Json) -> String {
    let value = entry.get("title").or_else(|| entry.get("name"));
    value.and_then(Json::first_text).unwrap_or_default().to_owned()
}

/// The versions of a text, as they are compared.
fn text_keys(entry: &Json, field: &str) -> Vec<String> {
    let Some(text) = entry.get(field) else { return Vec::new() };
    let versions = text.fields().iter().map(|(_, version)| version);
    versions.chain([text]).filter_map(Json::as_text).map(normalize_label).collect()
}

/// The texts of a list.
fn ids(list: Option<&Json>) -> Vec<String> {
    let items = list.map(Json::items).unwrap_or_default();
    items.iter().filter_map(Json::as_text).map(str::to_owned).collect()
}
