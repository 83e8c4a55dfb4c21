//! The order of entries after a merge.

use std::collections::{HashMap, HashSet};

use crate::json::Json;

/// Puts new entries, and those that have moved, behind the one that is before them in the
/// programme. All others stay where the editors have them.
///
/// `programme` are the ids in the order of the programme, each with the entry if it is to be put.
pub fn insert_in_order(kept: Vec<Json>, programme: Vec<(String, Option<Json>)>) -> Vec<Json> {
    let put: HashSet<String> =
        programme.iter().filter(|(_, entry)| entry.is_some()).map(|(id, _)| id.clone()).collect();
    let stays = |entry: &Json| entry.text_of("id").is_none_or(|id| !put.contains(id));
    let staying: Vec<Json> = kept.into_iter().filter(stays).collect();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, entry) in staying.iter().enumerate() {
        entry.text_of("id").into_iter().for_each(|id| {
            places.entry(id).or_insert(at + 1);
        });
    }
    // What is put behind each of those that stay, and before the first.
    let mut behind: Vec<Vec<Json>> = vec![Vec::new(); staying.len() + 1];
    let mut before = 0;
    for (id, entry) in programme {
        match entry {
            Some(entry) => behind[before].push(entry),
            None => before = places.get(id.as_str()).copied().unwrap_or(before),
        }
    }
    let mut behind = behind.into_iter();
    let mut placed = behind.next().unwrap_or_default();
    for (entry, others) in staying.into_iter().zip(behind) {
        placed.push(entry);
        placed.extend(others);
    }
    placed
}
