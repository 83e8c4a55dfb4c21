//! The bundle's format as a JSON Schema, by which editors complete and check.

mod declared;
mod definition;
mod definition_shape;
mod format;
mod names;
mod object_text;
mod pattern;
mod public_fields;
mod shape;

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use serde_json::{Map, Value};

use self::definition::Definition;
pub use self::names::{fields, text_fields};
pub use self::public_fields::public_fields;

use crate::output::print_bytes;

/// The name of the schema's file, beside a bundle and in every site.
pub const FILE: &str = "recap.schema.json";

/// Prints the JSON Schema of the bundle, for editors that complete and check.
#[derive(Args)]
#[command(after_help = "Examples:\n  nachlese schema > recap.schema.json\n\n\
    With \"$schema\": \"./recap.schema.json\" as the bundle's first field, editors use it.")]
pub struct SchemaArgs {}

/// Prints the schema.
///
/// # Errors
///
/// Where it cannot be printed, such as into a file on a full disk.
pub fn run(SchemaArgs {}: &SchemaArgs) -> Result<ExitCode> {
    print_bytes(text().as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// The schema, in the vocabulary of JSON Schema 2020-12.
///
/// It refuses what `nachlese check` calls a fault of structure, and also fields that nothing reads.
/// What it cannot see are relations inside a bundle: ids that are used twice or point at nothing.
pub fn text() -> String {
    let mut schema = format::bundle().schema();
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["title"] = "Nachlese".into();
    schema["description"] = "A congress as statements that people can find, check and pass on.".into();
    schema["$defs"] = Value::Object(definitions());
    format!("{schema:#}\n")
}

fn definitions() -> Map<String, Value> {
    let definition = |definition: Definition| {
        let mut schema = definition.shape().schema();
        // Editors show the title together with the description of the field. A description of its
        // own they would show instead of that.
        if let Some(about) = definition.about() {
            schema["title"] = about.into();
        }
        (definition.name().to_owned(), schema)
    };
    Definition::ALL.into_iter().map(definition).collect()
}
