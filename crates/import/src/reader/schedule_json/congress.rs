//! What a schedule says of the congress itself.

use recap::date::Date;

use crate::moment::civil_date;
use crate::node::SourceNode;
use crate::programme::{Congress, Moment, Precision, ProgrammeText};
use crate::report::ImportEventKind;
use crate::web::{self, SchemelessUrl};

/// The congress. Where its own days have a time, they may be given in UTC, and then the first lies
/// on the day before; the days of the programme tell better.
pub fn congress(schedule: &SourceNode<'_>, conference: &SourceNode<'_>, days: &[Date]) -> Congress {
    let own = |name: &str| Moment::parse(&conference.text(name)?);
    let surely = |name: &str| own(name).filter(|own| own.precision == Precision::Day)?.day();
    let at_best = |name: &str| own(name)?.day();
    // A day in another year is a slip, whatever else it is.
    let (first, last) = (surely("start"), surely("end"));
    let is_near = |day: &Date| {
        let known: Vec<u16> = first.iter().chain(&last).map(|known| known.year()).collect();
        known.is_empty()
            || known.iter().any(|year| year.abs_diff(day.year()) == 0)
            || is_new_year(*day, first, last)
    };
    for day in days.iter().filter(|day| !is_near(day)) {
        let dates =
            [first, last].into_iter().flatten().map(|day| day.to_string()).collect::<Vec<_>>().join(" to ");
        conference.note(ImportEventKind::DoubtfulDay, format!("{day}, beside a congress from {dates}"));
    }
    let days: Vec<Date> = days.iter().copied().filter(is_near).collect();
    let url = conference.text("url").or_else(|| schedule.text("base_url")).or_else(|| schedule.text("url"));
    Congress {
        name: conference.single_line("title").or_else(|| conference.single_line("acronym")),
        start: days.iter().copied().chain(first).min().or_else(|| at_best("start")),
        end: days.iter().copied().chain(last).max().or_else(|| at_best("end")),
        time_zone: conference.text("time_zone_name"),
        place: place(conference),
        url: url.and_then(|url| web::address(conference, &url, SchemelessUrl::Host)),
    }
}

/// Whether a day of another year is a few days from the congress, around New Year.
fn is_new_year(day: Date, first: Option<Date>, last: Option<Date>) -> bool {
    let near = |known: Date| {
        let (one, other) = (civil_date(day)?, civil_date(known)?);
        Some((one - other).get_days().abs() <= 14)
    };
    first.into_iter().chain(last).any(|known| near(known) == Some(true))
}

/// Where it takes place, which FOSDEM tells in two fields.
fn place(conference: &SourceNode<'_>) -> Option<ProgrammeText> {
    let parts = ["venue", "city"].into_iter().filter_map(|name| conference.single_line(name));
    let parts: Vec<String> = parts.map(|words| words.first().to_owned()).collect();
    ProgrammeText::plain(parts.join(", "))
}
