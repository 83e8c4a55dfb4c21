//! Personal data in a text: mail addresses and telephone numbers, in whatever way people write them.

use std::ops::RangeInclusive;
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
        let text = plain(text);
        mail(&text).map(Self::Mail).or_else(|| telephone(&text).map(Self::Telephone))
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

fn mail(text: &str) -> Option<String> {
    let (mail, at, dot, spelled) = (MAIL.as_ref()?, AT.as_ref()?, DOT.as_ref()?, SPELLED.as_ref()?);
    let written = dot.replace_all(text, ".");
    let written = at.replace_all(&written, "@");
    // With another `@` before it, it is a name in the Fediverse, which is public.
    let mut mails = mail.find_iter(&written).filter(|mail| !written[..mail.start()].ends_with('@'));
    if let Some(mail) = mails.next() {
        return Some(mail.as_str().to_owned());
    }
    let parts = spelled.captures(text)?;
    let host = parts[2].split_whitespace().filter(|word| !["dot", "punkt"].contains(&&*word.to_lowercase()));
    Some(format!("{}@{}.{}", &parts[1], host.collect::<Vec<_>>().join("."), &parts[3]))
}

fn telephone(text: &str) -> Option<String> {
    let numbers = TELEPHONE.as_ref()?.captures_iter(text).filter_map(|number| number.get(1));
    let mut numbers = numbers.map(|number| number.as_str());
    let is_telephone = |number: &&str| {
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        DIGITS.contains(&digits) && !number.split([' ', '-', '/', '(', ')']).any(is_moment)
    };
    numbers.find(is_telephone).map(str::to_owned)
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
