//! Redacting personal data (PII) on import: mail addresses and telephone numbers in the names, roles and
//! organisations of people. Names become ids and addresses of pages, and cannot be changed later.

use crate::programme::{PersonIndex, Programme};
use crate::report::{ImportEventKind, ImportReport};

/// How many digits a telephone number has at least.
const DIGITS: usize = 7;

/// What stands before a telephone number.
const LABELS: [&str; 8] = ["tel", "telefon", "fon", "phone", "mobil", "handy", "fax", "mail"];

/// Redacts names, roles and organisations, and removes people of whom no name is left.
pub fn redact(programme: &mut Programme, report: &ImportReport) {
    let mut kept = Vec::new();
    let mut places = Vec::new();
    for mut person in std::mem::take(&mut programme.people) {
        let public_part = |what: &str, text: &str| {
            let left = redact_text(text);
            if left != text {
                let found = format!("a mail address or telephone number in the {what} of a person");
                report.note(ImportEventKind::Private, person.place.as_str(), found);
            }
            left
        };
        person.name = public_part("name", &person.name);
        person.role = person.role.take().and_then(|role| role.map(|text| public_part("role", text)));
        let organisation = person.organisation.take();
        person.organisation =
            organisation.and_then(|words| words.map(|text| public_part("organisation", text)));
        let is_named = !person.name.is_empty();
        places.push(is_named.then_some(PersonIndex(kept.len())));
        if is_named {
            kept.push(person);
        } else {
            report.note(
                ImportEventKind::Nameless,
                person.place.as_str(),
                "nothing but a mail address or telephone number",
            );
        }
    }
    programme.people = kept;
    for session in &mut programme.sessions {
        let people = session.people.iter();
        session.people = people.filter_map(|person| places.get(person.0).copied().flatten()).collect();
    }
}

/// A text without mail addresses and telephone numbers, and without what stood around them. A text
/// that has none stays as it is.
fn redact_text(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut left: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let number = words[at..].iter().take_while(|word| is_numeric(word)).count();
        if is_mail(word) || (number > 0 && is_telephone(&words[at..at + number])) {
            while left.last().is_some_and(|word| is_label(word)) {
                left.pop();
            }
            at += number.max(1);
        } else {
            left.push(word);
            at += 1;
        }
    }
    if left.len() == words.len() {
        return text.to_owned();
    }
    left.join(" ").trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '(' | '.')).to_owned()
}

/// Whether a word is a mail address. With an `@` at its beginning, it is a name in the Fediverse,
/// which is public.
fn is_mail(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@').trim_start_matches("mailto:");
    bare.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
}

fn is_numeric(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit() || "()/+-–.,;".contains(c))
}

/// Whether a number begins as those of telephones do: with the country or the trunk prefix.
fn is_telephone(words: &[&str]) -> bool {
    let digits: String = words.concat().chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    digits.starts_with(['+', '0']) && digits.len() >= DIGITS
}

fn is_label(word: &str) -> bool {
    let bare = word.to_lowercase().replace("e-", "");
    LABELS.contains(&bare.trim_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(redact_text(text), expected);
    }

    #[test]
    fn mail_addresses_and_telephone_numbers_are_left_out() {
        check("Anna Groß <anna@example.org>", "Anna Groß");
        check("Tel. 0221/12345 Dora", "Dora");
        check("Dora, Tel.: +49 (221) 123 45", "Dora");
        check("Stadt Kiel, E-Mail: a.b@kiel.example", "Stadt Kiel");
        check("bob@example.org", "");
        check("(c@example.org)", "");
    }

    #[test]
    fn everything_else_stays_as_it_is() {
        for text in [
            "Anna  Groß",
            "@ada@social.example",
            "Bund 2021-2026",
            "Amt 01",
            "Kino 46",
            "A & B (Kiel)",
            "R2-D2",
        ] {
            check(text, text);
        }
    }
}
