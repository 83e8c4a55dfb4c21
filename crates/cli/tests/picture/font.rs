use cli::picture::font::Font;
use nachlese::picture::FontMetrics;
use zeno::Command;

use super::serif;

#[test]
fn a_file_that_is_no_font_is_refused() {
    let error = Font::new(b"no font").err().unwrap();
    assert_eq!(error.to_string(), "this is no font in the OpenType format (.ttf or .otf)");
}

#[test]
fn the_letters_of_european_languages_are_there_and_others_are_not() {
    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(text.chars().all(|c| serif().has(c)), expected, "{text}");
    }
    check("AZaz09ÄÖÜäöüßẞ„“‚‘»«–—…·€§%&@#", true);
    check("àâçéèêëîïôùûÿœæ ñ ãõ åø łżźćśń čšž őű ğış đ ț ș", true);
    check("Київ Ґанок София Αθήνα", true);
    check("u\u{308}", true);
    check("\u{AD}\u{200B}", true);
    check("ع", false);
    check("中", false);
    check("😀", false);
}

#[test]
fn kerning_and_ligatures_count() {
    let face = serif();
    assert!(face.width("AV") < face.width("A") + face.width("V"));
    assert_eq!(face.width(""), 0.0);
    assert_eq!(face.width("u\u{308}"), face.width("ü"));
}

#[test]
fn an_outline_begins_where_it_should_and_is_as_large_as_it_should_be() {
    let points = |size| {
        let outline = serif().outline("H", (100.0, 200.0), size);
        outline
            .into_iter()
            .filter_map(|command| match command {
                Command::MoveTo(to) | Command::LineTo(to) => Some((to.x, to.y)),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let high = |size| 200.0 - points(size).iter().map(|(_, y)| *y).fold(f32::MAX, f32::min);
    assert!(points(100.0).iter().all(|(x, y)| *x >= 100.0 && *y <= 200.0));
    assert!((60.0..72.0).contains(&high(100.0)), "capitals are two thirds of an em: {}", high(100.0));
    assert!((high(50.0) * 2.0 - high(100.0)).abs() < 0.01);
}

#[test]
fn a_letter_is_not_torn_from_its_accent() {
    assert_eq!(serif().seams("abü"), [0, 1, 2]);
    assert_eq!(serif().seams("u\u{308}b"), [0, 3]);
}
