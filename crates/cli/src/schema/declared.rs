//! Tags and comparisons as they are published: with the facets, values and columns that the bundle declares. Nobody sees
//! others on a page, so what somebody wrote there was not meant for readers.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use recap::bundle::JsonNode;

use super::object_text::{fields, joined};

/// The lists of entries that have tags.
const TAGGED: [&str; 3] = ["speakers", "talks", "takeaways"];

/// What a bundle declares.
struct Declared<'a> {
    /// The values of each facet.
    facets: HashMap<Cow<'a, str>, HashSet<Cow<'a, str>>>,
    /// The columns of the comparison.
    columns: HashSet<Cow<'a, str>>,
}

/// The text of a bundle without tags and cells of the comparison that stand under what it does not declare.
pub fn declared_parts(json: &str) -> String {
    let top = JsonNode::top(json);
    let declared = Declared::of(&top);
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    for entry in TAGGED.iter().filter_map(|list| field(&top, list)).flat_map(|list| entries(&list)) {
        let tags = field(&entry, "tags").filter(is_object);
        changes.extend(tags.map(|tags| (tags.range(), declared.tags(json, &tags))));
    }
    let rows = field(&top, "comparison").and_then(|comparison| field(&comparison, "rows"));
    for row in rows.iter().flat_map(entries) {
        let cells = field(&row, "cells").filter(is_object);
        changes.extend(cells.map(|cells| (cells.range(), declared.cells(json, &cells))));
    }
    changes.retain(|(range, text)| json.get(range.clone()) != Some(text));
    changes.sort_by_key(|(range, _)| range.start);
    let mut public = json.to_owned();
    // From the end, so that what stands before a change keeps its place.
    for (range, text) in changes.into_iter().rev() {
        public.replace_range(range, &text);
    }
    public
}

impl<'a> Declared<'a> {
    fn of(top: &JsonNode<'a>) -> Self {
        let ids = |list: Option<JsonNode<'a>>| -> HashSet<Cow<'a, str>> {
            list.iter().flat_map(entries).filter_map(|entry| field(&entry, "id")?.text()).collect()
        };
        let facets = field(top, "facets");
        let facets = facets.iter().flat_map(entries);
        let facets =
            facets.filter_map(|facet| Some((field(&facet, "id")?.text()?, ids(field(&facet, "values")))));
        let comparison = field(top, "comparison");
        let columns = ids(comparison.and_then(|comparison| field(&comparison, "columns")));
        Self { facets: facets.collect(), columns }
    }

    fn tags(&self, json: &str, tags: &JsonNode<'_>) -> String {
        fields(json, tags, |facet, list| {
            let values = self.facets.get(facet)?;
            let is_declared = |value: &JsonNode<'_>| value.text().is_some_and(|id| values.contains(&id));
            let count = list.items().count();
            let kept = list.items().filter(is_declared).count();
            let items = list.items().map(|item| (is_declared(&item).then(|| item.raw().to_owned()), item));
            match kept {
                // An empty list says that none of the values holds, which the entry did not say.
                0 if count > 0 => None,
                _ if kept < count => Some(joined(json, list, items)),
                _ => Some(list.raw().to_owned()),
            }
        })
    }

    fn cells(&self, json: &str, cells: &JsonNode<'_>) -> String {
        fields(json, cells, |column, cell| self.columns.contains(column).then(|| cell.raw().to_owned()))
    }
}

fn entries<'a>(list: &JsonNode<'a>) -> Vec<JsonNode<'a>> {
    list.items().collect()
}

fn is_object(node: &JsonNode<'_>) -> bool {
    node.raw().starts_with('{')
}

/// The value of a field; of a field that is there twice the first, which is the one that counts.
fn field<'a>(node: &JsonNode<'a>, name: &str) -> Option<JsonNode<'a>> {
    node.fields().find(|(field, _)| field == name).map(|(_, value)| value)
}
