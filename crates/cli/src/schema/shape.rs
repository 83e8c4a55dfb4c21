//! What a value of the bundle may be, and how JSON Schema says it.

use serde_json::{Map, Value, json};

use super::definition::Definition;

/// What may stand in one place of the bundle.
pub enum Shape {
    /// Whatever JSON allows.
    Anything,
    /// This number and no other.
    Exactly(&'static str),
    /// A whole number that is not negative.
    Count,
    /// True or false.
    Flag,
    /// Any text, because only the rest of the bundle tells whether it is right.
    Name,
    /// A text of a certain form.
    Written {
        /// The regular expression it matches.
        pattern: String,
        /// How to mend one that does not.
        mend: String,
    },
    /// One of these words.
    Word(Vec<&'static str>),
    /// What has a name of its own, because it stands in several places.
    Named(Definition),
    /// One or the other.
    Either(Box<[Shape; 2]>),
    /// A list with this many items at least.
    List(usize, Box<Shape>),
    /// An object whose field names are the publisher's.
    Table(Table),
    /// An object with fields of the format.
    Object(Vec<Field>),
}

/// An object whose field names are the publisher's.
pub struct Table {
    /// The form of its names; `None` where only the rest of the bundle tells which there may be.
    pub names: Option<Box<Shape>>,
    /// How many fields it has at least.
    pub least: usize,
    /// What its fields hold.
    pub of: Box<Shape>,
}

/// One field of an object.
pub struct Field {
    pub(super) name: &'static str,
    about: &'static str,
    need: Need,
    pub(super) shape: Shape,
}

#[derive(PartialEq, Eq)]
enum Need {
    /// The object is nothing without it.
    Must,
    /// It may be left out, which `null` says as well.
    May,
}

/// A field that must be there.
pub fn must(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, about, need: Need::Must, shape }
}

/// A field that may be left out.
pub fn may(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, about, need: Need::May, shape }
}

/// A list, which may be empty.
pub fn list(of: Shape) -> Shape {
    Shape::List(0, Box::new(of))
}

impl Shape {
    /// The shape as JSON Schema 2020-12.
    pub fn schema(&self) -> Value {
        match self {
            Shape::Anything => json!({}),
            Shape::Exactly(number) => json!({ "const": number.parse::<u32>().unwrap_or_default() }),
            Shape::Count => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
            Shape::Flag => json!({ "type": "boolean" }),
            Shape::Name => json!({ "type": "string" }),
            // The message is a keyword of Visual Studio Code; other programs pass over it.
            Shape::Written { pattern, mend } => {
                json!({ "type": "string", "pattern": pattern, "patternErrorMessage": mend })
            }
            Shape::Word(words) => json!({ "enum": words }),
            Shape::Named(definition) => json!({ "$ref": format!("#/$defs/{}", definition.name()) }),
            Shape::Either(shapes) => json!({ "anyOf": [shapes[0].schema(), shapes[1].schema()] }),
            Shape::List(least, of) => json!({ "type": "array", "minItems": least, "items": of.schema() }),
            Shape::Table(table) => table.schema(),
            Shape::Object(fields) => object(fields),
        }
    }
}

impl Table {
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
fn object(fields: &[Field]) -> Value {
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), field.schema())).collect();
    let required: Vec<&str> =
        fields.iter().filter(|field| field.need == Need::Must).map(|field| field.name).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

impl Field {
    fn schema(&self) -> Value {
        let mut schema = match (&self.need, &self.shape) {
            (Need::Must, shape) | (Need::May, shape @ Shape::Anything) => shape.schema(),
            (Need::May, shape) => json!({ "anyOf": [shape.schema(), { "type": "null" }] }),
        };
        schema["description"] = self.about.into();
        schema
    }
}
