//! The part of a bundle that is published: the fields of the format, and nothing that somebody noted down beside them.

use std::sync::LazyLock;

use recap::LanguageTag;
use recap::bundle::JsonNode;

use super::declared::declared_parts;
use super::definition::Definition;
use super::format;
use super::object_text::{fields, joined};
use super::shape::ValueShape;

/// The shapes of all definitions in their order, because most values have one of these.
static SHAPES: LazyLock<[ValueShape; Definition::ALL.len()]> =
    LazyLock::new(|| Definition::ALL.map(Definition::shape));

/// The text of a bundle without the fields that nothing reads, and without tags and cells under names that it does not
/// declare. Values of another kind than their field takes are emptied. All else stays to the letter, so that readers of the two see the same.
pub fn public_fields(json: &str) -> String {
    let top = JsonNode::top(json);
    let (before, after) = (json.get(..top.offset()), json.get(top.range().end..));
    let public = format::bundle().public(json, &top);
    declared_parts(&[before.unwrap_or_default(), &public, after.unwrap_or_default()].concat())
}

impl ValueShape {
    /// Whether a value is of this kind, whatever is in it.
    fn takes(&self, value: &JsonNode<'_>) -> bool {
        let first = value.raw().as_bytes().first().copied().unwrap_or_default();
        match self {
            _ if value.raw() == "null" => true,
            ValueShape::Anything => !b"{[".contains(&first),
            ValueShape::Const(_) | ValueShape::Count => first == b'-' || first.is_ascii_digit(),
            ValueShape::Flag => b"tf".contains(&first),
            ValueShape::Name | ValueShape::Pattern { .. } | ValueShape::Enum(_) => first == b'"',
            ValueShape::Named(definition) => SHAPES[*definition as usize].takes(value),
            ValueShape::AnyOf(shapes) => shapes.iter().any(|shape| shape.takes(value)),
            ValueShape::List(..) => first == b'[',
            ValueShape::Map(_) | ValueShape::Object(_) | ValueShape::Mark(_) => first == b'{',
        }
    }

    /// The text of the public part of a value that is of this kind.
    fn public(&self, json: &str, value: &JsonNode<'_>) -> String {
        match self {
            _ if !value.raw().starts_with(['{', '[']) => value.raw().to_owned(),
            ValueShape::Named(definition) => SHAPES[*definition as usize].public(json, value),
            ValueShape::AnyOf(shapes) => {
                let shape = shapes.iter().find(|shape| shape.takes(value));
                shape.map(|shape| shape.public(json, value)).unwrap_or_default()
            }
            ValueShape::List(_, of) => {
                let parts = value.items().map(|item| (Some(of.public_or_empty(json, &item)), item));
                joined(json, value, parts)
            }
            ValueShape::Map(map) => fields(json, value, |name, value| {
                let is_allowed = map.names.is_none() || name.parse::<LanguageTag>().is_ok();
                is_allowed.then(|| map.of.public_or_empty(json, value))
            }),
            ValueShape::Object(known) => fields(json, value, |name, value| {
                let field = known.iter().find(|field| field.name == name)?;
                Some(field.shape.public_or_empty(json, value))
            }),
            ValueShape::Mark(names) => fields(json, value, |name, value| {
                names.contains(&name).then(|| ValueShape::Anything.public_or_empty(json, value))
            }),
            _ => String::new(),
        }
    }

    /// The public part of a value; nothing but its kind where that is another one.
    fn public_or_empty(&self, json: &str, value: &JsonNode<'_>) -> String {
        if self.takes(value) {
            return self.public(json, value);
        }
        let empty = match value.raw().as_bytes().first() {
            Some(b'{') => "{}",
            Some(b'[') => "[]",
            Some(b'"') => "\"\"",
            Some(b't' | b'f') => "false",
            _ => "0",
        };
        empty.to_owned()
    }
}
