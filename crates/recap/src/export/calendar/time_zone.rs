//! The time zone of a congress, as calendar files state it (RFC 5545, section 3.6.5).

use super::content_lines::ContentLines;
use crate::bundle::Bundle;
use crate::date::LocalDateTime;

const MINUTES_OF_A_DAY: i64 = 24 * 60;

/// How far apart the clock is looked at. Nowhere is it changed twice within a week.
const STEP: i64 = 7 * MINUTES_OF_A_DAY;

/// Zones that change their clocks do so every year.
const A_YEAR: i64 = 53 * STEP;

/// A time zone with the changes of its clock that matter to one congress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeZone {
    /// The IANA name, such as `Europe/Berlin`.
    name: String,
    /// From the change before the congress to the last one during it; at least one.
    changes: Vec<ClockChange>,
}

/// One change of a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ClockChange {
    /// The time the clock showed when it was changed.
    at: LocalDateTime,
    /// Minutes ahead of UTC before.
    from: i32,
    /// Minutes ahead of UTC after.
    to: i32,
}

impl TimeZone {
    /// The zone of this name, with what happens to its clock around a congress.
    ///
    /// The domain knows no zones. `offset` does: it answers how many minutes the clock is ahead of UTC at
    /// a minute of universal time, counted from 1970. So the command, which carries the time zone
    /// database, and the browser, which has its own, write the same.
    ///
    /// `None` where there is no such zone, or the congress has no day.
    pub fn around(bundle: &Bundle, name: &str, offset: impl Fn(i64) -> Option<i32>) -> Option<Self> {
        let is_part_of_name = |c: char| c.is_ascii_alphanumeric() || "/_-+".contains(c);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || !name.chars().all(is_part_of_name) {
            return None;
        }
        let days = bundle.talks.iter().filter_map(|talk| Some(talk.start?.date));
        let days = days.chain(bundle.event.start).chain(bundle.event.end);
        let days: Vec<i64> = days.map(|day| i64::from(day.days_since_1970()) * MINUTES_OF_A_DAY).collect();
        // Anywhere on earth these days lie within so much of universal time.
        let first = days.iter().min()? - MINUTES_OF_A_DAY;
        let last = days.iter().max()? + 2 * MINUTES_OF_A_DAY;

        let mut changes: Vec<ClockChange> = Vec::new();
        let mut from = first - A_YEAR;
        while from < last {
            let until = (from + STEP).min(last);
            if let Some((minute, change)) = change_between(from, until, &offset)? {
                if minute <= first {
                    changes.clear();
                }
                changes.push(change);
            }
            from = until;
        }
        if changes.is_empty() {
            let to = offset(first)?;
            changes.push(ClockChange { at: LocalDateTime::from_minutes_since_1970(0)?, from: to, to });
        }
        Some(Self { name: name.to_owned(), changes })
    }

    /// The IANA name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The zone as a part of a calendar file.
    pub(super) fn lines(&self) -> ContentLines {
        let mut lines = ContentLines::default();
        lines.put("BEGIN", "VTIMEZONE");
        lines.put("TZID", &self.name);
        for ClockChange { at, from, to } in &self.changes {
            let name = if to > from { "DAYLIGHT" } else { "STANDARD" };
            lines.put("BEGIN", name);
            lines.put("DTSTART", &super::moment(*at));
            lines.put("TZOFFSETFROM", &offset_text(*from));
            lines.put("TZOFFSETTO", &offset_text(*to));
            lines.put("END", name);
        }
        lines.put("END", "VTIMEZONE");
        lines
    }
}

/// The change of the clock between two minutes of universal time, with the first minute after it;
/// `Some(None)` where the clock runs on, `None` where the zone is unknown.
fn change_between(
    mut before: i64,
    mut after: i64,
    offset: impl Fn(i64) -> Option<i32>,
) -> Option<Option<(i64, ClockChange)>> {
    let (from, to) = (offset(before)?, offset(after)?);
    if from == to {
        return Some(None);
    }
    while before + 1 < after {
        let middle = before + (after - before) / 2;
        if offset(middle)? == from {
            before = middle;
        } else {
            after = middle;
        }
    }
    let at = LocalDateTime::from_minutes_since_1970(after + i64::from(from))?;
    Some(Some((after, ClockChange { at, from, to })))
}

/// Minutes ahead of UTC as `+0100`.
fn offset_text(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
