//! Sharing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{LABELS, bundle, of, owned, read};
use proptest::prelude::*;
use recap::list::{FRAGMENT, NotesInLink, SharedList};
use recap::share::{EmbedHeight, Share, ShareText};
use recap::{Bundle, Index, List, Location, Route, ShareTarget};

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
    check_named(target, address, None, expected);
}

/// The same of what readers call by this name.
#[track_caller]
fn check_named(target: &str, address: &str, name: Option<&str>, expected: [&str; 3]) {
    let bundle = congress();
    let place = Location::parse(address, &bundle.languages);
    let share = Share::new(&bundle, &of(target), &place, ROOT, LABELS, name).expect("something to share");
    assert_eq!([&*share.title, &*ShareText::new(&share).text, &*share.link], expected);
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
    check("list:1abc", Ok("list:1abc"));
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
fn a_list_says_what_its_first_takeaways_say() {
    #[track_caller]
    fn check(ids: &[&str], expected: &str) {
        let bundle = congress();
        let mut list = List::default();
        ids.iter().for_each(|id| list.add(of(id)));
        let link = SharedList { list, sender: None }.link(&bundle, NotesInLink::LeftOut).unwrap();
        let packed = link.strip_prefix(FRAGMENT).unwrap();
        let place = Location::parse("list/", &bundle.languages);
        let target = ShareTarget::List(packed.into());
        let share = Share::new(&bundle, &target, &place, ROOT, LABELS, Some("Liste")).unwrap();
        assert_eq!(share.words, expected);
        assert!(share.title.starts_with("Liste – "), "the subject names the list alone: {}", share.title);
    }
    check(&["alt"], "Liste\n· Es ist alt");
    check(&["lang", "alt"], "Liste\n· Erstens Zweitens & mehr\n· Es ist alt");
}

#[test]
fn a_list_travels_behind_the_address_of_its_page() {
    check_named(
        "list:1abc",
        "en/list/",
        Some("List of 7 takeaways"),
        [
            "List of 7 takeaways – Rückblick",
            "List of 7 takeaways\n— Rückblick, Tag",
            "https://example.org/recap/en/list/#list=1abc",
        ],
    );
}

#[test]
fn the_code_for_other_pages_asks_for_the_compact_view() {
    #[track_caller]
    fn check(target: &str, address: &str, expected: &str) {
        let bundle = congress();
        let place = Location::parse(address, &bundle.languages);
        let share = Share::new(&bundle, &of(target), &place, ROOT, LABELS, None).expect("something to share");
        let height = EmbedHeight::of(&[], &place.language);
        let code = share.embed_code(height);
        assert_eq!(code, expected);
        let with_listener = share.embed_code_with_listener(height);
        let script = with_listener.strip_prefix(&code).expect("the same frame first");
        assert!(script.trim().starts_with("<script>\n") && script.ends_with("\n</script>"), "{script}");
        assert!(script.contains("frame.contentWindow === event.source"), "only the frame itself is heard");
    }
    check(
        "talk:netz",
        "",
        r#"<iframe data-recap src="https://example.org/recap/talk/netz/?embed=1" title="Das Netz – Rückblick, über den Vortrag von Arne Schönbohm, Ina, Tag" width="100%" height="200" frameborder="0" loading="lazy"></iframe>"#,
    );
    check(
        "takeaway:lang",
        "",
        r#"<iframe data-recap src="https://example.org/recap/takeaway/lang/?embed=1#wording=16016436" title="Erstens Zweitens &amp; mehr – Rückblick, Tag" width="100%" height="200" frameborder="0" loading="lazy"></iframe>"#,
    );
    check(
        "view",
        "?level=state",
        r#"<iframe data-recap src="https://example.org/recap/?level=state&amp;embed=1" title="Rückblick – Tag" width="100%" height="200" frameborder="0" loading="lazy"></iframe>"#,
    );
}

#[test]
fn a_frame_is_as_high_as_its_takeaways_need_and_never_a_whole_page() {
    let bundle = congress();
    let language = bundle.languages.default_tag();
    let height = |count: usize| {
        let takeaways: Vec<_> = bundle.takeaways.iter().cycle().take(count).cloned().collect();
        EmbedHeight::of(&takeaways, language)
    };
    assert_eq!(height(0).pixels(), 200);
    assert!(height(1) < height(3), "{:?} {:?}", height(1), height(3));
    assert_eq!(height(5_000).pixels(), 720);
}

#[test]
fn each_target_has_its_own_title_words_and_link() {
    check(
        "talk:netz",
        "",
        [
            "Das Netz",
            "Das Netz\n— Rückblick, über den Vortrag von Arne Schönbohm, Ina, Tag",
            "https://example.org/recap/talk/netz/",
        ],
    );
    check(
        "takeaway:alt",
        "",
        [
            "Es ist alt",
            "Es ist alt\n— Rückblick, nach Arne Schönbohm, Ina, Tag",
            "https://example.org/recap/takeaway/alt/#wording=13754446",
        ],
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
fn a_view_is_named_by_its_filters_and_anything_else_without() {
    let address = "talks/?q=alt&level=state&level=unknown&sort=a-z";
    check_named(
        "view",
        address,
        Some("Vorträge · Land · alt"),
        [
            "Vorträge · Land · alt – Rückblick",
            "Vorträge · Land · alt\n— Rückblick, Tag",
            "https://example.org/recap/talks/?q=alt&level=state&level=unknown&sort=a-z",
        ],
    );
    check(
        "talk:netz",
        address,
        [
            "Das Netz",
            "Das Netz\n— Rückblick, über den Vortrag von Arne Schönbohm, Ina, Tag",
            "https://example.org/recap/talk/netz/",
        ],
    );
}

#[test]
fn a_share_is_in_the_language_of_the_page() {
    check(
        "talk:netz",
        "en/",
        [
            "The Net",
            "The Net\n— Rückblick, über den Vortrag von Arne Schönbohm, Ina, Tag",
            "https://example.org/recap/en/talk/netz/",
        ],
    );
    check(
        "view",
        "en/?level=state",
        ["Rückblick", "Rückblick\n— Tag", "https://example.org/recap/en/?level=state"],
    );
}

#[test]
fn a_title_is_one_line_even_where_the_statement_is_not() {
    check(
        "takeaway:lang",
        "",
        [
            "Erstens Zweitens & mehr",
            "Erstens\n\nZweitens & mehr\n— Rückblick, Tag",
            "https://example.org/recap/takeaway/lang/#wording=16016436",
        ],
    );
}

#[test]
fn receivers_see_the_picture_of_the_page_or_of_the_overview() {
    #[track_caller]
    fn check(target: &str, address: &str, expected: &str) {
        let bundle = congress();
        let place = Location::parse(address, &bundle.languages);
        assert_eq!(Share::new(&bundle, &of(target), &place, ROOT, LABELS, None).unwrap().picture, expected);
    }
    check("talk:netz", "?q=alt", "talk/netz/preview.png");
    check("takeaway:alt", "en/talks/", "en/takeaway/alt/preview.png");
    check("speaker:ina", "en/speaker/ina/", "en/preview.png");
    check("view", "talks/?q=alt", "preview.png");
}

#[test]
fn what_the_bundle_does_not_have_is_not_shared() {
    let bundle = congress();
    let place = Location::new(of("de"), Route::Home);
    for target in ["talk:alt", "takeaway:netz", "speaker:x"] {
        assert_eq!(Share::new(&bundle, &of(target), &place, ROOT, LABELS, None), None);
    }
}

#[test]
fn links_begin_with_the_published_address_and_one_slash() {
    #[track_caller]
    fn check(site: &str, root: &str, expected: &str) {
        let bundle = bundle(&format!(r#""site": {{{site}}}, "talks": [{{"id": "a", "title": "A"}}]"#));
        let place = Location::new(of("de"), Route::Home);
        assert_eq!(Share::new(&bundle, &of("talk:a"), &place, root, LABELS, None).unwrap().link, expected);
    }
    check("", "https://a.example", "https://a.example/talk/a/");
    check("", "https://a.example/b/", "https://a.example/b/talk/a/");
    check(r#""url": "https://c.example""#, "https://a.example", "https://c.example/talk/a/");
    check(r#""url": "https://c.example/d/""#, "file:///a/", "https://c.example/d/talk/a/");
}

#[test]
fn a_source_is_one_line_that_ends_with_its_address() {
    #[track_caller]
    fn check(source: &str, expected: Option<&str>) {
        let bundle = bundle(&format!(
            r#""talks": [{{"id": "a", "title": "A", "source": {{{source}}}}}],
               "takeaways": [{{"id": "of-talk", "talk": "a", "kind": "finding", "statement": "S"}},
                             {{"id": "own", "talk": "a", "kind": "finding", "statement": "S", "source": {{"label": "Eigene"}}}}]"#,
        ));
        let place = Location::new(of("de"), Route::Home);
        let source = |target| {
            Share::new(&bundle, &of(target), &place, "https://a.example/b/", LABELS, None).unwrap().source
        };
        assert_eq!(source("talk:a").as_deref(), expected);
        assert_eq!(source("takeaway:of-talk").as_deref(), expected);
        assert_eq!(source("takeaway:own").as_deref(), Some("Eigene"));
        assert_eq!(source("view"), None);
    }
    check(r#""origin": "editorial""#, None);
    check(r#""label": {"de": "Bericht", "en": "Report"}"#, Some("Bericht"));
    check(
        r#""label": "Bericht", "locator": "Seite 3", "url": "https://c.example/?a=b""#,
        Some("Bericht, Seite 3, https://c.example/?a=b"),
    );
    check(
        r#""label": "Bericht", "author": "Ada", "publisher": {"de": "Verlag"}, "date": "2021-12-01""#,
        Some("Ada: Bericht, Verlag, 2021-12-01"),
    );
    check(r#""author": "Ada", "url": "https://c.example/""#, Some("Ada, https://c.example/"));
    check(r#""url": "./report.pdf""#, Some("https://a.example/b/report.pdf"));
    check(r#""url": "https://c.example/""#, Some("https://c.example/"));
}

#[test]
fn a_hashtag_has_its_hash_and_is_missing_where_the_bundle_has_none() {
    #[track_caller]
    fn check(site: &str, expected: Option<&str>) {
        let bundle = bundle(&format!(r#""site": {{{site}}}"#));
        let place = Location::new(of("de"), Route::Home);
        let share = Share::new(&bundle, &of("view"), &place, ROOT, LABELS, None).unwrap();
        assert_eq!(share.hashtag.as_deref(), expected);
    }
    check("", None);
    check(r#""hashtag": "tag""#, Some("#tag"));
}

fn a_target() -> impl Strategy<Value = ShareTarget> {
    let id = "[a-z0-9-]{1,64}";
    prop_oneof![
        id.prop_map(|id| ShareTarget::Talk(of(&id))),
        id.prop_map(|id| ShareTarget::Takeaway(of(&id))),
        id.prop_map(|id| ShareTarget::Speaker(of(&id))),
        Just(ShareTarget::View),
        "[A-Za-z0-9_-]{1,40}".prop_map(|packed| ShareTarget::List(packed.into())),
    ]
}

proptest! {
    #[test]
    fn every_target_is_read_as_it_is_written(target in a_target()) {
        prop_assert_eq!(target.to_string().parse(), Ok(target));
    }
}

/// The takeaways that a reader at an address takes along.
#[track_caller]
fn check_taken(target: &str, address: &str, expected: &[&str]) {
    let bundle = congress();
    let place = Location::parse(address, &bundle.languages);
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
