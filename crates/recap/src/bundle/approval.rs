//! What of a bundle may be published: takeaways that were not approved stay with the editors.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::Bundle;
use super::json_node::JsonNode;
use crate::takeaway::Takeaway;

impl Takeaway {
    /// Whether it may be published: not where its source says that it is not approved. Where nothing is said, nobody was
    /// asked.
    pub fn is_public(&self) -> bool {
        self.source.as_ref().is_none_or(|source| source.approved != Some(false))
    }
}

impl Bundle {
    /// The bundle without the takeaways that may not be published.
    pub fn into_public(mut self) -> Self {
        let retain = |takeaways: &mut Vec<Arc<Takeaway>>| takeaways.retain(|takeaway| takeaway.is_public());
        retain(&mut self.takeaways);
        let rows = self.comparison.iter_mut().flat_map(|comparison| &mut comparison.rows);
        rows.flat_map(|row| row.cells.iter_mut().flatten()).for_each(|cell| retain(&mut cell.takeaways));
        self
    }
}

/// The text of a bundle without the takeaways that may not be published, and without their ids in the comparison. All
/// else stays to the letter.
pub fn public_json(json: &str) -> Cow<'_, str> {
    let top = JsonNode::top(json);
    let mut hidden = BTreeSet::new();
    let mut lists = Vec::new();
    if let Some(takeaways) = field(&top, "takeaways") {
        hidden.extend(
            takeaways
                .items()
                .filter(is_hidden)
                .filter_map(|takeaway| field(&takeaway, "id").and_then(|id| id.text()).map(Cow::into_owned)),
        );
        lists.push((takeaways.range(), kept_items(json, &takeaways, |item| !is_hidden(item))));
    }
    let rows = field(&top, "comparison").and_then(|comparison| field(&comparison, "rows"));
    for row in rows.iter().flat_map(JsonNode::items) {
        for (_, cell) in field(&row, "cells").iter().flat_map(JsonNode::fields) {
            if let Some(ids) = field(&cell, "takeaways") {
                let is_kept = |id: &JsonNode<'_>| id.text().is_none_or(|id| !hidden.contains(&*id));
                lists.push((ids.range(), kept_items(json, &ids, is_kept)));
            }
        }
    }
    lists.retain(|(range, kept)| json.get(range.clone()) != Some(kept));
    if lists.is_empty() {
        return Cow::Borrowed(json);
    }
    lists.sort_by_key(|(range, _)| range.start);
    let mut public = json.to_owned();
    // From the end, so that what stands before a list keeps its place.
    for (range, kept) in lists.into_iter().rev() {
        public.replace_range(range, &kept);
    }
    Cow::Owned(public)
}

/// Whether a takeaway may not be published. One that is withdrawn has no words that could be, and its page says why, so
/// it stays.
fn is_hidden(takeaway: &JsonNode<'_>) -> bool {
    let approved = field(takeaway, "source").and_then(|source| field(&source, "approved"));
    approved.is_some_and(|approved| approved.raw() == "false") && withdrawal(takeaway).is_none()
}

/// The value of a field; of a field that is there twice the first, which is the one that counts.
fn field<'a>(node: &JsonNode<'a>, name: &str) -> Option<JsonNode<'a>> {
    node.fields().find(|(field, _)| field == name).map(|(_, value)| value)
}

/// What a takeaway says of its withdrawal; `None` where it is not withdrawn.
pub(crate) fn withdrawal<'a>(takeaway: &JsonNode<'a>) -> Option<JsonNode<'a>> {
    field(takeaway, "withdrawn").filter(|withdrawn| withdrawn.raw() != "null")
}

/// A list as it is written, without some of its items.
pub(super) fn kept_items(json: &str, list: &JsonNode<'_>, is_kept: impl Fn(&JsonNode<'_>) -> bool) -> String {
    let items: Vec<(Range<usize>, bool)> = list.items().map(|item| (item.range(), is_kept(&item))).collect();
    let text = |range: Range<usize>| json.get(range).unwrap_or_default();
    let (Some((first, _)), Some((last, _))) = (items.first(), items.last()) else {
        return list.raw().to_owned();
    };
    let mut kept = text(list.range().start..first.start).to_owned();
    let mut is_empty = true;
    let mut before = first.start;
    for (range, is_kept) in &items {
        if *is_kept {
            kept.push_str(if is_empty { "" } else { text(before..range.start) });
            kept.push_str(text(range.clone()));
            is_empty = false;
        }
        before = range.end;
    }
    kept + text(last.end..list.range().end)
}
