//! A typeface with others that stand in for the letters it lacks.

use std::ops::Range;
use std::sync::Arc;

use nachlese::picture::FontMetrics;
use rustybuzz::{Direction, GlyphBuffer};
use unicode_bidi::BidiInfo;
use zeno::Command;

use super::font::Font;

/// A bundled typeface, and those that the publisher has named for other scripts.
pub struct FontStack<'f> {
    own: Font<'f>,
    others: Arc<[Font<'f>]>,
}

/// A stretch of a line that one typeface sets in one direction.
struct Run<'s> {
    font: &'s Font<'s>,
    shaped: GlyphBuffer,
    /// Where its text begins in the line.
    start: usize,
}

impl<'f> FontStack<'f> {
    /// The stack of a bundled typeface and the others, in the order in which they are asked.
    pub fn new(own: Font<'f>, others: Arc<[Font<'f>]>) -> Self {
        Self { own, others }
    }

    /// The outlines of a line that begins at a point of the base line, at so many pixels per em.
    pub fn outline(&self, text: &str, (mut x, y): (f32, f32), size: f32) -> Vec<Command> {
        if self.is_plain(text) {
            return self.own.outline(text, (x, y), size);
        }
        let mut outline = Vec::new();
        for run in self.runs(text) {
            outline.extend(run.font.outline_of(&run.shaped, (x, y), size));
            x += run.font.width_of(&run.shaped) * size;
        }
        outline
    }

    /// Whether the bundled typeface sets all of it, from left to right.
    fn is_plain(&self, text: &str) -> bool {
        self.others.is_empty() || text.chars().all(|c| self.own.has(c))
    }

    /// The runs of a line from left to right, as they are seen (Unicode UAX 9).
    fn runs(&self, text: &str) -> Vec<Run<'_>> {
        let bidi = BidiInfo::new(text, None);
        let mut runs = Vec::new();
        for paragraph in &bidi.paragraphs {
            let (levels, parts) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for part in parts {
                let is_reversed = levels[part.start].is_rtl();
                let direction = if is_reversed { Direction::RightToLeft } else { Direction::LeftToRight };
                let mut inside: Vec<Run<'_>> =
                    self.by_font(text, part).map(|(font, range)| font.run(text, range, direction)).collect();
                if is_reversed {
                    inside.reverse();
                }
                runs.extend(inside);
            }
        }
        runs
    }

    /// A stretch in the parts that have the same typeface. What has no letter of its own, such as a space or an accent,
    /// stays with what is before it.
    fn by_font(&self, text: &str, part: Range<usize>) -> impl Iterator<Item = (&Font<'f>, Range<usize>)> {
        let mut parts: Vec<(&Font<'f>, Range<usize>)> = Vec::new();
        for (at, c) in text[part.clone()].char_indices() {
            let (start, end) = (part.start + at, part.start + at + c.len_utf8());
            match parts.last_mut() {
                Some((font, range)) if font.has(c) || is_direction_sign(c) => range.end = end,
                _ => parts.push((self.font_of(c), start..end)),
            }
        }
        parts.into_iter()
    }

    fn font_of(&self, c: char) -> &Font<'f> {
        std::iter::once(&self.own).chain(self.others.iter()).find(|font| font.has(c)).unwrap_or(&self.own)
    }
}

impl Font<'_> {
    fn run(&self, text: &str, range: Range<usize>, direction: Direction) -> Run<'_> {
        // The signs that say how a text is read are not drawn, and most typefaces lack them.
        let words: String = text[range.clone()].chars().filter(|c| !is_direction_sign(*c)).collect();
        Run { font: self, shaped: self.shaped_in(&words, direction), start: range.start }
    }
}

/// Whether a character only says how others are read (Unicode UAX 9, explicit isolates).
fn is_direction_sign(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

impl FontMetrics for FontStack<'_> {
    fn has(&self, c: char) -> bool {
        self.own.has(c) || self.others.iter().any(|font| font.has(c))
    }

    fn width(&self, text: &str) -> f32 {
        if self.is_plain(text) {
            return self.own.width(text);
        }
        self.runs(text).iter().map(|run| run.font.width_of(&run.shaped)).sum()
    }

    fn seams(&self, text: &str) -> Vec<usize> {
        if self.is_plain(text) {
            return self.own.seams(text);
        }
        let clusters = |run: &Run<'_>| {
            let start = run.start;
            run.shaped
                .glyph_infos()
                .iter()
                .map(move |glyph| start + glyph.cluster as usize)
                .collect::<Vec<_>>()
        };
        let mut seams: Vec<usize> = self.runs(text).iter().flat_map(clusters).collect();
        seams.sort_unstable();
        seams.dedup();
        seams
    }
}
