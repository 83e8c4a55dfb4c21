//! Finding dates and times among numbers, words and signs.

use jiff::civil::Time;
use recap::date::Date;

use super::DateOrder;
use super::tokens::TimeToken;
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
pub struct ClockSpan {
    first: Clock,
    second: Option<Clock>,
}

impl ClockSpan {
    /// When it begins.
    pub fn time(&self) -> Option<Time> {
        let half = self.first.half.or(self.second.and_then(|second| second.half));
        let time = Clock { half, ..self.first }.time();
        // `11–1 pm` begins in the morning.
        let is_late =
            self.first.half.is_none() && time.zip(self.until()).is_some_and(|(time, until)| time > until);
        if is_late && half == Some(12) { Clock { half: Some(0), ..self.first }.time() } else { time }
    }

    /// When it ends.
    pub fn until(&self) -> Option<Time> {
        self.second.and_then(Clock::time)
    }
}

/// Finds dates and times among the tokens of a text.
pub struct TimeReader<'t> {
    /// The text.
    pub tokens: &'t [TimeToken],
    /// What comes first in a date with slashes.
    pub date_order: DateOrder,
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
    pub fn date(&self, at: usize) -> Option<(Option<Date>, usize)> {
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
    pub fn span(&self, at: usize) -> Option<(ClockSpan, usize)> {
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

    /// Whether a word says that what follows is an end.
    pub fn is_until(&self, at: usize) -> bool {
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
    pub fn dotted(&self, at: usize) -> Option<Time> {
        let is_alone =
            at == 0 || !matches!(self.tokens.get(at - 1), Some(TimeToken::Sign(_) | TimeToken::Number(_)));
        let (clock, next) = self.clock(at).filter(|_| is_alone && self.is_sign(at + 1, '.'))?;
        (next == at + 3 && !self.is_sign(next, '.')).then(|| clock.time()).flatten()
    }
}
