//! Publishing a bundle without the people whom only hidden takeaways name.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::approval::kept_items;
use super::json_node::JsonNode;

/// The text of a bundle without the people whom takeaways named in `source`, its text before takeaways were left out
/// or lost their names, and whom no talk and no takeaway names any more. Whoever was named nowhere stays.
pub fn without_unnamed_speakers(json: String, source: &str) -> String {
    let top = JsonNode::top(&json);
    let before = JsonNode::top(source);
    let mut hidden = named(&before, "takeaways");
    for list in ["talks", "takeaways"] {
        let shown = named(&top, list);
        hidden.retain(|id| !shown.contains(id));
    }
    let speakers = top.key("speakers");
    let is_kept = |speaker: &JsonNode<'_>| speaker.key("id").text().is_none_or(|id| !hidden.contains(&id));
    if hidden.is_empty() || speakers.items().all(|speaker| is_kept(&speaker)) {
        return json;
    }
    let mut published = json.clone();
    published.replace_range(speakers.range(), &kept_items(&json, &speakers, is_kept));
    published
}

/// The ids of the people whom the entries of a list name.
fn named<'a>(top: &JsonNode<'a>, list: &str) -> BTreeSet<Cow<'a, str>> {
    let entries = top.key(list);
    let speakers = |entry: JsonNode<'a>| -> Vec<Cow<'a, str>> {
        entry.key("speakers").items().filter_map(|id| id.text()).collect()
    };
    entries.items().flat_map(speakers).collect()
}
