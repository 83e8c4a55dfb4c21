//! Changes to a JSON text that leave everything else as it is written.

use std::ops::Range;

use recap::bundle::JsonNode;

/// Values to be set in one JSON text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JsonEdits(Vec<(Range<usize>, String)>);

impl JsonEdits {
    /// Sets a field of an object that has fields already, in place of the value that it has.
    pub fn set(&mut self, object: &JsonNode<'_>, field: &str, value: &str) {
        if let Some((_, old)) = object.fields().find(|(name, _)| name == field) {
            self.0.push((old.range(), value.to_owned()));
        } else if let Some((_, last)) = object.fields().last() {
            let end = last.range().end;
            self.0.push((end..end, format!(", {field:?}: {value}")));
        }
    }

    /// The text with all values set.
    pub fn apply(mut self, json: &str) -> String {
        self.0.sort_by_key(|(range, _)| range.start);
        let mut text = String::with_capacity(json.len());
        let mut copied = 0;
        for (range, value) in self.0 {
            text.push_str(json.get(copied..range.start).unwrap_or_default());
            text.push_str(&value);
            copied = range.end;
        }
        text + json.get(copied..).unwrap_or_default()
    }
}
