//! The fonts of the page, for pictures.

use std::rc::Rc;

use recap::LanguageTag;
use recap::text::grapheme_starts;

use super::line_break::{is_drawable, word_segments};
use crate::browser::canvas::Canvas;
use crate::browser::fonts;
use crate::picture::font_metrics::is_invisible;
use crate::picture::segment_end::SegmentEnd;
use crate::picture::{Card, FontMetrics, FontSet, TextStyle};

/// The size at which texts are measured, in pixels per em: large enough that nothing is rounded.
const MEASURING_SIZE: f32 = 100.0;

/// The fonts of the page's style sheet.
pub struct PageFonts {
    serif: PageFont,
    sans: PageFont,
    bold: PageFont,
}

impl PageFonts {
    /// The fonts of the page; `None` where the browser does not measure text.
    pub fn new() -> Option<Self> {
        let canvas = Rc::new(Canvas::new(1, 1)?);
        let font = |weight, property, fallback: &str| PageFont {
            weight,
            families: fonts::families(property).unwrap_or_else(|| fallback.to_owned()),
            canvas: Rc::clone(&canvas),
        };
        Some(Self {
            serif: font(500, "--serif", "serif"),
            sans: font(400, "--sans", "sans-serif"),
            bold: font(600, "--sans", "sans-serif"),
        })
    }

    /// Waits until the fonts have all letters of a card, as far as they have them.
    pub async fn load(&self, card: &Card) {
        fonts::come(&self.serif.css(MEASURING_SIZE), &card.text).await;
    }

    /// The families of text that steps back.
    pub fn families(&self) -> &str {
        &self.sans.families
    }

    /// A font at so many pixels per em, written as in style sheets.
    pub fn font(&self, style: TextStyle, size: f32) -> String {
        self.get(style).css(size)
    }

    fn get(&self, style: TextStyle) -> &PageFont {
        match style {
            TextStyle::Serif => &self.serif,
            TextStyle::Sans => &self.sans,
            TextStyle::Bold => &self.bold,
        }
    }
}

impl FontSet for PageFonts {
    fn face(&self, style: TextStyle) -> &dyn FontMetrics {
        self.get(style)
    }

    fn parts(&self, word: &str, _: &LanguageTag, _: &[String]) -> Vec<(String, SegmentEnd)> {
        word_segments(word)
    }
}

/// One weight of the families in a list, of which the browser takes for each letter the first that has it.
struct PageFont {
    weight: u32,
    families: String,
    canvas: Rc<Canvas>,
}

impl PageFont {
    fn css(&self, size: f32) -> String {
        // Formatting fractions would bring 6 kB of code along, so they are hundredths.
        let size = (size * 100.0).round() as u32;
        format!("{} {}.{:02}px {}", self.weight, size / 100, size % 100, self.families)
    }
}

impl FontMetrics for PageFont {
    fn has(&self, c: char) -> bool {
        is_invisible(c) || is_drawable(c)
    }

    fn width(&self, text: &str) -> f32 {
        self.canvas.width(text, &self.css(MEASURING_SIZE)) / MEASURING_SIZE
    }

    fn seams(&self, text: &str) -> Vec<usize> {
        grapheme_starts(text)
    }
}
