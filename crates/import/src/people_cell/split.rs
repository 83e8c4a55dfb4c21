//! Splitting a cell at signs and words that stand in no brackets.

use std::ops::Range;

/// Words and signs between people of equal rank.
const CONJUNCTIONS: [&str; 12] = [
    " im Gespräch mit ",
    " im Dialog mit ",
    " in conversation with ",
    " und ",
    " and ",
    " sowie ",
    " u. ",
    " & ",
    " + ",
    " / ",
    "/",
    "&",
];

/// Signs that part a name from what is said of the person, as a comma does.
const DASHES: [&str; 6] = [" – ", " — ", " - ", " | ", " • ", " · "];

/// For each byte, whether it lies inside of brackets that open and close.
pub fn bracketed(text: &str) -> Vec<bool> {
    let mut open = Vec::new();
    let mut inside = vec![false; text.len()];
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => open.push((at, c)),
            ')' | ']' => {
                let matching = if c == ')' { '(' } else { '[' };
                if let Some(depth) = open.iter().rposition(|(_, opened)| *opened == matching) {
                    let (start, _) = open[depth];
                    open.truncate(depth);
                    inside[start..at + c.len_utf8()].fill(true);
                }
            }
            _ => {}
        }
    }
    inside
}

/// The lines of a cell: what stands between line breaks and semicolons.
pub fn lines(text: &str) -> Vec<&str> {
    pieces(text, |rest| [";", "\n"].into_iter().find(|sign| rest.starts_with(sign)).map(str::len))
        .into_iter()
        .map(|range| text[range].trim())
        .collect()
}

/// What stands between the commas and dashes of a line.
pub fn parts(text: &str) -> Vec<&str> {
    let sign = |rest: &str| {
        let dash = || DASHES.iter().find(|dash| rest.starts_with(**dash)).map(|dash| dash.len());
        rest.starts_with(',').then_some(1).or_else(dash)
    };
    pieces(text, sign).into_iter().map(|range| text[range].trim()).filter(|part| !part.is_empty()).collect()
}

/// What stands between the conjunctions of a part, with the conjunctions that follow.
pub fn conjuncts(text: &str) -> Vec<Range<usize>> {
    pieces(text, |rest| CONJUNCTIONS.iter().find(|word| rest.starts_with(**word)).map(|word| word.len()))
}

/// A part that begins with a conjunction, as behind a comma: `, und Ben Öz`.
pub fn after_conjunction(part: &str) -> Option<&str> {
    let words = ["und ", "and ", "sowie ", "u. ", "& ", "+ "];
    words.iter().find_map(|word| part.strip_prefix(word)).map(str::trim)
}

/// The first brackets of a text: what stands before, inside and behind them.
pub fn first_brackets(text: &str) -> Option<(&str, &str, &str)> {
    let inside = bracketed(text);
    let open = inside.iter().position(|is_inside| *is_inside)?;
    let length = inside[open..].iter().take_while(|is_inside| **is_inside).count();
    // Two pairs that touch are two.
    let mut depth = 0_usize;
    let close = text[open..open + length].char_indices().find_map(|(at, c)| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0).then_some(open + at)
    });
    let close = close.unwrap_or(open + length - 1);
    Some((text[..open].trim(), text[open + 1..close].trim(), text[close + 1..].trim()))
}

/// The ranges between signs outside of brackets; `sign` gives the length of one that a text begins with.
fn pieces(text: &str, sign: impl Fn(&str) -> Option<usize>) -> Vec<Range<usize>> {
    let inside = bracketed(text);
    let mut found = Vec::new();
    let (mut start, mut skip) = (0, 0);
    for (at, _) in text.char_indices().filter(|(at, _)| !inside[*at]) {
        if at < skip {
            continue;
        }
        if let Some(length) = sign(&text[at..]) {
            found.push(start..at);
            start = at + length;
            skip = start;
        }
    }
    found.push(start..text.len());
    found
}
