//! Reading the objects of a bundle field by field.
//!
//! There are no types that mirror the JSON: the readers in `read` ask an [`ObjectReader`] for its
//! fields, and what they ask for *is* the wire format. Deriving such types was tried and weighed
//! 61 kB of the app (each struct brings a visitor for maps and one for lists, and each field an
//! `Option` of its own), told only roughly where a problem is, and let one bad field take its
//! whole entry along. Here every field is lenient on its own: one that has the wrong kind is reported
//! where it stands and counts as missing.

use std::borrow::Cow;
use std::cell::Cell;

use super::bundle_error_kind::BundleErrorKind;
use super::bundle_errors::BundleErrors;
use super::id_map::PositionMap;
use crate::json::read as json;

/// A JSON object with its fields in their order, the values unread.
pub struct ObjectReader<'a> {
    raw: &'a str,
    errors: &'a BundleErrors<'a>,
    fields: Vec<ObjectField<'a>>,
}

struct ObjectField<'a> {
    name: Cow<'a, str>,
    value: &'a str,
    /// Whether anything asked for the field: the others are not part of the format.
    asked: Cell<bool>,
}

impl<'a> ObjectReader<'a> {
    /// Opens a value. Of a field that is there twice, the first counts.
    pub fn open(raw: &'a str, errors: &'a BundleErrors<'a>) -> Option<Self> {
        if !raw.starts_with('{') {
            return mismatch(errors, raw, "an object");
        }
        let mut names = PositionMap::new();
        let mut fields = Vec::new();
        for (name, value) in json::fields(raw) {
            let Some(name) = text(errors, name) else { continue };
            if names.insert(name.clone(), fields.len()).is_some() {
                errors.report(value, BundleErrorKind::RepeatedField(name.into_owned()));
            } else {
                fields.push(ObjectField { name, value, asked: Cell::new(false) });
            }
        }
        Some(Self { raw, errors, fields })
    }

    /// The object as it is written.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// Goes on only where all these fields are there; reports those that are not.
    pub fn require(&self, names: &[&'static str]) -> Option<()> {
        let missing = names.iter().filter(|name| self.value(name).is_none());
        let missing =
            missing.map(|name| self.errors.report(self.raw, BundleErrorKind::Missing(name))).count();
        (missing == 0).then_some(())
    }

    /// The value of a field as it is written; `null` counts as missing.
    pub fn value(&self, name: &str) -> Option<&'a str> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        field.asked.set(true);
        (field.value != "null").then_some(field.value)
    }

    /// All fields with their values, for objects whose names are the publisher's.
    pub fn entries(&self) -> impl Iterator<Item = (&Cow<'a, str>, &'a str)> {
        self.fields.iter().map(|field| {
            field.asked.set(true);
            (&field.name, field.value)
        })
    }

    /// A field's text, with its value as it is written.
    pub fn text(&self, name: &str) -> Option<(&'a str, Cow<'a, str>)> {
        let value = self.value(name)?;
        Some((value, text(self.errors, value)?))
    }

    /// A field that is true or false; false where it is neither.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match self.value(name)? {
            "true" => Some(true),
            "false" => Some(false),
            other => mismatch(self.errors, other, "true or false"),
        }
    }

    /// A field's whole number.
    pub fn number(&self, name: &str) -> Option<u32> {
        let value = self.value(name)?;
        value.parse().ok().or_else(|| mismatch(self.errors, value, "a whole number that is not negative"))
    }

    /// The items of a field's list.
    pub fn list(&self, name: &str) -> Option<Vec<&'a str>> {
        list(self.errors, self.value(name)?)
    }

    /// The texts in a field's list, each with its value as it is written.
    pub fn texts(&self, name: &str) -> Option<Vec<(&'a str, Cow<'a, str>)>> {
        texts(self.errors, self.value(name)?)
    }

    /// Opens each item of a field's list for a reader, which returns `None` for an item it leaves
    /// out.
    pub fn each(&self, name: &str, read: &mut dyn FnMut(&ObjectReader<'a>) -> Option<()>) {
        for item in self.list(name).unwrap_or_default() {
            if let Some(object) = Self::open(item, self.errors)
                && read(&object).is_some()
            {
                object.report_unread_fields();
            }
        }
    }

    /// The object in a field.
    pub fn object(&self, name: &str) -> Option<Self> {
        Self::open(self.value(name)?, self.errors)
    }

    /// Reports the fields that nothing has asked for. Only for an object that is kept: of one that
    /// is left out, nobody knows what would have been asked.
    pub fn report_unread_fields(&self) {
        for field in self.fields.iter().filter(|field| self.errors.warn && !field.asked.get()) {
            self.errors.report(field.value, BundleErrorKind::UnreadField(field.name.to_string()));
        }
    }
}

/// A text, or a report why it is none.
pub fn text<'a>(errors: &BundleErrors<'_>, value: &'a str) -> Option<Cow<'a, str>> {
    if !value.starts_with('"') {
        return mismatch(errors, value, "a text");
    }
    let text = json::text(value);
    if text.is_none() {
        errors.report(value, BundleErrorKind::Surrogate);
    }
    text
}

/// The items of a list, or a report why it is none.
pub fn list<'a>(errors: &BundleErrors<'_>, value: &'a str) -> Option<Vec<&'a str>> {
    if !value.starts_with('[') {
        return mismatch(errors, value, "a list");
    }
    Some(json::parts(value).collect())
}

/// The texts in a list, each with its value as it is written.
pub fn texts<'a>(errors: &BundleErrors<'_>, value: &'a str) -> Option<Vec<(&'a str, Cow<'a, str>)>> {
    let items = list(errors, value)?.into_iter();
    Some(items.filter_map(|item| Some((item, text(errors, item)?))).collect())
}

/// Reports that a value is of another kind than expected.
pub fn mismatch<T>(errors: &BundleErrors<'_>, value: &str, expected: &'static str) -> Option<T> {
    errors.report(value, BundleErrorKind::Shape { found: json::kind(value), expected });
    None
}
