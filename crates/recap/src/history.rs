//! What takeaways said before their statements were changed.

use crate::bundle::{Bundle, JsonNode};
use crate::date::Date;
use crate::json::write::{self as json, ObjectWriter};
use crate::language::LanguageTag;
pub use crate::takeaway::EarlierWording;
use crate::takeaway::Takeaway;

impl Takeaway {
    /// The history that the takeaway has when it takes the place of the one that is published: what was
    /// published stays, and where the statement differs, what it said is added under this day.
    ///
    /// Editors may have told a change themselves, with the reason. Then that entry counts.
    pub fn history_after(&self, published: &Self, today: Date) -> Vec<EarlierWording> {
        let mut own = self.history.clone();
        let mut history = Vec::with_capacity(own.len() + published.history.len() + 1);
        for entry in &published.history {
            let told = own.iter().position(|own| own.said == entry.said);
            history.push(told.map_or_else(|| entry.clone(), |at| own.remove(at)));
        }
        let is_told = own.iter().any(|own| own.said == published.statement);
        history.append(&mut own);
        if !is_told && self.statement.differs(&published.statement) {
            history.push(EarlierWording { when: today, said: published.statement.clone(), why: None });
        }
        history.sort_by_key(|entry| entry.when);
        history
    }
}

/// The text of a bundle in which each takeaway has the history that [`Takeaway::history_after`] gives it.
/// Everything else stays to the letter; what is no bundle stays as it is.
pub fn with_history(json: &str, published: &Bundle, today: Date) -> String {
    let mut written = json.to_owned();
    let Some(bundle) = Bundle::parse_lossy(json).map(|parsed| parsed.bundle) else { return written };
    let nodes: Vec<JsonNode<'_>> = JsonNode::top(json).key("takeaways").items().collect();
    // From the end to the beginning, so that the places before a change stay where they are.
    for node in nodes.iter().rev() {
        let id = node.key("id").text().and_then(|id| id.parse().ok());
        let Some((now, before)) = id.and_then(|id| Some((bundle.takeaway(&id)?, published.takeaway(&id)?)))
        else {
            continue;
        };
        let history = now.history_after(before, today);
        if history != now.history {
            put_field(&mut written, node, "history", &list(&history, bundle.languages.default_tag()));
        }
    }
    written
}

/// Sets a field of an object, at its place or behind the last one.
fn put_field(json: &mut String, object: &JsonNode<'_>, name: &str, value: &str) {
    let old = object.fields().find(|(field, _)| field == name).map(|(_, old)| old);
    match old {
        Some(old) => json.replace_range(old.range(), value),
        None => {
            let end = object.fields().last().map_or(object.offset() + 1, |(_, last)| last.range().end);
            json.insert_str(end, &format!(", {}: {value}", json::text(name)));
        }
    }
}

/// A history as the bundle writes it; the inverse of reading it.
pub(crate) fn list(history: &[EarlierWording], default: &LanguageTag) -> String {
    let entries = history.iter().map(|entry| {
        let mut written = ObjectWriter::default();
        written.text("when", Some(&entry.when.to_string()));
        written.put("said", json::localized(&entry.said, default));
        written.put("why", entry.why.as_ref().map(|why| json::localized(why, default)));
        written.finish()
    });
    format!("[{}]", entries.collect::<Vec<_>>().join(", "))
}
