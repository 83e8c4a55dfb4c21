//! Drawing a card.

use anyhow::Result;
use nachlese::Drawing;
use recap::event::Accent;

use super::canvas::{Canvas, HEIGHT};
use super::card::{Card, Levels, Subject};
use super::colours::Ink;
use super::face::{Face, is_invisible};
use super::key::Key;
use super::legible::{beginning, legible, shortened};
use super::setting::{CHARACTERS, Room, Setting};

/// The edge in the publisher's colour, in pixels.
const EDGE: f32 = 16.0;
/// Where everything begins and ends.
const LEFT: f32 = 80.0;
/// See [`LEFT`].
const RIGHT: f32 = 1120.0;
/// The base line of kind and levels.
const LABEL: f32 = 96.0;
/// Where the room for the statement begins and ends; where there is no byline, it goes on to there.
const STATEMENT: (f32, f32) = (148.0, 432.0);
/// The base line of who said it.
const BYLINE: f32 = 488.0;
/// The line above the footer, and the footer's base line.
const RULE: f32 = 522.0;
/// See [`RULE`].
const FOOTER: f32 = 574.0;

/// What stands at the left may take this share of its line, where something stands at the right as well.
const SHARE: f32 = 0.6;

/// The layers of a facet that has more of them than this are not drawn: they would run into each other.
const LAYERS: usize = 8;

/// Draws cards in the design of the pages, with the bundled typefaces and the publisher's colour.
pub struct Painter {
    serif: Face,
    sans: Face,
    bold: Face,
    accent: Option<Accent>,
}

impl Painter {
    /// A painter for a publisher with this colour. It can be shared between threads.
    ///
    /// # Errors
    ///
    /// Where a bundled typeface is damaged.
    pub fn new(accent: Option<Accent>) -> Result<Self> {
        Ok(Self {
            serif: Face::new(include_bytes!("../../fonts/nachlese-serif.ttf"))?,
            sans: Face::new(include_bytes!("../../fonts/nachlese-sans.ttf"))?,
            bold: Face::new(include_bytes!("../../fonts/nachlese-sans-semibold.ttf"))?,
            accent,
        })
    }

    /// The key of a card's picture.
    pub fn key(&self, card: &Card) -> Key {
        Key::new(card, self.accent)
    }

    /// The picture of a card as a PNG; the same card always gives the same bytes.
    ///
    /// # Errors
    ///
    /// Where the PNG cannot be written.
    pub fn draw(&self, card: &Card) -> Result<Vec<u8>> {
        let mut canvas = Canvas::default();
        canvas.bar((0.0, 0.0), (EDGE, HEIGHT as f32), 0.0, Ink::Accent);
        canvas.bar((LEFT, RULE), (RIGHT - LEFT, 2.0), 0.0, Ink::Line);
        match legible(&card.text, &self.serif) {
            Some(text) => {
                self.label(&mut canvas, card);
                self.statement(&mut canvas, card, &text);
                self.byline(&mut canvas, card);
            }
            None => self.cover(&mut canvas, card),
        }
        self.footer(&mut canvas, card);
        let kind = match card.subject {
            Subject::Takeaway(kind) => Some(kind),
            Subject::Event | Subject::Talk => None,
        };
        canvas.png(|ink| ink.colour(kind, self.accent), &self.key(card))
    }

    fn label(&self, canvas: &mut Canvas, card: &Card) {
        canvas.icon(icon(card.subject), (LEFT - 4.0, LABEL - 31.0), 40.0, Ink::Kind);
        let words = Line { face: &self.bold, size: 32.0, ink: Ink::Kind };
        let right = if card.levels.is_some() { LEFT + (RIGHT - LEFT) * SHARE } else { RIGHT };
        let end = words.draw(canvas, &card.label, LEFT + 48.0, LABEL, right);
        if let Some(levels) = &card.levels {
            self.levels(canvas, levels, end + 60.0);
        }
    }

    fn levels(&self, canvas: &mut Canvas, levels: &Levels, from: f32) {
        let words = Line { face: &self.sans, size: 32.0, ink: Ink::Soft };
        let mut right = RIGHT;
        let count = levels.applies.len();
        if (1..=LAYERS).contains(&count) {
            // Three layers stand as they do on the pages; more of them share the same height.
            let (width, height, gap) = (48.0, 34.0, if count <= 4 { 4.0 } else { 2.0 });
            let bar = ((height + gap) / count.max(3) as f32 - gap).floor();
            let all = bar * count as f32 + gap * (count - 1) as f32;
            let top = (LABEL - 11.0 - all / 2.0).floor();
            for (at, applies) in levels.applies.iter().enumerate() {
                let y = top + at as f32 * (bar + gap);
                let ink = if *applies { Ink::Strong } else { Ink::Line };
                canvas.bar((right - width, y), (width, bar), 2.0, ink);
            }
            right -= width + 18.0;
        }
        words.draw_before(canvas, &levels.words, from, LABEL, right);
    }

