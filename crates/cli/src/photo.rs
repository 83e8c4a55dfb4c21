//! Photos of speakers: read from what people have, and drawn anew as small squares without what cameras write into
//! files, such as where a picture was taken.

use std::fmt;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};

/// The largest file that is read.
pub const MAX_BYTES: u64 = 20 * MEBIBYTE;

const MEBIBYTE: u64 = 1024 * 1024;

/// The most pixels that are drawn: more than any camera for people has. A few bytes can claim any number.
pub const MAX_PIXELS: u64 = 100_000_000;

/// The sides of the squares in pixels: portraits are 40 and 72 CSS pixels wide, on screens of one to three pixels
/// for each, and search engines want more.
pub const SIDES: [u32; 3] = [80, 160, 320];

/// How well JPEG keeps a portrait, of 100.
const QUALITY: u8 = 82;

/// A reason why a file cannot be shown as a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoError {
    /// There is no such file.
    Missing,
    /// It has so many bytes.
    TooManyBytes(u64),
    /// It claims to be so wide and so high.
    TooManyPixels(u32, u32),
    /// It is no picture, or one that is broken.
    NoPicture,
}

impl fmt::Display for PhotoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("is not there"),
            Self::TooManyBytes(bytes) => {
                let (has, most) = (bytes.div_ceil(MEBIBYTE), MAX_BYTES / MEBIBYTE);
                write!(f, "has {has} MiB, and {most} are the most")
            }
            Self::TooManyPixels(width, height) => {
                write!(f, "is {width} × {height} pixels large, and {MAX_PIXELS} pixels are the most")
            }
            Self::NoPicture => f.write_str("is no picture, or a broken one"),
        }
    }
}

impl std::error::Error for PhotoError {}

/// The file of a photo, of which only the head has been looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoFile {
    bytes: Vec<u8>,
    /// The shorter side in pixels.
    side: u32,
}

/// A photo as pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SquarePhoto {
    /// Its side in pixels.
    pub side: u32,
    /// The ending of its name: `jpg`, or `png` where one can see through it.
    pub ending: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

impl PhotoFile {
    /// Reads a JPEG, PNG, WebP or GIF.
    ///
    /// # Errors
    ///
    /// Where there is no such file, it is too large, or its beginning is that of no picture.
    pub fn read(path: &Path) -> Result<Self, PhotoError> {
        let length = fs::metadata(path).map_err(|_| PhotoError::Missing)?.len();
        if length > MAX_BYTES {
            return Err(PhotoError::TooManyBytes(length));
        }
        let bytes = fs::read(path).map_err(|_| PhotoError::Missing)?;
        let (width, height) = decoder(&bytes)?.dimensions();
        if u64::from(width) * u64::from(height) > MAX_PIXELS {
            return Err(PhotoError::TooManyPixels(width, height));
        }
        Ok(Self { bytes, side: width.min(height) })
    }

    /// The bytes of the file as they are.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The sides of the squares that can be cut from it, the smallest first: none is larger than the photo.
    pub fn sides(&self) -> Vec<u32> {
        let largest = self.side.min(SIDES[SIDES.len() - 1]);
        SIDES.into_iter().filter(|side| *side < largest).chain([largest]).collect()
    }

    /// The photo upright, cut to squares of these [sides](Self::sides).
    ///
    /// # Errors
    ///
    /// Where the picture is broken.
    pub fn squares(&self) -> Result<Vec<SquarePhoto>, PhotoError> {
        let mut decoder = decoder(&self.bytes)?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PhotoError::NoPicture)?;
        picture.apply_orientation(orientation);
        let picture = square(&picture);
        self.sides().into_iter().map(|side| draw(&picture, side)).collect()
    }
}

fn decoder(bytes: &[u8]) -> Result<impl ImageDecoder, PhotoError> {
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PhotoError::NoPicture)?;
    let mut limits = Limits::default();
    // Four bytes for a pixel, and as much again to decode it.
    limits.max_alloc = Some(MAX_PIXELS * 8);
    reader.limits(limits);
    reader.into_decoder().map_err(|_| PhotoError::NoPicture)
}

/// The largest square of a picture. Of a tall one it is nearer to the top, where the face is.
fn square(picture: &DynamicImage) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    let side = width.min(height);
    picture.crop_imm((width - side) / 2, (height - side) / 4, side, side)
}

fn draw(picture: &DynamicImage, side: u32) -> Result<SquarePhoto, PhotoError> {
    let small = picture.resize_exact(side, side, FilterType::Lanczos3);
    let mut bytes = Vec::new();
    let colours = small.to_rgba8();
    let (ending, written) = if colours.pixels().any(|pixel| pixel.0[3] < u8::MAX) {
        ("png", colours.write_with_encoder(PngEncoder::new(&mut bytes)))
    } else {
        ("jpg", small.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY)))
    };
    written.map_err(|_| PhotoError::NoPicture)?;
    Ok(SquarePhoto { side, ending, bytes })
}
