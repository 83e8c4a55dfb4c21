//! Times after midnight, which stand under the day before.

use jiff::civil::Time;

/// Which times under a day of the programme are those of the next day.
#[derive(Clone, Copy)]
pub struct Night {
    /// When the programme's day ends, as the source says it.
    pub change: Option<Time>,
    /// The time of the event before in the same room.
    pub last: Option<Time>,
}

impl Night {
    /// Whether a time lies after midnight: before the change of day, or, where none is said, in the small hours and
    /// behind an event of the evening.
    pub fn holds(self, clock: Time) -> bool {
        match self.change {
            Some(change) => clock < change,
            None => clock.hour() < 6 && self.last.is_some_and(|last| last.hour() >= 17),
        }
    }

    /// Why such a time is taken for one of the next day.
    pub fn reason(self) -> String {
        match self.change {
            Some(change) => format!("day_change is {}", change.strftime("%H:%M")),
            None => "it stands behind one of the evening".to_owned(),
        }
    }
}
