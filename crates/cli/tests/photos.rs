//! The photos of a site: upright squares in several widths, without what a camera has written into the file.

#![allow(clippy::unwrap_used)]

mod project;

use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;

use image::{DynamicImage, GenericImageView as _, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use project::{GOOD, TestProject, attributes, files, printed};
use scraper::Html;

const RED: Rgb<u8> = Rgb([200, 20, 20]);
const BLUE: Rgb<u8> = Rgb([20, 20, 200]);

/// A congress whose one speaker has this photo.
fn with_photo(name: &str, bytes: &[u8]) -> TestProject {
    let bundle = GOOD.replace(r#""name": "Ada""#, &format!(r#""name": "Ada", "photo": "{name}""#));
    let project = TestProject::with("");
    project.put("congress/recap.json", bundle);
    project.put(&format!("congress/{name}"), bytes);
    project
}

#[track_caller]
fn build(project: &TestProject) -> String {
    let output = project.nachlese(&["build", "congress/recap.json", "--app", "app", "--out", "site"]);
    assert_eq!(output.status.code(), Some(0), "{}", printed(&output));
    printed(&output)
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A picture whose left half is red and whose right half is blue.
fn two_halves(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { BLUE }).into()
}

/// The photos of the site by their sides.
fn squares(project: &TestProject) -> Vec<(u32, DynamicImage)> {
    let names = files(&project.path("site")).into_iter().filter(|name| name.starts_with("photos/"));
    let squares = names.map(|name| image::open(project.path("site").join(name)).unwrap());
    let mut squares: Vec<_> = squares.map(|square| (square.width(), square)).collect();
    squares.sort_by_key(|(side, _)| *side);
    squares
}

#[track_caller]
fn check_sides(picture: &DynamicImage, expected: &[u32]) {
    let project = with_photo("ada.png", &encoded(picture, ImageFormat::Png));
    build(&project);
    let sides: Vec<_> = squares(&project).iter().map(|(_, square)| square.dimensions()).collect();
    assert_eq!(sides, expected.iter().map(|side| (*side, *side)).collect::<Vec<_>>());
}

#[test]
fn a_photo_becomes_squares_for_small_and_large_screens_and_none_larger_than_itself() {
    check_sides(&two_halves(900, 600), &[80, 160, 320]);
    check_sides(&two_halves(320, 700), &[80, 160, 320]);
    check_sides(&two_halves(200, 100), &[80, 100]);
    check_sides(&two_halves(20, 30), &[20]);
}

#[test]
fn pages_and_the_published_bundle_name_the_same_squares() {
    let project = with_photo("photos/ada.jpg", &encoded(&two_halves(900, 600), ImageFormat::Jpeg));
    assert!(!build(&project).contains("photo"));
    let names: BTreeSet<String> =
        files(&project.path("site")).into_iter().filter(|name| name.starts_with("photos/")).collect();
    assert!(names.iter().all(|name| name.starts_with("photos/ada-")), "{names:?}");
    let name = |side: &str| names.iter().find(|name| name.ends_with(side)).unwrap().as_str();
    let (small, medium, large) = (name("-80.jpg"), name("-160.jpg"), name("-320.jpg"));
    let published: serde_json::Value = serde_json::from_str(&project.read("site/recap.json")).unwrap();
    let speaker = &published["speakers"][0];
    assert_eq!(speaker["photo"], large);
    let versions = serde_json::json!([
        {"url": small, "width": 80}, {"url": medium, "width": 160}, {"url": large, "width": 320}
    ]);
    assert_eq!(speaker["photo_versions"], versions);

    let page = Html::parse_document(&project.read("site/speaker/ada/index.html"));
    let one = |name: &str| attributes(&page, "main img", name).into_iter().next().unwrap();
    assert_eq!(one("src"), format!("../../{large}"));
    assert_eq!(one("srcset"), format!("../../{small} 80w, ../../{medium} 160w, ../../{large} 320w"));
    assert_eq!((one("width"), one("height"), one("sizes")), ("72".into(), "72".into(), "72px".into()));
    assert_eq!(project.nachlese(&["check", "site"]).status.code(), Some(0));
}

/// A photo as a phone writes it: turned, with a place, a name and a remark in it.
fn from_a_phone(orientation: u8) -> Vec<u8> {
    let tiff = [
        &b"II*\0\x08\0\0\0\x03\0"[..],
        &[0x0F, 1, 2, 0, 6, 0, 0, 0, 0x32, 0, 0, 0],
        &[0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
        &[0x25, 0x88, 4, 0, 1, 0, 0, 0, 0x38, 0, 0, 0],
        &[0, 0, 0, 0],
        b"Phone\0",
        &[1, 0, 1, 0, 2, 0, 2, 0, 0, 0, b'N', 0, 0, 0, 0, 0, 0, 0],
    ]
    .concat();
    let exif = [&b"Exif\0\0"[..], &tiff].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let picture = encoded(&two_halves(600, 400), ImageFormat::Jpeg);
    let remark = b"\xFF\xFE\0\x0Cthe secret";
    [&picture[..2], b"\xFF\xE1", &length, &exif, remark, &picture[2..]].concat()
}

/// Whether a pixel is red rather than blue.
fn is_red(picture: &DynamicImage, x: u32, y: u32) -> bool {
    let Rgba([red, _, blue, _]) = picture.get_pixel(x, y);
    red > blue
}

#[test]
fn photos_are_turned_as_their_camera_was_held() {
    #[track_caller]
    fn check(orientation: u8, red_at: (u32, u32), blue_at: (u32, u32)) {
        let project = with_photo("ada.jpg", &from_a_phone(orientation));
        build(&project);
        let squares = squares(&project);
        let (_, square) = squares.last().unwrap();
        assert!(is_red(square, red_at.0, red_at.1), "{orientation}");
        assert!(!is_red(square, blue_at.0, blue_at.1), "{orientation}");
    }
    let (left, right, top, bottom) = ((20, 160), (300, 160), (160, 10), (160, 310));
    check(1, left, right);
    check(2, right, left);
    check(3, right, left);
    check(6, top, bottom);
    check(8, bottom, top);
}

#[test]
fn nothing_of_what_a_camera_writes_is_published() {
    let photo = from_a_phone(6);
    assert!(photo.windows(5).any(|part| part == b"Phone"));
    let project = with_photo("ada.jpg", &photo);
    build(&project);
    for name in files(&project.path("site")) {
        let bytes = fs::read(project.path("site").join(&name)).unwrap();
        for secret in [&b"Exif"[..], b"Phone", b"the secret"] {
            assert!(!bytes.windows(secret.len()).any(|part| part == secret), "{name}");
        }
    }
    assert!(!project.path("site/ada.jpg").exists(), "the file itself is not published");
}

#[test]
fn what_one_can_see_through_stays_so() {
    let clear = RgbaImage::from_fn(100, 100, |x, _| Rgba([0, 0, 0, if x < 50 { 0 } else { 255 }]));
    let project = with_photo("ada.webp", &encoded(&clear.into(), ImageFormat::WebP));
    build(&project);
    let squares = squares(&project);
    assert_eq!(squares[0].1.get_pixel(10, 40).0[3], 0);
    assert!(files(&project.path("site")).iter().any(|name| name.ends_with("-80.png")));
}

#[test]
fn a_photo_that_cannot_be_shown_is_named_and_left_out_and_the_rest_stays() {
    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        let project = with_photo("ada.jpg", bytes);
        let said = build(&project);
        assert!(said.contains(expected) && said.contains("congress/recap.json:"), "{said}");
        let published: serde_json::Value = serde_json::from_str(&project.read("site/recap.json")).unwrap();
        assert_eq!(published["speakers"][0]["photo"], serde_json::Value::Null);
        let page = Html::parse_document(&project.read("site/speaker/ada/index.html"));
        assert!(attributes(&page, "main img", "src").is_empty());
        assert!(files(&project.path("site")).iter().all(|name| !name.ends_with(".jpg")));
    }
    check(b"a letter", "no-picture: speakers[0].photo: \"ada.jpg\" is no picture, or a broken one");
    let whole = encoded(&two_halves(90, 60), ImageFormat::Png);
    check(&whole[..whole.len() / 2], "is no picture, or a broken one");
    check(
        &vec![0; 20 * 1024 * 1024 + 1],
        "large-photo: speakers[0].photo: \"ada.jpg\" has 21 MiB, and 20 are the most",
    );
    let vast = include_bytes!("../../../tests/fixtures/problems/photos/vast.png");
    check(vast, "\"ada.jpg\" is 100000 × 100000 pixels large, and 100000000 pixels are the most");
}

#[test]
fn a_photo_that_has_not_changed_is_not_drawn_again() {
    let photo = encoded(&two_halves(900, 600), ImageFormat::Png);
    let project = with_photo("ada.png", &photo);
    build(&project);
    let names = files(&project.path("site"));
    let name = names.iter().find(|name| name.ends_with("-80.jpg")).unwrap();
    project.put(&format!("site/{name}"), "kept");
    build(&project);
    assert_eq!(project.read(&format!("site/{name}")), "kept");
    project.put("congress/ada.png", encoded(&two_halves(600, 900), ImageFormat::Png));
    build(&project);
    assert!(!project.path(&format!("site/{name}")).exists(), "another photo has another name");
}
