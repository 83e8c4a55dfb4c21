//! Matching the entries of a bundle with those of a fresh draft.

use std::collections::{HashMap, HashSet};

use super::entry::{is_edited, merge_entry};
use super::order;
use crate::convert::ids::IdAllocator;
use crate::convert::normalize_label;
use crate::json::Json;
use crate::origin::{self, EntryKind};
use crate::report::{ImportEventKind, ImportReport};

/// The entries of one kind, in the bundle and in the draft.
pub struct EntryMatches {
    /// Those of the bundle.
    pub old: Vec<Json>,
    /// Those of the draft, in its order, under the ids that they have in the bundle.
    pub fresh: Vec<Json>,
    /// For each of the draft, its place in the bundle.
    pub pairs: Vec<Option<usize>>,
    /// From ids of the draft to those of the bundle.
    ids: HashMap<String, String>,
}

impl EntryMatches {
    /// Takes the entries out of both, and finds those that are the same: by key, or else by title
    /// and day, or by name, because a programme may move from one planning system to another.
    pub fn of(old: &mut Json, fresh: &mut Json, kind: EntryKind) -> Self {
        let list = if kind == EntryKind::Talk { "talks" } else { "speakers" };
        let (old, mut fresh) = (old.take_list(list), fresh.take_list(list));
        let mut pairs: Vec<Option<usize>> = vec![None; fresh.len()];
        let mut taken: HashSet<usize> = HashSet::new();
        let keys: HashMap<&str, usize> =
            old.iter().enumerate().filter_map(|(at, entry)| Some((origin::key(entry)?, at))).collect();
        for (entry, pair) in fresh.iter().zip(&mut pairs) {
            *pair = origin::key(entry).and_then(|key| keys.get(key)).copied().filter(|at| taken.insert(*at));
        }
        // Where most keys are found again, the programme is still in its system, and another key under an
        // old title is more likely another talk, unless it is given at the very same time.
        let has_moved = taken.len() * 2 <= keys.len();
        let may_be = |one: &Json, other: &Json| {
            if has_moved || origin::key(one).is_none() {
                is_same_day(one, other)
            } else {
                is_same_time(one, other)
            }
        };
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, entry) in old.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
            names_of(entry, kind).into_iter().for_each(|name| names.entry(name).or_default().push(at));
        }
        for (entry, pair) in fresh.iter().zip(&mut pairs).filter(|(_, pair)| pair.is_none()) {
            let alike = names_of(entry, kind).into_iter().find_map(|name| names.get(&name)).cloned();
            let is_free = |at: &usize| !taken.contains(at) && may_be(&old[*at], entry);
            *pair = alike.unwrap_or_default().into_iter().find(is_free);
            taken.extend(*pair);
        }
        let mut free = IdAllocator::with_taken(old.iter().filter_map(|entry| entry.text_of("id")));
        let mut ids = HashMap::new();
        for (entry, pair) in fresh.iter_mut().zip(&pairs) {
            let id = entry.text_of("id").unwrap_or_default().to_owned();
            let known = pair.and_then(|at| old[at].text_of("id")).map(str::to_owned);
            let kept = known.unwrap_or_else(|| free.allocate(&id, list.trim_end_matches('s')));
            entry.set("id", Some(Json::text(&kept)));
            ids.insert(id, kept);
        }
        Self { old, fresh, pairs, ids }
    }

    /// Puts the ids of the bundle into a list of ids of the draft.
    pub fn map_ids(&self, list: &mut Json) {
        let renamed = list.items().iter().map(|id| {
            let known = id.as_text().and_then(|id| self.ids.get(id));
            known.map_or_else(|| id.clone(), Json::text)
        });
        *list = Json::List(renamed.collect());
    }

    /// The entries as they are after the import. Those that the draft no longer has are removed,
    /// unless something needs them or editors wrote to them; then they are marked.
    pub fn into_merged(
        mut self,
        kind: EntryKind,
        needed: &HashSet<String>,
        own: &HashSet<String>,
        report: &ImportReport,
    ) -> Vec<Json> {
        let is_talk = kind == EntryKind::Talk;
        let mut placed = Vec::new();
        for (fresh, pair) in self.fresh.iter().zip(&self.pairs) {
            let id = fresh.text_of("id").unwrap_or_default();
            let Some(old) = pair.and_then(|at| self.old.get_mut(at)) else {
                if is_talk {
                    report.note(ImportEventKind::NewSession, id, title(fresh));
                }
                placed.push((id.to_owned(), Some(fresh.clone())));
                continue;
            };
            if old.get("origin").is_some_and(|origin| origin.get("gone").is_some()) {
                report.note(ImportEventKind::Returned, id, title(fresh));
            }
            let changed = merge_entry(old, fresh, kind, own, report);
            if !changed.is_empty() {
                let kind =
                    if is_talk { ImportEventKind::ChangedSession } else { ImportEventKind::ChangedEntry };
                report.note(kind, id, changed.join(", "));
            }
            // A talk that has another time now has another place in the programme.
            let moved = changed.contains(&"start").then(|| old.clone());
            placed.push((id.to_owned(), moved));
        }
        let known: HashSet<usize> = self.pairs.iter().flatten().copied().collect();
        let mut kept = Vec::with_capacity(self.old.len());
        for (at, mut entry) in self.old.into_iter().enumerate() {
            let is_gone = !known.contains(&at) && origin::key(&entry).is_some();
            let id = entry.text_of("id").unwrap_or_default().to_owned();
            if is_gone && !needed.contains(&id) && !is_edited(&entry, kind) {
                report.note(ImportEventKind::Removed, id, title(&entry));
                continue;
            }
            if is_gone && is_talk {
                report.note(ImportEventKind::Vanished, id, title(&entry));
                entry.entry("origin").set("gone", Some(Json::Flag(true)));
            }
            kept.push(entry);
        }
        order::insert_in_order(kept, placed)
    }
}

/// The names by which an entry may be known that has another key, or none.
fn names_of(entry: &Json, kind: EntryKind) -> Vec<String> {
    let field = if kind == EntryKind::Talk { "title" } else { "name" };
    let Some(value) = entry.get(field) else { return Vec::new() };
    let versions = value.fields().iter().map(|(_, version)| version);
    versions.chain([value]).filter_map(Json::as_text).map(normalize_label).collect()
}

fn is_same_time(one: &Json, other: &Json) -> bool {
    one.text_of("start") == other.text_of("start")
}

/// Whether two talks may be one: not where both have a day, and not the same.
fn is_same_day(one: &Json, other: &Json) -> bool {
    let day = |entry: &Json| entry.text_of("start").and_then(|start| start.get(..10)).map(str::to_owned);
    match (day(one), day(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

fn title(entry: &Json) -> String {
    let value = entry.get("title").or_else(|| entry.get("name"));
    let text = |value: &Json| {
        let version = value.fields().first().map(|(_, version)| version);
        value.as_text().or_else(|| version?.as_text()).map(str::to_owned)
    };
    value.and_then(text).unwrap_or_default()
}
