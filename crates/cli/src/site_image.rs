//! Logo and icon of a site: pictures that the publisher has drawn, which a site shows as they are.
//!
//! Pages show them by `<img>`, where nothing in them can run. But each is a file of the site too, and a browser that
//! opens it runs what is in it, so an SVG may hold nothing but a drawing.

pub mod drawing;

use std::fmt;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use image::imageops::{self, FilterType};
use image::{ImageFormat, ImageReader, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use self::drawing::{UnsafePart, unsafe_part};
use crate::picture_metadata::without_metadata;

/// The largest file that is read: every page loads it.
pub const MAX_BYTES: u64 = 200 * KIBIBYTE;

const KIBIBYTE: u64 = 1024;

/// The longest side in pixels.
pub const MAX_SIDE: u32 = 4096;

/// What every PNG begins with.
const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A reason why a file cannot be shown as a logo or an icon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SiteImageError {
    /// There is no such file.
    Missing,
    /// It has so many bytes.
    TooManyBytes(u64),
    /// It is so wide and so high.
    WrongSize(u32, u32),
    /// It is neither SVG nor PNG, or broken.
    NoImage,
    /// It is of this format, and its name says something else.
    WrongEnding(SiteImageFormat),
    /// It holds more than a drawing.
    Unsafe(UnsafePart),
}

impl fmt::Display for SiteImageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("is not there"),
            Self::TooManyBytes(bytes) => {
                let (has, most) = (bytes.div_ceil(KIBIBYTE), MAX_BYTES / KIBIBYTE);
                write!(f, "has {has} KiB, and {most} are the most")
            }
            Self::WrongSize(width, height) => {
                write!(f, "is {width} × {height} pixels large, and a side has 1 to {MAX_SIDE}")
            }
            Self::NoImage => f.write_str("is neither SVG nor PNG, or broken"),
            Self::WrongEnding(format) => write!(f, "is {}, and its name says something else", format.name()),
            Self::Unsafe(part) => write!(f, "holds {part}, which a drawing has no need of"),
        }
    }
}

impl std::error::Error for SiteImageError {}

/// The format of a logo or an icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteImageFormat {
    /// A drawing that is sharp at every size.
    Svg,
    /// Pixels.
    Png,
}

impl SiteImageFormat {
    fn name(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Png => "PNG",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// A logo or an icon that is safe to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteImage {
    bytes: Vec<u8>,
    /// What the file is.
    pub format: SiteImageFormat,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

impl SiteImage {
    /// Reads an SVG or a PNG.
    ///
    /// # Errors
    ///
    /// Where there is no such file, or it is not what a page can show.
    pub fn read(path: &Path) -> Result<Self, SiteImageError> {
        let length = fs::metadata(path).map_err(|_| SiteImageError::Missing)?.len();
        if length > MAX_BYTES {
            return Err(SiteImageError::TooManyBytes(length));
        }
        let bytes = fs::read(path).map_err(|_| SiteImageError::Missing)?;
        let (format, size, bytes) = if bytes.starts_with(PNG_SIGNATURE) {
            let size = png_size(&bytes)?;
            (SiteImageFormat::Png, size, without_metadata(bytes).map_err(|_| SiteImageError::NoImage)?)
        } else {
            (SiteImageFormat::Svg, svg_size(&bytes)?, bytes)
        };
        let ending = path.extension().unwrap_or_default();
        if !ending.eq_ignore_ascii_case(format.ending()) {
            return Err(SiteImageError::WrongEnding(format));
        }
        let image = Self { bytes, format, size };
        // A picture that cannot be drawn here may not be drawn elsewhere.
        image.square(1)?;
        Ok(image)
    }

    /// The bytes of the file, without metadata.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The picture in the middle of a square with this side, as PNG.
    ///
    /// # Errors
    ///
    /// Where the picture is broken.
    pub fn square(&self, side: u32) -> Result<Vec<u8>, SiteImageError> {
        match self.format {
            SiteImageFormat::Svg => square_of_svg(&self.bytes, side),
            SiteImageFormat::Png => square_of_png(&self.bytes, side),
        }
    }
}

fn png_size(bytes: &[u8]) -> Result<(u32, u32), SiteImageError> {
    let reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::Png);
    sides(reader.into_dimensions().map_err(|_| SiteImageError::NoImage)?)
}

fn svg_size(bytes: &[u8]) -> Result<(u32, u32), SiteImageError> {
    let text = std::str::from_utf8(bytes).map_err(|_| SiteImageError::NoImage)?;
    match unsafe_part(text.trim_start_matches('\u{FEFF}')) {
        Ok(None) => {}
        Ok(Some(part)) => return Err(SiteImageError::Unsafe(part)),
        Err(_) => return Err(SiteImageError::NoImage),
    }
    let size = tree(bytes)?.size();
    // A side is a few pixels long, or else too long by far, so nothing is lost.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    sides((size.width().ceil() as u32, size.height().ceil() as u32))
}

fn sides(size: (u32, u32)) -> Result<(u32, u32), SiteImageError> {
    let is_possible = |side: u32| (1..=MAX_SIDE).contains(&side);
    if is_possible(size.0) && is_possible(size.1) {
        Ok(size)
    } else {
        Err(SiteImageError::WrongSize(size.0, size.1))
    }
}

fn tree(bytes: &[u8]) -> Result<Tree, SiteImageError> {
    Tree::from_data(bytes, &Options::default()).map_err(|_| SiteImageError::NoImage)
}

#[allow(clippy::cast_precision_loss)]
fn square_of_svg(bytes: &[u8], side: u32) -> Result<Vec<u8>, SiteImageError> {
    let tree = tree(bytes)?;
    let (width, height, side_length) = (tree.size().width(), tree.size().height(), side as f32);
    let scale = side_length / width.max(height);
    let middle = Transform::from_scale(scale, scale)
        .post_translate((side_length - width * scale) / 2.0, (side_length - height * scale) / 2.0);
    let mut square = Pixmap::new(side, side).ok_or(SiteImageError::NoImage)?;
    resvg::render(&tree, middle, &mut square.as_mut());
    square.encode_png().map_err(|_| SiteImageError::NoImage)
}

fn square_of_png(bytes: &[u8], side: u32) -> Result<Vec<u8>, SiteImageError> {
    let picture = image::load_from_memory_with_format(bytes, ImageFormat::Png);
    let picture = picture.map_err(|_| SiteImageError::NoImage)?;
    let small = picture.resize(side, side, FilterType::Lanczos3).to_rgba8();
    let mut square = RgbaImage::new(side, side);
    let (left, top) = ((side - small.width()) / 2, (side - small.height()) / 2);
    imageops::overlay(&mut square, &small, i64::from(left), i64::from(top));
    let mut png = Vec::new();
    let written = square.write_to(&mut Cursor::new(&mut png), ImageFormat::Png);
    written.map_err(|_| SiteImageError::NoImage)?;
    Ok(png)
}
