//! Takeaways that were published and have been withdrawn.

use std::sync::Arc;

use crate::bundle::JsonNode;
use crate::date::Date;
use crate::id::TakeawayId;
use crate::json::write::ObjectWriter;
use crate::speaker::Speaker;
use crate::takeaway::Takeaway;
use crate::talk::Talk;
use crate::text::Text;

/// A takeaway that has been withdrawn. It keeps its address, and there are no words in it that could be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawnTakeaway {
    /// Names it in addresses.
    pub id: TakeawayId,
    /// The talk it was said to be made in; none where the speakers are not to be named.
    pub talk: Option<Arc<Talk>>,
    /// Who was said to have made it; empty where they are not to be named.
    pub speakers: Vec<Arc<Speaker>>,
    /// The day on which it was withdrawn; none where the bundle names a day that does not exist.
    pub when: Option<Date>,
    /// Why it was withdrawn; none where the bundle does not say so, which `check` reports.
    pub reason: Option<Text>,
}

/// What the bundle has under the id of a takeaway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeawayState<'b> {
    /// It is there for everybody to read.
    Published(&'b Arc<Takeaway>),
    /// It has been taken back.
    Withdrawn(&'b Arc<WithdrawnTakeaway>),
}

/// The fields of a withdrawn takeaway that are published: none of those that could hold its words.
const PUBLISHED: [&str; 4] = ["id", "talk", "speakers", "withdrawn"];

/// The text of a bundle in which withdrawn takeaways have lost their words, and those without a name their
/// talk and speakers. Everything else stays to the letter.
pub fn without_withdrawn_words(json: &str) -> String {
    let mut written = json.to_owned();
    let nodes: Vec<JsonNode<'_>> = JsonNode::top(json).key("takeaways").items().collect();
    // From the end to the beginning, so that the places before a change stay where they are.
    for node in nodes.iter().rev() {
        let withdrawn = node.fields().find(|(name, value)| name == "withdrawn" && value.raw() != "null");
        let Some((_, withdrawn)) = withdrawn else { continue };
        let is_nameless = withdrawn.key("without_name").raw() == "true";
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
