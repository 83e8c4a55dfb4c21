//! The names that the format gives to its fields, for those who compare them with what is written.

use std::collections::BTreeSet;

use super::definition::Definition;
use super::format;
use super::shape::{Field, Shape};

/// The fields that the object at a path may have, such as `takeaways[3].source`; none for an object
/// whose names are the bundle's own, such as `tags`.
pub fn fields(path: &str) -> Vec<&'static str> {
    let steps = path.split('.').map(|step| step.split('[').next().unwrap_or_default());
    let mut steps = steps.filter(|step| !step.is_empty());
    let object = steps.try_fold(format::bundle(), of_object);
    object.map(fields_of).unwrap_or_default().iter().map(|field| field.name).collect()
}

/// The names of the fields that may hold a text in several languages.
pub fn texts() -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    gather(format::bundle(), &mut found);
    found
}

fn gather(shape: Shape, found: &mut BTreeSet<&'static str>) {
    if let Shape::Table(table) = shape {
        return gather(*table.of, found);
    }
    for field in fields_of(shape) {
        if matches!(field.shape, Shape::Named(Definition::Text)) {
            found.insert(field.name);
        } else {
            gather(item(field.shape), found);
        }
    }
}

/// What stands in a field of an object, or in one item of the list there.
fn of_object(shape: Shape, name: &str) -> Option<Shape> {
    if let Shape::Table(table) = shape {
        return Some(item(*table.of));
    }
    fields_of(shape).into_iter().find(|field| field.name == name).map(|field| item(field.shape))
}

fn fields_of(shape: Shape) -> Vec<Field> {
    match shape {
        Shape::Object(fields) => fields,
        _ => Vec::new(),
    }
}

/// The shape itself behind its name and its list.
fn item(shape: Shape) -> Shape {
    match shape {
        Shape::List(_, of) => item(*of),
        Shape::Named(definition) => item(definition.shape()),
        shape => shape,
    }
}
