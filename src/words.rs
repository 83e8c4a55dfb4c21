//! What the app itself says to readers, in every language it speaks.
//!
//! Each language is one exhaustive match, so a phrase that is missing in one does not compile.

mod crash;
mod english;
mod german;
mod phrase;
mod simple;
mod term;
mod values;

pub use self::crash::CrashWords;
pub use self::phrase::Phrase;
pub use self::term::Term;

use recap::LanguageTag;
use recap::date::{Date, LocalDateTime};

/// A language of the app. A recap in another language is shown with the English words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// German, formal.
    German,
    /// English.
    English,
    /// German by the rules of Leichte Sprache.
    Simple,
}

/// The name of a language in that language; its tag, where the app has no words for it.
pub fn language_name(language: &LanguageTag) -> String {
    match Tongue::of(language) {
        Tongue::English if language.primary() != "en" => language.to_string(),
        tongue => tongue.say(Phrase::LanguageName),
    }
}

/// A template with values in the places that it names, such as `1 Vortrag|{count} Vorträge`. What stands
/// before the bar is said where the first value is 1.
///
/// Numbers are settled here and not in the templates' matches: these are plain tables then, and weigh 1 kB less
/// in the app.
pub fn fill(template: &str, values: &[(&str, String)]) -> String {
    let is_one = values.first().is_some_and(|(_, value)| value == "1");
    let template = match template.split_once('|') {
        Some((one, _)) if is_one => one,
        Some((_, many)) => many,
        None => template,
    };
    let mut parts = template.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or((part, ""));
        values.iter().filter(|(of, _)| *of == name).for_each(|(_, value)| filled.push_str(value));
        filled.push_str(rest);
    }
    filled
}

impl Tongue {
    /// The tongue for a recap's language.
    pub fn of(language: &LanguageTag) -> Self {
        match (language.as_str(), language.primary()) {
            ("de-simple", _) => Self::Simple,
            (_, "de") => Self::German,
            _ => Self::English,
        }
    }

    /// The words for a phrase.
    pub fn say(self, phrase: Phrase) -> String {
        let template = match self {
            Self::German => german::template(&phrase),
            Self::English => english::template(&phrase),
            Self::Simple => simple::template(&phrase),
        };
        fill(template, &phrase.values())
    }

    /// The days of a congress, such as "23. und 24. November 2021".
    pub fn days(self, start: Date, end: Option<Date>) -> String {
        let Some(end) = end.filter(|end| *end != start) else { return self.day(start) };
        let same_month = (start.year(), start.month()) == (end.year(), end.month());
        match self {
            Self::English if same_month => format!("{}–{}", start.day(), self.day(end)),
            Self::English => format!("{} – {}", self.day(start), self.day(end)),
            _ if same_month && end.day() == start.day() + 1 => {
                format!("{}. und {}", start.day(), self.day(end))
            }
            _ if same_month => format!("{}. bis {}", start.day(), self.day(end)),
            _ => format!("{} bis {}", self.day(start), self.day(end)),
        }
    }

    /// When a talk began, with the time where it is known.
    pub fn moment(self, start: LocalDateTime) -> String {
        let day = self.day(start.date);
        match (start.time, self) {
            (None, _) => day,
            (Some((hour, minute)), Self::English) => format!("{day}, {hour:02}:{minute:02}"),
            (Some((hour, minute)), _) => format!("{day}, {hour}.{minute:02} Uhr"),
        }
    }

    fn day(self, date: Date) -> String {
        let dot = if self == Self::English { "" } else { "." };
        format!("{}{dot} {} {}", date.day(), self.month(date.month()), date.year())
    }

    fn month(self, month: u8) -> &'static str {
        const GERMAN: [&str; 12] = [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ];
        const ENGLISH: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let months = if self == Self::English { ENGLISH } else { GERMAN };
        months.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
    }
}
