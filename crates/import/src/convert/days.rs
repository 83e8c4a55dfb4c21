//! Days that cannot be right: outside of the congress's own dates, or in another year than its name.

use recap::date::Date;

use super::clock::Clock;
use crate::moment::civil_date;
use crate::programme::{Programme, Session};
use crate::report::{ImportEventKind, ImportReport};

/// How many days a talk may lie from the other talks, where no source gives the dates of the congress.
const APART: i32 = 31;

/// Reports the days of talks that disagree with the dates of the congress, or with those of the other talks; and a year
/// in its name that is none of theirs.
pub fn report_doubtful_days(programme: &Programme, clock: &Clock, report: &ImportReport) {
    // What begins after midnight is on the day after that of the programme, which is no doubt.
    let day_of = |session: &Session| session.start.and_then(|start| clock.day(start)).or(session.day);
    let mut days: Vec<Date> = programme.sessions.iter().filter_map(day_of).collect();
    days.sort_unstable();
    let Some(middle) = days.get(days.len() / 2).copied() else { return };
    let (first, last) = (programme.congress.start, programme.congress.end);
    for session in &programme.sessions {
        let Some(day) = day_of(session) else { continue };
        let is_doubtful = match (first, last) {
            (Some(first), last) => {
                let last = last.unwrap_or(first).max(first);
                day < first && days_between(day, first) > 1 || day > last && days_between(last, day) > 1
            }
            (None, _) => days_between(day, middle).abs() > APART,
        };
        if is_doubtful {
            let dates = match (first, last) {
                (Some(first), Some(last)) if last > first => {
                    format!("the congress is from {first} to {last}")
                }
                (Some(first), _) => format!("the congress is on {first}"),
                (None, _) => format!("most talks are around {middle}"),
            };
            report.note(
                ImportEventKind::DoubtfulDay,
                session.place.as_str(),
                format!("{:?} is on {day}, and {dates}", session.title.first()),
            );
        }
    }
    let name = programme.congress.name.as_ref().map(|name| name.first()).unwrap_or_default();
    let years: Vec<u16> = first.into_iter().chain(last).chain(days).map(Date::year).collect();
    for year in years_in(name).into_iter().filter(|year| !years.contains(year)) {
        report.note(
            ImportEventKind::DoubtfulDay,
            "event.name",
            format!("{name:?} names {year}, and no talk is in that year"),
        );
    }
}

/// How many days lie between two, which are negative for an earlier one.
fn days_between(one: Date, other: Date) -> i32 {
    let between = civil_date(one).zip(civil_date(other)).map(|(one, other)| (other - one).get_days());
    between.unwrap_or_default()
}

/// The years that a name has in it, such as 2021 in `dikomm 2021`.
pub fn years_in(name: &str) -> Vec<u16> {
    let numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 4);
    numbers.filter_map(|number| number.parse().ok()).filter(|year| (1980..2100).contains(year)).collect()
}
