use cli::picture::{Painter, PictureKey};
use nachlese::picture::Card;
use recap::site_settings::Accent;

use super::{card, card_that_says, dikomm};

fn key(card: &Card) -> PictureKey {
    PictureKey::new(card, None, &[])
}

#[test]
fn a_picture_carries_its_key() {
    let painter = Painter::new(None, &[]).unwrap();
    let card = card_that_says("Vertrauen entsteht.");
    let png = painter.draw(&card).unwrap();
    assert_eq!(PictureKey::of_png(&png), Some(painter.key(&card)));
}

#[test]
fn everything_that_can_be_seen_decides_the_key() {
    let bundle = dikomm();
    let first = card(&bundle, "takeaway/attacks-rise/").unwrap();
    assert_eq!(key(&first), key(&card(&bundle, "takeaway/attacks-rise/").unwrap()));
    assert_ne!(key(&first), key(&card(&bundle, "en/takeaway/attacks-rise/").unwrap()));
    assert_ne!(key(&first), key(&Card { label: "Achtung".to_owned(), ..first.clone() }));
    assert_ne!(key(&first), key(&Card { levels: None, ..first.clone() }));
    assert_ne!(key(&first), key(&Card { language: "en".parse().unwrap(), ..first.clone() }));
    assert_ne!(key(&first), PictureKey::new(&first, Some(Accent([1, 2, 3])), &[]));
    let names = |names: &[&str]| {
        key(&Card { names: names.iter().map(ToString::to_string).collect(), ..first.clone() })
    };
    assert_ne!(names(&["a, b"]), names(&["a", "b"]));
}

#[test]
fn a_picture_that_is_not_whole_or_not_ours_has_no_key() {
    let painter = Painter::new(None, &[]).unwrap();
    let png = painter.draw(&card_that_says("Vertrauen entsteht.")).unwrap();
    for length in 0..png.len() {
        assert_eq!(PictureKey::of_png(&png[..length]), None, "{length} of {} bytes", png.len());
    }
    assert_eq!(PictureKey::of_png(&[&png[..], b"more"].concat()), None);
    let mut other = Vec::new();
    png::Encoder::new(&mut other, 1, 1).write_header().unwrap().write_image_data(&[0]).unwrap();
    assert_eq!(PictureKey::of_png(&other), None);
    assert_eq!(PictureKey::of_png(b"<svg/>"), None);
}

#[test]
fn a_key_is_64_hexadecimal_digits() {
    #[track_caller]
    fn check(text: &str, expected: Result<&str, &str>) {
        let read = text.parse::<PictureKey>().map(|key| key.to_string()).map_err(|error| error.to_string());
        assert_eq!(read, expected.map(str::to_owned).map_err(str::to_owned));
    }
    let key = "0123456789abcdef".repeat(4);
    check(&key, Ok(&key));
    check("12", Err(r#""12" is no key of a picture"#));
    let wrong = "ü".repeat(32);
    check(&wrong, Err(&format!("{wrong:?} is no key of a picture")));
    let large = "A".repeat(64);
    check(&large, Err(&format!("{large:?} is no key of a picture")));
}
