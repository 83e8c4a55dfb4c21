//! The entries of a bundle beside those of a fresh draft.

use std::collections::{HashMap, HashSet};

use super::entry::{is_edited, merge_entry};
use super::{order, title};
use crate::convert::ids::IdAllocator;
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
    /// Gives the entries of the draft the ids of those in the bundle with which they are paired, and new ids to all
    /// others.
    pub fn new(old: Vec<Json>, mut fresh: Vec<Json>, pairs: Vec<Option<usize>>, kind: EntryKind) -> Self {
        let word = if kind == EntryKind::Talk { "talk" } else { "speaker" };
        let mut free = IdAllocator::with_taken(old.iter().filter_map(|entry| entry.text_of("id")));
        let mut ids = HashMap::new();
        for (entry, pair) in fresh.iter_mut().zip(&pairs) {
            let id = entry.text_of("id").unwrap_or_default().to_owned();
            let known = pair.and_then(|at| old[at].text_of("id")).map(str::to_owned);
            let kept = known.unwrap_or_else(|| free.allocate(&id, word));
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
            if origin::is_gone(old) {
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
