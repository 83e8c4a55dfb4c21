//! Sentences. In Leichte Sprache each of them stands on a line of its own.
//!
//! The bounds of Unicode (UAX 29) part `z. B. Kiel`, `23. November` and `Dr. Müller`, and their tables would weigh more
//! than the first page may grow by. This knows what German writes with a full stop that ends nothing.

use crate::letter::is_letter;

/// Abbreviations of several letters that stand before what they belong to.
const ABBREVIATIONS: [&str; 20] = [
    "Dr", "Prof", "Nr", "St", "Hr", "Fr", "Tel", "Abs", "bzw", "ca", "vgl", "evtl", "ggf", "inkl", "max",
    "min", "Mio", "Mrd", "Mr", "Mrs",
];

/// Words that begin a sentence, and that never follow an ordinal number, as the noun in `1. Tag` does.
const BEGINNINGS: [&str; 26] = [
    "Das", "Die", "Der", "Dann", "Es", "Er", "Sie", "Wir", "Ich", "Und", "Aber", "Oder", "Deshalb", "Darum",
    "Dort", "Hier", "So", "In", "Im", "Am", "Auch", "Alle", "Viele", "Jetzt", "Heute", "Ein",
];

/// The sentences of a text, without the space between them.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let sentences = std::iter::from_fn(move || {
        let (sentence, after) = rest.split_at(first_end(rest));
        rest = after;
        (!sentence.is_empty()).then_some(sentence)
    });
    sentences.map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// The text with a line for each sentence. Only spaces become the ends of lines, so that every place in the text stays
/// where it was.
pub fn in_lines(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (sentence, after) = rest.split_at(first_end(rest));
        lines.push_str(sentence);
        rest = after;
        if let Some(next) = rest.strip_prefix(' ') {
            // Two ends of lines would part paragraphs.
            let is_at_end = lines.ends_with('\n') || next.starts_with('\n');
            lines.push(if is_at_end { ' ' } else { '\n' });
            rest = next;
        }
    }
    lines
}

/// Where the first sentence ends: behind its last sign, and its closing quotation marks and brackets.
fn first_end(text: &str) -> usize {
    let signs = text.char_indices().filter(|(_, c)| ".!?…\n".contains(*c));
    let mut ends = signs.filter_map(|(at, sign)| {
        let (before, after) = (&text[..at], &text[at + sign.len_utf8()..]);
        let next = after.trim_start_matches(|c| "“\"«»‘’)]".contains(c));
        let is_end = sign == '\n' || begins(next) && (sign != '.' || !belongs_to_word(before, next));
        is_end.then_some(text.len() - next.len())
    });
    ends.next().unwrap_or(text.len())
}

/// Whether a sentence can begin here: behind a space, with a capital, a figure, or what opens a quotation or bracket.
fn begins(text: &str) -> bool {
    let opens = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "ÄÖÜ„\"»«‚(".contains(c);
    text.starts_with(char::is_whitespace) && text.trim_start().starts_with(opens)
}

/// Whether a full stop belongs to the word before it: an abbreviation, such as `z. B.`, or an ordinal number.
fn belongs_to_word(before: &str, after: &str) -> bool {
    let word = before.rsplit(|c| !is_letter(c)).next().unwrap_or_default();
    let next = after.trim_start().split(|c| !is_letter(c)).next().unwrap_or_default();
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return (1..=2).contains(&word.len()) && !BEGINNINGS.contains(&next);
    }
    word.chars().count() == 1 || ABBREVIATIONS.contains(&word)
}
