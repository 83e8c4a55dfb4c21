//! Sentences of Leichte Sprache.

use diagnostic::Diagnostic;
use recap::sentence::sentences;

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

/// What stands between spaces and has a letter or a digit.
fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
