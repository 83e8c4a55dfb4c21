//! Days and times as a format shows them.

use calamine::{ExcelDateTime, ExcelDateTimeType};
use jiff::civil::Date;

use super::Token;

const MONTHS: [(&str, &str); 12] = [
    ("Januar", "January"),
    ("Februar", "February"),
    ("März", "March"),
    ("April", "April"),
    ("Mai", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("August", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Dezember", "December"),
];

const DAYS: [(&str, &str); 7] = [
    ("Montag", "Monday"),
    ("Dienstag", "Tuesday"),
    ("Mittwoch", "Wednesday"),
    ("Donnerstag", "Thursday"),
    ("Freitag", "Friday"),
    ("Samstag", "Saturday"),
    ("Sonntag", "Sunday"),
];

/// Times are fractions of a day, so that 9:30 may be a hair less.
const HALF_SECOND: f64 = 0.5 / 86_400.0;

/// A number of days as a format shows it.
pub fn show_moment(tokens: &[Token], section: &str, days: f64, is_1904: bool, is_english: bool) -> String {
    let rounded = ExcelDateTime::new(days + HALF_SECOND, ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, hour, minute, second, _) = rounded.to_ymd_hms_milli();
    let is_of = |countries: &[&str]| countries.iter().any(|country| section.to_uppercase().contains(country));
    let is_english =
        is_of(&["-409]", "-809]", "-C09]"]) || is_english && !is_of(&["-407]", "-C07]", "-807]"]);
    let named = |names: (&'static str, &'static str)| if is_english { names.1 } else { names.0 };
    let is_12 = section.to_uppercase().contains("AM/PM") || section.to_uppercase().contains("A/P");
    let seconds = ((days + HALF_SECOND) * 86_400.0).floor().max(0.0) as u64;
    let runs = runs(tokens);
    let mut shown = String::new();
    for (at, run) in runs.iter().enumerate() {
        let (letter, length) = match run {
            Run::Text(text) => {
                shown.push_str(text);
                continue;
            }
            Run::HalfOfDay => {
                shown.push_str(if hour < 12 { "AM" } else { "PM" });
                continue;
            }
            Run::Elapsed(letter) => {
                let unit = match letter {
                    'h' => 3600,
                    'm' => 60,
                    _ => 1,
                };
                shown.push_str(&(seconds / unit).to_string());
                continue;
            }
            Run::Letters(letter, length) => (*letter, *length),
        };
        let number = |number: u32| if length > 1 { format!("{number:02}") } else { number.to_string() };
        let part = match letter {
            'y' if length > 2 => format!("{year:04}"),
            'y' => format!("{:02}", year % 100),
            'm' if is_minutes(&runs, at) => number(minute.into()),
            'm' | 'd' if length > 2 => {
                let name = if letter == 'm' { month_name(month) } else { day_name(year, month, day) };
                let name = name.map(named).unwrap_or_default();
                match (letter, length) {
                    ('m', 3) => name.chars().take(3).collect(),
                    ('d', 3) => name.chars().take(if is_english { 3 } else { 2 }).collect(),
                    _ => name.to_owned(),
                }
            }
            'm' => number(month.into()),
            'd' => number(day.into()),
            'h' if is_12 => number((u32::from(hour) + 11) % 12 + 1),
            'h' => number(hour.into()),
            _ => number(second.into()),
        };
        shown.push_str(&part);
    }
    shown.trim().to_owned()
}

/// A part of a format of days and times.
enum Run {
    Letters(char, usize),
    Elapsed(char),
    HalfOfDay,
    Text(String),
}

fn runs(tokens: &[Token]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token {
            Token::Text(text) => runs.push(Run::Text(text.clone())),
            Token::Elapsed(letter) => runs.push(Run::Elapsed(*letter)),
            Token::Sign('A' | 'a') => {
                let rest = tokens[at..].iter().take(4);
                let rest: String = rest
                    .map(|token| if let Token::Sign(c) = token { c.to_ascii_uppercase() } else { ' ' })
                    .collect();
                at += if rest.starts_with("M/PM") { 4 } else { 2 };
                runs.push(Run::HalfOfDay);
            }
            Token::Sign(c) => {
                let lower = c.to_ascii_lowercase();
                match runs.last_mut() {
                    Some(Run::Letters(letter, length)) if *letter == lower => *length += 1,
                    _ if "ymdhs".contains(lower) => runs.push(Run::Letters(lower, 1)),
                    _ if *c == '@' => {}
                    _ => runs.push(Run::Text(c.to_string())),
                }
            }
        }
    }
    runs
}

/// Whether an `m` means minutes: behind hours, or before seconds.
fn is_minutes(runs: &[Run], at: usize) -> bool {
    let is_time = |run: &&Run| matches!(run, Run::Letters(..) | Run::Elapsed(_));
    let before = runs[..at].iter().rev().find(is_time);
    let behind = runs[at + 1..].iter().find(is_time);
    matches!(before, Some(Run::Letters('h', _) | Run::Elapsed('h')))
        || matches!(behind, Some(Run::Letters('s', _)))
}

fn month_name(month: u8) -> Option<(&'static str, &'static str)> {
    MONTHS.get(usize::from(month).checked_sub(1)?).copied()
}

fn day_name(year: u16, month: u8, day: u8) -> Option<(&'static str, &'static str)> {
    let date = Date::new(i16::try_from(year).ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    DAYS.get(usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())).copied()
}
