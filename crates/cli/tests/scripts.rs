//! Sites in other scripts.

#![allow(clippy::unwrap_used)]

mod project;

use std::fs;

use project::{TestProject, attributes, printed};
use scraper::Html;

const ARABIC: &str = include_str!("../../../tests/fixtures/arabic.json");
const UKRAINIAN: &str = include_str!("../../../tests/fixtures/ukrainian.json");

#[test]
fn a_page_says_in_which_direction_its_language_is_written() {
    #[track_caller]
    fn check(project: &TestProject, page: &str, lang: &str, dir: &[&str]) {
        let html = Html::parse_document(&project.read(&format!("site/{page}")));
        assert_eq!(attributes(&html, "html", "lang"), [lang], "{page}");
        assert_eq!(attributes(&html, "html[dir]", "dir"), dir, "{page}");
    }
    let project = TestProject::with(ARABIC);
    project.must_build(&[]);
    check(&project, "index.html", "ar", &["rtl"]);
    check(&project, "talk/services/index.html", "ar", &["rtl"]);
    check(&project, "404.html", "ar", &["rtl"]);
    check(&project, "en/index.html", "en", &[]);
    let project = TestProject::with(UKRAINIAN);
    project.must_build(&[]);
    check(&project, "index.html", "uk", &[]);
}

#[test]
fn a_build_says_which_texts_its_pictures_cannot_show() {
    let project = TestProject::with(ARABIC);
    let said = printed(&project.must_build(&[]));
    let named = "undrawn-text: ";
    assert_eq!(said.matches(named).count(), 3, "{said}");
    assert!(said.contains("letters of this text, nor those of 6 more"), "{said}");
    assert!(said.contains("حصاد الملتقى") && said.contains("--font"), "{said}");
    let project = TestProject::with(UKRAINIAN);
    let said = printed(&project.must_build(&[]));
    assert!(!said.contains("undrawn-text"), "the bundled typefaces have Cyrillic letters: {said}");
}

#[test]
fn a_font_that_the_publisher_names_draws_what_the_bundled_ones_lack() {
    let words = |statement: &str| UKRAINIAN.replace("Хто навчатиме менші громади?", statement);
    let project = TestProject::with(&words("שלום עולם"));
    project.put("font.ttf", include_bytes!("picture/fonts/right-to-left.ttf"));
    let picture =
        |project: &TestProject| fs::read(project.path("site/takeaway/question/preview.png")).unwrap();
    let said = printed(&project.must_build(&[]));
    assert!(said.contains("undrawn-text"), "{said}");
    let without = picture(&project);
    project.must_build(&["--font", "font.ttf"]);
    assert_ne!(picture(&project), without, "it is drawn anew");
    project.put("recap.json", words("שלום"));
    let said = printed(&project.must_build(&["--font", "font.ttf"]));
    assert!(!said.contains("undrawn-text"), "{said}");
}

#[test]
fn a_file_that_is_no_font_is_named() {
    let project = TestProject::with(ARABIC);
    project.put("font.ttf", "no font");
    for (file, expected) in
        [("font.ttf", "font.ttf cannot be used"), ("none.ttf", "there is no font none.ttf")]
    {
        let output = project.build(&["--font", file]);
        assert_eq!(output.status.code(), Some(2));
        assert!(printed(&output).contains(expected), "{}", printed(&output));
    }
}
