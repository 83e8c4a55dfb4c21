//! Sharing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, of, owned, read};
use proptest::prelude::*;
use recap::share::Share;
use recap::{Bundle, Index, Place, Route, ShareTarget};

const ROOT: &str = "https://example.org/recap/";

fn congress() -> Bundle {
    bundle(
        r#""facets": [{"id": "level", "label": "Ebene", "values": [{"id": "state", "label": {"de": "Land", "en": "State"}}]}],
           "speakers": [{"id": "arne", "name": "Arne Schönbohm", "role": "Präsident", "organisation": "BSI"},
                        {"id": "ina", "name": "Ina"}],
           "talks": [{"id": "netz", "title": {"de": "Das Netz", "en": "The Net"}, "speakers": ["arne", "ina"]}],
           "takeaways": [{"id": "alt", "talk": "netz", "kind": "finding", "statement": "Es ist alt"},
                         {"id": "lang", "kind": "finding", "statement": "Erstens\n\nZweitens & mehr"}]"#,
    )
}

#[track_caller]
fn check(target: &str, address: &str, expected: [&str; 3]) {
    let bundle = congress();
    let place = Place::parse(address, &bundle.languages);
    let share = Share::new(&bundle, &of(target), &place, ROOT).expect("something to share");
    assert_eq!([&*share.title, &*share.text, &*share.link], expected);
}

