//! The shapes of the values of a bundle, and their JSON Schema.

use serde_json::{Map, Value, json};

use super::definition::Definition;

/// What may stand in one place of the bundle.
pub enum ValueShape {
    /// Whatever JSON allows.
    Anything,
    /// A mark that another command leaves: an object with these fields, in which nobody else has to look.
    Mark(&'static [&'static str]),
    /// This number and no other.
    Const(&'static str),
    /// A whole number that is not negative.
    Count,
    /// True or false.
    Flag,
    /// Any text, because only the rest of the bundle tells whether it is right.
    Name,
    /// A text of a certain form.
    Pattern {
        /// The regular expression it matches.
        pattern: String,
        /// How to fix one that does not.
        help: String,
    },
    /// One of these words.
    Enum(Vec<&'static str>),
    /// What has a name of its own, because it stands in several places.
    Named(Definition),
    /// One or the other.
    AnyOf(Box<[ValueShape; 2]>),
    /// A list with this many items at least.
    List(usize, Box<ValueShape>),
    /// An object whose field names are the publisher's.
    Map(MapShape),
    /// An object with fields of the format.
    Object(Vec<FieldShape>),
}

/// An object whose field names are the publisher's.
pub struct MapShape {
    /// The form of its names; `None` where only the rest of the bundle tells which there may be.
    pub names: Option<Box<ValueShape>>,
    /// How many fields it has at least.
    pub least: usize,
    /// What its fields hold.
    pub of: Box<ValueShape>,
}

/// One field of an object.
pub struct FieldShape {
    pub(super) name: &'static str,
    about: &'static str,
    presence: Presence,
    pub(super) shape: ValueShape,
}

#[derive(PartialEq, Eq)]
enum Presence {
    /// The object is nothing without it.
    Required,
    /// It may be left out, which `null` says as well.
    Optional,
    /// It must be there, unless another field is.
    RequiredUnless(&'static str),
}

/// A field that must be there.
pub fn required(name: &'static str, shape: ValueShape, about: &'static str) -> FieldShape {
    FieldShape { name, about, presence: Presence::Required, shape }
}

/// A field that may be left out.
pub fn optional(name: &'static str, shape: ValueShape, about: &'static str) -> FieldShape {
    FieldShape { name, about, presence: Presence::Optional, shape }
}

/// A field that must be there, unless the field `other` is, which itself may be left out.
pub fn required_unless(
    other: &'static str,
    name: &'static str,
    shape: ValueShape,
    about: &'static str,
) -> FieldShape {
    FieldShape { name, about, presence: Presence::RequiredUnless(other), shape }
}

/// A list, which may be empty.
pub fn list(of: ValueShape) -> ValueShape {
    ValueShape::List(0, Box::new(of))
}

impl ValueShape {
    /// The shape as JSON Schema 2020-12.
    pub fn schema(&self) -> Value {
        match self {
            ValueShape::Anything | ValueShape::Mark(_) => json!({}),
            ValueShape::Const(number) => json!({ "const": number.parse::<u32>().unwrap_or_default() }),
            ValueShape::Count => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
            ValueShape::Flag => json!({ "type": "boolean" }),
            ValueShape::Name => json!({ "type": "string" }),
            // The message is a keyword of Visual Studio Code; other programs pass over it.
            ValueShape::Pattern { pattern, help } => {
                json!({ "type": "string", "pattern": pattern, "patternErrorMessage": help })
            }
            ValueShape::Enum(words) => json!({ "enum": words }),
            ValueShape::Named(definition) => json!({ "$ref": format!("#/$defs/{}", definition.name()) }),
            ValueShape::AnyOf(shapes) => json!({ "anyOf": [shapes[0].schema(), shapes[1].schema()] }),
            ValueShape::List(least, of) => {
                json!({ "type": "array", "minItems": least, "items": of.schema() })
            }
            ValueShape::Map(table) => table.schema(),
            ValueShape::Object(fields) => object(fields),
        }
    }
}

impl MapShape {
    fn schema(&self) -> Value {
        let of = self.of.schema();
        let mut schema = json!({ "type": "object", "minProperties": self.least, "additionalProperties": of });
        if let Some(names) = &self.names {
            schema["propertyNames"] = names.schema();
        }
        schema
    }
}

/// An object that has no other fields than these: a field that nothing reads is mostly a slip of
/// the pen, which an editor should show.
fn object(fields: &[FieldShape]) -> Value {
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), field.schema())).collect();
    let required: Vec<&str> =
        fields.iter().filter(|field| field.presence == Presence::Required).map(|field| field.name).collect();
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    if let Some(choice) = choice(fields) {
        schema["anyOf"] = choice;
    }
    schema
}

/// That either all fields are there which another one stands in for, or that one.
fn choice(fields: &[FieldShape]) -> Option<Value> {
    let conditional = fields.iter().filter_map(|field| match field.presence {
        Presence::RequiredUnless(other) => Some((field.name, other)),
        _ => None,
    });
    let (names, others): (Vec<_>, Vec<_>) = conditional.unzip();
    let other = *others.first()?;
    // A field that is `null` is not there.
    let present = |names: &[&str]| {
        let told: Map<String, Value> =
            names.iter().map(|name| ((*name).to_owned(), json!({ "not": { "type": "null" } }))).collect();
        json!({ "required": names, "properties": told })
    };
    Some(json!([present(&names), present(&[other])]))
}

impl FieldShape {
    fn schema(&self) -> Value {
        let mut schema = match (&self.presence, &self.shape) {
            (Presence::Required, shape)
            | (Presence::Optional, shape @ (ValueShape::Anything | ValueShape::Mark(_))) => shape.schema(),
            (Presence::Optional | Presence::RequiredUnless(_), shape) => {
                json!({ "anyOf": [shape.schema(), { "type": "null" }] })
            }
        };
        schema["description"] = self.about.into();
        schema
    }
}
