//! The names that format 1 gives to its fields.

/// The fields that may hold a text in several languages.
pub const TEXTS: [&str; 18] = [
    "name",
    "title",
    "summary",
    "closing",
    "place",
    "label",
    "description",
    "role",
    "organisation",
    "biography",
    "format",
    "abstract",
    "statement",
    "detail",
    "term",
    "meaning",
    "locator",
    "text",
];

/// The fields of the object at a path, such as `takeaways[3].source`; none for an object whose
/// names are the bundle's own, such as `tags`.
pub fn fields(path: &str) -> &'static [&'static str] {
    let steps: Vec<&str> = path.split('.').map(|step| step.split('[').next().unwrap_or_default()).collect();
    match steps[..] {
        [""] => &[
            "$schema",
            "format",
            "languages",
            "site",
            "event",
            "facets",
            "speakers",
            "talks",
            "takeaways",
            "comparison",
            "glossary",
        ],
        ["site"] => &[
            "url",
            "accent",
            "hashtag",
            "channels",
            "reply",
            "imprint",
            "privacy",
            "accessibility",
            "easy_language",
            "sign_language",
        ],
        ["site", "reply"] => &["email", "fediverse"],
        ["event"] => {
            &["name", "title", "summary", "closing", "start", "end", "time_zone", "place", "url", "source"]
        }
        ["facets"] => &["id", "label", "ordered", "values"],
        ["facets", "values"] => &["id", "label", "description"],
        ["speakers"] => &["id", "name", "role", "organisation", "biography", "photo", "links", "tags"],
        ["talks"] => &[
            "id", "title", "speakers", "start", "minutes", "language", "format", "abstract", "tags", "links",
            "source",
        ],
        ["takeaways"] => {
            &["id", "talk", "speakers", "kind", "statement", "detail", "tags", "language", "source"]
        }
        ["comparison"] => &["title", "columns", "rows"],
        ["comparison", "columns"] => &["id", "label"],
        ["comparison", "rows"] => &["label", "cells"],
        ["comparison", "rows", "cells", _] => &["text", "takeaways"],
        ["glossary"] => &["term", "aliases", "meaning"],
        ["event" | "talks" | "takeaways", "source"] => {
            &["label", "url", "locator", "origin", "approved", "checked"]
        }
        ["speakers" | "talks", "links"] => &["kind", "url", "title", "language", "minutes", "published"],
        _ => &[],
    }
}
