//! QR codes with a caption, for print.
#![allow(clippy::unwrap_used)]

use nachlese::picture::segment_end::SegmentEnd;
use nachlese::picture::{FontMetrics, FontSet, TextStyle};
use nachlese::share::export::line_break::{is_drawable, word_segments};
use nachlese::share::export::poster::Poster;
use proptest::prelude::*;
use recap::LanguageTag;
use recap::qr::Qr;
use recap::text::grapheme_starts;
use roxmltree::{Document, Node};

/// A typeface whose letters are all half an em wide.
struct Plain;

impl FontMetrics for Plain {
    fn has(&self, c: char) -> bool {
        is_drawable(c)
    }

    fn width(&self, text: &str) -> f32 {
        text.chars().count() as f32 / 2.0
    }

    fn seams(&self, text: &str) -> Vec<usize> {
        grapheme_starts(text)
    }
}

impl FontSet for Plain {
    fn face(&self, _: TextStyle) -> &dyn FontMetrics {
        self
    }

    fn parts(&self, word: &str, _: &LanguageTag, _: &[String]) -> Vec<(String, SegmentEnd)> {
        word_segments(word)
    }
}

const LINK: &str = "https://example.org/takeaway/attacks-rise/";

/// The words on a poster, those of the title and those of the link, line by line.
#[derive(Debug, PartialEq)]
struct Caption {
    title: Vec<String>,
    link: Vec<String>,
}

/// Reads a poster as a program would that shows drawings, and holds it to what print asks for: all words
/// stand below the code and within the margins, and the code keeps its quiet zone.
#[track_caller]
fn read(link: &str, title: &str) -> Caption {
    let poster = Poster::new(link, title, &Plain).unwrap();
    let svg = poster.svg("\"Segoe UI\", sans-serif");
    let document = Document::parse(&svg).unwrap();
    let root = document.root_element();
    let (width, height) = poster.size();
    assert_eq!(width, 1200);
    assert_eq!(
        (root.attribute("width"), root.attribute("height")),
        (Some("1200"), Some(&*height.to_string()))
    );
    assert_eq!(root.attribute("viewBox"), Some(&*format!("0 0 {width} {height}")));

    let code = root.children().find(|node| node.has_tag_name("path")).unwrap();
    assert_eq!(code.attribute("d"), Some(&*Qr::new(link).unwrap().path));
    let place = code.attribute("transform").unwrap().replace(['(', ')'], " ");
    let ["translate", left, top, "scale", module] = place.split_whitespace().collect::<Vec<_>>()[..] else {
        panic!("{place}")
    };
    let [left, top, module]: [f32; 3] = [left, top, module].map(|number| number.parse().unwrap());
    let side = (Qr::new(link).unwrap().side - 8) as f32 * module;
    let quiet = 4.0 * module;
    assert!(left >= quiet && top >= quiet && left + side + quiet <= 1200.0, "{place}");
    let below = top + side + quiet;

    let number = |node: &Node, name: &str| node.attribute(name).unwrap().parse::<f32>().unwrap();
    let mut caption = Caption { title: Vec::new(), link: Vec::new() };
    for line in root.descendants().filter(|node| node.has_tag_name("text")) {
        let (y, size) = (number(&line, "y"), number(&line, "font-size"));
        let text = line.text().unwrap().to_owned();
        assert!(y - size * 0.68 >= below - 1.0 && y + size * 0.25 <= height as f32 - 40.0, "{text} at {y}");
        assert!(Plain.width(&text) * size <= 1040.5, "{text} has its margins");
        let is_title = line.attribute("font-weight").is_some();
        if is_title { &mut caption.title } else { &mut caption.link }.push(text);
    }
    caption
}

#[track_caller]
fn check(link: &str, title: &str, expected: (&[&str], &[&str])) {
    let Caption { title, link } = read(link, title);
    assert_eq!(
        (title, link),
        (
            expected.0.iter().map(ToString::to_string).collect(),
            expected.1.iter().map(ToString::to_string).collect()
        )
    );
}

#[test]
fn a_poster_has_the_code_its_title_and_its_link() {
    check(LINK, "Gezielte Angriffe nehmen zu.", (&["Gezielte Angriffe", "nehmen zu."], &[LINK]));
}

#[test]
fn a_title_without_letters_leaves_only_the_link() {
    check(LINK, "🎉", (&[], &[LINK]));
}

#[test]
fn a_title_for_which_there_is_no_room_is_cut_at_a_word() {
    let title = read(LINK, &"Die Verwaltung wird digital. ".repeat(60)).title;
    let last = title.last().unwrap();
    assert!(last.ends_with("digital…") || last.ends_with("Verwaltung…") || last.ends_with("wird…"), "{last}");
}

#[test]
fn a_long_link_is_written_out_over_several_lines() {
    let link = format!("https://example.org/?q={}", "verwaltungsdigitalisierung+".repeat(60));
    let lines = read(&link, "Auswahl").link;
    assert_eq!(lines.concat(), link);
    assert!(lines.len() > 2);
}

#[test]
fn a_link_that_is_too_long_for_a_code_has_no_poster() {
    assert!(Poster::new(&"a".repeat(2332), "Titel", &Plain).is_none());
}

#[test]
fn no_text_becomes_markup() {
    let hostile = r#"</text><script>"&'"#;
    let caption = read("https://example.org/?q=a&kind=b", hostile);
    assert_eq!(
        caption,
        Caption { title: vec![hostile.to_owned()], link: vec!["https://example.org/?q=a&kind=b".to_owned()] }
    );
    let svg = Poster::new(LINK, "Titel", &Plain).unwrap().svg("\"><script>");
    assert!(!svg.contains("<script"), "{svg}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_title_makes_a_drawing_that_can_be_read(title in "\\PC{0,600}", query in "[a-z0-9%=&+-]{0,600}") {
        let link = format!("{LINK}?q={query}");
        prop_assert_eq!(read(&link, &title).link.concat(), link);
    }
}
