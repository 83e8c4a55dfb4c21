//! Converting a programme into a bundle: merge its sources, redact private data, and build facets and ids.

pub mod clock;
pub mod days;
pub mod draft;
pub mod facets;
pub mod ids;
pub mod languages;
pub mod links;
pub mod people;
pub mod private_data;
pub mod sessions;

/// Normalizes case and spaces, for comparing titles, names and labels.
pub fn normalize_label(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// Normalizes the name of a person, for comparing it: titles tell nobody apart.
pub fn normalize_name(name: &str) -> String {
    normalize_label(&recap::TitledName::parse(name).without_titles())
}
