//! Writing an edited takeaway as JSON; unchanged fields keep their formatting.

use recap::bundle::JsonNode;

use super::entry::present;
use super::field::{FieldName, TakeawayField};
use super::value::{FieldValue, FieldValues};

/// The fields of a takeaway in the order of the format.
const ORDER: [&str; 9] =
    ["id", "talk", "speakers", "kind", "statement", "detail", "tags", "language", "source"];

/// The fields of a source in the order of the format.
const SOURCE: [&str; 11] = [
    "label",
    "author",
    "publisher",
    "date",
    "url",
    "locator",
    "origin",
    "approved",
    "approved_by",
    "approved_on",
    "checked",
];

/// Those of them that are texts, which may be translated.
const SOURCE_TEXTS: [&str; 3] = ["label", "publisher", "locator"];

/// A takeaway before and after it was edited.
pub struct TakeawayWriter<'a> {
    /// How it is written so far; nothing for a new one.
    pub old: Option<JsonNode<'a>>,
    /// What it said.
    pub before: FieldValues,
    /// What it says now.
    pub after: FieldValues,
    /// The language of its plain texts, before and now.
    pub own: (String, String),
    /// The language of plain texts that are not the takeaway's own.
    pub default: &'a str,
    /// The tags of the bundle's languages in their order.
    pub languages: &'a [&'a str],
}

/// The fields of an object: names and values as they are written.
type WrittenFields = Vec<(String, String)>;

impl TakeawayWriter<'_> {
    /// The takeaway as JSON. One that had several lines gets a line for each field, after `indent`;
    /// so does a new one, unless there is no indent.
    pub fn json(&self, indent: Option<&str>) -> String {
        if let Some(old) = self.old.as_ref().filter(|_| self.before == self.after) {
            return old.raw().to_owned();
        }
        let mut fields = WrittenFields::new();
        let mut seen = Vec::new();
        for (name, spot) in self.old.iter().flat_map(present) {
            let value = if ORDER.contains(&&*name) {
                self.part(&name, Some(&spot), indent)
            } else {
                Some(spot.raw().to_owned())
            };
            fields.extend(value.map(|value| (name.clone(), value)));
            seen.push(name);
        }
        for name in ORDER.into_iter().filter(|name| !seen.iter().any(|seen| seen == name)) {
            fields.extend(self.part(name, None, indent).map(|value| (name.to_owned(), value)));
        }
        object(&fields, indent)
    }

    /// One field as JSON; `None` where there is nothing to say.
    fn part(&self, name: &str, old: Option<&JsonNode<'_>>, indent: Option<&str>) -> Option<String> {
        let of = |values: &FieldValues| -> FieldValues {
            let is = |field: &TakeawayField| field.name.path().0 == name;
            values
                .iter()
                .filter(|(field, _)| is(field))
                .map(|(field, value)| (field.clone(), value.clone()))
                .collect()
        };
        let (before, after) = (of(&self.before), of(&self.after));
        let is_text = |text: FieldName| text.path().0 == name;
        let keeps = before == after
            && (self.own.0 == self.own.1 || !(is_text(FieldName::Statement) || is_text(FieldName::Detail)));
        match old {
            Some(old) if keeps => Some(old.raw().to_owned()),
            _ if name == "source" => self.source(old, &before, &after),
            _ if name == "tags" => tags(old, &before, &after),
            _ if is_text(FieldName::Statement) || is_text(FieldName::Detail) => {
                let deeper = indent.map(|indent| format!("{indent}  "));
                self.wording(old, (&self.own.0, &self.own.1), &after, deeper.as_deref())
            }
            _ => after.values().next().map(plain),
        }
    }

    fn source(
        &self,
        old: Option<&JsonNode<'_>>,
        before: &FieldValues,
        after: &FieldValues,
    ) -> Option<String> {
        let mut fields = WrittenFields::new();
        let mut seen = Vec::new();
        let of = |values: &FieldValues, name: &str| -> FieldValues {
            let is = |field: &TakeawayField| field.name.path().1 == name;
            values
                .iter()
                .filter(|(field, _)| is(field))
                .map(|(field, value)| (field.clone(), value.clone()))
                .collect()
        };
        let part = |name: &str, old: Option<&JsonNode<'_>>| {
            let (before, after) = (of(before, name), of(after, name));
            match old {
                Some(old) if before == after => Some(old.raw().to_owned()),
                _ if SOURCE_TEXTS.contains(&name) => {
                    self.wording(old, (self.default, self.default), &after, None)
                }
                _ => after.values().next().map(plain),
            }
        };
        for (name, spot) in old.into_iter().flat_map(present) {
            let value =
                if SOURCE.contains(&&*name) { part(&name, Some(&spot)) } else { Some(spot.raw().to_owned()) };
            fields.extend(value.map(|value| (name.clone(), value)));
            seen.push(name);
        }
        for name in SOURCE.into_iter().filter(|name| !seen.iter().any(|seen| seen == name)) {
            fields.extend(part(name, None).map(|value| (name.to_owned(), value)));
        }
        (!fields.is_empty()).then(|| object(&fields, None))
    }

    /// A text: plain where it has one version, in its own language, and was not an object before.
    fn wording(
        &self,
        old: Option<&JsonNode<'_>>,
        own: (&str, &str),
        after: &FieldValues,
        indent: Option<&str>,
    ) -> Option<String> {
        let was_object = old.is_some_and(|old| old.raw().starts_with('{'));
        if let ([(TakeawayField { of, .. }, value)], false) =
            (after.iter().collect::<Vec<_>>().as_slice(), was_object)
            && of.is_empty()
        {
            return Some(plain(value));
        }
        // Versions stay in the order in which they were; new ones follow that of the bundle.
        let before = old.filter(|_| was_object).into_iter().flat_map(present).map(|(tag, _)| tag);
        let before = before.map(|tag| if tag == own.0 { own.1.to_owned() } else { tag });
        let mut tags: Vec<String> = before.collect();
        let known = self.languages.iter().map(|tag| (*tag).to_owned());
        let others =
            after.keys().map(|field| if field.of.is_empty() { own.1.to_owned() } else { field.of.clone() });
        for tag in known.chain(others) {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        let version = |tag: String| {
            let of = if tag == own.1 { "" } else { &tag };
            let value = after.iter().find(|(field, _)| field.of == of).map(|(_, value)| plain(value));
            value.map(|value| (tag.clone(), value))
        };
        let fields: WrittenFields = tags.into_iter().filter_map(version).collect();
        (!fields.is_empty()).then(|| object(&fields, indent))
    }
}

