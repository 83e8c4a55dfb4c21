//! JSON with its fields in the order in which they are written.
//!
//! The order of rooms in a programme means something, and the order of fields in a bundle is the
//! editors' own. The map of `serde_json` would sort them; its switch for keeping the order would
//! change what every other part of the project writes.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::Number;
use serde_json::de::StrRead;

use crate::read_limit::{ReadCounter, ReadLimit};

/// A value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Names and values. A name may be there twice, as RFC 8259 leaves open.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// An object of those fields that are there.
    pub fn object<'n>(fields: impl IntoIterator<Item = (&'n str, Option<Json>)>) -> Self {
        let present = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        Self::Object(present.collect())
    }

    /// A list, unless it is empty.
    pub fn filled(items: Vec<Json>) -> Option<Self> {
        (!items.is_empty()).then_some(Self::List(items))
    }

    /// The first value under a name; `null` counts as missing.
    pub fn get(&self, name: &str) -> Option<&Json> {
        let field = self.fields().iter().find(|(field, _)| field == name).map(|(_, value)| value);
        field.filter(|value| **value != Self::Null)
    }

    /// A place for the value under a name, which is made where it is missing.
    pub fn entry(&mut self, name: &str) -> &mut Json {
        if !matches!(self, Self::Object(_)) {
            *self = Self::Object(Vec::new());
        }
        let Self::Object(fields) = self else { return self };
        let at = match fields.iter().position(|(field, _)| field == name) {
            Some(at) => at,
            None => {
                fields.push((name.to_owned(), Self::Null));
                fields.len() - 1
            }
        };
        &mut fields[at].1
    }

    /// Puts a value under a name, or takes it away.
    pub fn set(&mut self, name: &str, value: Option<Json>) {
        match (value, &mut *self) {
            (Some(value), _) => *self.entry(name) = value,
            (None, Self::Object(fields)) => fields.retain(|(field, _)| field != name),
            (None, _) => {}
        }
    }

    /// The fields of an object; none for a value of another kind.
    pub fn fields(&self) -> &[(String, Json)] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The items of a list; none for a value of another kind.
    pub fn items(&self) -> &[Json] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// Takes the items of a list out of a field, which stays where it is.
    pub fn take_list(&mut self, name: &str) -> Vec<Json> {
        match std::mem::take(self.entry(name)) {
            Self::List(items) => items,
            _ => Vec::new(),
        }
    }

    /// The characters of a text, or of the first of its versions.
    pub fn first_text(&self) -> Option<&str> {
        self.as_text().or_else(|| self.fields().first()?.1.as_text())
    }

    /// The characters of a text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text under a name.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Self::as_text)
    }

    /// What a value is, as one would call it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

impl Json {
    /// Reads a whole text of JSON, as long as there are not too many values in it.
    ///
    /// # Errors
    ///
    /// Where it is no JSON, or has more values than may still be read.
    pub fn read(text: &str, values: &mut ReadCounter) -> Result<Self, JsonError> {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let read = Self::read_first(&mut deserializer, values)?;
        deserializer.end().map_err(JsonError::Syntax)?;
        Ok(read)
    }

    /// Reads the value with which a text begins, whatever follows it.
    ///
    /// # Errors
    ///
    /// Where there is none, or it has more values than may still be read.
    pub fn read_first<'t>(
        text: &mut serde_json::Deserializer<StrRead<'t>>,
        values: &mut ReadCounter,
    ) -> Result<Self, JsonError> {
        let mut exceeded = None;
        let read = JsonSeed { values, exceeded: &mut exceeded }.deserialize(text);
        read.map_err(|error| exceeded.map_or(JsonError::Syntax(error), JsonError::Exceeded))
    }
}

/// Why a text gives no value.
#[derive(Debug)]
pub enum JsonError {
    /// It is no JSON.
    Syntax(serde_json::Error),
    /// There is more in it than is read.
    Exceeded(ReadLimit),
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut values = ReadCounter::new(ReadLimit::JsonValues);
        JsonSeed { values: &mut values, exceeded: &mut None }.deserialize(deserializer)
    }
}

/// Reads a value and counts it, with all that is in it.
struct JsonSeed<'c> {
    values: &'c mut ReadCounter,
    /// The limit that ended the reading.
    exceeded: &'c mut Option<ReadLimit>,
}

impl JsonSeed<'_> {
    fn inner(&mut self) -> JsonSeed<'_> {
        JsonSeed { values: self.values, exceeded: self.exceeded }
    }
}

impl<'de> DeserializeSeed<'de> for JsonSeed<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        if let Err(limit) = self.values.add(1) {
            *self.exceeded = Some(limit);
            return Err(D::Error::custom(limit.message()));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for JsonSeed<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Flag(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Number::from_f64(value).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut access: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(self.inner())? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut access: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(name) = access.next_key()? {
            fields.push((name, access.next_value_seed(self.inner())?));
        }
        Ok(Json::Object(fields))
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

impl fmt::Display for Json {
    /// The value as a file that people can read and compare: two spaces for each level.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Writing a value to memory cannot fail: all names are texts.
        f.write_str(&serde_json::to_string_pretty(self).unwrap_or_default())
    }
}
