//! Pictures without what cameras and programs write into them.

#![allow(clippy::unwrap_used)]

mod project;

use std::fs;
use std::io::Cursor;

use cli::picture_metadata::without_metadata;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Rgb, RgbImage};
use project::{GOOD, TestProject};

/// What must not be published.
const SECRET: &[u8] = b"GPSLatitude 54.3233 SecretCamera";

fn picture(format: ImageFormat) -> Vec<u8> {
    let pixels = RgbImage::from_fn(16, 8, |x, y| Rgb([(x * 16) as u8, (y * 32) as u8, 128]));
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A TIFF that says how the camera was held, and the secret behind it.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    [&exif, SECRET].concat()
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker][..], &length, content].concat()
}

/// A JPEG with EXIF, XMP, IPTC, a comment, and another picture behind its end.
fn jpeg(orientation: u8) -> Vec<u8> {
    let plain = picture(ImageFormat::Jpeg);
    let (start, rest) = plain.split_at(2);
    let exif = segment(0xE1, &[b"Exif\0\0", &*exif(orientation)].concat());
    let xmp = segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", SECRET].concat());
    let iptc = segment(0xED, &[b"Photoshop 3.0\0", SECRET].concat());
    let mpf = segment(0xE2, &[b"MPF\0", SECRET].concat());
    [start, &exif, &xmp, &iptc, &mpf, &segment(0xFE, SECRET), rest, &plain, SECRET].concat()
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(&[kind, content].concat());
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[..], kind, content, &crc.sum().to_be_bytes()].concat()
}

/// A PNG with EXIF, texts and a chunk of some program.
fn png(orientation: u8) -> Vec<u8> {
    let plain = picture(ImageFormat::Png);
    let (head, rest) = plain.split_at(33);
    let text = chunk(b"tEXt", &[b"Comment\0", SECRET].concat());
    let xmp = chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", SECRET].concat());
    [head, &chunk(b"eXIf", &exif(orientation)), &text, &xmp, &chunk(b"caBX", SECRET), rest, SECRET].concat()
}

/// A WebP with EXIF and XMP.
fn webp(orientation: u8) -> Vec<u8> {
    let plain = picture(ImageFormat::WebP);
    let chunk = |kind: &[u8; 4], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        let padding: &[u8] = if content.len() % 2 == 1 { &[0] } else { &[] };
        [&kind[..], &length, content, padding].concat()
    };
    let head = chunk(b"VP8X", &[0b0000_1100, 0, 0, 0, 15, 0, 0, 7, 0, 0]);
    let inner = [&head, &plain[12..], &chunk(b"EXIF", &exif(orientation)), &chunk(b"XMP ", SECRET)].concat();
    let length = u32::try_from(inner.len() + 4).unwrap().to_le_bytes();
    [b"RIFF", &length[..], b"WEBP", &inner].concat()
}

/// How a picture is held, and its pixels as they lie in the file.
fn read(bytes: &[u8]) -> (Orientation, DynamicImage) {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().unwrap();
    let mut decoder = reader.into_decoder().unwrap();
    let orientation = decoder.orientation().unwrap();
    (orientation, DynamicImage::from_decoder(decoder).unwrap())
}

fn holds_secret(bytes: &[u8]) -> bool {
    bytes.windows(SECRET.len()).any(|part| part == SECRET)
}

#[test]
fn no_format_keeps_what_a_camera_wrote_and_each_keeps_pixels_and_orientation() {
    for make in [jpeg, png, webp] {
        for orientation in 1..=8 {
            let written = make(orientation);
            assert!(holds_secret(&written));
            let bare = without_metadata(written.clone()).unwrap();
            assert!(!holds_secret(&bare));
            let (held, pixels) = read(&bare);
            assert_eq!(held.to_exif(), orientation);
            assert_eq!(pixels, read(&written).1);
        }
    }
}

#[test]
fn a_picture_without_metadata_stays_as_it_is() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let plain = picture(format);
        assert_eq!(without_metadata(plain.clone()).unwrap(), plain, "{format:?}");
    }
}

#[test]
fn what_is_no_picture_or_half_a_one_is_an_error_or_a_picture_and_never_a_panic() {
    assert!(without_metadata(b"GIF89a".to_vec()).is_err());
    assert!(without_metadata(Vec::new()).is_err());
    for whole in [jpeg(6), png(6), webp(6)] {
        for end in 0..whole.len() {
            let _ = without_metadata(whole[..end].to_vec());
        }
    }
}

#[test]
fn a_build_publishes_attached_pictures_photos_and_logo_without_metadata() {
    let links = r#""name": "Ada", "photo": "ada.jpg", "links": [{"kind": "web", "url": "a.jpg"}, {"kind": "web", "url": "b.JPEG"},
        {"kind": "web", "url": "c.png"}, {"kind": "web", "url": "d.webp"}]"#;
    let bundle = GOOD.replace("\"name\": \"Ada\"", links);
    let bundle =
        bundle.replace("\"event\"", "\"site\": {\"logo\": \"logo.png\", \"icon\": \"logo.png\"}, \"event\"");
    let project = TestProject::with(&bundle);
    for name in ["a.jpg", "b.JPEG", "ada.jpg"] {
        project.put(name, jpeg(6));
    }
    project.put("c.png", png(3));
    project.put("logo.png", png(1));
    project.put("d.webp", webp(8));
    project.must_build(&[]);
    let written = project::files(&project.path("site"));
    for name in ["a.jpg", "b.JPEG", "c.png", "d.webp", "logo.png"] {
        assert!(written.contains(name), "{name} is published");
    }
    for name in written {
        assert!(!holds_secret(&fs::read(project.path("site").join(&name)).unwrap()), "{name}");
    }
    assert_eq!(read(&fs::read(project.path("site/a.jpg")).unwrap()).0, Orientation::Rotate90);
}
