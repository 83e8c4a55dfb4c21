//! Why a file is not attached, and how to mend it.

use std::fmt;

use crate::site_image::drawing::UnsafePart;

/// The largest picture or text that is read; recordings and documents are only copied.
pub const MAX_BYTES: u64 = 20 * MEBIBYTE;

const MEBIBYTE: u64 = 1024 * 1024;

/// A reason why a file is not attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttachedFileError {
    /// It, or a folder around it, has a name that begins with a dot: settings of servers and programs do.
    Hidden,
    /// It is a folder that is a page.
    Page,
    /// Files with this ending are not attached.
    Ending(String),
    /// Before its last ending stands another one.
    SecondEnding(String),
    /// Its name has this character.
    Character(char),
    /// It is not what its name says.
    Content(&'static str),
    /// It is an SVG that holds more than a drawing.
    Unsafe(UnsafePart),
    /// It has so many bytes.
    TooManyBytes(u64),
    /// It cannot be read.
    Unreadable,
}

impl fmt::Display for AttachedFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hidden => f.write_str("is hidden, as settings of servers and programs are"),
            Self::Page => f.write_str("is a folder with a page of its own, and pages can run scripts"),
            Self::Ending(ending) if ending.is_empty() => {
                f.write_str("has no ending, so nobody knows what it is")
            }
            Self::Ending(ending) => write!(f, "ends in .{ending}, and no such files are attached"),
            Self::SecondEnding(ending) => {
                write!(f, "has the ending .{ending} before its last one, and some servers go by that")
            }
            Self::Character(c) => write!(f, "has {c:?} in its name, which servers cannot have there"),
            Self::Content(ending) => write!(f, "is no .{ending} file, whatever its name says"),
            Self::Unsafe(part) => write!(f, "holds {part}, which a drawing has no need of"),
            Self::TooManyBytes(bytes) => {
                let (has, most) = (bytes.div_ceil(MEBIBYTE), MAX_BYTES / MEBIBYTE);
                write!(f, "has {has} MiB, and {most} are the most for a picture or a text")
            }
            Self::Unreadable => f.write_str("cannot be read"),
        }
    }
}

impl std::error::Error for AttachedFileError {}

impl AttachedFileError {
    /// How to fix it, without a full stop.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Hidden | Self::Ending(_) => {
                "attach it as PDF, picture, office document, text, sound or film, or put it on another host and write \
                 the whole address with https:"
            }
            Self::Page => {
                "write the words into `pages` of `site`, or put the page on another host and write its whole address \
                 with https:"
            }
            Self::SecondEnding(_) => "rename it, with one dot before its ending and none elsewhere",
            Self::Character(_) => "rename it, with letters, digits, - and _",
            Self::Content(_) => "save it anew as what it is, and give it that ending",
            Self::Unsafe(_) => "save it as plain SVG (in Inkscape \"Plain SVG\"), or as PNG",
            Self::TooManyBytes(_) => "save it smaller",
            Self::Unreadable => "see that the file can be read",
        }
    }
}
