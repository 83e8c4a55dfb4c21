//! Where everything stands on a picture.

use super::HEIGHT;
use super::card::{Card, Levels, Subject};
use super::colours::Ink;
use super::font_metrics::{FontMetrics, FontSet, TextStyle, is_invisible};
use super::text_layout::{CHARACTERS, TextBox, TextLayout};
use super::truncate::{drawable_text, truncate, truncate_to_width};
use crate::components::IconName;

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

/// A part of a picture. Points are pixels from the left and from the top.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle with rounded corners, filled.
    Bar {
        /// The top left corner.
        at: (f32, f32),
        /// Width and height.
        size: (f32, f32),
        /// The radius of the corners.
        radius: f32,
        /// What it is filled with.
        ink: Ink,
    },
    /// The lines of an icon.
    Icon {
        /// The path of an icon, see [`IconName::path`].
        path: &'static str,
        /// The top left corner.
        at: (f32, f32),
        /// Width and height.
        size: f32,
        /// What it is drawn with.
        ink: Ink,
    },
    /// A line of words.
    Words {
        /// What it says.
        text: String,
        /// The typeface.
        style: TextStyle,
        /// Where its base line begins.
        at: (f32, f32),
        /// Pixels per em.
        size: f32,
        /// What it is written with.
        ink: Ink,
    },
}

/// All that is on the picture of a card.
pub fn shapes(card: &Card, case: &dyn FontSet) -> Vec<Shape> {
    let mut sheet = Sheet { case, shapes: Vec::new() };
    sheet.bar((0.0, 0.0), (EDGE, HEIGHT as f32), 0.0, Ink::Accent);
    sheet.bar((LEFT, RULE), (RIGHT - LEFT, 2.0), 0.0, Ink::Line);
    match drawable_text(&card.text, case.face(TextStyle::Serif)) {
        Some(text) => {
            sheet.label(card);
            sheet.statement(card, &text);
            sheet.byline(card);
        }
        None => sheet.cover(card),
    }
    sheet.footer(card);
    sheet.shapes
}

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The direction of the first letter that has one (Unicode UAX 9, rule P2): that of Hebrew, Arabic and
    /// the scripts between them is from right to left.
    fn of(text: &str) -> Self {
        match text.chars().find(|c| c.is_alphabetic()) {
            Some('\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}') => {
                Self::RightToLeft
            }
            _ => Self::LeftToRight,
        }
    }
}

/// A picture while it is designed.
struct Sheet<'c> {
    case: &'c dyn FontSet,
    shapes: Vec<Shape>,
}

