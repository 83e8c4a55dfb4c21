//! What of a text can be drawn with a typeface.

use super::font_metrics::FontMetrics;

/// The accents on one letter; Vietnamese needs two. More would reach into other lines.
const ACCENTS: usize = 2;

/// A text as the typeface can show it; `None` where it lacks more letters than it has.
///
/// Letters that the typeface lacks, such as those of Arabic, Hebrew or Chinese, become one "…" for each
/// stretch of them. Symbols that it lacks, such as emoji, are left out, and so are accents that would pile up
/// on one letter. White space becomes single spaces.
pub fn drawable_text(text: &str, face: &dyn FontMetrics) -> Option<String> {
    let mut shown = String::with_capacity(text.len());
    let (mut had, mut lacked) = (0_usize, 0_usize);
    let mut gap = Gap::None;
    let mut accents = 0;
    for c in text.chars() {
        accents = if is_accent(c) { accents + 1 } else { 0 };
        if accents > ACCENTS {
            continue;
        }
        let keeps_together = matches!(c, '\u{A0}' | '\u{202F}') && face.has(c);
        if c.is_whitespace() && !keeps_together {
            gap = gap.max(Gap::Space);
        } else if face.has(c) {
            gap.fill(&mut shown, c);
            gap = Gap::None;
            shown.push(c);
            had += usize::from(c.is_alphanumeric());
        } else if c.is_alphanumeric() {
            gap = Gap::Letters;
            lacked += 1;
        }
    }
    if gap == Gap::Letters {
        shown.push_str(" …");
    }
    (had > 0 && had >= lacked).then_some(shown)
}

/// What was between two characters that are shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Letters,
}

impl Gap {
    /// Writes what stands before the next character.
    fn fill(self, shown: &mut String, next: char) {
        let space_before = self != Gap::None && !shown.is_empty();
        let space_after = self == Gap::Letters && next.is_alphanumeric();
        shown.push_str(if space_before { " " } else { "" });
        shown.push_str(if self == Gap::Letters { "…" } else { "" });
        shown.push_str(if space_after { " " } else { "" });
    }
}

/// The beginning of a text in at most so many characters, the "…" at its end among them.
///
/// It ends with a whole word, unless the last word is longer than half of what there is room for.
pub fn truncate(text: &str, characters: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(characters) else { return text.to_owned() };
    let room = text.char_indices().nth(characters.saturating_sub(1)).map_or(end, |(at, _)| at);
    let kept = &text[..room];
    let word = kept.rfind(' ').filter(|at| !text[room..].starts_with(' ') && at * 2 >= room);
    let kept = word.map_or(kept, |at| &kept[..at]);
    // An accent that combines with a letter must not be all that is lost of it.
    let is_torn = text[kept.len()..].starts_with(is_accent);
    let letter = kept.rfind(|c| !is_accent(c)).filter(|_| is_torn);
    let kept = letter.map_or(kept, |at| &kept[..at]);
    let kept = kept.trim_end_matches(|c: char| c.is_whitespace() || ",;:–—-…(„“‚".contains(c));
    format!("{kept}…")
}

/// As much of a text as is no wider than so many ems; `None` where that is nothing.
pub fn truncate_to_width(text: &str, face: &dyn FontMetrics, ems: f32) -> Option<String> {
    let mut characters = text.chars().count();
    while characters > 1 {
        let shown = truncate(text, characters);
        let width = face.width(&shown);
        if width <= ems {
            return Some(shown);
        }
        // Letters are about equally wide, so that this comes near at once.
        let fitting = (characters as f32 * ems.max(0.0) / width) as usize;
        characters = fitting.clamp(characters / 2, characters - 1);
    }
    None
}

/// Whether a character is drawn upon the letter before it.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}
