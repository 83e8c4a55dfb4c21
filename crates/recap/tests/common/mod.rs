//! Bundles that hold only what the point of a test needs.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use recap::bundle::BundleError;
use recap::{AttributionLabels, Bundle, ParsedBundle};

/// How German says whose words they are.
pub const LABELS: AttributionLabels =
    AttributionLabels { after: "nach", about_talk: "über den Vortrag von" };

const DEFAULTS: [(&str, &str); 7] = [
    ("format", "1"),
    ("languages", r#"["de", "en"]"#),
    ("event", r#"{"name": "Tag", "title": "Rückblick", "summary": "Alles", "start": "2021-11-23"}"#),
    ("facets", "[]"),
    ("speakers", "[]"),
    ("talks", "[]"),
    ("takeaways", "[]"),
];

/// A bundle's text: these top-level fields, and after them what else a bundle must have. The
/// fragment begins at column 2 of line 1.
pub fn json(fragment: &str) -> String {
    let given: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&format!("{{{fragment}}}")).expect("a fragment of fields");
    let missing = DEFAULTS.iter().filter(|(name, _)| !given.contains_key(*name));
    let missing = missing.map(|(name, value)| format!("{name:?}: {value}"));
    let given = Some(fragment.to_owned()).filter(|fragment| !fragment.is_empty());
    format!("{{{}}}", given.into_iter().chain(missing).collect::<Vec<_>>().join(", "))
}

/// The bundle with these top-level fields, and what is wrong with it.
pub fn parsed(fragment: &str) -> ParsedBundle {
    Bundle::parse(&json(fragment)).expect("a bundle that can be shown")
}

/// The faultless bundle with these top-level fields.
#[track_caller]
pub fn bundle(fragment: &str) -> Bundle {
    let ParsedBundle { bundle, problems } = parsed(fragment);
    assert_eq!(lines(&problems), Vec::<String>::new());
    bundle
}

/// The problems as a publisher reads them.
pub fn lines(problems: &[BundleError]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// A value from its text, where the test knows that it is one.
#[track_caller]
pub fn of<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().expect("a value of this type")
}

/// The value a text is read as, written out again, or the words of the error.
pub fn read<T: FromStr<Err: Display> + Display>(text: &str) -> Result<String, String> {
    text.parse::<T>().map(|value| value.to_string()).map_err(|error| error.to_string())
}

/// What a test expects of [`read`].
pub fn owned(expected: Result<&str, &str>) -> Result<String, String> {
    expected.map(str::to_owned).map_err(str::to_owned)
}
