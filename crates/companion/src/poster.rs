//! A QR code with a caption, to be printed.

use nachlese::element::{Element, el};
use nachlese::picture::legible::legible;
use nachlese::picture::lines::{Marks, lines};
use nachlese::picture::pieces::{End, pieces};
use nachlese::picture::setting::{Room, Setting};
use nachlese::picture::{Style, TypeCase};
use recap::qr::{QUIET_ZONE, Qr};

use crate::letters::parts;

/// The width in pixels, which gives 10 cm at the 300 dots per inch of print.
const WIDTH: i32 = 1200;
/// The margin above the code and around the caption.
const MARGIN: i32 = 60;
/// The most that the code takes of the width. Its quiet zone is a margin already.
const CODE: i32 = 1120;
/// The room for the title.
const TITLE: Room = Room { width: 1040.0, height: 300.0 };
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
    title: Option<Setting>,
    link: Vec<String>,
    link_size: f32,
}

impl Poster {
    /// The poster of a link; `None` where the link is too long for a code. A title for which there is no
    /// room is cut, a link never is.
    pub fn new(link: &str, title: &str, case: &dyn TypeCase) -> Option<Self> {
        let qr = Qr::new(link)?;
        let bold = case.face(Style::Bold);
        let title = legible(title, bold).map(|title| Setting::of(&title, bold, &parts, TITLE));
        let sans = case.face(Style::Sans);
        let pieces = pieces(link, sans, &parts);
        let marks = Marks { space: sans.width(" "), hyphen: sans.width("-") };
        let broken = |size| lines(&pieces, marks, TITLE.width / size, End::Torn).map(|lines| lines.texts);
        let large = broken(LINK.0).filter(|lines| lines.len() <= 2).map(|lines| (lines, LINK.0));
        let (link, link_size) = large.or_else(|| Some((broken(LINK.1)?, LINK.1)))?;
        Some(Self { module: CODE / qr.side, qr, title, link, link_size })
    }

    /// Width and height in pixels.
    pub fn size(&self) -> (u32, u32) {
        (WIDTH.unsigned_abs(), self.height().unsigned_abs())
    }

    /// The poster as a drawing, whose words are written in these typefaces.
    pub fn svg(&self, families: &str) -> String {
        let (width, height) = (WIDTH.to_string(), self.height().to_string());
        let left = (WIDTH - self.module * self.qr.side) / 2 + self.module * QUIET_ZONE;
        let top = MARGIN + self.module * QUIET_ZONE;
        let code = el("path")
            .attr("transform", format!("translate({left} {top}) scale({})", self.module))
            .attr("shape-rendering", "crispEdges")
            .attr("d", &self.qr.path);
        let mut words = el("g").attr("font-family", families).attr("text-anchor", "middle");
        if let Some(title) = &self.title {
            let first = self.below() + title.ascent();
            for (at, text) in title.lines.iter().enumerate() {
                let line = line(text, first + title.leading * at as f32, title.size);
                words = words.child(line.attr("font-weight", "600"));
            }
        }
        for (at, text) in self.link.iter().enumerate() {
            words =
                words.child(line(text, self.link_top() + self.leading() * (at + 1) as f32, self.link_size));
        }
        el("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("width", &width)
            .attr("height", &height)
            .attr("viewBox", format!("0 0 {width} {height}"))
            .child(el("rect").attr("width", width).attr("height", height).attr("fill", "#fff"))
            .child([code, words])
            .into_html()
    }

    fn height(&self) -> i32 {
        (self.link_top() + self.leading() * self.link.len() as f32).ceil() as i32 + MARGIN
    }

    /// Where the code with its quiet zone ends.
    fn below(&self) -> f32 {
        (MARGIN + self.module * self.qr.side) as f32
    }

    fn link_top(&self) -> f32 {
        self.below() + self.title.as_ref().map_or(0.0, |title| title.height() + GAP)
    }

    /// From one line of the link to the next.
    fn leading(&self) -> f32 {
        (self.link_size * 1.4).round()
    }
}

/// A line in the middle of the poster.
fn line(text: &str, y: f32, size: f32) -> Element {
    el("text")
        .attr("x", (WIDTH / 2).to_string())
        .attr("y", (y.round() as i32).to_string())
        .attr("font-size", (size as i32).to_string())
        .child(text)
}
