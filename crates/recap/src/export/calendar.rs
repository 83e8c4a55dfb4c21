//! Talks as calendar entries (iCalendar, RFC 5545).

use std::sync::Arc;

use crate::bundle::Bundle;
use crate::date::{Date, LocalDateTime};
use crate::language::LanguageTag;
use crate::location::Location;
use crate::route::Route;
use crate::talk::Talk;
use crate::text::Text;

/// What a programme needs beside the bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalendarContext {
    /// The absolute address of the site, with a slash at its end; entries then link to their pages.
    pub site: Option<String>,
    /// The clock at the place of the congress. Without one, times are those of whoever reads them.
    pub zone: Option<TimeZone>,
}

/// A time zone with the changes of its clock that matter to one congress. The domain knows no
/// zones; whoever asks brings the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeZone {
    /// The IANA name, such as `Europe/Berlin`.
    pub name: String,
    /// From the change before the congress to the last one during it; at least one.
    pub changes: Vec<ClockChange>,
}

/// One change of a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockChange {
    /// The time the clock showed when it was changed, as `20211031T030000`.
    pub at: String,
    /// Minutes ahead of UTC before.
    pub from: i32,
    /// Minutes ahead of UTC after.
    pub to: i32,
    /// Whether it is daylight saving time after.
    pub daylight: bool,
    /// What the time is called after, such as `CET`.
    pub label: String,
}

/// Those of the talks that have a time, as one calendar; `None` where none has one.
pub fn calendar(
    bundle: &Bundle,
    talks: &[Arc<Talk>],
    language: &LanguageTag,
    around: &CalendarContext,
) -> Option<String> {
    let timed = talks.iter().filter_map(|talk| Some((talk, talk.start?, talk.start?.time?)));
    let entries: Vec<ContentLines> =
        timed.map(|(talk, start, _)| entry(bundle, talk, start, language, around)).collect();
    if entries.is_empty() {
        return None;
    }
    let mut lines = ContentLines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Nachlese//Programme 1//EN");
    lines.put("METHOD", "PUBLISH");
    lines.text("X-WR-CALNAME", words(&bundle.event.name, language));
    if let Some(zone) = &around.zone {
        lines.zone(zone);
    }
    entries.into_iter().for_each(|entry| lines.0.push_str(&entry.0));
    lines.put("END", "VCALENDAR");
    Some(lines.0)
}

fn entry(
    bundle: &Bundle,
    talk: &Arc<Talk>,
    start: LocalDateTime,
    language: &LanguageTag,
    around: &CalendarContext,
) -> ContentLines {
    let place = Location::new(language.clone(), Route::Talk(talk.id.clone()));
    let page = around.site.as_ref().map(|site| format!("{site}{}", place.path(&bundle.languages)));
    let mut lines = ContentLines::default();
    lines.put("BEGIN", "VEVENT");
    // The same talk of the same congress is the same entry wherever it was taken from.
    lines.put("UID", &format!("{}@{}.nachlese", talk.id, bundle.scope()));
    lines.put("DTSTAMP", &format!("{}T000000Z", day(bundle.event.start.unwrap_or(start.date))));
    let zone = around.zone.as_ref().map_or_else(String::new, |zone| format!(";TZID={}", zone.name));
    lines.put(&format!("DTSTART{zone}"), &moment(start));
    if let Some(minutes) = talk.minutes {
        lines.put("DURATION", &format!("PT{minutes}M"));
    }
    lines.text("SUMMARY", words(&talk.title, language));
    let speakers: Vec<&str> = talk.speakers.iter().map(|speaker| &*speaker.name).collect();
    let about = talk.abstract_text.as_ref().map(|text| words(text, language).to_owned());
    let parts = [Some(speakers.join(", ")).filter(|names| !names.is_empty()), about, page.clone()];
    lines.text("DESCRIPTION", &parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n"));
    if let Some(place) = &bundle.event.place {
        lines.text("LOCATION", words(place, language));
    }
    if let Some(format) = &talk.format {
        lines.text("CATEGORIES", words(format, language));
    }
    if let Some(page) = page {
        lines.put("URL", &page);
    }
    lines.put("END", "VEVENT");
    lines
}

fn words<'t>(text: &'t Text, language: &LanguageTag) -> &'t str {
    text.localized(language).text
}

fn day(date: Date) -> String {
    date.to_string().replace('-', "")
}

fn moment(start: LocalDateTime) -> String {
    let (hour, minute) = start.time.unwrap_or_default();
    format!("{}T{hour:02}{minute:02}00", day(start.date))
}

/// Content lines, each ended as section 3.1 of the RFC wants it.
#[derive(Default)]
struct ContentLines(String);

/// The octets of a line at most, its end aside.
const WIDTH: usize = 75;

impl ContentLines {
    /// A line with a value that needs no escapes, folded where it is long.
    fn put(&mut self, name: &str, value: &str) {
        let mut room = WIDTH;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = WIDTH - 1;
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }

    /// A line with a text (section 3.3.11).
    fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c => escaped.push(c),
            }
        }
        self.put(name, &escaped);
    }

    fn zone(&mut self, zone: &TimeZone) {
        self.put("BEGIN", "VTIMEZONE");
        self.put("TZID", &zone.name);
        for change in &zone.changes {
            let name = if change.daylight { "DAYLIGHT" } else { "STANDARD" };
            self.put("BEGIN", name);
            self.put("DTSTART", &change.at);
            self.put("TZOFFSETFROM", &offset(change.from));
            self.put("TZOFFSETTO", &offset(change.to));
            self.text("TZNAME", &change.label);
            self.put("END", name);
        }
        self.put("END", "VTIMEZONE");
    }
}

/// Minutes ahead of UTC as `+0100`.
fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
