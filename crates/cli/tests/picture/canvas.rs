use std::io::Cursor;

use cli::picture::PictureKey;
use cli::picture::canvas::PngCanvas;
use png::{ColorType, Decoder};
use recap::Kind;

use nachlese::IconName;
use nachlese::picture::colours::{Ink, PAPER};
use nachlese::picture::{HEIGHT, WIDTH};

/// Red, green and blue of every pixel, by the decoder of the `png` crate.
pub fn pixels(png: &[u8]) -> Vec<[u8; 3]> {
    let mut decoder = Decoder::new(Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    assert_eq!((info.width, info.height, info.color_type), (WIDTH, HEIGHT, ColorType::Rgb));
    bytes.as_chunks::<3>().0.to_vec()
}

/// The smallest box around all pixels for which this holds: left, top, right and bottom.
pub fn ink_box(pixels: &[[u8; 3]], holds: impl Fn([u8; 3], usize) -> bool) -> Option<[usize; 4]> {
    let mut found: Option<[usize; 4]> = None;
    for (at, pixel) in pixels.iter().enumerate() {
        let (x, y) = (at % WIDTH as usize, at / WIDTH as usize);
        if holds(*pixel, x) {
            let [left, top, right, bottom] = found.unwrap_or([x, y, x, y]);
            found = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
        }
    }
    found
}

fn drawn(draw: impl Fn(&mut PngCanvas)) -> Vec<[u8; 3]> {
    let mut canvas = PngCanvas::default();
    draw(&mut canvas);
    let key: PictureKey = "0".repeat(64).parse().unwrap();
    pixels(&canvas.png(|ink| ink.colour(Some(Kind::Warning), None), &key).unwrap())
}

#[test]
fn a_bar_has_its_colour_and_covers_what_it_should() {
    let pixels = drawn(|canvas| canvas.bar((10.0, 20.0), (30.0, 5.0), 0.0, Ink::Strong));
    assert_eq!(ink_box(&pixels, |pixel, _| pixel != PAPER), Some([10, 20, 39, 24]));
    assert_eq!(pixels.iter().filter(|pixel| **pixel == [0x16, 0x18, 0x1d]).count(), 150);
}

#[test]
fn half_a_pixel_is_about_half_as_dark() {
    let pixels = drawn(|canvas| canvas.bar((10.5, 20.0), (1.0, 1.0), 0.0, Ink::Strong));
    let row: Vec<u8> = pixels[20 * WIDTH as usize..][9..13].iter().map(|pixel| pixel[0]).collect();
    assert_eq!(row, [0xfb, 0x90, 0x90, 0xfb]);
}

#[test]
fn what_lies_outside_is_left_out() {
    let pixels = drawn(|canvas| {
        canvas.bar((-50.0, -50.0), (60.0, 60.0), 0.0, Ink::Strong);
        canvas.bar((1190.0, 620.0), (60.0, 60.0), 0.0, Ink::Soft);
        canvas.bar((5000.0, 9000.0), (60.0, 60.0), 0.0, Ink::Line);
    });
    assert_eq!(pixels.iter().filter(|pixel| **pixel != PAPER).count(), 200);
}

#[test]
fn every_icon_is_drawn_whole() {
    let icons = Kind::ALL.map(IconName::Kind).into_iter().chain([IconName::Talks, IconName::Takeaways]);
    for icon in icons {
        let pixels = drawn(|canvas| canvas.icon(icon.path(), (120.0, 120.0), 240.0, Ink::Kind));
        let [left, top, right, bottom] = ink_box(&pixels, |pixel, _| pixel != PAPER).unwrap();
        // All icons stand in the middle of their field and fill at least half of it one way.
        assert!((left + right).abs_diff(480) < 40, "{icon:?} reaches from {left} to {right}");
        assert!((top + bottom).abs_diff(480) < 60, "{icon:?} reaches from {top} to {bottom}");
        assert!((right - left).max(bottom - top) > 120, "{icon:?} is too small");
    }
}
