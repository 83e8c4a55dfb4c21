//! Stop words: words that carry nothing, so that a question in plain words finds what it asks for.

use crate::language::Language;
use crate::query::{QueryTerm, SearchQuery};

/// Articles, pronouns, question words, prepositions, conjunctions, auxiliaries and the forms of *sagen* and
/// *machen*, folded.
/// Words that change what is said, as *nicht* and *ohne*, carry something and are not among them.
const GERMAN: &[&str] = &[
    "aber", "als", "am", "an", "ans", "auch", "auf", "aus", "bei", "beim", "da", "darf", "das", "dass",
    "dem", "den", "denn", "der", "des", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses", "du",
    "durch", "durfen", "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "fur", "fuer",
    "gesagt", "gibt", "hat", "hatte", "hatten", "haben", "habe", "ich", "ihr", "ihre", "ihren", "im", "in",
    "ins", "ist", "kann", "konnen", "koennen", "machen", "macht", "man", "mit", "muss", "mussen", "muessen",
    "nach", "ob", "oder", "sage", "sagen", "sagt", "sagte", "sagten", "sein", "seine", "seinen", "sich",
    "sie", "sind", "so", "soll", "sollen", "sollte", "uber", "ueber", "um", "und", "uns", "vom", "von",
    "vor", "wann", "war", "waren", "warum", "was", "welche", "welchem", "welchen", "welcher", "welches",
    "wem", "wen", "wenn", "wer", "werden", "weshalb", "wie", "wieso", "wir", "wird", "wo", "wofur", "wofuer",
    "woher", "wohin", "womit", "worum", "wurde", "wurden", "zu", "zum", "zur",
];

/// The same for English. *it* and *us* are not among them: folded, they are *IT* and *US*.
const ENGLISH: &[&str] = &[
    "a", "about", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did",
    "do", "does", "for", "from", "had", "has", "have", "he", "how", "i", "if", "in", "into", "is", "its",
    "of", "on", "or", "our", "said", "say", "saying", "says", "she", "should", "so", "that", "the", "their",
    "them", "there", "these", "they", "this", "to", "was", "we", "were", "what", "when", "where", "which",
    "who", "whom", "whose", "why", "with", "would", "you", "your",
];

/// Whether a folded word carries nothing in a language.
pub fn is_stop_word(word: &str, language: Language) -> bool {
    match language {
        Language::German => GERMAN.contains(&word),
        Language::English => ENGLISH.contains(&word),
        Language::Other => false,
    }
}

impl QueryTerm {
    /// Whether the term narrows nothing: a stop word that is neither quoted, nor excluded, nor searched in one field.
    pub(crate) fn is_stop_word(&self, language: Language) -> bool {
        let is_plain = !self.is_phrase && !self.is_excluded && self.field.is_none();
        is_plain && matches!(&self.words[..], [word] if is_stop_word(word, language))
    }
}

impl SearchQuery {
    /// For each term whether it narrows the search. Where only stop words are searched for, they do.
    pub(crate) fn narrowing(&self, language: Language) -> Vec<bool> {
        let narrows = |term: &QueryTerm| !term.is_stop_word(language);
        let has_others = self.terms.iter().any(|term| !term.is_excluded && narrows(term));
        self.terms.iter().map(|term| !has_others || narrows(term)).collect()
    }
}
