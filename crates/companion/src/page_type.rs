//! The typefaces of the page, for pictures.

use std::rc::Rc;

use nachlese::browser::canvas::Canvas;
use nachlese::browser::fonts;
use nachlese::picture::face::is_invisible;
use nachlese::picture::pieces::End;
use nachlese::picture::{Card, Face, Style, TypeCase};
use recap::LanguageTag;
use recap::text::grapheme_starts;

use crate::letters::{is_drawn, parts};

/// The size at which texts are measured, in pixels per em: large enough that nothing is rounded.
const MEASURED: f32 = 100.0;

/// What pictures are set with: the typefaces of the page's style sheet.
pub struct PageType {
    serif: PageFace,
    sans: PageFace,
    bold: PageFace,
}

impl PageType {
    /// The typefaces of the page; `None` where the browser does not measure words.
    pub fn new() -> Option<Self> {
        let canvas = Rc::new(Canvas::new(1, 1)?);
        let face = |weight, property, other: &str| PageFace {
            weight,
            families: fonts::families(property).unwrap_or_else(|| other.to_owned()),
            canvas: Rc::clone(&canvas),
        };
        Some(Self {
            serif: face(500, "--serif", "serif"),
            sans: face(400, "--sans", "sans-serif"),
            bold: face(600, "--sans", "sans-serif"),
        })
    }

    /// Waits until the typefaces have all letters of a card, as far as they have them.
    pub async fn come(&self, card: &Card) {
        fonts::come(&self.serif.font(MEASURED), &card.text).await;
    }

    /// The families that words are written in which step back.
    pub fn families(&self) -> &str {
        &self.sans.families
    }

    /// A typeface at so many pixels per em, written as in style sheets.
    pub fn font(&self, style: Style, size: f32) -> String {
        self.of(style).font(size)
    }

    fn of(&self, style: Style) -> &PageFace {
        match style {
            Style::Serif => &self.serif,
            Style::Sans => &self.sans,
            Style::Bold => &self.bold,
        }
    }
}

impl TypeCase for PageType {
    fn face(&self, style: Style) -> &dyn Face {
        self.of(style)
    }

    fn parts(&self, word: &str, _: &LanguageTag, _: &[String]) -> Vec<(String, End)> {
        parts(word)
    }
}

/// One weight of the typefaces in a list, of which the browser takes for each letter the first that has it.
struct PageFace {
    weight: u32,
    families: String,
    canvas: Rc<Canvas>,
}

impl PageFace {
    fn font(&self, size: f32) -> String {
        // Writing fractions would bring 6 kB of code along, so they are hundredths.
        let size = (size * 100.0).round() as u32;
        format!("{} {}.{:02}px {}", self.weight, size / 100, size % 100, self.families)
    }
}

impl Face for PageFace {
    fn has(&self, c: char) -> bool {
        is_invisible(c) || is_drawn(c)
    }

    fn width(&self, text: &str) -> f32 {
        self.canvas.width(text, &self.font(MEASURED)) / MEASURED
    }

    fn seams(&self, text: &str) -> Vec<usize> {
        grapheme_starts(text)
    }
}
