//! Telling numbers that only count the rows of a table from ids.

/// Whether the ids of a column only count its rows: each is the number of the row before, the next one, or the
/// first one again, as where each day begins at 1. A row that is deleted gives all others another number, so
/// nothing can be known again by it.
pub fn counts_rows<'t>(ids: impl Iterator<Item = &'t str>) -> bool {
    let numbers: Option<Vec<(&str, u64)>> =
        ids.map(str::trim).filter(|id| !id.is_empty()).map(prefixed_number).collect();
    let Some(numbers) = numbers else { return false };
    let Some((prefix, first)) = numbers.first().copied() else { return false };
    let goes_on = |pair: &[(&str, u64)]| matches!(pair, [(_, before), (of, number)] if *of == prefix && [*before, before + 1, first].contains(number));
    let is_counted = first <= 1 || numbers.iter().any(|(_, number)| *number > first);
    is_counted && numbers.windows(2).all(goes_on)
}

/// `V07` as `V` and 7, and `7.` as 7; `None` for an id of any other form.
fn prefixed_number(id: &str) -> Option<(&str, u64)> {
    let id = id.trim_end_matches(['.', ')', ':']);
    let (prefix, digits) = id.split_at(id.find(|c: char| c.is_ascii_digit())?);
    Some((prefix.trim_end(), digits.parse().ok()?))
}
