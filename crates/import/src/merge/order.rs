//! The order of entries after a merge.

use std::collections::HashSet;

use crate::json::Json;

/// Puts new entries, and those that have moved, behind the one that is before them in the
/// programme. All others stay where the editors have them.
///
/// `programme` are the ids in the order of the programme, each with the entry if it is to be put.
pub fn insert_in_order(kept: Vec<Json>, programme: Vec<(String, Option<Json>)>) -> Vec<Json> {
    let put: HashSet<&str> =
        programme.iter().filter(|(_, entry)| entry.is_some()).map(|(id, _)| id.as_str()).collect();
    let stays = |entry: &Json| entry.text_of("id").is_none_or(|id| !put.contains(id));
    let mut placed: Vec<Json> = kept.into_iter().filter(stays).collect();
    let mut next = 0;
    for (id, entry) in programme {
        match entry {
            Some(entry) => {
                placed.insert(next.min(placed.len()), entry);
                next += 1;
            }
            None => {
                let at = placed.iter().position(|known| known.text_of("id") == Some(id.as_str()));
                next = at.map_or(next, |at| at + 1);
            }
        }
    }
    placed
}
