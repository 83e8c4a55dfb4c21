//! The programme as a calendar file.

use recap::Bundle;

/// Its name inside the folder of a language.
pub const NAME: &str = "programme.ics";

/// Whether a calendar has anything to show: a talk with a time.
pub fn has_programme(bundle: &Bundle) -> bool {
    bundle.talks.iter().any(|talk| talk.start.is_some_and(|start| start.time.is_some()))
}