fn tags(old: Option<&JsonNode<'_>>, before: &FieldValues, after: &FieldValues) -> Option<String> {
    let mut fields = WrittenFields::new();
    for (facet, spot) in old.into_iter().flat_map(present) {
        let field = TakeawayField::of(FieldName::Tags, &facet);
        let value = after.get(&field);
        let value = if value == before.get(&field) { Some(spot.raw().to_owned()) } else { value.map(plain) };
        fields.extend(value.map(|value| (facet, value)));
    }
    let is_new = |field: &TakeawayField| !fields.iter().any(|(facet, _)| *facet == field.of);
    let new: WrittenFields = after
        .iter()
        .filter(|(field, _)| is_new(field))
        .map(|(field, value)| (field.of.clone(), plain(value)))
        .collect();
    fields.extend(new);
    (!fields.is_empty()).then(|| object(&fields, None))
}

fn plain(value: &FieldValue) -> String {
    match value {
        FieldValue::Word(text) | FieldValue::Text(text) => quoted(text),
        FieldValue::List(items) => {
            let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
            format!("[{}]", items.join(", "))
        }
        FieldValue::Flag(flag) => flag.to_string(),
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// An object in one line, or with a line for each field.
fn object(fields: &[(String, String)], indent: Option<&str>) -> String {
    let fields = fields.iter().map(|(name, value)| format!("{}: {value}", quoted(name)));
    let fields: Vec<String> = fields.collect();
    match indent {
        Some(indent) => {
            let deeper = format!("{indent}  ");
            format!("{{\n{deeper}{}\n{indent}}}", fields.join(&format!(",\n{deeper}")))
        }
        None => format!("{{{}}}", fields.join(", ")),
    }
}

/// The space before a value, if it is the first in its line.
pub fn indent(json: &str, offset: usize) -> String {
    let line = json.get(..offset).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}
