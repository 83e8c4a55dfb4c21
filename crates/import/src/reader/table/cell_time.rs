//! Days and times as people type them into tables.

mod tokens;

use jiff::civil::Time;
use recap::date::Date;

use self::tokens::{TimeToken, tokenize};
use crate::moment;

/// The beginnings of the names of months, in German and English.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän"],
    &["feb"],
    &["mär", "mar", "mrz", "maerz"],
    &["apr"],
    &["mai", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dez", "dec"],
];

/// What comes first in a date with slashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// The day, as in Europe.
    DayFirst,
    /// The month, as in the United States.
    MonthFirst,
}

impl DateOrder {
    /// What comes first in a column: whichever number is too large for a month is the day. `None`
    /// where no date tells.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Self> {
        for word in texts.flat_map(str::split_whitespace).filter(|word| word.contains('/')) {
            let numbers: Vec<u32> = word.split('/').filter_map(|part| part.parse().ok()).collect();
            match numbers.as_slice() {
                [13..=31, 1..=12, _] => return Some(Self::DayFirst),
                [1..=12, 13..=31, _] => return Some(Self::MonthFirst),
                _ => {}
            }
        }
        None
    }
}

/// The date and time in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellTime {
    /// The day.
    pub day: Option<Date>,
    /// The time, or the first of two.
    pub time: Option<Time>,
    /// The second of two times.
    pub until: Option<Time>,
}

impl CellTime {
    /// Reads a day, a time, a span of time, or a day with one of these: `2026-05-19 09:30`,
    /// `Di, 19.5.2026, 9.30–10 Uhr`, `9 bis 10 Uhr`, `May 19th, 2026 9:30 AM`. What it does not know it passes
    /// over.
    pub fn parse(text: &str, date_order: DateOrder) -> Self {
        let tokens = tokenize(text);
        let reader = TimeReader { tokens: &tokens, date_order };
        let mut found = Self::default();
        let (mut is_end, mut dotted) = (false, None);
        let mut at = 0;
        while at < tokens.len() {
            if let Some((day, next)) = reader.date(at) {
                found.day = found.day.or(day);
                at = next;
            } else if let Some((span, next)) = reader.span(at) {
                if found.time.is_none() && is_end {
                    found.until = found.until.or(span.time());
                } else if found.time.is_none() {
                    (found.time, found.until) = (span.time(), span.until());
                } else {
                    found.until = found.until.or(span.time());
                }
                at = next;
            } else {
                is_end = is_end || reader.is_until(at);
                dotted = dotted.or_else(|| reader.dotted(at));
                at += 1;
            }
        }
        // Two numbers with a dot and no year are a time after all.
        if found.day.is_none() && found.time.is_none() && found.until.is_none() {
            found.time = dotted;
        }
        found
    }

    /// Reads the number that a spreadsheet has for a day or a time: `45418` is the 6th of May 2024, `0,375` nine
    /// o'clock.
    pub fn parse_serial(text: &str) -> Option<Self> {
        /// The days since 1900 that a congress may be on: from 1954 until 2119.
        const DAYS: std::ops::Range<f64> = 20_000.0..80_000.0;
        let plain = text.trim().replace(',', ".");
        let is_number = plain.chars().all(|c| c.is_ascii_digit() || c == '.');
        let number: f64 = plain.parse().ok().filter(|_| is_number)?;
        let minutes = (number.fract() * 24.0 * 60.0).round() as i64;
        let time = Time::midnight().checked_add(jiff::Span::new().minutes(minutes % (24 * 60))).ok();
        let has_part = plain.contains('.');
        if (0.0..1.0).contains(&number) && has_part {
            return Some(Self { time, ..Self::default() });
        }
        let days = jiff::Span::new().days(number.trunc() as i64);
        let day =
            jiff::civil::date(1899, 12, 30).checked_add(days).ok().filter(|_| DAYS.contains(&number))?;
        Some(Self { day: moment::bundle_date(day), time: time.filter(|_| has_part), until: None })
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The number of a day of the congress, such as `2`, `Tag 2` or `2. Tag`.
pub fn day_number(text: &str) -> Option<u32> {
    let lower = text.trim().to_lowercase();
    let bare = lower.trim_start_matches("tag").trim_start_matches("day").trim_end_matches("tag");
    let number = bare.trim().trim_end_matches('.').trim();
    let is_short = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    number.parse().ok().filter(|number| is_short && (1..=31).contains(number))
}

/// A clock with the half of the day that it names, and how surely it is one.
#[derive(Clone, Copy)]
struct Clock {
    hour: i8,
    minute: i8,
    half: Option<i8>,
    /// Whether a colon or a word says that it is a time.
    is_sure: bool,
}

impl Clock {
    fn time(self) -> Option<Time> {
        let hour = match self.half {
            Some(shift) => (1..=12).contains(&self.hour).then_some(self.hour % 12 + shift)?,
            None if self.hour == 24 && self.minute == 0 => 0,
            None => self.hour,
        };
        Time::new(hour, self.minute, 0, 0).ok()
    }
}

/// One clock, or two of which the second is the end.
struct ClockSpan {
    first: Clock,
    second: Option<Clock>,
}

impl ClockSpan {
    fn time(&self) -> Option<Time> {
        let half = self.first.half.or(self.second.and_then(|second| second.half));
        let time = Clock { half, ..self.first }.time();
        // `11–1 pm` begins in the morning.
        let is_late =
            self.first.half.is_none() && time.zip(self.until()).is_some_and(|(time, until)| time > until);
        if is_late && half == Some(12) { Clock { half: Some(0), ..self.first }.time() } else { time }
    }

    fn until(&self) -> Option<Time> {
        self.second.and_then(Clock::time)
    }
}

struct TimeReader<'t> {
    tokens: &'t [TimeToken],
    date_order: DateOrder,
}

impl TimeReader<'_> {
    fn number(&self, at: usize, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        match self.tokens.get(at)? {
            TimeToken::Number(number) if digits.contains(&number.len()) => number.parse().ok(),
            _ => None,
        }
    }

