//! The key that tells whether a picture from an earlier build is still up to date.

use std::fmt;
use std::str::FromStr;

use nachlese::picture::Card;
use recap::site_settings::Accent;
use sha2::{Digest, Sha256};

/// Counts the designs. Raise it with every change of what pictures look like, so that none of the old
/// ones is kept.
const DESIGN: u32 = 4;

/// Names the text in a PNG that holds the key.
pub(super) const KEYWORD: &str = "Nachlese";

/// The bytes with which every PNG begins (PNG specification, 5.2).
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Stands for everything that decides what a picture looks like: two pictures with the same key are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PictureKey([u8; 32]);

impl PictureKey {
    /// The key of the picture of a card, with the publisher's colour, and the digests of their fonts.
    pub fn new(card: &Card, accent: Option<Accent>, fonts: &[&str]) -> Self {
        // The debug form quotes every text and names every field, so that it leaves out nothing and two
        // cards never have the same.
        let all = format!("{DESIGN} {accent:?} {fonts:?} {card:?}");
        Self(Sha256::digest(all).into())
    }

    /// The key that a picture carries; `None` where it is none of ours, or not whole.
    ///
    /// The pixels are not looked at: a PNG is a row of blocks that begin with their length and their
    /// name (PNG specification, 5.3), and it is whole if the last one is called `IEND`.
    pub fn of_png(png: &[u8]) -> Option<Self> {
        let mut rest = png.strip_prefix(SIGNATURE)?;
        let mut key = None;
        loop {
            let (length, after) = rest.split_first_chunk::<4>()?;
            let (name, after) = after.split_first_chunk::<4>()?;
            let (data, after) = after.split_at_checked(u32::from_be_bytes(*length) as usize)?;
            let (_sum, after) = after.split_first_chunk::<4>()?;
            match name {
                b"IEND" => return key.filter(|_| after.is_empty()),
                b"tEXt" => key = key.or(Self::of_text(data)),
                _ => {}
            }
            rest = after;
        }
    }

    fn of_text(data: &[u8]) -> Option<Self> {
        let value = data.strip_prefix(KEYWORD.as_bytes())?.strip_prefix(b"\0")?;
        std::str::from_utf8(value).ok()?.parse().ok()
    }
}

/// A text that is no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureKeyError(pub String);

impl fmt::Display for PictureKeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no key of a picture", self.0)
    }
}

impl std::error::Error for PictureKeyError {}

impl fmt::Display for PictureKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for PictureKey {
    type Err = PictureKeyError;

    /// Reads 64 hexadecimal digits, as `to_string` writes them.
    fn from_str(text: &str) -> Result<Self, PictureKeyError> {
        let error = || PictureKeyError(text.to_owned());
        if text.len() != 64 || !text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(error());
        }
        let mut key = [0; 32];
        for (at, byte) in key.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_| error())?;
        }
        Ok(Self(key))
    }
}
