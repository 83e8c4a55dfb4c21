//! Draws a card.

use anyhow::Result;
use nachlese::picture::segment_end::SegmentEnd;
use nachlese::picture::{Card, FontMetrics, FontSet, Shape, TextStyle, shapes};
use recap::LanguageTag;
use recap::site_settings::Accent;

use super::canvas::PngCanvas;
use super::font::Font;
use super::hyphens;
use super::key::PictureKey;

/// Draws cards in the design of the pages, with the bundled typefaces and the publisher's colour.
pub struct Painter {
    fonts: Fonts,
    accent: Option<Accent>,
}

/// The bundled typefaces.
struct Fonts {
    serif: Font,
    sans: Font,
    bold: Font,
}

impl Painter {
    /// A painter for a publisher with this colour. It can be shared between threads.
    ///
    /// # Errors
    ///
    /// Where a bundled typeface is damaged.
    pub fn new(accent: Option<Accent>) -> Result<Self> {
        let fonts = Fonts {
            serif: Font::new(include_bytes!("../../fonts/nachlese-serif.ttf"))?,
            sans: Font::new(include_bytes!("../../fonts/nachlese-sans.ttf"))?,
            bold: Font::new(include_bytes!("../../fonts/nachlese-sans-semibold.ttf"))?,
        };
        Ok(Self { fonts, accent })
    }

    /// The key of a card's picture.
    pub fn key(&self, card: &Card) -> PictureKey {
        PictureKey::new(card, self.accent)
    }

    /// The picture of a card as a PNG; the same card always gives the same bytes.
    ///
    /// # Errors
    ///
    /// Where the PNG cannot be written.
    pub fn draw(&self, card: &Card) -> Result<Vec<u8>> {
        let mut canvas = PngCanvas::default();
        for shape in shapes(card, &self.fonts) {
            match shape {
                Shape::Bar { at, size, radius, ink } => canvas.bar(at, size, radius, ink),
                Shape::Icon { path, at, size, ink } => canvas.icon(path, at, size, ink),
                Shape::Words { text, style, at, size, ink } => {
                    canvas.fill(&self.fonts.of(style).outline(&text, at, size), ink);
                }
            }
        }
        canvas.png(|ink| ink.colour(card.subject.kind(), self.accent), &self.key(card))
    }
}

impl Fonts {
    fn of(&self, style: TextStyle) -> &Font {
        match style {
            TextStyle::Serif => &self.serif,
            TextStyle::Sans => &self.sans,
            TextStyle::Bold => &self.bold,
        }
    }
}

impl FontSet for Fonts {
    fn face(&self, style: TextStyle) -> &dyn FontMetrics {
        self.of(style)
    }

    fn parts(&self, word: &str, language: &LanguageTag, names: &[String]) -> Vec<(String, SegmentEnd)> {
        hyphens::parts(word, language, names)
    }
}
