//! What stands above the headings of a table: the name of the congress, a day, and notes.

use super::days::{TableDays, is_note, says_only_a_day};
use crate::error::ImportError;
use crate::report::{ImportEventKind, ImportReport};
use crate::table::Table;

/// Words before the name of a congress that say what the table is.
const KINDS: [&str; 9] = [
    "programm",
    "programmübersicht",
    "programmplan",
    "programmablauf",
    "ablaufplan",
    "zeitplan",
    "tagesordnung",
    "agenda",
    "programme",
];

/// What stands between a name and what follows it.
const SEPARATORS: [char; 6] = [',', ';', '(', '|', '–', '—'];

/// The longest text that may be a name, in characters.
const LONGEST: usize = 200;

/// Reads the rows above that of the headings, takes the day that one of them says, and returns the name of the congress,
/// if there is one. Everything else is reported.
///
/// # Errors
///
/// Where days have numbers, and the organiser does not say which is the first.
pub fn read(
    table: &Table,
    headings: usize,
    days: &mut TableDays<'_>,
    report: &ImportReport,
) -> Result<Option<String>, ImportError> {
    let mut name = None;
    let before = days.day();
    for row in table.rows.iter().filter(|row| row.number < headings) {
        if days.take_row_above_headings(row)? {
            continue;
        }
        let place = || table.place.row(row.number).to_string();
        let found = row.only_text().and_then(name_in).filter(|_| name.is_none());
        match found {
            Some(found) => {
                report.note(ImportEventKind::AboveHeadings, place(), found);
                if let Some(day) = days.day().filter(|day| before != Some(*day)) {
                    let what = format!("talks without a day are on {day}");
                    report.note(ImportEventKind::AboveHeadings, place(), what);
                }
                name = Some(found.to_owned());
            }
            // Whoever is to be asked stands there too, so the report does not repeat it.
            None => report.note(ImportEventKind::UnclearRow, place(), "a row above the headings"),
        }
    }
    Ok(name)
}

/// Words behind which a name would stand in another form than its own: `Programm des Kongresses`.
const ARTICLES: [&str; 7] = ["der", "des", "zum", "zur", "für", "of", "for"];

/// The name of a congress in the text of a row: without a word before it that says what the table is, and without a note
/// or a day behind it.
fn name_in(text: &str) -> Option<&str> {
    let mut text = text;
    let is_behind = |text: &str, at: usize| {
        is_note(&text[at..]) && !is_note(&text[..at])
            || says_only_a_day(text[at..].trim_start_matches(SEPARATORS).trim())
    };
    while let Some((at, _)) = text.rmatch_indices(SEPARATORS).find(|(at, _)| is_behind(text, *at)) {
        text = &text[..at];
    }
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let first = words.next().filter(|first| text.starts_with(first)).unwrap_or_default();
    let is_kind = KINDS.contains(&first.to_lowercase().as_str())
        && words.next().is_none_or(|next| !ARTICLES.contains(&next));
    let rest = text.get(first.len()..).filter(|_| is_kind).unwrap_or(text);
    let name = rest.trim_matches(|c: char| c.is_whitespace() || ":–—-|".contains(c));
    let has_word = name.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 2);
    (has_word && !is_note(name) && name.chars().count() <= LONGEST && !name.contains('@')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(name_in(text), expected, "{text}");
    }

    #[test]
    fn a_row_above_the_headings_names_the_congress() {
        check("7. Fachkongress Digitale Verwaltung", Some("7. Fachkongress Digitale Verwaltung"));
        check("Programm: Digitaltag 2026", Some("Digitaltag 2026"));
        check("Programm Digitaltag 2026", Some("Digitaltag 2026"));
        check("Programmierer-Treffen", Some("Programmierer-Treffen"));
        check("Programm der Digitaltage, Stand 2. Mai", Some("Programm der Digitaltage"));
        check("Digitaltag 2026 – Tag 1, 12. Mai 2026", Some("Digitaltag 2026"));
        check("Digitaltag, Bremen (Stand: 2. Mai, Entwurf)", Some("Digitaltag, Bremen"));
    }

    #[test]
    fn what_the_table_is_and_when_it_was_made_is_no_name() {
        for text in ["Programm", "Agenda:", "Stand: 03.03.2026", "Entwurf!", "Fragen an a@example.org", "1.2"]
        {
            check(text, None);
        }
    }
}
