//! Takeaways that name nobody are by the people of their talk. Where the source has others for it now, what was said
//! stays with those who were there before: nobody gets words that they were not known to have said.

use std::collections::{BTreeSet, HashMap};

use super::ids;
use crate::json::Json;

/// Names in each takeaway that names nobody who its talk was by, where somebody else gives that now. Whose talk was by
/// nobody yet, is by whoever gives it now.
pub fn keep(takeaways: &mut Json, before: &[Json], after: &[Json]) {
    let speakers = |talks: &[Json]| -> HashMap<String, Vec<String>> {
        let named =
            talks.iter().filter_map(|talk| Some((talk.text_of("id")?.to_owned(), ids(talk.get("speakers")))));
        named.collect()
    };
    let (before, after) = (speakers(before), speakers(after));
    let Json::List(takeaways) = takeaways else { return };
    for takeaway in takeaways.iter_mut().filter(|takeaway| takeaway.get("speakers").is_none()) {
        let talk = takeaway.text_of("talk").unwrap_or_default();
        let (Some(ours), Some(theirs)) = (before.get(talk), after.get(talk)) else { continue };
        if has_others(ours, theirs) {
            takeaway.set("speakers", Some(Json::List(ours.iter().map(Json::text).collect())));
        }
    }
}

/// Whether somebody gives a talk who did not, and somebody did.
pub fn has_others(before: &[String], after: &[String]) -> bool {
    let before: BTreeSet<&String> = before.iter().collect();
    !before.is_empty() && after.iter().any(|id| !before.contains(id))
}
