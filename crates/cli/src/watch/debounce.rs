//! Debounce: waits until a file has not changed for a while before the site is rebuilt.
//!
//! It has no clock of its own: the caller passes the time, so that tests need not wait.

use std::time::{Duration, Instant};

/// How long nothing may change until a change counts as complete. Editors write a file in several steps, and copying
/// an app writes many files.
pub const QUIET_PERIOD: Duration = Duration::from_millis(150);

/// How long a file may be missing before that is reported. Editors that save under another name first, and builds that
/// replace a folder, remove it for a moment.
pub const MISSING_TIMEOUT: Duration = Duration::from_secs(2);

/// The state of the watched file since the last rebuild.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Debounce {
    /// Nothing has changed.
    #[default]
    Idle,
    /// Something has changed, and more may follow.
    Changed {
        /// The last change.
        last: Instant,
    },
    /// Nothing changes any more, but the file is missing.
    Missing {
        /// The last change.
        since: Instant,
    },
}

impl Debounce {
    /// Records a change and restarts the quiet period.
    pub fn record_change(&mut self, now: Instant) {
        *self = Self::Changed { last: now };
    }

    /// The time until [`is_due`](Self::is_due) is to be asked again; `None` until the next change.
    pub fn time_left(&self, now: Instant) -> Option<Duration> {
        let due = match *self {
            Self::Idle => return None,
            Self::Changed { last } => last + QUIET_PERIOD,
            Self::Missing { since } => since + MISSING_TIMEOUT,
        };
        Some(due.saturating_duration_since(now))
    }

    /// Whether the rebuild is due; it is due once for all changes before it.
    pub fn is_due(&mut self, now: Instant, is_there: impl FnOnce() -> bool) -> bool {
        match *self {
            Self::Changed { last } if now >= last + QUIET_PERIOD => {
                if is_there() {
                    *self = Self::Idle;
                    return true;
                }
                *self = Self::Missing { since: last };
                false
            }
            Self::Missing { since } if now >= since + MISSING_TIMEOUT || is_there() => {
                *self = Self::Idle;
                true
            }
            _ => false,
        }
    }
}
