//! Entries of a programme that are no talks, unless somebody gives them: breaks, meals, doors, parties.

/// Words that are breaks by themselves.
const BREAKS: [&str; 62] = [
    "pause",
    "kaffee",
    "tee",
    "mittag",
    "mittagessen",
    "abendessen",
    "frühstück",
    "imbiss",
    "lunch",
    "dinner",
    "breakfast",
    "break",
    "coffee",
    "snack",
    "snacks",
    "brunch",
    "buffet",
    "büfett",
    "catering",
    "umtrunk",
    "empfang",
    "sektempfang",
    "reception",
    "einlass",
    "doors",
    "türöffnung",
    "saalöffnung",
    "registrierung",
    "registration",
    "anmeldung",
    "akkreditierung",
    "check-in",
    "checkin",
    "ankommen",
    "ankunft",
    "anreise",
    "abreise",
    "networking",
    "get-together",
    "get together",
    "getogether",
    "come-together",
    "come together",
    "meet and greet",
    "ausklang",
    "ausstellung",
    "messe",
    "fachausstellung",
    "messerundgang",
    "rundgang",
    "exhibition",
    "expo",
    "party",
    "afterparty",
    "after-work",
    "abendveranstaltung",
    "social event",
    "raumwechsel",
    "umbau",
    "ende",
    "end",
    "veranstaltungsende",
];

/// What words for breaks end in.
const ENDINGS: [&str; 11] = [
    "pause", "imbiss", "essen", "empfang", "break", "snack", "umtrunk", "buffet", "kaffee", "ausklang",
    "einlass",
];

/// Words that stand beside those for breaks and change nothing.
const BESIDE: [&str; 35] = [
    "gemeinsame",
    "gemeinsamer",
    "gemeinsames",
    "kurze",
    "kleine",
    "lange",
    "große",
    "erste",
    "zweite",
    "dritte",
    "freie",
    "short",
    "long",
    "joint",
    "welcome",
    "morning",
    "afternoon",
    "evening",
    "vormittags",
    "nachmittags",
    "am",
    "der",
    "die",
    "des",
    "zum",
    "zur",
    "open",
    "open-end",
    "informeller",
    "gemütlicher",
    "geselliges",
    "of",
    "the",
    "day",
    "veranstaltung",
];

/// What stands between the name of a break and where or with what it is.
const SEPARATORS: [&str; 20] = [
    "(", "[", " und ", " & ", " and ", "/", ",", " – ", " — ", " - ", " + ", " mit ", " with ", " im ",
    " in ", " an ", " bei ", " at ", " durch ", " auf ",
];

/// Whether a title is that of a break, such as `Kaffeepause und Networking` or `Mittagspause (Foyer)`.
pub fn is_break(title: &str) -> bool {
    let lower = title.trim().to_lowercase().replace(['!', '.', '*'], "");
    let end = SEPARATORS.iter().filter_map(|sign| lower.find(sign)).min().unwrap_or(lower.len());
    let (name, rest) = lower.split_at(end);
    let rest_words = rest.split_whitespace().count();
    let name = name.split(':').next().unwrap_or_default().trim();
    // What is told at length is told by somebody.
    is_name(name) && rest_words <= 6 && !lower.contains('?')
}

fn is_name(name: &str) -> bool {
    let is_break = |word: &str| {
        BREAKS.contains(&word)
            || ENDINGS.iter().any(|ending| word.ends_with(ending) && word.len() > ending.len() + 2)
    };
    let words: Vec<&str> = name.split_whitespace().filter(|word| !BESIDE.contains(word)).collect();
    // `Ende der Digitalisierung?` has a word that is none of a break.
    BREAKS.contains(&name) || !words.is_empty() && words.iter().all(|word| is_break(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_are_known_by_their_first_words() {
        for title in [
            "Pause",
            "Kaffeepause",
            "Kaffeepause und Networking",
            "Mittagspause (Foyer)",
            "Mittagsimbiss / Messe",
            "Get-together",
            "Ausstellung",
            "Einlass",
            "Einlass und Registrierung",
            "Kaffee & Kuchen",
            "Gemeinsames Mittagessen im Foyer",
            "Coffee break",
            "Lunch",
            "Kurze Pause",
            "Mittagessen, Gelegenheit zum Austausch",
            "Ende der Veranstaltung",
            "Sektempfang mit Musik",
            "Get-Together am Abend".trim_end_matches(" am Abend"),
            "Registration & coffee",
            "Pause: Kaffee",
            "Welcome reception",
        ] {
            assert!(is_break(title), "{title}");
        }
    }

    #[test]
    fn talks_about_breaks_are_talks() {
        for title in [
            "Pausen brauchen Pläne",
            "Ende der Papierakte",
            "Kaffeesatzlesen mit Daten",
            "Messen, was zählt",
            "Networking für Kommunen",
            "Pause machen: warum Verwaltungen Ruhe brauchen",
            "Essen digital",
            "Mittag? Nie!",
            "Ausstellung von Ausweisen",
            "Begrüßung",
        ] {
            assert!(!is_break(title), "{title}");
        }
    }
}
