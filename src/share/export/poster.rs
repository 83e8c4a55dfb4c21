//! A QR code with a caption, to be printed.

use std::fmt::Write;

use html_escape::{encode_double_quoted_attribute, encode_text};
use recap::qr::{QUIET_ZONE, Qr};

use super::line_break::word_segments;
use crate::picture::line_breaks::{SeparatorWidths, break_lines};
use crate::picture::segment_end::SegmentEnd;
use crate::picture::segments::segments;
use crate::picture::text_layout::{TextBox, TextLayout};
use crate::picture::truncate::drawable_text;
use crate::picture::{FontSet, TextStyle};

/// The width in pixels, which gives 10 cm at the 300 dots per inch of print.
const WIDTH: i32 = 1200;
/// The margin above the code and around the caption.
const MARGIN: i32 = 60;
/// The most that the code takes of the width. Its quiet zone is a margin already.
const CODE: i32 = 1120;
/// The room for the title.
const TITLE: TextBox = TextBox { width: 1040.0, height: 300.0 };
/// From the title to the link.
const GAP: f32 = 36.0;
/// The sizes of the link, in pixels per em: the second is for links that take more than two lines.
const LINK: (f32, f32) = (34.0, 24.0);

/// A code, and below it what it leads to: a title, and the link for those who have no camera at hand.
pub struct Poster {
    qr: Qr,
    /// How wide a module of the code is, in whole pixels, so that its edges are sharp.
    module: i32,
    /// Nothing where the title has no letters.
    title: Option<TextLayout>,
    link: Vec<String>,
    link_size: f32,
}

impl Poster {
    /// The poster of a link; `None` where the link is too long for a code. A title for which there is no
    /// room is cut, a link never is.
    pub fn new(link: &str, title: &str, fonts: &dyn FontSet) -> Option<Self> {
        let qr = Qr::new(link)?;
        let bold = fonts.face(TextStyle::Bold);
        let title =
            drawable_text(title, bold).map(|title| TextLayout::of(&title, bold, &word_segments, TITLE));
        let sans = fonts.face(TextStyle::Sans);
        let segments = segments(link, sans, &word_segments);
        let marks = SeparatorWidths { space: sans.width(" "), hyphen: sans.width("-") };
        let broken = |size| {
            break_lines(&segments, marks, TITLE.width / size, SegmentEnd::Torn).map(|lines| lines.texts)
        };
        let large = broken(LINK.0).filter(|lines| lines.len() <= 2).map(|lines| (lines, LINK.0));
        let (link, link_size) = large.or_else(|| Some((broken(LINK.1)?, LINK.1)))?;
        Some(Self { module: CODE / qr.side, qr, title, link, link_size })
    }

    /// Width and height in pixels.
    pub fn size(&self) -> (u32, u32) {
        (WIDTH.unsigned_abs(), self.height().unsigned_abs())
    }

    /// The poster as an SVG whose text has these font families.
    pub fn svg(&self, families: &str) -> String {
        let height = self.height();
        let left = (WIDTH - self.module * self.qr.side) / 2 + self.module * QUIET_ZONE;
        let top = MARGIN + self.module * QUIET_ZONE;
        let Qr { path, .. } = &self.qr;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
             viewBox=\"0 0 {WIDTH} {height}\">\
             <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\
             <path transform=\"translate({left} {top}) scale({})\" shape-rendering=\"crispEdges\" d=\"{path}\"/>\
             <g font-family=\"{}\" text-anchor=\"middle\">{}</g></svg>",
            self.module,
            encode_double_quoted_attribute(families),
            self.caption(),
        )
    }

    /// The lines of the title and the link.
    fn caption(&self) -> String {
        let mut caption = String::new();
        if let Some(title) = &self.title {
            let first = self.code_bottom() + title.ascent();
            for (at, text) in title.lines.iter().enumerate() {
                let y = first + title.leading * at as f32;
                write_line(&mut caption, text, y, title.size, " font-weight=\"600\"");
            }
        }
        for (at, text) in self.link.iter().enumerate() {
            let y = self.link_top() + self.leading() * (at + 1) as f32;
            write_line(&mut caption, text, y, self.link_size, "");
        }
        caption
    }

    fn height(&self) -> i32 {
        (self.link_top() + self.leading() * self.link.len() as f32).ceil() as i32 + MARGIN
    }

    /// Where the code with its quiet zone ends.
    fn code_bottom(&self) -> f32 {
        (MARGIN + self.module * self.qr.side) as f32
    }

    fn link_top(&self) -> f32 {
        self.code_bottom() + self.title.as_ref().map_or(0.0, |title| title.height() + GAP)
    }

    /// From one line of the link to the next.
    fn leading(&self) -> f32 {
        (self.link_size * 1.4).round()
    }
}

/// Writes a centred line. Positions and sizes are whole pixels, because formatting fractions would bring
/// 6 kB of code along.
fn write_line(caption: &mut String, text: &str, y: f32, size: f32, attributes: &str) {
    let (x, y, size) = (WIDTH / 2, y.round() as i32, size as i32);
    let text = encode_text(text);
    // Writing to a string cannot fail.
    let _ = write!(caption, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{attributes}>{text}</text>");
}
