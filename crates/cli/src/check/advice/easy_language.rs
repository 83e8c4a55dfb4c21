//! Sentences of Leichte Sprache.

use diagnostic::Diagnostic;

use super::{Advice, AdviceContext};

/// The language tag of Leichte Sprache.
const EASY: &str = "de-simple";

/// The most words of a sentence, as the rules of Netzwerk Leichte Sprache have it.
const MOST: usize = 15;

/// A diagnostic for every text in Leichte Sprache that has a sentence with too many words.
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let texts = context.json.translated();
    let easy = texts.iter().filter_map(|text| text.get(EASY));
    let diagnostic = |text: &crate::check::json_tree::JsonTree<'_>| {
        let long = sentences(text.text()?).find(|sentence| words(sentence) > MOST)?;
        let start: Vec<&str> = long.split_whitespace().take(4).collect();
        let message = format!(
            "the sentence \"{} …\" has {} words, in Leichte Sprache {MOST} are the most",
            start.join(" "),
            words(long)
        );
        Some(Advice::LongSentence.on(text, message, "make two sentences of it"))
    };
    easy.filter_map(diagnostic).collect()
}

/// The sentences of a text. A full stop ends one only before a space and a capital or a quotation
/// mark, and not after a single letter, so that `1.000` and `z. B.` do not.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .char_indices()
            .find(|(at, c)| ends(rest, *at, *c))
            .map_or(rest.len(), |(at, c)| at + c.len_utf8());
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence)
    })
}

fn ends(text: &str, at: usize, c: char) -> bool {
    let (before, after) = (&text[..at], text.get(at + c.len_utf8()..).unwrap_or_default());
    let begins = |c: char| c.is_uppercase() || "„\"»‚".contains(c);
    let is_letter =
        || before.rsplit(char::is_whitespace).next().is_some_and(|word| word.chars().count() == 1);
    match c {
        '\n' => true,
        '.' if is_letter() => false,
        '.' | '!' | '?' | '…' => {
            after.starts_with(char::is_whitespace) && after.trim_start().starts_with(begins)
        }
        _ => false,
    }
}

/// What stands between spaces and has a letter or a digit.
fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
