//! The people that a cell names.

use crate::plain_text::normalize_text;

/// Placeholders for names that are not known yet.
const PLACEHOLDERS: [&str; 7] = ["nn", "tba", "tbd", "tbc", "unbekannt", "offen", "-"];

/// Somebody whom a cell names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPerson {
    /// The name; empty where a stand-in such as `N. N.` is written.
    pub name: String,
    /// What stands in brackets behind the name.
    pub organisation: Option<String>,
}

/// The people in a cell, between line breaks, semicolons, commas, `und`, `and` and `&`. A comma also
/// parts a family name from a first name, where there are only these two.
pub fn parse_people(text: &str) -> Vec<NamedPerson> {
    let joined = normalize_text(text)
        .replace(" und ", "\n")
        .replace(" and ", "\n")
        .replace(" & ", "\n")
        .replace(';', "\n");
    let lines = joined.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(line).collect()
}

fn line(line: &str) -> Vec<NamedPerson> {
    let parts = outside_brackets(line);
    let is_single = |part: &&str| part.split_whitespace().count() == 1;
    match parts.as_slice() {
        [family, first] if is_single(family) && first.split_whitespace().count() <= 2 => {
            vec![named(&format!("{first} {family}"))]
        }
        parts => parts.iter().map(|part| named(part)).collect(),
    }
}

/// The parts between commas that stand in no brackets.
fn outside_brackets(line: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let parts = line.split(move |c| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    });
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn named(part: &str) -> NamedPerson {
    let (name, organisation) = match part.strip_suffix(')').and_then(|part| part.rsplit_once('(')) {
        Some((name, organisation)) => (name, Some(organisation.trim().to_owned())),
        None => (part, None),
    };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let letters: String = name.to_lowercase().chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let name = if PLACEHOLDERS.contains(&&*letters) { String::new() } else { name };
    NamedPerson { name, organisation: organisation.filter(|organisation| !organisation.is_empty()) }
}
