//! Publishing a bundle without the words of withdrawn takeaways.

use crate::bundle::{JsonNode, withdrawal};
use crate::json::write::ObjectWriter;

/// The fields of a withdrawn takeaway that are published: none of those that could hold its words.
const PUBLISHED: [&str; 4] = ["id", "talk", "speakers", "withdrawn"];

/// The text of a bundle in which withdrawn takeaways have lost their words, and those without a name their
/// talk and speakers. Everything else stays to the letter.
pub fn without_withdrawn_words(json: &str) -> String {
    let mut written = json.to_owned();
    let nodes: Vec<JsonNode<'_>> = JsonNode::top(json).key("takeaways").items().collect();
    // From the end to the beginning, so that the places before a change stay where they are.
    for node in nodes.iter().rev() {
        let Some(withdrawn) = withdrawal(node) else { continue };
        let is_nameless =
            withdrawn.fields().any(|(name, value)| name == "without_name" && value.raw() == "true");
        let is_kept =
            |name: &str| PUBLISHED.contains(&name) && !(is_nameless && ["talk", "speakers"].contains(&name));
        let mut object = ObjectWriter::default();
        for (name, value) in node.fields().filter(|(name, _)| is_kept(name)) {
            object.put(&name, value.raw().to_owned());
        }
        written.replace_range(node.range(), &object.finish());
    }
    written
}
