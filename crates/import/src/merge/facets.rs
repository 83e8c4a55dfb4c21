//! Merging the facets of a bundle and of a fresh draft.

use std::collections::{BTreeSet, HashMap, HashSet};

use recap::facet::RESERVED;

use super::text_keys;
use crate::convert::ids::IdAllocator;
use crate::json::Json;

/// The facets of a draft, under the ids that they have in the bundle.
pub struct FacetMerge {
    /// As the draft has them, with the ids of the bundle.
    facets: Vec<Json>,
    /// From facets of the draft to those of the bundle, with their values.
    ids: HashMap<String, (String, HashMap<String, String>)>,
    own: HashSet<String>,
}

impl FacetMerge {
    /// Finds out which facets and values are the same, by id or by label.
    pub fn of(old: &Json, fresh: &mut Json) -> Self {
        let known = old.get("facets").map(Json::items).unwrap_or_default();
        let languages = old.get("languages").map(Json::items).unwrap_or_default();
        let taken = known.iter().filter_map(|facet| facet.text_of("id"));
        let taken = taken.chain(RESERVED).chain(languages.iter().filter_map(Json::as_text));
        let mut names = IdAllocator::with_taken(taken);
        let mut merge = Self { facets: Vec::new(), ids: HashMap::new(), own: HashSet::new() };
        let facets = fresh.take_list("facets");
        // Days and tags are both called "Tag" in German, so ids tell facets apart better.
        let same = pairs(known, &facets, &[ids, labels]);
        for (mut facet, same) in facets.into_iter().zip(same) {
            let id = facet.text_of("id").unwrap_or_default().to_owned();
            let kept = same.and_then(|same| same.text_of("id")).map(str::to_owned);
            let kept = kept.unwrap_or_else(|| names.allocate(&id, "topic"));
            let there = same.and_then(|same| same.get("values")).map(Json::items).unwrap_or_default();
            let mut free = IdAllocator::with_taken(there.iter().filter_map(|value| value.text_of("id")));
            let mut values = HashMap::new();
            let mut renamed = facet.take_list("values");
            // Of values the label tells more: an id may only have been the next that was free.
            let same = pairs(there, &renamed, &[labels, ids]);
            for (value, same) in renamed.iter_mut().zip(same) {
                let id = value.text_of("id").unwrap_or_default().to_owned();
                let kept = same.and_then(|same| same.text_of("id")).map(str::to_owned);
                let kept = kept.unwrap_or_else(|| free.allocate(&id, "value"));
                value.set("id", Some(Json::text(&kept)));
                values.insert(id, kept);
            }
            facet.set("values", Some(Json::List(renamed)));
            facet.set("id", Some(Json::text(&kept)));
            merge.own.insert(kept.clone());
            merge.ids.insert(id, (kept, values));
            merge.facets.push(facet);
        }
        merge
    }

    /// The ids of the facets that the import fills.
    pub fn imported_facets(&self) -> &HashSet<String> {
        &self.own
    }

    /// Puts the ids of the bundle into the tags of a talk of the draft.
    pub fn map_tags(&self, talk: &mut Json) {
        let Some(tags) = talk.get("tags") else { return };
        let renamed = tags.fields().iter().filter_map(|(facet, values)| {
            let (id, known) = self.ids.get(facet)?;
            let values =
                values.items().iter().filter_map(|value| known.get(value.as_text()?)).map(Json::text);
            Some((id.clone(), Json::List(values.collect())))
        });
        let renamed = Json::Object(renamed.collect());
        talk.set("tags", Some(renamed));
    }

    /// Adds to a bundle the facets and values that its talks have and it does not declare. Others
    /// of the draft are not added: editors may have taken them away.
    pub fn add_used(&self, old: &mut Json, talks: &[Json]) {
        let tags = talks.iter().filter_map(|talk| talk.get("tags")).flat_map(Json::fields);
        let used: HashSet<(&str, &str)> = tags
            .flat_map(|(facet, values)| {
                values.items().iter().filter_map(|value| Some((facet.as_str(), value.as_text()?)))
            })
            .collect();
        let mut known = old.take_list("facets");
        for facet in &self.facets {
            let Some(id) = facet.text_of("id") else { continue };
            let values = facet.get("values").map(Json::items).unwrap_or_default().iter();
            let used =
                values.filter(|value| value.text_of("id").is_some_and(|value| used.contains(&(id, value))));
            let mut used: Vec<Json> = used.cloned().collect();
            if used.is_empty() {
                continue;
            }
            match known.iter_mut().find(|known| known.text_of("id") == Some(id)) {
                Some(known) => {
                    let mut values = known.take_list("values");
                    let there: HashSet<&str> =
                        values.iter().filter_map(|value| value.text_of("id")).collect();
                    used.retain(|value| value.text_of("id").is_none_or(|id| !there.contains(id)));
                    values.append(&mut used);
                    known.set("values", Some(Json::List(values)));
                }
                None => {
                    let mut added = facet.clone();
                    added.set("values", Some(Json::List(used)));
                    known.push(added);
                }
            }
        }
        old.set("facets", Some(Json::List(known)));
    }
}

/// By what an entry of one kind is known again.
type EntryNames = fn(&Json) -> Vec<String>;

/// For each fresh entry the one of the bundle that is the same: by the first of the ways in which
/// any is, and none for two.
fn pairs<'j>(known: &'j [Json], fresh: &[Json], ways: &[EntryNames]) -> Vec<Option<&'j Json>> {
    let mut pairs: Vec<Option<&'j Json>> = vec![None; fresh.len()];
    let mut taken: HashSet<usize> = HashSet::new();
    for names in ways {
        let mut free: HashMap<String, BTreeSet<usize>> = HashMap::new();
        for (at, entry) in known.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
            names(entry).into_iter().for_each(|name| {
                free.entry(name).or_default().insert(at);
            });
        }
        for (entry, pair) in fresh.iter().zip(&mut pairs).filter(|(_, pair)| pair.is_none()) {
            let first = |name: String| free.get(&name)?.first().copied();
            let Some(at) = names(entry).into_iter().filter_map(first).min() else { continue };
            taken.insert(at);
            *pair = known.get(at);
            for name in known.get(at).map(names).unwrap_or_default() {
                if let Some(places) = free.get_mut(&name) {
                    places.remove(&at);
                }
            }
        }
    }
    pairs
}

fn ids(entry: &Json) -> Vec<String> {
    entry.text_of("id").map(str::to_owned).into_iter().collect()
}

fn labels(entry: &Json) -> Vec<String> {
    text_keys(entry, "label")
}
