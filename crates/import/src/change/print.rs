//! Changes as text and as JSON.

use serde_json::{Value, json};

use super::{BundlePart, Change, ChangeKind, ChangedValue, FieldChange};
use crate::terminal;

/// The longest value that is shown whole, in characters.
const LONGEST: usize = 300;

impl BundlePart {
    fn heading(self) -> &'static str {
        match self {
            Self::Event => "Congress",
            Self::Talks => "Talks",
            Self::People => "People",
            Self::Takeaways => "Takeaways",
            Self::Facets => "Facets",
            Self::Other => "Everything else",
        }
    }
}

impl ChangeKind {
    /// The stable name, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Gone => "gone",
            Self::Returned => "returned",
            Self::Edited(_) => "changed",
        }
    }

    fn words(&self) -> &'static str {
        match self {
            Self::Added => "new",
            Self::Removed => "removed",
            Self::Gone => "no longer in the source",
            Self::Returned => "in the source again",
            Self::Edited(_) => "changed",
        }
    }
}

/// The changes in plain words, one paragraph for each part of the bundle; empty where there are none.
pub fn to_text(changes: &[Change]) -> String {
    let mut text = String::new();
    for part in BundlePart::ALL {
        let of_part: Vec<&Change> = changes.iter().filter(|change| change.part == part).collect();
        if !of_part.is_empty() {
            text.push_str(&format!("{}:\n", part.heading()));
        }
        for change in of_part {
            match (&change.kind, change.id.is_empty()) {
                (ChangeKind::Edited(fields), true) => put_fields(part, fields, "  ", &mut text),
                (kind, _) => {
                    let label = one_line(&change.label);
                    text.push_str(&format!("  {}: {label} ({})\n", kind.words(), change.id));
                    if let ChangeKind::Edited(fields) = kind {
                        put_fields(part, fields, "      ", &mut text);
                    }
                }
            }
        }
    }
    text
}

/// The changes as a list of objects with `part`, `id`, `label`, `change`, and `fields` of `field`, `old` and `new`.
pub fn to_json(changes: &[Change]) -> Value {
    let value = |value: &Option<ChangedValue>| {
        value.as_ref().and_then(|value| serde_json::to_value(&value.json).ok()).unwrap_or_default()
    };
    let field = |change: &FieldChange| json!({ "field": change.field, "old": value(&change.old), "new": value(&change.new) });
    let change = |change: &Change| {
        let mut object = json!({
            "part": change.part.code(),
            "id": change.id,
            "label": change.label,
            "change": change.kind.code(),
        });
        if let ChangeKind::Edited(fields) = &change.kind {
            object["fields"] = fields.iter().map(field).collect();
        }
        object
    };
    changes.iter().map(change).collect()
}

fn put_fields(part: BundlePart, fields: &[FieldChange], indent: &str, text: &mut String) {
    for FieldChange { field, old, new } in fields {
        let shown = |value: &Option<ChangedValue>| {
            value.as_ref().map_or_else(|| "–".to_owned(), |value| one_line(&value.text))
        };
        let what = one_line(&words(part, field));
        text.push_str(&format!("{indent}{what}: {} → {}\n", shown(old), shown(new)));
    }
}

/// What a change of a field means to people.
fn words(part: BundlePart, field: &str) -> String {
    let (name, language) = match field.split_once(" [") {
        Some((name, language)) => (name, format!(" [{language}")),
        None => (field, String::new()),
    };
    let words = match (part, name) {
        (BundlePart::Takeaways, "statement") => "reworded",
        (BundlePart::Talks | BundlePart::Takeaways, "speakers") => "other people",
        (BundlePart::Takeaways, "talk") => "other talk",
        (BundlePart::Talks, "start") => "other time",
        (BundlePart::Talks, "title") => "other title",
        (BundlePart::People, "name") => "other name",
        (_, name) => name,
    };
    format!("{words}{language}")
}

/// A value in one line.
fn one_line(text: &str) -> String {
    terminal::one_line(text, LONGEST)
}
