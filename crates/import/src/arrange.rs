//! Putting a programme in order: from what several sources say to what one bundle says.

pub mod clock;
pub mod draft;
pub mod filing;
pub mod languages;
pub mod links;
pub mod names;
pub mod people;
pub mod private;
pub mod sessions;

/// A text in which only words count: for comparing titles, names and labels.
pub fn bare(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
