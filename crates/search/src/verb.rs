//! Verbs of German: what *fördert*, *gefördert* and *Förderung* have in common.

/// Shorter roots are those of many other words.
const MIN_ROOT: usize = 5;
/// The same for participles, which `ge` marks.
const MIN_PARTICIPLE_ROOT: usize = 4;
/// The endings of verbs and of the nouns made of them, the longest first.
const ENDINGS: &[&str] = &[
    "ungen", "ung", "etes", "eter", "eten", "etem", "ete", "est", "et", "tes", "ter", "ten", "tem", "te",
    "st", "en", "t", "n",
];

/// The root of a folded verb: *forder* of *gefordert*. `None` where the word has no ending of a verb.
pub(crate) fn verb_root(word: &str) -> Option<&str> {
    if !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    let (ending, begun) = ENDINGS.iter().find_map(|ending| {
        Some((*ending, word.strip_suffix(ending).filter(|root| is_root(root, ending))?))
    })?;
    let is_participle = ending.contains('t');
    let root = begun.strip_prefix("ge").filter(|root| is_participle && root.len() >= MIN_PARTICIPLE_ROOT);
    root.or((begun.len() >= MIN_ROOT).then_some(begun))
}

/// Whether a verb may have this root before this ending: *fördern*, but *sichern*, not *sicheren*.
fn is_root(root: &str, ending: &str) -> bool {
    let is_soft = root.ends_with("er") || root.ends_with("el");
    let is_closed = !root.ends_with(['a', 'e', 'i', 'o', 'u']);
    is_closed
        && match ending {
            "n" => is_soft,
            "en" | "et" | "ete" | "eten" | "etem" | "eter" | "etes" | "est" => !is_soft,
            _ => true,
        }
}
