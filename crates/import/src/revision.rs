//! Importing into a bundle that editors work on: what they wrote stays, and what the source
//! changed is updated.

mod entry;
mod facets;
mod matching;
mod order;
mod recap;

use std::collections::HashSet;

pub use self::recap::Recap;

use self::facets::Filed;
use self::matching::Matched;
use crate::json::Json;
use crate::origin::{self, Entry};
use crate::refusal::Refusal;
use crate::report::{Matter, Report};

/// Brings a bundle up to date with a fresh draft of its programme.
///
/// # Errors
///
/// Where none of the talks that were imported before is in the draft: it is another programme, and
/// the talks of the first would be lost.
pub fn revise(recap: Recap, mut fresh: Json, report: &Report) -> Result<Json, Refusal> {
    let Recap { name, json: mut old, .. } = recap;
    let mut speakers = Matched::of(&mut old, &mut fresh, Entry::Speaker);
    let mut talks = Matched::of(&mut old, &mut fresh, Entry::Talk);
    let imported = talks.old.iter().filter(|talk| origin::key(talk).is_some()).count();
    if imported > 0 && talks.pairs.iter().all(Option::is_none) {
        return Err(Refusal::new(
            name,
            format!("none of the {imported} talks that were imported before is in the source"),
            "name all sources of this programme together, or write another programme with -o",
        ));
    }
    let filed = Filed::of(&old, &mut fresh);
    talks.fresh.iter_mut().for_each(|talk| {
        speakers.rename(talk.entry("speakers"));
        filed.rename(talk);
    });
    for (matched, kind) in [(&mut speakers, Entry::Speaker), (&mut talks, Entry::Talk)] {
        matched.fresh.iter_mut().for_each(|entry| {
            let key = origin::key(entry).unwrap_or_default().to_owned();
            origin::sign(entry, kind, &key);
        });
    }
    if let Some(event) = fresh.get("event") {
        let changed = entry::update(old.entry("event"), event, Entry::Event, filed.own(), report);
        if !changed.is_empty() {
            report.note(Matter::ChangedEntry, "event", changed.join(", "));
        }
    }
    let takeaways = old.get("takeaways").map(Json::items).unwrap_or_default();
    let about: HashSet<String> =
        takeaways.iter().filter_map(|takeaway| takeaway.text_of("talk")).map(str::to_owned).collect();
    let mut named: HashSet<String> =
        takeaways.iter().flat_map(|takeaway| ids(takeaway.get("speakers"))).collect();
    let talks = talks.settle(Entry::Talk, &about, filed.own(), report);
    named.extend(talks.iter().flat_map(|talk| ids(talk.get("speakers"))));
    let speakers = speakers.settle(Entry::Speaker, &named, filed.own(), report);
    filed.add_used(&mut old, &talks);
    old.set("speakers", Some(Json::List(speakers)));
    old.set("talks", Some(Json::List(talks)));
    Ok(old)
}

/// The texts of a list.
fn ids(list: Option<&Json>) -> Vec<String> {
    let items = list.map(Json::items).unwrap_or_default();
    items.iter().filter_map(Json::as_text).map(str::to_owned).collect()
}
