//! Languages.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{of, owned, read};
use proptest::prelude::*;
use recap::{LanguageTag, Languages};

fn german_english_simple() -> Languages {
    Languages::new(of("de"), vec![of("en"), of("de-simple")])
}

#[test]
fn a_tag_has_the_shape_of_rfc_5646_and_is_kept_in_lower_case() {
    #[track_caller]
    fn check(text: &str, expected: Result<&str, &str>) {
        assert_eq!(read::<LanguageTag>(text), owned(expected));
    }
    check("de", Ok("de"));
    check("DE-AT", Ok("de-at"));
    check("de-simple", Ok("de-simple"));
    check("zh-Hant-TW", Ok("zh-hant-tw"));
    check("nds", Ok("nds"));
    check("de-1996", Ok("de-1996"));
    check("de-x-a", Ok("de-x-a"));
    check("", Err(r#""" is no language tag"#));
    check("d", Err(r#""d" is no language tag"#));
    check("d1", Err(r#""d1" is no language tag"#));
    check("Deutsch", Err(r#""Deutsch" is no language tag"#));
    check("de-", Err(r#""de-" is no language tag"#));
    check("-de", Err(r#""-de" is no language tag"#));
    check("de--at", Err(r#""de--at" is no language tag"#));
    check("de_AT", Err(r#""de_AT" is no language tag"#));
    check("de-leichtesprache", Err(r#""de-leichtesprache" is no language tag"#));
    check("ä", Err(r#""ä" is no language tag"#));
    check("de/..", Err(r#""de/.." is no language tag"#));
}

#[test]
fn the_primary_language_is_the_first_part() {
    #[track_caller]
    fn check(tag: &str, expected: &str) {
        assert_eq!(of::<LanguageTag>(tag).primary(), expected);
    }
    check("de", "de");
    check("de-simple", "de");
    check("zh-hant-tw", "zh");
}

#[test]
fn languages_are_named_once_and_the_default_comes_first() {
    #[track_caller]
    fn check(default: &str, others: &[&str], expected: &[&str]) {
        let languages = Languages::new(of(default), others.iter().map(|tag| of(tag)).collect());
        assert_eq!(languages.iter().map(LanguageTag::as_str).collect::<Vec<_>>(), expected);
        assert_eq!(languages.default_tag().as_str(), default);
    }
    check("de", &[], &["de"]);
    check("de", &["en"], &["de", "en"]);
    check("en", &["de", "EN", "de", "fr"], &["en", "de", "fr"]);
}

#[test]
fn the_default_language_has_no_folder() {
    let languages = german_english_simple();
    assert_eq!(languages.folder(&of("de")), "");
    assert_eq!(languages.folder(&of("en")), "en/");
    assert_eq!(languages.folder(&of("de-simple")), "de-simple/");
}

#[test]
fn a_path_is_split_only_at_the_whole_name_of_another_language() {
    #[track_caller]
    fn check(path: &str, language: &str, rest: &str) {
        let languages = german_english_simple();
        assert_eq!(languages.split(path), (&of(language), rest));
    }
    check("", "de", "");
    check("talks/", "de", "talks/");
    check("en/", "en", "");
    check("en/talk/kiel/", "en", "talk/kiel/");
    check("de-simple/talks/", "de-simple", "talks/");
    check("en/en/talks/", "en", "en/talks/");
    check("en", "de", "en");
    check("de/talks/", "de", "de/talks/");
    check("fr/talks/", "de", "fr/talks/");
    check("end/x/", "de", "end/x/");
    check("/en/", "de", "/en/");
}

proptest! {
    #[test]
    fn a_tag_is_written_as_it_is_read(text in "[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}") {
        prop_assert_eq!(read::<LanguageTag>(&text), Ok(text));
    }

    #[test]
    fn splitting_takes_the_folder_off_again(language in prop::sample::select(vec!["en", "de-simple"]), rest in ".*") {
        let languages = german_english_simple();
        let path = format!("{}{rest}", languages.folder(&of(language)));
        prop_assert_eq!(languages.split(&path), (&of(language), &*rest));
    }
}

#[test]
fn a_language_is_written_from_right_to_left_if_its_script_is() {
    #[track_caller]
    fn check(tag: &str, expected: bool) {
        assert_eq!(of::<LanguageTag>(tag).is_right_to_left(), expected, "{tag}");
    }
    for tag in ["ar", "he", "fa-ir", "ur", "yi", "az-arab", "ckb"] {
        check(tag, true);
    }
    for tag in ["de", "de-simple", "uk", "en", "zh-hant", "ar-latn", "ks-deva", "de-1996"] {
        check(tag, false);
    }
}