#[test]
fn a_target_is_written_as_the_page_writes_it() {
    #[track_caller]
    fn check(text: &str, expected: Result<&str, &str>) {
        assert_eq!(read::<ShareTarget>(text), owned(expected));
    }
    check("talk:netz", Ok("talk:netz"));
    check("takeaway:alt", Ok("takeaway:alt"));
    check("speaker:arne", Ok("speaker:arne"));
    check("view", Ok("view"));
    check("", Err(r#""" cannot be shared"#));
    check("page:a", Err(r#""page" cannot be shared"#));
    check("view:a", Err(r#""view" cannot be shared"#));
    check("Talk:a", Err(r#""Talk" cannot be shared"#));
    check("talk", Err("the id is empty"));
    check("talk:", Err("the id is empty"));
    check("talk:a:b", Err("the id contains ':', only a-z, 0-9 and - are allowed"));
    check("speaker:Ä", Err("the id contains 'Ä', only a-z, 0-9 and - are allowed"));
}

#[test]
fn each_target_has_its_own_title_words_and_link() {
    check(
        "talk:netz",
        "",
        ["Das Netz", "Das Netz\n— Arne Schönbohm, Ina, Tag", "https://example.org/recap/talk/netz/"],
    );
    check(
        "takeaway:alt",
        "",
        ["Es ist alt", "Es ist alt\n— Arne Schönbohm, Ina, Tag", "https://example.org/recap/takeaway/alt/"],
    );
    check(
        "speaker:arne",
        "",
        [
            "Arne Schönbohm",
            "Arne Schönbohm\n— Präsident, BSI, Tag",
            "https://example.org/recap/speaker/arne/",
        ],
    );
    check("speaker:ina", "", ["Ina", "Ina\n— Tag", "https://example.org/recap/speaker/ina/"]);
    check("view", "", ["Rückblick", "Rückblick\n— Tag", "https://example.org/recap/"]);
}

#[test]
fn a_view_is_shared_with_its_filters_and_anything_else_without() {
    let address = "talks/?q=alt&level=state&level=unknown&sort=a-z";
    check(
        "view",
        address,
        [
            "Rückblick",
            "Rückblick\n— Land, alt, Tag",
            "https://example.org/recap/talks/?q=alt&level=state&level=unknown&sort=a-z",
        ],
    );
    check(
        "talk:netz",
        address,
        ["Das Netz", "Das Netz\n— Arne Schönbohm, Ina, Tag", "https://example.org/recap/talk/netz/"],
    );
}

#[test]
fn a_share_is_in_the_language_of_the_page() {
    check(
        "talk:netz",
        "en/",
        ["The Net", "The Net\n— Arne Schönbohm, Ina, Tag", "https://example.org/recap/en/talk/netz/"],
    );
    check(
        "view",
        "en/?level=state",
        ["Rückblick", "Rückblick\n— State, Tag", "https://example.org/recap/en/?level=state"],
    );
}

#[test]
fn a_title_is_one_line_even_where_the_statement_is_not() {
    check(
        "takeaway:lang",
        "",
        [
            "Erstens Zweitens & mehr",
            "Erstens\n\nZweitens & mehr\n— Tag",
            "https://example.org/recap/takeaway/lang/",
        ],
    );
}

#[test]
fn what_the_bundle_does_not_have_is_not_shared() {
    let bundle = congress();
    let place = Place::new(of("de"), Route::Home);
    for target in ["talk:alt", "takeaway:netz", "speaker:x"] {
        assert_eq!(Share::new(&bundle, &of(target), &place, ROOT), None);
    }
}

#[test]
fn links_begin_with_the_published_address_and_one_slash() {
    #[track_caller]
    fn check(site: &str, root: &str, expected: &str) {
        let bundle = bundle(&format!(r#""site": {{{site}}}, "talks": [{{"id": "a", "title": "A"}}]"#));
        let place = Place::new(of("de"), Route::Home);
        assert_eq!(Share::new(&bundle, &of("talk:a"), &place, root).unwrap().link, expected);
    }
    check("", "https://a.example", "https://a.example/talk/a/");
    check("", "https://a.example/b/", "https://a.example/b/talk/a/");
    check(r#""url": "https://c.example""#, "https://a.example", "https://c.example/talk/a/");
    check(r#""url": "https://c.example/d/""#, "file:///a/", "https://c.example/d/talk/a/");
}

#[test]
fn a_mail_is_encoded_and_has_the_line_ends_of_rfc_6068() {
    let share = Share {
        title: "A & B?".into(),
        text: "Größe=1\n— C".into(),
        link: "https://a.example/?q=a+b#c".into(),
    };
    let expected = "mailto:?subject=A%20%26%20B%3F&body=Gr%C3%B6%C3%9Fe%3D1%0D%0A%E2%80%94%20C%0D%0A%0D%0Ahttps%3A%2F%2Fa.example%2F%3Fq%3Da%2Bb%23c%0D%0A";
    assert_eq!(share.mail(), expected);
}

fn a_target() -> impl Strategy<Value = ShareTarget> {
    let id = "[a-z0-9-]{1,64}";
    prop_oneof![
        id.prop_map(|id| ShareTarget::Talk(of(&id))),
        id.prop_map(|id| ShareTarget::Takeaway(of(&id))),
        id.prop_map(|id| ShareTarget::Speaker(of(&id))),
        Just(ShareTarget::View),
    ]
}

proptest! {
    #[test]
    fn every_target_is_read_as_it_is_written(target in a_target()) {
        prop_assert_eq!(target.to_string().parse(), Ok(target));
    }

    #[test]
    fn no_words_break_out_of_a_mail(title: String, text: String, link: String) {
        let mail = Share { title, text, link }.mail();
        let rest = mail.strip_prefix("mailto:?subject=").unwrap();
        let (subject, body) = rest.split_once("&body=").unwrap();
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~%".contains(c);
        prop_assert!(subject.chars().all(plain) && body.chars().all(plain));
    }
}

/// The takeaways that a reader at an address takes along.
#[track_caller]
fn check_taken(target: &str, address: &str, expected: &[&str]) {
    let bundle = congress();
    let place = Place::parse(address, &bundle.languages);
    let index = Index::new(&bundle, &place.language);
    let taken = of::<ShareTarget>(target).takeaways(&bundle, &index, &place);
    assert_eq!(taken.iter().map(|takeaway| takeaway.id.as_str()).collect::<Vec<_>>(), expected);
}

#[test]
fn what_is_taken_along_is_what_is_on_the_screen_in_its_order() {
    check_taken("view", "", &["alt", "lang"]);
    check_taken("view", "?sort=a-z", &["lang", "alt"]);
    check_taken("view", "?q=alt", &["alt"]);
    check_taken("view", "?speaker=ina", &["alt"]);
    check_taken("view", "kind/finding/", &["alt", "lang"]);
    check_taken("view", "kind/quote/", &[]);
    check_taken("view", "comparison/", &[]);
    check_taken("talk:netz", "talk/netz/", &["alt"]);
    check_taken("takeaway:lang", "", &["lang"]);
    check_taken("speaker:ina", "speaker/ina/", &["alt"]);
    check_taken("talk:nope", "", &[]);
}
