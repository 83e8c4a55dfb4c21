//! The names of the fields of the format, for comparison with those of a bundle.

use std::collections::BTreeSet;

use super::definition::Definition;
use super::format;
use super::shape::{FieldShape, ValueShape};

/// The fields that the object at a path may have, such as `takeaways[3].source`; none for an object
/// whose names are the bundle's own, such as `tags`.
pub fn fields(path: &str) -> Vec<&'static str> {
    let steps = path.split('.').map(|step| step.split('[').next().unwrap_or_default());
    let mut steps = steps.filter(|step| !step.is_empty());
    let object = steps.try_fold(format::bundle(), of_object);
    object.map(fields_of).unwrap_or_default().iter().map(|field| field.name).collect()
}

/// The names of the fields that may hold a text in several languages.
pub fn text_fields() -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    gather(format::bundle(), &mut found);
    found
}

fn gather(shape: ValueShape, found: &mut BTreeSet<&'static str>) {
    if let ValueShape::Map(table) = shape {
        return gather(*table.of, found);
    }
    for field in fields_of(shape) {
        if matches!(field.shape, ValueShape::Named(Definition::Text)) {
            found.insert(field.name);
        } else {
            gather(item(field.shape), found);
        }
    }
}

/// What stands in a field of an object, or in one item of the list there.
fn of_object(shape: ValueShape, name: &str) -> Option<ValueShape> {
    if let ValueShape::Map(table) = shape {
        return Some(item(*table.of));
    }
    fields_of(shape).into_iter().find(|field| field.name == name).map(|field| item(field.shape))
}

fn fields_of(shape: ValueShape) -> Vec<FieldShape> {
    match shape {
        ValueShape::Object(fields) => fields,
        ValueShape::AnyOf(shapes) => shapes.into_iter().flat_map(fields_of).collect(),
        _ => Vec::new(),
    }
}

/// The shape itself behind its name and its list.
fn item(shape: ValueShape) -> ValueShape {
    match shape {
        ValueShape::List(_, of) => item(*of),
        ValueShape::Named(definition) => item(definition.shape()),
        shape => shape,
    }
}
