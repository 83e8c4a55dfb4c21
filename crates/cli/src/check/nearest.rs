//! Suggestions for misspelled words: the nearest candidate by edit distance.

/// The longest word that is compared, in characters: no id and no field name is longer.
const LONGEST: usize = 64;

/// The candidate that a word is most likely a slip of: at most one slip for every three letters,
/// and three in all. Of equally near ones the first.
///
/// A slip is a letter too many, too few, wrong, or swapped with its neighbour (the distance of
/// Damerau and Levenshtein); capitals are none.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = word.chars().count();
    if length > LONGEST {
        return None;
    }
    let most = (length / 3).clamp(1, 3);
    let word = word.to_lowercase();
    let near = candidates.into_iter().filter_map(|candidate| {
        // Most candidates differ too much in length to be worth comparing.
        if candidate.chars().count().abs_diff(length) > most {
            return None;
        }
        let slips = strsim::damerau_levenshtein(&word, &candidate.to_lowercase());
        (slips <= most && slips < length).then_some((slips, candidate))
    });
    near.min_by_key(|(slips, _)| *slips).map(|(_, candidate)| candidate)
}
