//! When a file that is being written has come to rest.
//!
//! A rule without a clock of its own: whoever watches tells it the time, so that its tests wait for nothing.

use std::time::{Duration, Instant};

/// How long nothing may stir until a change counts as whole. Editors write a file in several steps, and copying
/// an app writes many files.
pub const QUIET: Duration = Duration::from_millis(150);

/// How long a file may be gone before that is the news. Editors that save by way of another name, and builds that
/// replace a folder, take it away for a moment.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// What is known of the watched file since it was looked at last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Settling {
    /// Nothing has changed.
    #[default]
    Still,
    /// Something has changed, and more may follow.
    Stirred {
        /// The last change.
        last: Instant,
    },
    /// All has become quiet, but the file is not there.
    Missing {
        /// The change that took it away.
        since: Instant,
    },
}

impl Settling {
    /// Takes note of a change.
    pub fn stir(&mut self, now: Instant) {
        *self = Self::Stirred { last: now };
    }

    /// How long there is nothing to do but to listen; `None` is until something stirs.
    pub fn rest(&self, now: Instant) -> Option<Duration> {
        let due = match *self {
            Self::Still => return None,
            Self::Stirred { last } => last + QUIET,
            Self::Missing { since } => since + PATIENCE,
        };
        Some(due.saturating_duration_since(now))
    }

    /// Whether the moment has come to look at the file; it comes once for all changes before it.
    pub fn has_settled(&mut self, now: Instant, is_there: impl FnOnce() -> bool) -> bool {
        match *self {
            Self::Stirred { last } if now >= last + QUIET => {
                if is_there() {
                    *self = Self::Still;
                    return true;
                }
                *self = Self::Missing { since: last };
                false
            }
            Self::Missing { since } if now >= since + PATIENCE || is_there() => {
                *self = Self::Still;
                true
            }
            _ => false,
        }
    }
}
