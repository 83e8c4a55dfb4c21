//! Files that a bundle attaches: slides, papers, pictures, recordings. They lie beside it, and are published as they are.
//!
//! A site is one origin: a script in any of its files could read what readers keep, and answer for every page from then
//! on. So only kinds of files that browsers show and never run are attached, and each must be what its name says.

mod attached_file_error;

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

pub use self::attached_file_error::{AttachedFileError, MAX_BYTES};

use crate::picture_metadata::without_metadata;
use crate::site_image::drawing::unsafe_part;
use crate::site_path::SitePath;

/// How many letters the ending of a name has at most: longer ones are words, as in `St.Gallen.pdf`.
const LONGEST_ENDING: usize = 5;

/// Characters that Windows or the settings of a server cannot have in a name.
const NOT_IN_NAMES: [char; 7] = ['"', '<', '>', '|', '*', '?', ':'];

/// What a kind of file is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    /// A picture that begins with these bytes, behind so many others. It may tell where it was taken.
    Picture(usize, &'static [u8]),
    /// Bytes that it begins with, behind so many others.
    Signature(usize, &'static [u8]),
    /// MP3, which begins with a tag or with a frame.
    Mp3,
    /// SVG without anything but a drawing.
    Drawing,
    /// Plain text.
    Text,
}

const ZIP: Content = Content::Signature(0, b"PK\x03\x04");
const MP4: Content = Content::Signature(4, b"ftyp");
const OGG: Content = Content::Signature(0, b"OggS");

/// The kinds of files that may be attached, by their endings.
const KINDS: [(&str, Content); 32] = [
    ("png", Content::Picture(0, b"\x89PNG\r\n\x1a\n")),
    ("jpg", Content::Picture(0, b"\xFF\xD8\xFF")),
    ("jpeg", Content::Picture(0, b"\xFF\xD8\xFF")),
    ("webp", Content::Picture(8, b"WEBP")),
    ("gif", Content::Signature(0, b"GIF8")),
    ("svg", Content::Drawing),
    ("pdf", Content::Signature(0, b"%PDF-")),
    ("docx", ZIP),
    ("xlsx", ZIP),
    ("pptx", ZIP),
    ("odt", ZIP),
    ("ods", ZIP),
    ("odp", ZIP),
    ("txt", Content::Text),
    ("md", Content::Text),
    ("csv", Content::Text),
    ("tsv", Content::Text),
    ("vtt", Content::Text),
    ("srt", Content::Text),
    ("ics", Content::Text),
    ("bib", Content::Text),
    ("mp4", MP4),
    ("m4v", MP4),
    ("mov", MP4),
    ("m4a", MP4),
    ("webm", Content::Signature(0, b"\x1A\x45\xDF\xA3")),
    ("mp3", Content::Mp3),
    ("ogg", OGG),
    ("ogv", OGG),
    ("opus", OGG),
    ("wav", Content::Signature(8, b"WAVE")),
    ("flac", Content::Signature(0, b"fLaC")),
];

/// The endings of the files that may be attached.
pub fn endings() -> impl Iterator<Item = &'static str> {
    KINDS.into_iter().map(|(ending, _)| ending)
}

/// A file that is safe to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttachedFile {
    /// It is published as these bytes.
    Bytes(Vec<u8>),
    /// It is copied from here.
    Copy(PathBuf),
}

impl AttachedFile {
    /// Looks at a file beside the bundle.
    ///
    /// # Errors
    ///
    /// Where a site must not publish it.
    pub fn read(path: &SitePath, file: &Path) -> Result<Self, AttachedFileError> {
        if file.ends_with("index.html") && !path.file_name().ends_with("index.html") {
            return Err(AttachedFileError::Page);
        }
        let (ending, content) = kind(path.file_name())?;
        let length = file.metadata().map_err(unreadable)?.len();
        let is_read = !matches!(content, Content::Signature(..) | Content::Mp3);
        if is_read && length > MAX_BYTES {
            return Err(AttachedFileError::TooManyBytes(length));
        }
        let limit = if is_read { MAX_BYTES } else { HEAD };
        let mut bytes = Vec::new();
        File::open(file).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(unreadable)?;
        let is_right = match content {
            Content::Picture(at, signature) | Content::Signature(at, signature) => {
                bytes.get(at..).is_some_and(|bytes| bytes.starts_with(signature))
            }
            Content::Mp3 => bytes.starts_with(b"ID3") || matches!(&*bytes, [0xFF, 0xE0..=0xFF, ..]),
            Content::Drawing => drawing(&bytes)?,
            Content::Text => is_plain_text(&bytes),
        };
        if !is_right {
            return Err(AttachedFileError::Content(ending));
        }
        match content {
            Content::Signature(..) | Content::Mp3 => Ok(Self::Copy(file.to_owned())),
            Content::Drawing | Content::Text => Ok(Self::Bytes(bytes)),
            Content::Picture(..) => {
                without_metadata(bytes).map(Self::Bytes).map_err(|_| AttachedFileError::Content(ending))
            }
        }
    }
}

/// What may stand before a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// How many bytes of a file that is only copied are looked at.
const HEAD: u64 = 64;

fn unreadable(_: io::Error) -> AttachedFileError {
    AttachedFileError::Unreadable
}

/// What a file must be by its path.
fn kind(path: &str) -> Result<(&'static str, Content), AttachedFileError> {
    if path.split('/').any(|step| step.starts_with('.')) {
        return Err(AttachedFileError::Hidden);
    }
    if let Some(c) = path.chars().find(|c| c.is_control() || NOT_IN_NAMES.contains(c)) {
        return Err(AttachedFileError::Character(c));
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ending = ending.to_ascii_lowercase();
    let kind = KINDS.into_iter().find(|(known, _)| *known == ending);
    let kind = kind.ok_or(AttachedFileError::Ending(ending))?;
    let is_ending = |part: &&str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic()) && part.chars().count() <= LONGEST_ENDING
    };
    match stem.split('.').skip(1).find(is_ending) {
        Some(second) => Err(AttachedFileError::SecondEnding(second.to_owned())),
        None => Ok(kind),
    }
}

/// Whether bytes are an SVG.
fn drawing(bytes: &[u8]) -> Result<bool, AttachedFileError> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(false) };
    match unsafe_part(text.trim_start_matches('\u{FEFF}')) {
        Ok(Some(part)) => Err(AttachedFileError::Unsafe(part)),
        Ok(None) => Ok(true),
        Err(_) => Ok(false),
    }
}

/// Whether bytes are text, in UTF-8 or in what Windows writes, and neither markup nor a script.
fn is_plain_text(bytes: &[u8]) -> bool {
    let is_blank = |byte: &u8| byte.is_ascii_whitespace() || BYTE_ORDER_MARK.contains(byte);
    let words = bytes
        .iter()
        .position(|byte| !is_blank(byte))
        .and_then(|start| bytes.get(start..))
        .unwrap_or_default();
    let is_control = |byte: &u8| byte.is_ascii_control() && !b"\t\n\r\x0C".contains(byte);
    !(words.starts_with(b"<") || words.starts_with(b"#!") || bytes.iter().any(is_control))
}
