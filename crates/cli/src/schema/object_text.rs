//! Lists and objects of a JSON text without some of their values, all else to the letter.

use std::borrow::Cow;
use std::collections::HashSet;

use recap::bundle::JsonNode;

/// An object with the public parts of its fields; of a field that is there twice, the first counts.
pub fn fields(
    json: &str,
    object: &JsonNode<'_>,
    public: impl Fn(&str, &JsonNode<'_>) -> Option<String>,
) -> String {
    let mut seen: HashSet<Cow<'_, str>> = HashSet::new();
    let parts = object.fields().map(|(name, value)| {
        let text = if seen.contains(&name) { None } else { public(&name, &value) };
        seen.insert(name);
        (text, value)
    });
    joined(json, object, parts)
}

/// A list or an object as it is written, with these texts in the place of its values, and without the values that have
/// none.
pub fn joined<'a>(
    json: &str,
    whole: &JsonNode<'_>,
    parts: impl Iterator<Item = (Option<String>, JsonNode<'a>)>,
) -> String {
    let range = whole.range();
    let mut end = range.start + 1;
    let mut text = json.get(range.start..end).unwrap_or_default().to_owned();
    let mut is_first = true;
    for (public, part) in parts {
        // A comma, if another value stands before it, and the name of a field.
        let before = json.get(end..part.offset()).unwrap_or_default();
        if let Some(public) = public {
            let first = before.trim_start().strip_prefix(',').unwrap_or(before);
            text.push_str(if is_first { first } else { before });
            text.push_str(&public);
            is_first = false;
        }
        end = part.range().end;
    }
    text + json.get(end..range.end).unwrap_or_default()
}
