//! Facets, and the tags that point at their values.

use std::borrow::Cow;

use search::SortOrder;
use search::merge_sort::{first, key, second, sort};

use super::BundleReader;
use crate::bundle::bundle_error_kind::BundleErrorKind;
use crate::bundle::id_map::PositionMap;
use crate::bundle::object::{ObjectReader, texts};
use crate::date::{Date, LocalDateTime};
use crate::facet::{DAY, Facet, FacetOrigin, FacetValue, RESERVED, ValueRef};
use crate::id::ValueId;
use crate::json::read as json;

/// The tags an entry says itself.
pub(super) struct Tags {
    /// Positions of facets and values, as yet in no order.
    pub places: Vec<(usize, usize)>,
    /// The facets whose inherited tags they replace: those with values, and those of which the
    /// entry says that none of them holds.
    pub own: Vec<usize>,
}

impl<'a> BundleReader<'a> {
    /// Reads the facets and puts them into the order in which they are offered: what has an order
    /// of its own comes first, because readers know it best, then the kind, then the others.
    pub(super) fn read_facets(&mut self, top: &ObjectReader<'a>) {
        let mut taken = PositionMap::new();
        let mut ordered = Vec::new();
        let mut others = Vec::new();
        top.each("facets", &mut |facet| {
            let (id, facet, values) = self.facet(facet, &taken)?;
            taken.insert(id.clone(), 0);
            let visible_facet_values = if facet.ordered { &mut ordered } else { &mut others };
            visible_facet_values.push((Some(id), facet, values));
            Some(())
        });
        ordered.push((None, Facet::of_kinds(), PositionMap::new()));
        ordered.append(&mut others);
        for (id, facet, values) in ordered {
            if let Some(id) = id {
                self.declared.insert(id, self.facets.len());
            }
            self.facets.push(facet);
            self.values.push(values);
        }
    }

    /// Adds the facet of the days on which talks begin, if there are several and the bundle does not declare it. The talks
    /// themselves are read later, because they refer to the facets.
    pub(super) fn add_days(&mut self, top: &ObjectReader<'a>) {
        if self.declared.contains_key(DAY) {
            return;
        }
        let talks = top.value("talks").into_iter().flat_map(json::parts);
        let starts = talks.filter_map(|talk| json::fields(talk).find(|(name, _)| *name == "\"start\""));
        let starts = starts.filter_map(|(_, start)| json::text(start)?.parse::<LocalDateTime>().ok());
        let days: Vec<Date> = starts.map(|start| start.date).collect();
        let order = SortOrder::by(days.len(), &mut |one, other| days[one].cmp(&days[other]));
        let mut days: Vec<Date> = order.documents().map(|at| days[at as usize]).collect();
        days.dedup();
        if days.len() > 1 {
            self.days = Some((self.facets.len(), days.clone()));
            self.facets.push(Facet::of_days(&days));
            self.values.push(PositionMap::new());
        }
    }

    /// The tag of the day on which a talk begins.
    pub(super) fn day_tag(&self, start: Option<LocalDateTime>) -> Option<(usize, usize)> {
        let (facet, days) = self.days.as_ref()?;
        Some((*facet, days.binary_search(&start?.date).ok()?))
    }

    fn facet(
        &self,
        facet: &ObjectReader<'a>,
        taken: &PositionMap,
    ) -> Option<(Cow<'a, str>, Facet, PositionMap<'a>)> {
        facet.require(&["id", "label", "values"])?;
        let (value, name) = facet.text("id")?;
        let is_language = self.languages.iter().any(|tag| tag.as_str() == name);
        if is_language || RESERVED.contains(&&*name) {
            self.errors.report(value, BundleErrorKind::ReservedFacet(name.into_owned()));
            return None;
        }
        let (name, id) = self.id(facet, |id| taken.contains_key(id))?;
        let label = self.text(facet, "label")?;
        let mut values = Vec::new();
        let mut names = PositionMap::new();
        facet.each("values", &mut |value| {
            value.require(&["id", "label"])?;
            let (name, id): (_, ValueId) = self.id(value, |id| names.contains_key(id))?;
            let label = self.text(value, "label")?;
            names.insert(name, values.len());
            values.push(FacetValue { id, label, description: self.text(value, "description") });
            Some(())
        });
        let ordered = facet.flag("ordered").unwrap_or_default();
        Some((name, Facet { id, label, origin: FacetOrigin::Declared, ordered, values }, names))
    }

    /// The values of all declared facets that hold for an entry.
    pub(super) fn tags(&self, entry: &ObjectReader<'a>) -> Tags {
        let mut tags = Tags { places: Vec::new(), own: Vec::new() };
        let Some(written) = entry.object("tags") else { return tags };
        for (name, list) in written.entries() {
            let facet = self.declared.get(name).copied();
            let Some((facet, values)) = facet.and_then(|facet| Some((facet, self.values.get(facet)?))) else {
                self.errors.report(list, BundleErrorKind::UnknownFacet(name.to_string()));
                continue;
            };
            let Some(named) = texts(self.errors, list) else { continue };
            let before = tags.places.len();
            let says_none = named.is_empty();
            for (at, name) in named {
                match values.get(&name) {
                    Some(value) => tags.places.push((facet, *value)),
                    None => self.errors.report(at, BundleErrorKind::UnknownValue(name.into_owned())),
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
