//! The time zone of the congress, and times converted to it.

use jiff::civil;
use jiff::tz::{Offset, TimeZone};
use recap::LanguageTag;
use recap::date::Date;

use crate::moment::bundle_date;
use crate::programme::{Moment, Precision, Programme};
use crate::report::{ImportEventKind, ImportReport};

/// The time zone in which the times of a bundle are written.
pub struct Clock {
    zone: Option<(String, TimeZone)>,
}

impl Clock {
    /// The time zone that the organiser asks for, or else the sources name, or else the
    /// bundle had before, or else the times suggest.
    pub fn of(
        programme: &Programme,
        asked: Option<&str>,
        before: Option<&str>,
        main: &LanguageTag,
        report: &ImportReport,
    ) -> Self {
        let moments: Vec<Moment> = programme.sessions.iter().filter_map(|session| session.start).collect();
        let candidates = [asked, programme.congress.time_zone.as_deref(), before];
        for (at, name) in candidates.into_iter().enumerate() {
            let Some(name) = name else { continue };
            match known(name) {
                None => report.note(ImportEventKind::Zone, name, "no such zone is known"),
                // Whoever asks for a zone knows better than the offsets.
                Some(zone) if at == 0 || !contradicts(&zone, &moments) => {
                    return Self { zone: Some((name.to_owned(), zone)) };
                }
                Some(_) => report.note(ImportEventKind::Zone, name, "the times of the talks contradict it"),
            }
        }
        Self { zone: guess(&moments, main, report) }
    }

    /// The name of its zone, for the bundle.
    pub fn zone(&self) -> Option<&str> {
        self.zone.as_ref().map(|(name, _)| name.as_str())
    }

    /// A moment as the bundle writes it: day and time by this clock.
    pub fn start(&self, moment: Moment, place: &str, report: &ImportReport) -> Option<String> {
        let local = self.local(moment);
        if local != moment.local {
            report.note_at(ImportEventKind::Clock, || {
                (place.to_owned(), format!("{} is {local}", moment.local))
            });
        }
        let day = bundle_date(local.date())?;
        Some(match moment.precision {
            Precision::Day => day.to_string(),
            Precision::Minute => format!("{day}T{:02}:{:02}", local.hour(), local.minute()),
        })
    }

    /// The day of a moment by this clock.
    pub fn day(&self, moment: Moment) -> Option<Date> {
        bundle_date(self.local(moment).date())
    }

    fn local(&self, moment: Moment) -> civil::DateTime {
        let (Some((_, zone)), Some(offset)) = (&self.zone, moment.offset) else { return moment.local };
        offset.to_timestamp(moment.local).map_or(moment.local, |instant| zone.to_datetime(instant))
    }
}

/// Whether a name is that of a zone in the time zone database.
pub fn is_zone(name: &str) -> bool {
    known(name).is_some()
}

fn known(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok()
}

/// Whether most of the times have another offset than the zone has then. UTC contradicts no zone:
/// it is how programs write times of any.
fn contradicts(zone: &TimeZone, moments: &[Moment]) -> bool {
    let said = moments.iter().filter_map(|moment| Some((moment, moment.offset?)));
    let local: Vec<_> = said.filter(|(_, offset)| *offset != Offset::UTC).collect();
    let others = local.iter().filter(|(moment, offset)| !agrees(zone, moment, *offset)).count();
    others * 2 > local.len()
}

fn agrees(zone: &TimeZone, moment: &Moment, offset: Offset) -> bool {
    offset.to_timestamp(moment.local).is_ok_and(|instant| zone.to_offset(instant) == offset)
}

/// The zone that the times tell, or none; either is reported, because calendars depend on it.
fn guess(moments: &[Moment], main: &LanguageTag, report: &ImportReport) -> Option<(String, TimeZone)> {
    let found = fitting(moments, main);
    if !moments.is_empty() {
        let told =
            found.as_ref().map_or("none, so that calendars show them everywhere alike", |(name, _)| name);
        report.note(ImportEventKind::Zone, "the times of the talks", told);
    }
    found
}

/// A zone that fits all times: Berlin's for a German congress, or else the plain offset, where all
/// times share one of whole hours.
fn fitting(moments: &[Moment], main: &LanguageTag) -> Option<(String, TimeZone)> {
    let offsets: Vec<Offset> = moments.iter().filter_map(|moment| moment.offset).collect();
    let first = *offsets.first()?;
    let berlin = known("Europe/Berlin").filter(|zone| {
        main.primary() == "de"
            && moments.iter().all(|moment| moment.offset.is_some_and(|offset| agrees(zone, moment, offset)))
    });
    let is_shared = offsets.len() == moments.len() && offsets.iter().all(|offset| *offset == first);
    if let Some(zone) = berlin {
        return Some(("Europe/Berlin".to_owned(), zone));
    }
    if !is_shared || first.seconds() % 3600 != 0 {
        return None;
    }
    let hours = first.seconds() / 3600;
    // The signs of these names are the other way round (POSIX).
    let name = if hours == 0 { "UTC".to_owned() } else { format!("Etc/GMT{:+}", -hours) };
    known(&name).map(|zone| (name, zone))
}
