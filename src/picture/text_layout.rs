//! TextLayout a statement: how large it is, where its lines end, and how much of it there is room for.

use super::font_metrics::FontMetrics;
use super::line_breaks::{LineBreaks, SeparatorWidths, break_lines};
use super::segment_end::SegmentEnd;
use super::segments::{Segment, segments};
use super::truncate::truncate;

/// The largest and the smallest size of a statement, in pixels per em.
pub const SIZES: (f32, f32) = (92.0, 32.0);

/// Longer statements are cut at a word; nobody reads more on a preview.
pub const CHARACTERS: usize = 400;

/// The height of capitals and of what hangs below the base line, in ems.
const CAPITALS: f32 = 0.68;
const DESCENT: f32 = 0.24;

/// The room for a statement, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextBox {
    /// From the left edge to the right.
    pub width: f32,
    /// From the top of the first line's capitals to below the last line.
    pub height: f32,
}

/// A statement as it is set.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLayout {
    /// Pixels per em.
    pub size: f32,
    /// From base line to base line, in pixels.
    pub leading: f32,
    /// The lines.
    pub lines: Vec<String>,
}

impl TextLayout {
    /// Sets a text in the size that suits it: as large as there is room, if the lines are even and no word is
    /// parted for it. A text for which there is no room in the smallest size is cut.
    ///
    /// The typeface must have all characters of the text; `parts` is as for [`segments`].
    pub fn of(
        text: &str,
        face: &dyn FontMetrics,
        parts: &dyn Fn(&str) -> Vec<(String, SegmentEnd)>,
        room: TextBox,
    ) -> Self {
        let marks = SeparatorWidths { space: face.width(" "), hyphen: face.width("-") };
        let mut characters = CHARACTERS;
        loop {
            let shown = truncate(text, characters);
            let segments = segments(&shown, face, parts);
            if let Some(setting) = Self::best(&segments, marks, room) {
                return setting;
            }
            // One character is set at any rate, so that this comes to an end.
            if characters <= 1 {
                return Self { size: SIZES.1, leading: leading(SIZES.1), lines: vec![shown] };
            }
            characters = (shown.chars().count().min(characters) * 9 / 10).max(1);
        }
    }

    /// From the top of the capitals to below the last line, in pixels.
    pub fn height(&self) -> f32 {
        height(self.size, self.lines.len())
    }

    /// How far the first base line is below the top, in pixels.
    pub fn ascent(&self) -> f32 {
        self.size * CAPITALS
    }

    fn best(segments: &[Segment], marks: SeparatorWidths, room: TextBox) -> Option<Self> {
        let worst = segments.iter().map(|segment| segment.end).max()?;
        let allowed = [SegmentEnd::Seam, SegmentEnd::Hyphen, SegmentEnd::Torn]
            .into_iter()
            .filter(|end| *end <= worst.max(SegmentEnd::Seam));
        let allowed: Vec<SegmentEnd> = allowed.collect();
        let mut best: Option<(f32, Self)> = None;
        let mut size = SIZES.0;
        while size >= SIZES.1 {
            // A score is at most the size, so that no smaller one can be better any more.
            if best.as_ref().is_some_and(|(score, _)| *score >= size) {
                break;
            }
            for end in &allowed {
                let Some(lines) = break_lines(segments, marks, room.width / size, *end) else { continue };
                if height(size, lines.texts.len()) > room.height {
                    continue;
                }
                let score = score(size, &lines);
                if best.as_ref().is_none_or(|(best, _)| score > *best) {
                    best = Some((score, Self { size, leading: leading(size), lines: lines.texts }));
                }
            }
            size -= 2.0;
        }
        best.map(|(_, setting)| setting)
    }
}

/// How good a setting is, from 0 to its size: letters may be two thirds larger before a word is parted,
/// nearly three times as large before one is torn, and a quarter larger before little stands on the last line.
fn score(size: f32, lines: &LineBreaks) -> f32 {
    let hyphens = 0.6_f32.powi(lines.hyphens as i32);
    let tears = if lines.tears > 0 { 0.35 } else { 1.0 };
    let last = if lines.last < 1.0 / 3.0 { 0.8 } else { 1.0 };
    size * (1.0 - 0.5 * lines.raggedness) * hyphens * tears * last
}

/// Large lines stand closer to each other than small ones.
fn leading(size: f32) -> f32 {
    let (largest, smallest) = SIZES;
    let share = (size - smallest) / (largest - smallest);
    (size * (1.3 - 0.17 * share)).round()
}

fn height(size: f32, lines: usize) -> f32 {
    leading(size) * (lines.max(1) - 1) as f32 + size * (CAPITALS + DESCENT)
}
