//! Personal data (PII) in a text: mail addresses and telephone numbers, in whatever way people write them. An import takes
//! them out of names, and `check` names them wherever they stand.

use std::ops::{Range, RangeInclusive};
use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization as _;

/// Mail addresses as people write them, in texts and after `mailto:`.
static MAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}").ok());

/// Ways to write `@` and `.` in a mail address so that programs do not find it: in brackets, between spaces, or as HTML.
static AT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\s*[(\[{<]\s*(?:at|ät|@)\s*[)\]}>]\s*|\s+@\s+|&(?:#0*64|#x0*40|commat);").ok()
});
static DOT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\s*[(\[{<]\s*(?:dot|punkt|\.)\s*[)\]}>]\s*|&(?:#0*46|#x0*2e|period);").ok()
});

/// A mail address that is spelled out.
static SPELLED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)([\w.+-]+)\s+(?:at|ät)\s+([\w-]+(?:(?:\s+(?:dot|punkt)\s+|\.)[\w-]+)*)\s+(?:dot|punkt)\s+([a-z]{2,})\b").ok()
});

/// Telephone numbers as DIN 5008, ITU-T E.123 and others write them: from the country or the trunk
/// prefix on, in groups. What stands before must not make it a part of something longer.
static TELEPHONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\w.,:/+-])((?:\+[1-9]|\(?00?[1-9])[0-9]*(?:(?:[ /()-]{0,3}|\.)[0-9]+)*)").ok()
});

/// How many digits a telephone number has at least, and at most (ITU-T E.164, and `00` before it).
const DIGITS: RangeInclusive<usize> = 7..=17;

/// Personal data that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrivateData {
    /// A mail address, as a mail program would write it.
    Mail(String),
    /// A telephone number.
    Telephone(String),
}

impl PrivateData {
    /// The first mail address of a text, or else its first telephone number.
    pub fn find(text: &str) -> Option<Self> {
        LocatedData::find(&plain(text)).map(|found| found.data)
    }
}

/// What stands before a mail address or a telephone number.
const LABELS: [&str; 9] = ["tel", "telefon", "fon", "phone", "mobil", "handy", "fax", "mail", "mailto"];

/// A text without mail addresses and telephone numbers, and without the labels and brackets around them. A text that
/// has none stays as it is.
pub fn redact(text: &str) -> String {
    let mut left = plain(text);
    let mut is_redacted = false;
    while let Some(LocatedData { text, range, .. }) = LocatedData::find(&left) {
        let before = text.get(..range.start).unwrap_or_default().trim_end_matches(['<', '(', '[']);
        let behind = text.get(range.end..).unwrap_or_default().trim_start_matches(['>', ')', ']', ',', ';']);
        let mut words: Vec<&str> = before.split_whitespace().collect();
        while words.last().is_some_and(|word| is_label(word)) {
            words.pop();
        }
        words.extend(behind.split_whitespace());
        left = words.join(" ");
        is_redacted = true;
    }
    if !is_redacted {
        return text.to_owned();
    }
    left.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '(' | '.')).to_owned()
}

fn is_label(word: &str) -> bool {
    let bare = word.to_lowercase().replace("e-", "");
    LABELS.contains(&bare.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Personal data with the place at which it stands.
struct LocatedData {
    data: PrivateData,
    /// The text, with the signs of a mail address written as a mail program writes them.
    text: String,
    range: Range<usize>,
}

impl LocatedData {
    /// Finds the first mail address of a plain text, or else its first telephone number.
    fn find(text: &str) -> Option<Self> {
        Self::mail(text).or_else(|| Self::telephone(text))
    }

    fn mail(text: &str) -> Option<Self> {
        let (mail, at, dot, spelled) = (MAIL.as_ref()?, AT.as_ref()?, DOT.as_ref()?, SPELLED.as_ref()?);
        let written = dot.replace_all(text, ".");
        let written = at.replace_all(&written, "@").into_owned();
        // With another `@` before it, it is a name in the Fediverse, which is public.
        let mut mails = mail.find_iter(&written).filter(|mail| !written[..mail.start()].ends_with('@'));
        if let Some(found) = mails.next() {
            let (data, range) = (PrivateData::Mail(found.as_str().to_owned()), found.range());
            return Some(Self { data, text: written, range });
        }
        let parts = spelled.captures(text)?;
        let is_of_host = |word: &&str| !["dot", "punkt"].contains(&&*word.to_lowercase());
        let host: Vec<&str> = parts[2].split_whitespace().filter(is_of_host).collect();
        let data = PrivateData::Mail(format!("{}@{}.{}", &parts[1], host.join("."), &parts[3]));
        Some(Self { data, text: text.to_owned(), range: parts.get(0)?.range() })
    }

    fn telephone(text: &str) -> Option<Self> {
        let numbers = TELEPHONE.as_ref()?.captures_iter(text).filter_map(|number| number.get(1));
        let found = numbers.into_iter().find(|number| is_telephone(number.as_str()))?;
        let data = PrivateData::Telephone(found.as_str().to_owned());
        Some(Self { data, text: text.to_owned(), range: found.range() })
    }
}

/// The text in plain letters: without characters that nobody sees, with wide letters and figures as usual ones, and with
/// one kind of hyphen.
fn plain(text: &str) -> String {
    let is_seen =
        |c: &char| !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}');
    let hyphen = |c| if matches!(c, '\u{2010}'..='\u{2012}' | '\u{2212}') { '-' } else { c };
    text.chars().filter(is_seen).nfkc().map(hyphen).collect()
}

fn is_telephone(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    DIGITS.contains(&digits) && !number.split([' ', '-', '/', '(', ')']).any(is_moment)
}

/// Whether figures between dots are a day or a time, as in `23.11.2021` and `09.30`.
fn is_moment(figures: &str) -> bool {
    let parts: Vec<&str> = figures.split('.').collect();
    let is_below =
        |part: &str, most: u32| part.len() <= 2 && part.parse().is_ok_and(|number: u32| number <= most);
    match &*parts {
        [day, month, year] => is_below(day, 31) && is_below(month, 12) && [2, 4].contains(&year.len()),
        [hour, minute] => is_below(hour, 24) && minute.len() == 2 && is_below(minute, 59),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(redact(text), expected);
    }

    #[test]
    fn mail_addresses_and_telephone_numbers_are_left_out() {
        check("Anna Groß <anna@example.org>", "Anna Groß");
        check("Anna Groß (tel. 0431/123456)", "Anna Groß");
        check("Tel. 0221/12345 Dora", "Dora");
        check("Dora, Tel.: +49 (221) 123 45", "Dora");
        check("Stadt Kiel, E-Mail: a.b@kiel.example", "Stadt Kiel");
        check("bob@example.org", "");
        check("(c@example.org)", "");
    }

    #[test]
    fn what_is_written_so_that_programs_do_not_find_it_is_left_out_too() {
        check("Anna Groß, anna (at) example.org", "Anna Groß");
        check("Anna Groß anna[at]example[dot]org, Stadt Kiel", "Anna Groß Stadt Kiel");
        check("Anna Groß, ann\u{200b}a＠example.org", "Anna Groß");
        check("Dora 0221.12345.67", "Dora");
        check("a@example.org, b@example.org", "");
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
