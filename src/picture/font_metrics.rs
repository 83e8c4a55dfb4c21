//! Typefaces, as far as setting a text needs to know them.

use recap::LanguageTag;

use super::segment_end::SegmentEnd;

/// Characters that say where a word may be broken and are never drawn: soft hyphen, zero-width space,
/// word joiner, and the no-break space of no width.
const INVISIBLE: [char; 4] = ['\u{AD}', '\u{200B}', '\u{2060}', '\u{FEFF}'];

/// The typefaces of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextStyle {
    /// Statements.
    Serif,
    /// What steps back.
    Sans,
    /// Kinds, names and the congress.
    Bold,
}

/// One typeface.
pub trait FontMetrics {
    /// Whether the typeface has this character, or it is one that needs no drawing.
    fn has(&self, c: char) -> bool;

    /// The width of a text in ems.
    fn width(&self, text: &str) -> f32;

    /// Where a text can be taken apart without tearing a letter from its accent or its ligature, in
    /// bytes; the first place is 0.
    fn seams(&self, text: &str) -> Vec<usize>;
}

/// What the texts of a picture are set with.
pub trait FontSet {
    /// The typeface of a style.
    fn face(&self, style: TextStyle) -> &dyn FontMetrics;

    /// A word, with the space after it if there is one, in the parts between which a line may end. A
    /// space is no part, only the [`SegmentEnd`] of one. Names are not parted but at their own hyphens.
    fn parts(&self, word: &str, language: &LanguageTag, names: &[String]) -> Vec<(String, SegmentEnd)>;
}

/// Whether a character only says where a word may be broken.
pub fn is_invisible(c: char) -> bool {
    INVISIBLE.contains(&c)
}
