//! Typefaces: which characters they have, how wide words are, and what letters look like.

use anyhow::{Context, Result};
use nachlese::picture::FontMetrics;
use nachlese::picture::font_metrics::is_invisible;
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use rustybuzz::{Direction, GlyphBuffer, ShapePlan, UnicodeBuffer, script, shape_with_plan};
use zeno::{Command, PathBuilder};

/// One typeface.
pub struct Font<'f> {
    font: rustybuzz::Face<'f>,
    /// How letters from left to right are set, as in nearly all texts.
    plan: ShapePlan,
}

impl<'f> Font<'f> {
    /// Reads a font file in the OpenType format.
    ///
    /// # Errors
    ///
    /// Where the bytes are no font.
    pub fn new(bytes: &'f [u8]) -> Result<Self> {
        let font = rustybuzz::Face::from_slice(bytes, 0)
            .context("this is no font in the OpenType format (.ttf or .otf)")?;
        let plan = ShapePlan::new(&font, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        Ok(Self { font, plan })
    }

    /// The outlines of a text that begins at a point of the base line, at so many pixels per em.
    pub fn outline(&self, text: &str, at: (f32, f32), size: f32) -> Vec<Command> {
        self.outline_of(&self.shaped(text), at, size)
    }

    /// The same of letters that are set already.
    pub(super) fn outline_of(&self, shaped: &GlyphBuffer, (x, y): (f32, f32), size: f32) -> Vec<Command> {
        let scale = size / self.em();
        let mut pen = Pen { path: Vec::new(), x, y, scale };
        for (glyph, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let start = pen.x;
            pen.x = start + place.x_offset as f32 * scale;
            pen.y = y - place.y_offset as f32 * scale;
            // A space has no outline, which is nothing to report.
            let _ = self.font.outline_glyph(GlyphId(glyph.glyph_id as u16), &mut pen);
            pen.x = start + place.x_advance as f32 * scale;
        }
        pen.path
    }

    /// The width of letters that are set, in ems.
    pub(super) fn width_of(&self, shaped: &GlyphBuffer) -> f32 {
        let advances: i32 = shaped.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        advances as f32 / self.em()
    }

    /// Sets letters of one direction in whatever script they are.
    pub(super) fn shaped_in(&self, text: &str, direction: Direction) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(direction);
        rustybuzz::shape(&self.font, &[], buffer)
    }

    fn em(&self) -> f32 {
        self.font.units_per_em() as f32
    }

    fn shaped(&self, text: &str) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        // Digits or dashes alone would be taken for no script, and the plan is for one.
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        shape_with_plan(&self.font, &self.plan, buffer)
    }
}

impl FontMetrics for Font<'_> {
    fn has(&self, c: char) -> bool {
        is_invisible(c) || self.font.glyph_index(c).is_some()
    }

    fn width(&self, text: &str) -> f32 {
        self.width_of(&self.shaped(text))
    }

    fn seams(&self, text: &str) -> Vec<usize> {
        let mut seams: Vec<usize> =
            self.shaped(text).glyph_infos().iter().map(|glyph| glyph.cluster as usize).collect();
        seams.dedup();
        seams
    }
}

/// Draws what the font describes, whose y axis points up, on a picture, whose y axis points down.
struct Pen {
    path: Vec<Command>,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> [f32; 2] {
        [self.x + x * self.scale, self.y - y * self.scale]
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.move_to(to);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.line_to(to);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, to) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(control, to);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, to) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.curve_to(first, second, to);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