    fn is_sign(&self, at: usize, sign: char) -> bool {
        self.tokens.get(at) == Some(&TimeToken::Sign(sign))
    }

    fn word(&self, at: usize) -> &str {
        match self.tokens.get(at) {
            Some(TimeToken::Word(word)) => word,
            _ => "",
        }
    }

    /// The place behind spaces.
    fn skip(&self, mut at: usize) -> usize {
        while self.tokens.get(at) == Some(&TimeToken::Space) {
            at += 1;
        }
        at
    }

    /// A date, and the place behind it. A day that does not exist is passed over.
    fn date(&self, at: usize) -> Option<(Option<Date>, usize)> {
        let whole = |year: u32, month: u32, day: u32| {
            // The year 0 stands for none.
            let year = if (1..100).contains(&year) { year + 2000 } else { year };
            moment::day(&format!("{year:04}-{month:02}-{day:02}"))
        };
        for sign in ['-', '/'] {
            if let (Some(year), true, Some(month), true, Some(day)) = (
                self.number(at, 4..=4),
                self.is_sign(at + 1, sign),
                self.number(at + 2, 1..=2),
                self.is_sign(at + 3, sign),
                self.number(at + 4, 1..=2),
            ) {
                return Some((whole(year, month, day), at + 5));
            }
        }
        if let Some(month) = self.month(at) {
            let day_at = self.skip(at + 1 + usize::from(self.is_sign(at + 1, '.')));
            let day = self.number(day_at, 1..=2)?;
            let behind = day_at + 1 + usize::from(["st", "nd", "rd", "th"].contains(&self.word(day_at + 1)));
            let behind = behind + usize::from(self.is_sign(behind, '.'));
            let year_at = self.skip(behind + usize::from(self.is_sign(behind, ',')));
            let year = self.number(year_at, 4..=4)?;
            return Some((whole(year, month, day), year_at + 1));
        }
        let first = self.number(at, 1..=2)?;
        if self.is_sign(at + 1, '/') {
            let second = self.number(at + 2, 1..=2).filter(|_| self.is_sign(at + 3, '/'))?;
            let year = self.number(at + 4, 4..=4).or_else(|| self.number(at + 4, 2..=2))?;
            let (month, day) = match self.date_order {
                DateOrder::DayFirst => (second, first),
                DateOrder::MonthFirst => (first, second),
            };
            return Some((whole(year, month, day), at + 5));
        }
        let ordinal = usize::from(["st", "nd", "rd", "th"].contains(&self.word(at + 1)));
        let behind = at + 1 + ordinal;
        let month_at = self.skip(behind + usize::from(self.is_sign(behind, '.')));
        let (month, is_named) = match (self.month(month_at), self.number(month_at, 1..=2)) {
            (Some(month), _) => (month, true),
            (None, Some(month)) if self.is_sign(at + 1, '.') => (month, false),
            _ => return None,
        };
        let dot = usize::from(self.is_sign(month_at + 1, '.') || self.is_sign(month_at + 1, ','));
        if !is_named && dot == 0 {
            return None;
        }
        let close = month_at + 1 + dot;
        let year_at = self.skip(close);
        let is_clock =
            |at: usize| self.is_sign(at + 1, ':') || self.is_sign(at + 1, '.') || self.word(at + 1) == "h";
        let short = self.number(close, 2..=2).filter(|_| !is_named && !is_clock(close));
        let year = self.number(year_at, 4..=4).or(short)?;
        Some((whole(year, month, first), year_at + 1))
    }

