//! Facets of a bundle and of a fresh draft.

use std::collections::{HashMap, HashSet};

use recap::facet::RESERVED;

use crate::arrange::bare;
use crate::arrange::names::Names;
use crate::json::Json;

/// The facets of a draft, under the ids that they have in the bundle.
pub struct Filed {
    /// As the draft has them, with the ids of the bundle.
    facets: Vec<Json>,
    /// From facets of the draft to those of the bundle, with their values.
    ids: HashMap<String, (String, HashMap<String, String>)>,
    own: HashSet<String>,
}

impl Filed {
    /// Finds out which facets and values are the same, by id or by label.
    pub fn of(old: &Json, fresh: &mut Json) -> Self {
        let known = old.get("facets").map(Json::items).unwrap_or_default();
        let languages = old.get("languages").map(Json::items).unwrap_or_default();
        let taken = known.iter().filter_map(|facet| facet.text_of("id"));
        let taken = taken.chain(RESERVED).chain(languages.iter().filter_map(Json::as_text));
        let mut names = Names::taken(taken);
        let mut filed = Self { facets: Vec::new(), ids: HashMap::new(), own: HashSet::new() };
        for mut facet in fresh.take_list("facets") {
            let id = facet.text_of("id").unwrap_or_default().to_owned();
            let same = find(known, &facet);
            let kept = same.and_then(|same| same.text_of("id")).map(str::to_owned);
            let kept = kept.unwrap_or_else(|| names.take(&id, "topic"));
            let there = same.and_then(|same| same.get("values")).map(Json::items).unwrap_or_default();
            let mut free = Names::taken(there.iter().filter_map(|value| value.text_of("id")));
            let mut values = HashMap::new();
            let mut renamed = facet.take_list("values");
            for value in &mut renamed {
                let id = value.text_of("id").unwrap_or_default().to_owned();
                let same = find(there, value).and_then(|same| same.text_of("id")).map(str::to_owned);
                let kept = same.unwrap_or_else(|| free.take(&id, "value"));
                value.set("id", Some(Json::text(&kept)));
                values.insert(id, kept);
            }
            facet.set("values", Some(Json::List(renamed)));
            facet.set("id", Some(Json::text(&kept)));
            filed.own.insert(kept.clone());
            filed.ids.insert(id, (kept, values));
            filed.facets.push(facet);
        }
        filed
    }

    /// The ids of the facets that the import fills.
    pub fn own(&self) -> &HashSet<String> {
        &self.own
    }

    /// Puts the ids of the bundle into the tags of a talk of the draft.
    pub fn rename(&self, talk: &mut Json) {
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
                    used.retain(|value| values.iter().all(|there| there.get("id") != value.get("id")));
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

/// The entry with the same label, or else with the same id.
fn find<'j>(known: &'j [Json], entry: &Json) -> Option<&'j Json> {
    let labels = labels(entry);
    let is_alike = |known: &&Json| self::labels(known).iter().any(|label| labels.contains(label));
    known.iter().find(is_alike).or_else(|| known.iter().find(|known| known.get("id") == entry.get("id")))
}

fn labels(entry: &Json) -> Vec<String> {
    let Some(label) = entry.get("label") else { return Vec::new() };
    let versions = label.fields().iter().map(|(_, version)| version);
    versions.chain([label]).filter_map(Json::as_text).map(bare).collect()
}
