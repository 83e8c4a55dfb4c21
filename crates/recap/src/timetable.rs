//! The timetable: the talks of one day, by room and time.

use std::ops::Range;

use crate::bundle::Bundle;
use crate::date::Date;
use crate::facet::{DAY, ROOM, ValueRef};
use crate::talk::Talk;

/// How long a talk is shown whose length is not known, in minutes.
const ASSUMED_MINUTES: u32 = 30;

const MINUTES_PER_HOUR: u32 = 60;

/// The talks of one day as blocks on a plane of rooms and time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// The day.
    pub day: Date,
    /// The position of the facet that tells the rows apart, such as rooms.
    pub facet: usize,
    /// The whole hours that are shown, counted from the beginning of the day. A talk may end after midnight.
    pub hours: Range<u32>,
    /// The rows in the order of the facet; talks without a value come last.
    pub rows: Vec<TimetableRow>,
}

/// What happens in one room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimetableRow {
    /// The room; none for talks without one.
    pub value: Option<ValueRef>,
    /// How many talks run there at once at most.
    pub lanes: usize,
    /// The talks by time.
    pub blocks: Vec<TimetableBlock>,
}

/// When a talk runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimetableBlock {
    /// The position of the talk in the bundle.
    pub talk: usize,
    /// From when to when, in minutes since the beginning of the day.
    pub minutes: Range<u32>,
    /// Which of the row's lanes it is in, so that no two talks cover each other.
    pub lane: usize,
}

impl Timetable {
    /// The days that have a timetable, in order.
    pub fn days(bundle: &Bundle) -> Vec<Date> {
        if row_facet(bundle).is_none() {
            return Vec::new();
        }
        let starts = bundle.talks.iter().filter_map(|talk| talk.start.filter(|start| start.time.is_some()));
        let mut days: Vec<Date> = starts.map(|start| start.date).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The timetable of a day; `None` where no talk of it has a time, or nothing tells rooms or strands apart.
    pub fn new(bundle: &Bundle, day: Date) -> Option<Self> {
        let facet = row_facet(bundle)?;
        let mut blocks: Vec<(Option<ValueRef>, TimetableBlock)> = Vec::new();
        for (at, talk) in bundle.talks.iter().enumerate() {
            let Some(minutes) = minutes_on(talk, day) else { continue };
            let block = TimetableBlock { talk: at, minutes, lane: 0 };
            let mut values = talk.tags.iter().filter(|tag| tag.facet == facet).copied().peekable();
            if values.peek().is_none() {
                blocks.push((None, block.clone()));
            }
            blocks.extend(values.map(|value| (Some(value), block.clone())));
        }
        blocks.sort_by_key(|(value, block)| (value.is_none(), *value, block.minutes.start, block.talk));
        let first = blocks.iter().map(|(_, block)| block.minutes.start).min()?;
        let last = blocks.iter().map(|(_, block)| block.minutes.end).max()?;
        let hours = first / MINUTES_PER_HOUR..last.div_ceil(MINUTES_PER_HOUR);
        let rows = blocks.chunk_by(|one, other| one.0 == other.0).map(TimetableRow::new).collect();
        Some(Self { day, facet, hours, rows })
    }
}

impl TimetableRow {
    /// Puts each block into the first lane that is free.
    fn new(of_row: &[(Option<ValueRef>, TimetableBlock)]) -> Self {
        let mut free_from: Vec<u32> = Vec::new();
        let blocks = of_row.iter().map(|(_, block)| {
            let Range { start, end } = block.minutes;
            let lane = free_from.iter().position(|free| *free <= start).unwrap_or(free_from.len());
            free_from.resize(free_from.len().max(lane + 1), end);
            free_from[lane] = end;
            TimetableBlock { lane, ..block.clone() }
        });
        let blocks = blocks.collect();
        let value = of_row.first().and_then(|(value, _)| *value);
        Self { value, lanes: free_from.len(), blocks }
    }
}

/// From when to when a talk runs, if it begins on this day at a known time.
fn minutes_on(talk: &Talk, day: Date) -> Option<Range<u32>> {
    let start = talk.start.filter(|start| start.date == day)?;
    let (hour, minute) = start.time?;
    let start = u32::from(hour) * MINUTES_PER_HOUR + u32::from(minute);
    let length = talk.minutes.filter(|minutes| *minutes > 0).unwrap_or(ASSUMED_MINUTES);
    // Longer than a day is a mistake, and would make a picture of any width.
    Some(start..start + length.min(24 * MINUTES_PER_HOUR))
}

/// The facet of the rooms, or else the first without an order that at least half of the talks have a value of.
fn row_facet(bundle: &Bundle) -> Option<usize> {
    let is_common = |facet: usize| {
        let has_value = |talk: &&std::sync::Arc<Talk>| talk.tags.iter().any(|tag| tag.facet == facet);
        2 * bundle.talks.iter().filter(has_value).count() >= bundle.talks.len().max(1)
    };
    let facets = || bundle.facets.iter().enumerate();
    let rooms = facets().find(|(at, facet)| facet.id.as_str() == ROOM && is_common(*at));
    let strands = || {
        facets().find(|(at, facet)| {
            !facet.is_built_in() && !facet.ordered && facet.id.as_str() != DAY && is_common(*at)
        })
    };
    rooms.or_else(strands).map(|(at, _)| at)
}
