//! A bundle with its entries laid out as fields that can be compared with those of another edition.

use std::collections::{BTreeSet, HashMap};

use super::{BundlePart, ChangedValue};
use crate::json::Json;

/// What a report on changes does not tell: ids, and the marks of imports.
const UNTOLD: [&str; 2] = ["id", "origin"];

/// A bundle, its entries laid out as fields.
pub struct BundleFields<'b> {
    bundle: &'b Json,
    /// The language of texts that name none.
    default: &'b str,
    /// The languages of this edition and of the one it is compared with.
    languages: BTreeSet<&'b str>,
    /// The names of people and the titles of talks, by id.
    people: HashMap<&'b str, String>,
    talks: HashMap<&'b str, String>,
    /// The people of the talks.
    speakers: HashMap<&'b str, &'b Json>,
    /// All but the congress and the lists of entries.
    rest: Json,
}

/// The fields of a bundle that are compared entry by entry.
const PARTS: [&str; 7] = ["$schema", "format", "event", "talks", "speakers", "takeaways", "facets"];

impl<'b> BundleFields<'b> {
    /// A bundle that is compared with another.
    pub fn new(bundle: &'b Json, other: &'b Json) -> Self {
        let tags = |bundle: &'b Json| bundle.get("languages").map(Json::items).unwrap_or_default().iter();
        let languages = tags(bundle).chain(tags(other)).filter_map(Json::as_text).collect();
        let default = tags(bundle).next().and_then(Json::as_text).unwrap_or_default();
        let list = |name: &str| bundle.get(name).map(Json::items).unwrap_or_default().iter();
        let named = |name: &str, field: &str| -> HashMap<&'b str, String> {
            list(name).filter_map(|entry| Some((entry.text_of("id")?, first(entry.get(field)?)))).collect()
        };
        let speakers = list("talks").filter_map(|talk| Some((talk.text_of("id")?, talk.get("speakers")?)));
        let rest = bundle.fields().iter().filter(|(name, _)| !PARTS.contains(&name.as_str()));
        Self {
            bundle,
            default,
            languages,
            people: named("speakers", "name"),
            talks: named("talks", "title"),
            speakers: speakers.collect(),
            rest: Json::Object(rest.cloned().collect()),
        }
    }

    /// The entries of a part by their ids.
    pub fn entries(&self, part: BundlePart) -> Vec<(String, &Json)> {
        match part {
            BundlePart::Event => {
                self.bundle.get("event").map(|event| (String::new(), event)).into_iter().collect()
            }
            BundlePart::Other => vec![(String::new(), &self.rest)],
            _ => {
                let entries = self.bundle.get(part.code()).map(Json::items).unwrap_or_default();
                entries.iter().filter_map(|entry| Some((entry.text_of("id")?.to_owned(), entry))).collect()
            }
        }
    }

    /// What an entry is called.
    pub fn label(&self, part: BundlePart, entry: &Json) -> String {
        let field = match part {
            BundlePart::Event | BundlePart::People => "name",
            BundlePart::Talks => "title",
            BundlePart::Takeaways => "statement",
            BundlePart::Facets => "label",
            BundlePart::Other => return String::new(),
        };
        entry.get(field).map(first).unwrap_or_default()
    }

    /// The fields of an entry. A takeaway that names nobody is by those who give its talk.
    pub fn fields(&self, part: BundlePart, entry: &Json) -> Vec<(String, ChangedValue)> {
        let mut fields = Vec::new();
        for (name, value) in entry.fields().iter().filter(|(name, _)| !UNTOLD.contains(&name.as_str())) {
            self.lay_out(name, value, &mut fields);
        }
        if part == BundlePart::Takeaways && entry.get("speakers").is_none() {
            let of_talk = entry.text_of("talk").and_then(|talk| self.speakers.get(talk));
            of_talk.into_iter().for_each(|speakers| self.lay_out("speakers", speakers, &mut fields));
        }
        fields
    }

    fn lay_out(&self, path: &str, value: &Json, fields: &mut Vec<(String, ChangedValue)>) {
        let is_text =
            |(tag, text): &(String, Json)| self.languages.contains(tag.as_str()) && text.as_text().is_some();
        let is_entry = |item: &Json| !item.fields().is_empty();
        match value {
            Json::Null => {}
            Json::Object(versions) if !versions.is_empty() && versions.iter().all(is_text) => {
                for (tag, text) in versions {
                    let of = if tag == self.default { path.to_owned() } else { format!("{path} [{tag}]") };
                    fields.push((of, self.value(path, text)));
                }
            }
            Json::Object(inner) => {
                inner.iter().for_each(|(name, value)| self.lay_out(&format!("{path}.{name}"), value, fields));
            }
            Json::List(items) if !items.is_empty() && items.iter().all(is_entry) => {
                for (at, item) in items.iter().enumerate() {
                    let name = item.text_of("id").or_else(|| item.text_of("url")).map(str::to_owned);
                    let name = name.unwrap_or_else(|| (at + 1).to_string());
                    let told = item.fields().iter().filter(|(name, _)| !UNTOLD.contains(&name.as_str()));
                    told.for_each(|(field, value)| {
                        self.lay_out(&format!("{path}.{name}.{field}"), value, fields)
                    });
                }
            }
            value => fields.push((path.to_owned(), self.value(path, value))),
        }
    }

    fn value(&self, path: &str, json: &Json) -> ChangedValue {
        let named = |names: &HashMap<&str, String>, id: &Json| {
            let id = id.as_text().unwrap_or_default();
            names.get(id).cloned().unwrap_or_else(|| id.to_owned())
        };
        let text = match (path, json) {
            ("speakers", Json::List(ids)) if ids.is_empty() => "nobody".to_owned(),
            ("speakers", Json::List(ids)) => {
                ids.iter().map(|id| named(&self.people, id)).collect::<Vec<_>>().join(", ")
            }
            ("talk", id) => named(&self.talks, id),
            (_, Json::List(items)) if items.is_empty() => "none".to_owned(),
            (_, Json::List(items)) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
            (_, value) => plain(value),
        };
        ChangedValue { json: json.clone(), text }
    }
}

fn first(text: &Json) -> String {
    text.first_text().unwrap_or_default().to_owned()
}

fn plain(value: &Json) -> String {
    match value {
        Json::Text(text) => text.clone(),
        other => serde_json::to_string(other).unwrap_or_default(),
    }
}
