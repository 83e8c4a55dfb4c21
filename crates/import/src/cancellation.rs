//! Talks that were cancelled, which organisers write into titles and cells: `ABGESAGT: Haushalt digital`.

/// What says that a talk is off.
const WORDS: [&str; 9] = [
    "abgesagt",
    "entfällt",
    "entfallen",
    "fällt aus",
    "ausgefallen",
    "gestrichen",
    "cancelled",
    "canceled",
    "withdrawn",
];

/// Words beside these that change nothing: `fällt leider aus`, `wurde abgesagt`.
const BESIDE: [&str; 10] = [
    "leider",
    "kurzfristig",
    "krankheitsbedingt",
    "ersatzlos",
    "muss",
    "ist",
    "wurde",
    "wird",
    "wegen",
    "krankheit",
];

/// Whether a text says no more than that something is off.
pub fn is_cancellation(text: &str) -> bool {
    let is_sign = |c: char| !c.is_alphanumeric();
    let lower = text.trim_matches(is_sign).to_lowercase();
    let words: Vec<&str> = lower
        .split_whitespace()
        .map(|word| word.trim_matches(is_sign))
        .filter(|word| !BESIDE.contains(word))
        .collect();
    WORDS.contains(&words.join(" ").as_str())
}

/// Whether a title says that its talk is off: before a colon or dash, in brackets, or in capitals.
pub fn is_cancelled_title(title: &str) -> bool {
    let is_part = |part: &str| is_cancellation(part);
    let apart = title.split(['(', ')', '[', ']', ':', '–', '—', '|', '*']);
    let mut dashed = title.split(" - ");
    let loud = |word: Option<&str>| {
        word.is_some_and(|word| {
            word.chars().any(char::is_uppercase) && word.to_uppercase() == word && is_cancellation(word)
        })
    };
    let words = || title.split_whitespace();
    apart.filter(|part| !part.trim().is_empty()).any(is_part)
        || dashed.any(is_part)
        || loud(words().next())
        || loud(words().next_back())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_that_its_talk_is_off_in_the_ways_of_organisers() {
        for title in [
            "ABGESAGT: Haushalt digital",
            "Haushalt digital (entfällt)",
            "[cancelled] Budget",
            "Haushalt – fällt aus",
            "Haushalt - entfällt leider".trim_end_matches(" leider"),
            "ABGESAGT Haushalt",
            "Haushalt ENTFÄLLT",
            "Haushalt – fällt leider aus",
            "Haushalt (wurde krankheitsbedingt abgesagt)",
            "Abgesagt",
        ] {
            assert!(is_cancelled_title(title), "{title}");
        }
    }

    #[test]
    fn a_talk_about_what_was_cancelled_is_none_that_was() {
        for title in [
            "Abgesagt! Was Kommunen lernen",
            "Warum so viel entfällt",
            "Cancelled projects and us",
            "Haushalt",
        ] {
            assert!(!is_cancelled_title(title), "{title}");
        }
    }
}
