//! Draws a card.

use std::sync::Arc;

use anyhow::Result;
use nachlese::picture::segment_end::SegmentEnd;
use nachlese::picture::{Card, FontMetrics, FontSet, Shape, TextStyle, shapes};
use recap::LanguageTag;
use recap::site_settings::Accent;

use super::canvas::PngCanvas;
use super::font::Font;
use super::font_file::FontFile;
use super::font_stack::FontStack;
use super::hyphens;
use super::key::PictureKey;

/// Draws cards in the design of the pages, with the bundled typefaces, the publisher's, and their colour.
pub struct Painter<'f> {
    fonts: Fonts<'f>,
    /// Tells the publisher's typefaces from others.
    digests: Vec<&'f str>,
    accent: Option<Accent>,
}

/// The bundled typefaces, each with those that the publisher names.
struct Fonts<'f> {
    serif: FontStack<'f>,
    sans: FontStack<'f>,
    bold: FontStack<'f>,
}

impl<'f> Painter<'f> {
    /// A painter for a publisher with this colour and these fonts. It can be shared between threads.
    ///
    /// # Errors
    ///
    /// Where a bundled typeface is damaged.
    pub fn new(accent: Option<Accent>, fonts: &'f [FontFile]) -> Result<Self> {
        let others: Arc<[Font<'f>]> = fonts.iter().map(FontFile::font).collect::<Result<_>>()?;
        let stack = |own: &'static [u8]| anyhow::Ok(FontStack::new(Font::new(own)?, Arc::clone(&others)));
        let digests = fonts.iter().map(|font| &*font.digest).collect();
        let fonts = Fonts {
            serif: stack(include_bytes!("../../fonts/nachlese-serif.ttf"))?,
            sans: stack(include_bytes!("../../fonts/nachlese-sans.ttf"))?,
            bold: stack(include_bytes!("../../fonts/nachlese-sans-semibold.ttf"))?,
        };
        Ok(Self { fonts, digests, accent })
    }

    /// Whether there is a typeface for every letter of the words that a card is there for.
    pub fn has_letters_of(&self, card: &Card) -> bool {
        let face = &self.fonts.serif;
        card.text.chars().all(|c| !c.is_alphanumeric() || face.has(c))
    }

    /// The key of a card's picture.
    pub fn key(&self, card: &Card) -> PictureKey {
        PictureKey::new(card, self.accent, &self.digests)
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

impl<'f> Fonts<'f> {
    fn of(&self, style: TextStyle) -> &FontStack<'f> {
        match style {
            TextStyle::Serif => &self.serif,
            TextStyle::Sans => &self.sans,
            TextStyle::Bold => &self.bold,
        }
    }
}

impl FontSet for Fonts<'_> {
    fn face(&self, style: TextStyle) -> &dyn FontMetrics {
        self.of(style)
    }

    fn parts(&self, word: &str, language: &LanguageTag, names: &[String]) -> Vec<(String, SegmentEnd)> {
        hyphens::parts(word, language, names)
    }
}
