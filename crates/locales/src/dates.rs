//! Dates as each language writes them.

use super::Locale;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year, such as 2021.
    pub year: u16,
    /// The month, from 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Locale {
    /// A day, such as "23 November 2021".
    pub fn format_date(self, Day { year, month, day }: Day) -> String {
        self.date(day, self.month_name(month), year)
    }

    /// The days from one to another, such as "23–24 November 2021"; one day where they are the same.
    pub fn format_date_range(self, first: Day, last: Day) -> String {
        if first == last {
            return self.format_date(first);
        }
        if (first.year, first.month) != (last.year, last.month) {
            return self.date_range(self.format_date(first), self.format_date(last));
        }
        let month = self.month_name(last.month);
        if last.day == first.day + 1 {
            self.date_range_two_days(first.day, last.day, month, last.year)
        } else {
            self.date_range_same_month(first.day, last.day, month, last.year)
        }
    }

    /// A day with the time, such as "23 November 2021, 09:05".
    pub fn format_date_time(self, day: Day, hour: u8, minute: u8) -> String {
        self.date_time(self.format_date(day), hour, minute)
    }

    /// A day with its name, such as "Tuesday, 23 November 2021". The weekday counts from 0 for Monday.
    pub fn format_date_with_weekday(self, day: Day, weekday: usize) -> String {
        let weekday = self.weekdays().get(weekday).copied().unwrap_or_default();
        self.date_with_weekday(weekday, self.format_date(day))
    }

    /// The name of a month, from 1 to 12; empty for other numbers, as no calendar has them.
    fn month_name(self, month: u8) -> &'static str {
        self.months().get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
    }
}
