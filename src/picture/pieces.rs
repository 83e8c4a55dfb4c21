//! Texts in the pieces between which a line may end.

use super::face::{Face, is_invisible};

/// A piece wider than this, in ems, may be broken anywhere if need be: about twenty letters.
const LONG: f32 = 10.0;

/// The letters that stay together at each side of a tear.
const SIDE: usize = 3;

/// What must stay on one line, and what follows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The letters, without the space or hyphen that follows.
    pub text: String,
    /// The width of the letters in ems.
    pub width: f32,
    /// What follows.
    pub end: End,
}

/// What follows a piece, the better places for the end of a line first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// A space, which disappears where a line ends.
    Space,
    /// Nothing, but a line may end here, as after a hyphen that is written anyway.
    Seam,
    /// A hyphen, where a line ends.
    Hyphen,
    /// Nothing, and a line should only end here if it cannot be helped.
    Torn,
}

/// Takes a text apart; `parts` does so with a word and the space after it, as
/// [`TypeCase::parts`](super::TypeCase::parts) says.
pub fn pieces(text: &str, face: &dyn Face, parts: &dyn Fn(&str) -> Vec<(String, End)>) -> Vec<Piece> {
    let text = bound(text);
    let pieces = text.split_inclusive(' ').flat_map(parts).map(|(part, end)| {
        let text: String = part.chars().filter(|c| !is_invisible(*c)).collect();
        Piece { width: face.width(&text), text, end }
    });
    pieces.flat_map(|piece| torn(piece, face)).collect()
}

/// A dash does not begin a line, and a unit is not parted from its number.
fn bound(text: &str) -> String {
    text.replace(" – ", "\u{A0}– ")
        .replace(" — ", "\u{A0}— ")
        .replace(" %", "\u{A0}%")
        .replace(" €", "\u{A0}€")
        .replace(" …", "\u{A0}…")
}

/// A piece that is too long for a line in pieces that are not, at least three letters at each side.
fn torn(piece: Piece, face: &dyn Face) -> Vec<Piece> {
    if piece.width <= LONG {
        return vec![piece];
    }
    let seams = face.seams(&piece.text);
    let inner = seams.get(SIDE..seams.len().saturating_sub(SIDE - 1)).unwrap_or_default();
    let mut torn = Vec::new();
    let mut start = 0;
    for at in inner {
        let text = piece.text[start..*at].to_owned();
        torn.push(Piece { width: face.width(&text), text, end: End::Torn });
        start = *at;
    }
    let text = piece.text[start..].to_owned();
    torn.push(Piece { width: face.width(&text), text, end: piece.end });
    torn
}