    fn month(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        let month = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
        Some(month as u32 + 1)
    }

    /// A time or a span of time, and the place behind it.
    fn span(&self, at: usize) -> Option<(ClockSpan, usize)> {
        let (first, behind) = self.clock(at)?;
        let mut next = self.skip(behind);
        let is_span = matches!(self.tokens.get(next), Some(TimeToken::Sign('-'))) || self.is_until(next);
        if is_span {
            next = self.skip(next + 1);
            while ["ca", "circa", "etwa", "gegen", "um", "about"].contains(&self.word(next)) {
                next = self.skip(next + 1 + usize::from(self.is_sign(next + 1, '.')));
            }
            if self.date(next).is_none()
                && let Some((second, end)) = self.clock(next)
                && (first.is_sure || second.is_sure || first.minute > 0 && second.minute > 0)
                && second.time().is_some()
            {
                let span = ClockSpan { first, second: Some(second) };
                return span.time().is_some().then_some((span, end));
            }
        }
        let span = ClockSpan { first, second: None };
        (first.is_sure && span.time().is_some()).then_some((span, behind))
    }

    fn is_until(&self, at: usize) -> bool {
        ["bis", "to", "until", "till"].contains(&self.word(at))
    }

    /// A time of the day, which may be no more than an hour, and the place behind it.
    fn clock(&self, at: usize) -> Option<(Clock, usize)> {
        let hour = i8::try_from(self.number(at, 1..=2)?).ok().filter(|hour| *hour <= 24)?;
        let mut clock = Clock { hour, minute: 0, half: None, is_sure: false };
        let mut next = at + 1;
        if let Some(minute) = self.number(at + 2, 2..=2)
            && (self.is_sign(at + 1, ':') || self.is_sign(at + 1, '.'))
        {
            // `19.05.` is a day.
            let is_date = self.is_sign(at + 1, '.') && self.is_sign(at + 3, '.');
            clock.minute = i8::try_from(minute).ok().filter(|minute| *minute < 60 && !is_date)?;
            clock.is_sure = self.is_sign(at + 1, ':');
            next = at + 3;
            if clock.is_sure && self.is_sign(next, ':') && self.number(next + 1, 2..=2).is_some() {
                next += 2;
            }
        } else if self.is_sign(at + 1, ':')
            || self.is_sign(at + 1, '.') && self.number(at + 2, 1..=9).is_some()
        {
            return None;
        }
        let unit = self.skip(next);
        if ["uhr", "h", "hrs", "hours"].contains(&self.word(unit)) {
            clock.is_sure = true;
            next = unit + 1;
            let minute_at = if self.word(unit) == "h" { next } else { self.skip(next) };
            let minute = self.number(minute_at, 2..=2).and_then(|minute| i8::try_from(minute).ok());
            // `9 Uhr 30`, `9h30`.
            if let Some(minute) =
                minute.filter(|minute| clock.minute == 0 && *minute < 60 && !self.is_sign(minute_at + 1, '.'))
            {
                clock.minute = minute;
                next = minute_at + 1;
            }
        } else if let Some((half, behind)) = self.half_of_day(unit) {
            (clock.is_sure, clock.half, next) = (true, Some(half), behind);
        }
        Some((clock, next))
    }

    /// `am`, `pm`, `a.m.` or `p. m.`, as the hours that they add, and the place behind.
    fn half_of_day(&self, at: usize) -> Option<(i8, usize)> {
        let half = |word: &str| match word {
            "am" | "a" => Some(0),
            "pm" | "p" => Some(12),
            _ => None,
        };
        let shift = half(self.word(at))?;
        if self.word(at).len() == 2 {
            return Some((shift, at + 1));
        }
        let m = self.is_sign(at + 1, '.').then(|| self.skip(at + 2))?;
        (self.word(m) == "m").then(|| (shift, m + 1 + usize::from(self.is_sign(m + 1, '.'))))
    }

    /// Two numbers with a dot, which are a time if there is no year: `09.30`.
    fn dotted(&self, at: usize) -> Option<Time> {
        let is_alone =
            at == 0 || !matches!(self.tokens.get(at - 1), Some(TimeToken::Sign(_) | TimeToken::Number(_)));
        let (clock, next) = self.clock(at).filter(|_| is_alone && self.is_sign(at + 1, '.'))?;
        (next == at + 3 && !self.is_sign(next, '.')).then(|| clock.time()).flatten()
    }
}