    fn statement(&self, canvas: &mut Canvas, card: &Card, text: &str) {
        let (top, bottom) = STATEMENT;
        let bottom = if card.names.is_empty() { BYLINE } else { bottom };
        let room = Room { width: RIGHT - LEFT, height: bottom - top };
        let setting = Setting::of(text, &card.language, &card.names, &self.serif, room);
        // Short statements stand a little above the middle of their room.
        let first = (top + (room.height - setting.height()) * 0.42 + setting.ascent()).round();
        for (at, line) in setting.lines.iter().enumerate() {
            let y = first + setting.leading * at as f32;
            canvas.fill(&self.serif.outline(line, (LEFT, y), setting.size), Ink::Strong);
        }
    }

    /// What stands in for a text in a script that cannot be shown: a large icon, without words that would
    /// then belong to nothing. The footer tells which congress it is.
    fn cover(&self, canvas: &mut Canvas, card: &Card) {
        let size = 220.0;
        canvas.icon(icon(card.subject), (LEFT - size / 8.0, STATEMENT.0), size, Ink::Kind);
    }

    fn byline(&self, canvas: &mut Canvas, card: &Card) {
        if card.names.is_empty() {
            return;
        }
        let name = Line { face: &self.bold, size: 30.0, ink: Ink::Strong };
        let end = name.draw(canvas, &card.names.join(", "), LEFT, BYLINE, RIGHT);
        let position = Line { face: &self.sans, size: 30.0, ink: Ink::Soft };
        position.draw(canvas, &card.position, end + 16.0, BYLINE, RIGHT);
    }

    fn footer(&self, canvas: &mut Canvas, card: &Card) {
        let event = Line { face: &self.bold, size: 27.0, ink: Ink::Soft };
        let occasion = Line { face: &self.sans, size: 27.0, ink: Ink::Soft };
        let right = if card.occasion.is_empty() { RIGHT } else { LEFT + (RIGHT - LEFT) * SHARE };
        let end = event.draw(canvas, &card.event, LEFT, FOOTER, right);
        occasion.draw_before(canvas, &card.occasion, end + 40.0, FOOTER, RIGHT);
    }
}

/// A line of words that must not be longer than there is room for.
struct Line<'f> {
    face: &'f Face,
    size: f32,
    ink: Ink,
}

impl Line<'_> {
    /// Draws words from `left` on, cut where they would pass `right`, and tells where they end.
    fn draw(&self, canvas: &mut Canvas, words: &str, left: f32, y: f32, right: f32) -> f32 {
        let Some((words, size)) = self.fitting(words, right - left) else { return left };
        canvas.fill(&self.face.outline(&words, (left, y), size), self.ink);
        left + self.face.width(&words) * size
    }

    /// Draws words that end at `right`, cut where they would begin before `left`.
    fn draw_before(&self, canvas: &mut Canvas, words: &str, left: f32, y: f32, right: f32) {
        let Some((words, size)) = self.fitting(words, right - left) else { return };
        let start = right - self.face.width(&words) * size;
        canvas.fill(&self.face.outline(&words, (start, y), size), self.ink);
    }

    /// The words for which there is room, and their size: a little smaller before they are cut.
    fn fitting(&self, words: &str, room: f32) -> Option<(String, f32)> {
        let words: String = legible(words, self.face)?.chars().filter(|c| !is_invisible(*c)).collect();
        let words = beginning(&words, CHARACTERS);
        let width = self.face.width(&words);
        let size = [0.93, 0.86]
            .iter()
            .fold(self.size, |size, share| if width * size <= room { size } else { self.size * share });
        shortened(&words, self.face, room / size).map(|words| (words, size))
    }
}

fn icon(subject: Subject) -> &'static str {
    let drawing = match subject {
        Subject::Event => Drawing::Takeaways,
        Subject::Talk => Drawing::Talks,
        Subject::Takeaway(kind) => Drawing::Kind(kind),
    };
    drawing.path()
}
