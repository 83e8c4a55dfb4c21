//! Facets, and the tags that point at their values.

use std::borrow::Cow;

use search::order::{first, key, second, sort};

use super::Reader;
use crate::bundle::fault::Fault;
use crate::bundle::names::Names;
use crate::bundle::object::{Object, texts};
use crate::facet::{Facet, RESERVED, Value, ValueRef};
use crate::id::ValueId;

/// The tags an entry says itself.
pub(super) struct Tags {
    /// Positions of facets and values, as yet in no order.
    pub places: Vec<(usize, usize)>,
    /// The facets whose inherited tags they replace: those with values, and those of which the
    /// entry says that none of them holds.
    pub own: Vec<usize>,
}

impl<'a> Reader<'a> {
    /// Reads the facets and puts them into the order in which they are offered: what has an order
    /// of its own comes first, because readers know it best, then the kind, then the others.
    pub(super) fn read_facets(&mut self, top: &Object<'a>) {
        let mut taken = Names::new();
        let mut ordered = Vec::new();
        let mut others = Vec::new();
        top.each("facets", &mut |facet| {
            let (id, facet, values) = self.facet(facet, &taken)?;
            taken.insert(id.clone(), 0);
            let offered = if facet.ordered { &mut ordered } else { &mut others };
            offered.push((Some(id), facet, values));
            Some(())
        });
        ordered.push((None, Facet::of_kinds(), Names::new()));
        ordered.append(&mut others);
        for (id, facet, values) in ordered {
            if let Some(id) = id {
                self.declared.insert(id, self.facets.len());
            }
            self.facets.push(facet);
            self.values.push(values);
        }
    }

    fn facet(&self, facet: &Object<'a>, taken: &Names) -> Option<(Cow<'a, str>, Facet, Names<'a>)> {
        facet.needs(&["id", "label", "values"])?;
        let (value, name) = facet.text("id")?;
        let is_language = self.languages.iter().any(|tag| tag.as_str() == name);
        if is_language || RESERVED.contains(&&*name) {
            self.notes.note(value, Fault::ReservedFacet(name.into_owned()));
            return None;
        }
        let (name, id) = self.id(facet, |id| taken.contains_key(id))?;
        let label = self.text(facet, "label")?;
        let mut values = Vec::new();
        let mut names = Names::new();
        facet.each("values", &mut |value| {
            value.needs(&["id", "label"])?;
            let (name, id): (_, ValueId) = self.id(value, |id| names.contains_key(id))?;
            let label = self.text(value, "label")?;
            names.insert(name, values.len());
            values.push(Value { id, label, description: self.text(value, "description") });
            Some(())
        });
        let ordered = facet.flag("ordered").unwrap_or_default();
        Some((name, Facet { id, label, ordered, values }, names))
    }

    /// The values of all declared facets that hold for an entry.
    pub(super) fn tags(&self, entry: &Object<'a>) -> Tags {
        let mut tags = Tags { places: Vec::new(), own: Vec::new() };
        let Some(written) = entry.object("tags") else { return tags };
        for (name, list) in written.entries() {
            let facet = self.declared.get(name).copied();
            let Some((facet, values)) = facet.and_then(|facet| Some((facet, self.values.get(facet)?))) else {
                self.notes.note(list, Fault::UnknownFacet(name.to_string()));
                continue;
            };
            let Some(named) = texts(self.notes, list) else { continue };
            let before = tags.places.len();
            let says_none = named.is_empty();
            for (at, name) in named {
                match values.get(&name) {
                    Some(value) => tags.places.push((facet, *value)),
                    None => self.notes.note(at, Fault::UnknownValue(name.into_owned())),
                }
            }
            if says_none || tags.places.len() > before {
                tags.own.push(facet);
            }
        }
        tags
    }
}

/// Tags in the order of the bundle's facets, each once.
pub(super) fn in_order(places: Vec<(usize, usize)>) -> Vec<ValueRef> {
    let mut keys: Vec<u64> = places.iter().map(|(facet, value)| key(*facet as u32, *value as u32)).collect();
    sort(&mut keys, &mut |one, other| one.cmp(&other));
    keys.dedup();
    let tag = |key| ValueRef { facet: first(key) as usize, value: second(key) as usize };
    keys.into_iter().map(tag).collect()
}