impl Sheet<'_> {
    fn bar(&mut self, at: (f32, f32), size: (f32, f32), radius: f32, ink: Ink) {
        self.shapes.push(Shape::Bar { at, size, radius, ink });
    }

    fn icon(&mut self, subject: Subject, at: (f32, f32), size: f32) {
        let drawing = match subject {
            Subject::Event => IconName::Takeaways,
            Subject::Talk => IconName::Talks,
            Subject::Takeaway(kind) => IconName::Kind(kind),
        };
        self.shapes.push(Shape::Icon { path: drawing.path(), at, size, ink: Ink::Kind });
    }

    fn label(&mut self, card: &Card) {
        self.icon(card.subject, (LEFT - 4.0, LABEL - 31.0), 40.0);
        let right = if card.levels.is_some() { LEFT + (RIGHT - LEFT) * SHARE } else { RIGHT };
        let words = Line { style: TextStyle::Bold, size: 32.0, ink: Ink::Kind, y: LABEL };
        let end = self.line(words, &card.label, LEFT + 48.0, right);
        if let Some(levels) = &card.levels {
            self.levels(levels, end + 60.0);
        }
    }

    fn levels(&mut self, levels: &Levels, from: f32) {
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
                self.bar((right - width, y), (width, bar), 2.0, ink);
            }
            right -= width + 18.0;
        }
        let words = Line { style: TextStyle::Sans, size: 32.0, ink: Ink::Soft, y: LABEL };
        self.line_before(words, &levels.words, from, right);
    }

    fn statement(&mut self, card: &Card, text: &str) {
        let (top, bottom) = STATEMENT;
        let bottom = if card.by.is_empty() { BYLINE } else { bottom };
        let room = TextBox { width: RIGHT - LEFT, height: bottom - top };
        let parts = |word: &str| self.case.parts(word, &card.language, &card.names);
        let setting = TextLayout::of(text, self.case.face(TextStyle::Serif), &parts, room);
        // Short statements stand a little above the middle of their room.
        let first = (top + (room.height - setting.height()) * 0.42 + setting.ascent()).round();
        let direction = Direction::of(text);
        for (at, line) in setting.lines.into_iter().enumerate() {
            let y = first + setting.leading * at as f32;
            let (text, x) = match direction {
                Direction::LeftToRight => (line, LEFT),
                // The signs around the line say how it is read (Unicode UAX 9, explicit isolates).
                Direction::RightToLeft => {
                    let width = self.case.face(TextStyle::Serif).width(&line) * setting.size;
                    (format!("\u{2067}{line}\u{2069}"), RIGHT - width)
                }
            };
            let at = (x, y);
            self.shapes.push(Shape::Words {
                text,
                style: TextStyle::Serif,
                at,
                size: setting.size,
                ink: Ink::Strong,
            });
        }
    }

    /// What stands in for a text in a script that cannot be shown: a large icon, without words that would
    /// then belong to nothing. The footer tells which congress it is.
    fn cover(&mut self, card: &Card) {
        let size = 220.0;
        self.icon(card.subject, (LEFT - size / 8.0, STATEMENT.0), size);
    }

    fn byline(&mut self, card: &Card) {
        if card.by.is_empty() {
            return;
        }
        let name = Line { style: TextStyle::Bold, size: 30.0, ink: Ink::Strong, y: BYLINE };
        let end = self.line(name, &card.by, LEFT, RIGHT);
        let position = Line { style: TextStyle::Sans, size: 30.0, ink: Ink::Soft, y: BYLINE };
        self.line(position, &card.position, end + 16.0, RIGHT);
    }

    fn footer(&mut self, card: &Card) {
        let right = if card.occasion.is_empty() { RIGHT } else { LEFT + (RIGHT - LEFT) * SHARE };
        let event = Line { style: TextStyle::Bold, size: 27.0, ink: Ink::Soft, y: FOOTER };
        let end = self.line(event, &card.event, LEFT, right);
        let occasion = Line { style: TextStyle::Sans, size: 27.0, ink: Ink::Soft, y: FOOTER };
        self.line_before(occasion, &card.occasion, end + 40.0, RIGHT);
    }

    /// Writes words from `left` on, cut where they would pass `right`, and tells where they end.
    fn line(&mut self, line: Line, words: &str, left: f32, right: f32) -> f32 {
        let face = self.case.face(line.style);
        let Some((text, size)) = line.fitting(words, face, right - left) else { return left };
        let end = left + face.width(&text) * size;
        self.shapes.push(line.written(text, left, size));
        end
    }

    /// Writes words that end at `right`, cut where they would begin before `left`.
    fn line_before(&mut self, line: Line, words: &str, left: f32, right: f32) {
        let face = self.case.face(line.style);
        let Some((text, size)) = line.fitting(words, face, right - left) else { return };
        let start = right - face.width(&text) * size;
        self.shapes.push(line.written(text, start, size));
    }
}

/// How words are written that must not be longer than there is room for.
struct Line {
    style: TextStyle,
    size: f32,
    ink: Ink,
    /// The base line.
    y: f32,
}

impl Line {
    fn written(&self, text: String, x: f32, size: f32) -> Shape {
        Shape::Words { text, style: self.style, at: (x, self.y), size, ink: self.ink }
    }

    /// The words for which there is room, and their size: a little smaller before they are cut.
    fn fitting(&self, words: &str, face: &dyn FontMetrics, room: f32) -> Option<(String, f32)> {
        let words: String = drawable_text(words, face)?.chars().filter(|c| !is_invisible(*c)).collect();
        let words = truncate(&words, CHARACTERS);
        let width = face.width(&words);
        let size = [0.93, 0.86]
            .iter()
            .fold(self.size, |size, share| if width * size <= room { size } else { self.size * share });
        truncate_to_width(&words, face, room / size).map(|words| (words, size))
    }
}
