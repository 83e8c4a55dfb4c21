//! What cameras and programs write into pictures beside the picture: where and when it was taken, with what, by whom.
//!
//! The pixels are not touched: only the parts of the file that a browser needs to show them are kept, and of the others
//! how the camera was held.

use image::metadata::Orientation;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::riff::RiffContent;
use img_parts::webp::{CHUNK_VP8X, WebP};
use img_parts::{Bytes, DynImage, Error, ImageEXIF};

/// The chunks of a PNG that have to do with how it looks (PNG, third edition, section 11).
const PNG_CHUNKS: [&[u8; 4]; 20] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP",
    b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
];

/// The chunks of a WebP that have to do with how it looks (RFC 9649, section 2.7).
const WEBP_CHUNKS: [&[u8; 4]; 7] = [b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// The bit by which a WebP says that it has XMP.
const WEBP_XMP: u8 = 0b0000_0100;

/// The end of a JPEG. Some cameras add a second picture or a film behind it, with metadata of their own.
const JPEG_END: [u8; 2] = [0xFF, 0xD9];

/// A JPEG, PNG or WebP without metadata.
///
/// # Errors
///
/// Where it is none of these, or broken.
pub fn without_metadata(bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    match DynImage::from_bytes(bytes.into())? {
        Some(DynImage::Jpeg(jpeg)) => Ok(bare_jpeg(jpeg)),
        Some(DynImage::Png(png)) => Ok(bare_png(png)),
        Some(DynImage::WebP(webp)) => Ok(bare_webp(webp)),
        _ => Err(Error::WrongSignature),
    }
}

fn bare_jpeg(mut jpeg: Jpeg) -> Vec<u8> {
    let orientation = orientation(&jpeg);
    jpeg.segments_mut().retain(is_of_picture);
    jpeg.set_exif(orientation);
    // The last segment is the first scan, which holds the rest of the file.
    let scan = 2 + jpeg.segments().iter().map(JpegSegment::len).sum::<usize>();
    let mut bytes = jpeg.encoder().bytes().to_vec();
    let rest = bytes.get(scan..).unwrap_or_default();
    if let Some(end) = rest.windows(2).position(|two| two == JPEG_END) {
        bytes.truncate(scan + end + JPEG_END.len());
    }
    bytes
}

/// Whether a segment of a JPEG has to do with how it looks: of those for applications, JFIF, the colour profile, and what
/// Adobe says of the colours.
fn is_of_picture(segment: &JpegSegment) -> bool {
    match segment.marker() {
        markers::APP0 => segment.contents().starts_with(b"JFIF\0"),
        markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        markers::APP14 => segment.contents().starts_with(b"Adobe"),
        markers::APP1..=markers::APP15 | markers::COM => false,
        _ => true,
    }
}

fn bare_png(mut png: Png) -> Vec<u8> {
    let orientation = orientation(&png);
    png.chunks_mut().retain(|chunk| PNG_CHUNKS.contains(&&chunk.kind()));
    png.set_exif(orientation);
    png.encoder().bytes().to_vec()
}

fn bare_webp(mut webp: WebP) -> Vec<u8> {
    let orientation = orientation(&webp);
    webp.chunks_mut().retain(|chunk| WEBP_CHUNKS.contains(&&chunk.id()));
    for chunk in webp.chunks_mut().iter_mut().filter(|chunk| chunk.id() == CHUNK_VP8X) {
        if let RiffContent::Data(data) = chunk.content_mut() {
            let mut head = data.to_vec();
            head.iter_mut().take(1).for_each(|flags| *flags &= !WEBP_XMP);
            *data = head.into();
        }
    }
    webp.set_exif(orientation);
    webp.encoder().bytes().to_vec()
}

/// An EXIF of nothing but how the camera was held; `None` where it was held upright.
fn orientation(picture: &impl ImageEXIF) -> Option<Bytes> {
    let orientation = Orientation::from_exif_chunk(&picture.exif()?)?;
    if orientation == Orientation::NoTransforms {
        return None;
    }
    // A big-endian TIFF with one entry: tag 0x112, one number of 16 bits (TIFF 6.0, section 2).
    let mut exif = b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation.to_exif(), 0, 0, 0, 0, 0, 0]);
    Some(exif.into())
}
