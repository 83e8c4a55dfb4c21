//! Who put a shared list together, as they say themselves.

use std::fmt;
use std::sync::Arc;

use crate::text::sanitize;

/// The name that somebody typed who shares a list. Nobody has checked it.
///
/// Invariant: one line of at most 60 characters with a letter or a digit, and no character that no text may show; a
/// name comes by link from anybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SenderName(Arc<str>);

impl SenderName {
    /// The longest name in characters.
    pub const LONGEST: usize = 60;

    /// What was typed, in one line and cut where it is too long; `None` where no name remains.
    pub fn new(typed: &str) -> Option<Self> {
        let line = sanitize(typed)?.split_whitespace().collect::<Vec<_>>().join(" ");
        let name: String = line.chars().take(Self::LONGEST).collect();
        name.contains(char::is_alphanumeric).then(|| Self(name.trim_end().into()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SenderName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
