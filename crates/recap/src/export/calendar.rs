//! Talks as calendar entries (iCalendar, RFC 5545).

mod content_lines;
mod time_zone;

use std::sync::Arc;

pub use self::time_zone::TimeZone;

use self::content_lines::ContentLines;
use crate::bundle::Bundle;
use crate::date::{Date, LocalDateTime};
use crate::language::LanguageTag;
use crate::location::Location;
use crate::route::Route;
use crate::talk::Talk;
use crate::text::{Text, in_one_line};

/// What a programme needs beside the bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalendarContext {
    /// The absolute address of the site, with a slash at its end; entries then link to their pages.
    pub site: Option<String>,
    /// The clock at the place of the congress. Without one, times are those of whoever reads them.
    pub zone: Option<TimeZone>,
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
        lines.append(&zone.lines());
    }
    entries.iter().for_each(|entry| lines.append(entry));
    lines.put("END", "VCALENDAR");
    Some(lines.into_text())
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
    // An edition that is the first one has no time of its own: two builds of a bundle are the same.
    let first_day = LocalDateTime { date: bundle.event.start.unwrap_or(start.date), time: None };
    let revised = talk.revision.map_or(first_day, |revision| revision.changed);
    lines.put("DTSTAMP", &format!("{}Z", moment(revised)));
    lines.put("LAST-MODIFIED", &format!("{}Z", moment(revised)));
    lines.put("SEQUENCE", &talk.revision.map_or(0, |revision| revision.number).to_string());
    let zone = around.zone.as_ref().map_or_else(String::new, |zone| format!(";TZID={}", zone.name()));
    lines.put(&format!("DTSTART{zone}"), &moment(start));
    if let Some(minutes) = talk.minutes {
        lines.put("DURATION", &format!("PT{minutes}M"));
    }
    lines.text("SUMMARY", words(&talk.title, language));
    let speakers: Vec<&str> = talk.speakers.iter().map(|speaker| &*speaker.name).collect();
    let about = talk.abstract_text.as_ref().map(|text| words(text, language).to_owned());
    let parts = [Some(speakers.join(", ")).filter(|names| !names.is_empty()), about, page.clone()];
    lines.text("DESCRIPTION", &parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n"));
    if let Some(location) = location(bundle, talk, language) {
        lines.text("LOCATION", &location);
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

/// The rooms of a talk and the place of the congress, in one line.
fn location(bundle: &Bundle, talk: &Talk, language: &LanguageTag) -> Option<String> {
    let rooms = bundle.rooms_of(talk).into_iter().map(|room| words(&room.label, language));
    let place = bundle.event.place.as_ref().map(|place| words(place, language));
    let parts: Vec<String> = rooms.chain(place).map(in_one_line).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn words<'t>(text: &'t Text, language: &LanguageTag) -> &'t str {
    text.localized(language).text
}

fn day(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// A time as calendars write it; midnight where there is none.
fn moment(start: LocalDateTime) -> String {
    let (hour, minute) = start.time.unwrap_or_default();
    format!("{}T{hour:02}{minute:02}00", day(start.date))
}
