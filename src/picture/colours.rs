//! The colours of pictures: those of the pages' light theme (`styles/tokens.css`).

use recap::Kind;
use recap::site_settings::Accent;

/// Red, green and blue.
pub type Colour = [u8; 3];

/// What everything stands on.
pub const PAPER: Colour = [0xfb, 0xfa, 0xf7];
/// The statement, names, and the layers that apply.
pub const INK: Colour = [0x16, 0x18, 0x1d];
/// What steps back.
pub const SOFT: Colour = [0x4a, 0x50, 0x60];
/// Rules, and the layers that do not apply.
pub const LINE: Colour = [0xdf, 0xdb, 0xd1];
/// The edge, where the publisher has chosen no colour.
pub const ACCENT: Colour = [0x1d, 0x4a, 0x9e];

/// What something is drawn with. Text is never drawn with the accent, which may be as light as the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// See [`INK`].
    Strong,
    /// See [`SOFT`].
    Soft,
    /// See [`LINE`].
    Line,
    /// The colour of a takeaway's kind.
    Kind,
    /// The publisher's colour.
    Accent,
}

impl Ink {
    /// All inks, in the order of their shades in the palette.
    pub const ALL: [Ink; 5] = [Ink::Strong, Ink::Soft, Ink::Line, Ink::Kind, Ink::Accent];

    /// The colour of the ink on a picture of this kind, with this accent.
    pub fn colour(self, kind: Option<Kind>, accent: Option<Accent>) -> Colour {
        match self {
            Ink::Strong => INK,
            Ink::Soft => SOFT,
            Ink::Line => LINE,
            Ink::Kind => kind.map_or(SOFT, of_kind),
            Ink::Accent => accent.map_or(ACCENT, |Accent(colour)| colour),
        }
    }
}

/// The colour of a kind.
pub fn of_kind(kind: Kind) -> Colour {
    match kind {
        Kind::Finding => [0x1d, 0x4a, 0x9e],
        Kind::Measure => [0x0c, 0x6b, 0x4f],
        Kind::Warning => [0xa0, 0x3b, 0x12],
        Kind::Question => [0x6a, 0x3f, 0xa0],
        Kind::Outlook => [0x77, 0x57, 0x00],
        Kind::Figure => [0x00, 0x66, 0x7a],
        Kind::Quote => [0x8a, 0x2a, 0x5b],
    }
}
