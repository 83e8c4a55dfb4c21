//! Texts in the segments between which a line may end.

use super::font_metrics::{FontMetrics, is_invisible};
use super::segment_end::SegmentEnd;

/// A segment wider than this, in ems, may be broken anywhere if need be: about twenty letters.
const LONG: f32 = 10.0;

/// The letters that stay together at each side of a tear.
const SIDE: usize = 3;

/// What must stay on one line, and what follows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The letters, without the space or hyphen that follows.
    pub text: String,
    /// The width of the letters in ems.
    pub width: f32,
    /// What follows.
    pub end: SegmentEnd,
}

/// Takes a text apart; `parts` does so with a word and the space after it, as
/// [`FontSet::parts`](super::FontSet::parts) says.
pub fn segments(
    text: &str,
    face: &dyn FontMetrics,
    parts: &dyn Fn(&str) -> Vec<(String, SegmentEnd)>,
) -> Vec<Segment> {
    let text = bound(text);
    let segments = text.split_inclusive(' ').flat_map(parts).map(|(part, end)| {
        let text: String = part.chars().filter(|c| !is_invisible(*c)).collect();
        Segment { width: face.width(&text), text, end }
    });
    segments.flat_map(|segment| torn(segment, face)).collect()
}

/// A dash does not begin a line, and a unit is not parted from its number.
fn bound(text: &str) -> String {
    text.replace(" – ", "\u{A0}– ")
        .replace(" — ", "\u{A0}— ")
        .replace(" %", "\u{A0}%")
        .replace(" €", "\u{A0}€")
        .replace(" …", "\u{A0}…")
}

/// A segment that is too long for a line in segments that are not, at least three letters at each side.
fn torn(segment: Segment, face: &dyn FontMetrics) -> Vec<Segment> {
    if segment.width <= LONG {
        return vec![segment];
    }
    let seams = face.seams(&segment.text);
    let inner = seams.get(SIDE..seams.len().saturating_sub(SIDE - 1)).unwrap_or_default();
    let mut torn = Vec::new();
    let mut start = 0;
    for at in inner {
        let text = segment.text[start..*at].to_owned();
        torn.push(Segment { width: face.width(&text), text, end: SegmentEnd::Torn });
        start = *at;
    }
    let text = segment.text[start..].to_owned();
    torn.push(Segment { width: face.width(&text), text, end: segment.end });
    torn
}
