//! Advice, topic by topic.

use std::fs;

use cli::check::{BundleFile, CheckReport};
use tempfile::TempDir;

use crate::bundle::{brief, diagnostics, with};

/// What the advice of one code says about a bundle.
fn said(code: &str, fields: &[(&str, &str)]) -> Vec<String> {
    let found = diagnostics(&with(fields)).into_iter().filter(|entry| entry.code == code);
    found.map(|entry| entry.message).collect()
}

/// A takeaway with a detail, which takes several languages.
fn detail(text: &str) -> String {
    format!(r#"[{{"id": "a", "talk": "kiel", "kind": "figure", "statement": "A", "detail": {text}}}]"#)
}

#[test]
fn a_text_with_some_languages_but_not_all_names_those_it_lacks() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(said("missing-translation", &[("takeaways", &detail(text))]), expected);
    }
    check(r#"{"de": "A", "en": "A", "de-simple": "A"}"#, &[]);
    check(r#"{"DE": "A", "en": "A", "de-simple": "A"}"#, &[]);
    check(r#""für alle""#, &[]);
    check(r#"{"de": "A", "de-simple": "A"}"#, &["the text is not there in en"]);
    check(r#"{"en": "A"}"#, &["the text is not there in de and de-simple"]);
    check(r#"{"fr": "A"}"#, &[]);
}

#[test]
fn texts_are_looked_for_wherever_they_stand() {
    let half = r#"{"de": "A", "en": "A"}"#;
    let text = with(&[
        (
            "talks",
            &format!(
                r#"[{{"id": "a", "title": {half}, "links": [{{"kind": "web", "url": "https://a.example", "title": {half}}}], "source": {{"label": {half}}}}}]"#
            ),
        ),
        ("glossary", &format!(r#"[{{"term": {half}, "meaning": "A"}}]"#)),
        (
            "facets",
            &format!(r#"[{{"id": "label", "label": "A", "values": [{{"id": "de", "label": {half}}}]}}]"#),
        ),
        (
            "takeaways",
            r#"[{"id": "a", "talk": "a", "kind": "figure", "statement": "A", "tags": {"label": ["de"]}, "source": {"url": "https://a.example"}}]"#,
        ),
    ]);
    let found: Vec<_> = diagnostics(&text).into_iter().map(|entry| entry.path().to_owned()).collect();
    let expected = [
        "facets[0].values[0].label",
        "talks[0].title",
        "talks[0].links[0].title",
        "talks[0].source.label",
        "glossary[0].term",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_version_in_a_language_without_pages_is_named_with_the_one_that_may_be_meant() {
    #[track_caller]
    fn check(text: &str, expected: &str, meant: Option<&str>) {
        let found = diagnostics(&with(&[("takeaways", &detail(text))])).into_iter();
        let found: Vec<_> = found.filter(|entry| entry.code == "undeclared-language").collect();
        let said: Vec<_> =
            found.iter().map(|entry| (entry.message.as_str(), entry.suggestion.as_deref())).collect();
        assert_eq!(said, [(expected, meant)]);
    }
    check(
        r#"{"de": "A", "en": "A", "de-simpel": "A"}"#,
        "the bundle has no language \"de-simpel\"",
        Some("de-simple"),
    );
    check(
        r#"{"de": "A", "en": "A", "de-simple": "A", "fr": "A"}"#,
        "the bundle has no language \"fr\"",
        None,
    );
}

#[test]
fn two_speakers_with_nearly_one_name_may_be_one_person() {
    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        for (one, other) in [(one, other), (other, one)] {
            let speakers = format!(r#"[{{"id": "x", "name": "{one}"}}, {{"id": "y", "name": "{other}"}}]"#);
            let said = said("similar-speakers", &[("speakers", &speakers)]);
            let remark = format!("{other:?} may be the same person as {one:?} (speakers[0].name)");
            assert_eq!(said, if expected { vec![remark] } else { vec![] });
        }
    }
    check("Ada Lovelace", "Ada Lovelace", true);
    check("Ada Lovelace", "ADA  LOVELACE", true);
    check("Ada Lovelace", "Lovelace, Ada", true);
    check("Ada Lovelace", "Prof. Dr. Ada Lovelace", true);
    check("Jürgen Groß", "Juergen Gross", true);
    check("Jürgen Groß", "Jurgen Groß", true);
    check("Zoë Frère", "Zoe Frere", true);
    check("Ada Lovelace", "Ada Lovelase", true);
    check("Ada Lovelace", "Ada Lovlace", true);
    check("Ada Lovelace", "Ada Lovealce", true);
    check("Ada Lovelace", "Lovlace, Ada", true);
    check("Ada Lovelace", "Bda Lovelace", true);
    check("Zda Lovelace", "Ada Lovelace", true);
    check("Ada Lovelace", "Ada Loveless", false);
    check("Ada Lovelace", "Ada", false);
    check("Ida", "Ada", false);
    check("Person 12", "Person 13", false);
    check("Person 12", "person 12", true);
    check("李小龍", "李小明", false);
    check("???", "!!!", false);
}

#[test]
fn a_name_as_long_as_a_novel_is_compared_only_as_it_is() {
    let novel = "Ada von ".repeat(20_000);
    let speakers =
        |other: &str| format!(r#"[{{"id": "x", "name": "{novel}"}}, {{"id": "y", "name": "{other}"}}]"#);
    assert_eq!(said("similar-speakers", &[("speakers", &speakers(&novel.to_uppercase()))]).len(), 1);
    assert_eq!(said("similar-speakers", &[("speakers", &speakers(&novel[1..]))]).len(), 0);
}

#[test]
fn each_speaker_is_held_against_the_first_of_the_name() {
    let speakers = r#"[{"id": "a", "name": "Ada Lovelace"}, {"id": "b", "name": "Ada Lovlace"}, {"id": "c", "name": "Ada Lovelace"}]"#;
    let said = said("similar-speakers", &[("speakers", speakers)]);
    assert_eq!(said.len(), 2);
    assert!(said.iter().all(|said| said.ends_with("as \"Ada Lovelace\" (speakers[0].name)")), "{said:?}");
}

#[test]
fn a_takeaway_needs_a_source_of_its_own_or_of_its_talk() {
    #[track_caller]
    fn check(takeaway: &str, expected: usize) {
        let talks =
            r#"[{"id": "kiel", "title": "A", "source": {"label": "A"}}, {"id": "essen", "title": "A"}]"#;
        let takeaway = format!(r#"[{{"id": "a", "kind": "figure", "statement": "A"{takeaway}}}]"#);
        assert_eq!(said("missing-source", &[("talks", talks), ("takeaways", &takeaway)]).len(), expected);
    }
    check("", 1);
    check(r#", "talk": "essen""#, 1);
    check(r#", "talk": "kiel""#, 0);
    check(r#", "talk": "essen", "source": {"label": "A"}"#, 0);
    check(r#", "source": null"#, 1);
}

#[test]
fn a_source_that_nobody_could_find_again_is_named() {
    #[track_caller]
    fn check(source: &str, is_traceable: bool) {
        let takeaway =
            format!(r#"[{{"id": "a", "kind": "figure", "statement": "A", "source": {{{source}}}}}]"#);
        assert_eq!(
            said("untraceable-source", &[("takeaways", &takeaway)]).is_empty(),
            is_traceable,
            "{source}"
        );
    }
    check("", false);
    check(r#""label": "Protokoll""#, false);
    check(r#""label": "Protokoll", "origin": "editorial", "checked": "2024-03-01""#, false);
    check(r#""locator": "Seite 3""#, false);
    check(r#""label": "Protokoll", "locator": "Seite 3""#, true);
    check(r#""label": "Kiel digital", "publisher": "Stadt Kiel""#, true);
    check(r#""label": "Kiel digital", "author": "Ina""#, true);
    check(r#""label": "Kiel digital", "date": "2021-11-23""#, true);
    check(r#""url": "https://example.org/protokoll""#, true);
    check(r#""url": "protokoll.pdf""#, true);
    let of_talk = ("talks", r#"[{"id": "kiel", "title": "A", "source": {"label": "Programm"}}]"#);
    let takeaway = r#"[{"id": "a", "talk": "kiel", "kind": "figure", "statement": "A"}]"#;
    assert_eq!(said("untraceable-source", &[of_talk, ("takeaways", takeaway)]).len(), 1);
}

#[test]
fn a_hashtag_that_networks_cut_or_ignore_is_named() {
    #[track_caller]
    fn check(hashtag: &str, expected: Option<(&str, &str)>) {
        let site = format!(
            r#"{{"hashtag": "{hashtag}", "imprint": "https://a.example", "privacy": "https://a.example", "accessibility": "https://a.example", "licence": "CC0-1.0"}}"#
        );
        let found = diagnostics(&with(&[("site", &site)]));
        let found: Vec<_> = found
            .iter()
            .map(|entry| {
                (entry.code, entry.message.as_str(), entry.suggestion.as_deref().unwrap_or_default())
            })
            .collect();
        let expected: Vec<_> =
            expected.iter().map(|(message, meant)| ("hashtag", *message, *meant)).collect();
        assert_eq!(found, expected, "{hashtag}");
    }
    for whole in ["dikomm2021", "#dikomm2021", "Größe", "2021er", "tag_der_kleinstadt", "व्याख्यान", "a·b"]
    {
        check(whole, None);
    }
    check("dikomm 2021", Some((r##"Mastodon cuts "#dikomm 2021" to "#dikomm""##, "dikomm2021")));
    check("dikomm-2021", Some((r##"Mastodon cuts "#dikomm-2021" to "#dikomm""##, "dikomm2021")));
    check("tag.de", Some((r##"Mastodon cuts "#tag.de" to "#tag""##, "tagde")));
    check("2021", Some((r##"Mastodon does not take "#2021" for a hashtag"##, "")));
    check("2021-dikomm", Some((r##"Mastodon does not take "#2021-dikomm" for a hashtag"##, "2021dikomm")));
    check("🎉", Some((r##"Mastodon does not take "#🎉" for a hashtag"##, "")));
}

#[test]
fn texts_that_others_may_use_have_a_licence() {
    let missing = ["the bundle does not say under which licence its texts may be used"];
    assert_eq!(said("missing-licence", &[("site", "{}")]), missing);
    assert_eq!(said("missing-licence", &[("site", "null")]), missing);
    assert_eq!(said("missing-licence", &[]), Vec::<String>::new());
}

#[test]
fn a_congress_has_a_place_and_where_talks_have_times_a_time_zone() {
    #[track_caller]
    fn check(event: &str, start: &str, expected: &[&str]) {
        let event = format!(r#"{{"name": "A", "title": "A", "summary": "A", "start": "2021-11-23"{event}}}"#);
        let talks = format!(r#"[{{"id": "kiel", "title": "A", "start": "{start}"}}]"#);
        let found = diagnostics(&with(&[("event", &event), ("talks", &talks)]));
        assert_eq!(found.iter().map(|entry| entry.code).collect::<Vec<_>>(), expected);
    }
    check(r#", "place": "online", "time_zone": "Europe/Berlin""#, "2021-11-23T09:30", &[]);
    check(r#", "place": "online""#, "2021-11-23T09:30", &["missing-time-zone"]);
    check(r#", "place": "online""#, "2021-11-23", &[]);
    check(r#", "time_zone": "Europe/Berlin""#, "2021-11-23T09:30", &["missing-place"]);
    check("", "2021-11-23T09:30", &["missing-place", "missing-time-zone"]);
}

/// A folder with a few files in it, and the codes and paths of the advice on a bundle there.
fn beside(fields: &[(&str, &str)]) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("about")).unwrap();
    fs::create_dir_all(folder.path().join("photos")).unwrap();
    fs::write(folder.path().join("a file.pdf"), "%PDF").unwrap();
    fs::write(folder.path().join("about/index.html"), "<p>").unwrap();
    for name in ["a.jpg", "a.png", "a.gif", "a.webp"] {
        image::RgbImage::new(9, 7).save(folder.path().join("photos").join(name)).unwrap();
    }
    let whole = fs::read(folder.path().join("photos/a.png")).unwrap();
    let others: [(&str, &[u8]); 5] = [
        ("a.avif", b"1234ftypavif and on it goes"),
        ("a.mp4", b"1234ftypisom and on it goes"),
        ("short.jpg", b"\xFF\xD8\xFF"),
        ("half.png", &whole[..whole.len() / 2]),
        ("fake.jpg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ];
    for (name, bytes) in others {
        fs::write(folder.path().join("photos").join(name), bytes).unwrap();
    }
    let vast = fs::File::create(folder.path().join("photos/vast.jpg")).unwrap();
    vast.set_len(20 * 1024 * 1024 + 1).unwrap();
    let file = folder.path().join("recap.json");
    fs::write(&file, with(fields)).unwrap();
    CheckReport::of(&BundleFile::read(&file).unwrap()).diagnostics.iter().map(brief).collect()
}

#[test]
fn an_address_inside_the_site_leads_to_a_page_or_a_file_or_is_dead() {
    #[track_caller]
    fn check(address: &str, is_dead: bool) {
        let talks =
            format!(r#"[{{"id": "kiel", "title": "A", "links": [{{"kind": "web", "url": "{address}"}}]}}]"#);
        let expected = if is_dead { vec!["7:73 dead-link talks[0].links[0].url"] } else { vec![] };
        assert_eq!(beside(&[("talks", &talks)]), expected, "{address}");
    }
    for page in [
        "talks/",
        "talks",
        "./talks/index.html",
        "en/talk/kiel/",
        "speaker/ada/#top",
        "?q=a",
        "#a",
        "level/state/",
        "kind/figure/",
        "list/",
        "feed.xml",
        "recap.json",
        "about/",
        "about",
        "about/index.html",
        "a%20file.pdf?download",
    ] {
        check(page, false);
    }
    for elsewhere in
        ["https://example.org/x", "/imprint.html", "../imprint.html", "about/../../x", "%2e%2e/x"]
    {
        check(elsewhere, false);
    }
    for dead in [
        "talk/",
        "talk/essen/",
        "fr/talks/",
        "comparison/",
        "photos/",
        "imprint.html",
        "about/x",
        "Programmheft",
    ] {
        check(dead, true);
    }
}

#[test]
fn every_field_with_an_address_to_follow_is_looked_at() {
    let site = r#"{"imprint": "x1", "privacy": "x2", "accessibility": "x3", "easy_language": "x4", "sign_language": "x5", "reply": {"fediverse": "x6"}, "licence": "CC0-1.0"}"#;
    let event = r#"{"name": "A", "title": "A", "summary": "A", "start": "2021-11-23", "place": "A", "url": "x7", "source": {"url": "x8"}}"#;
    let found = beside(&[("site", site), ("event", event)]);
    let paths: Vec<_> = found.iter().map(|line| line.split(' ').next_back().unwrap()).collect();
    let expected = [
        "site.imprint",
        "site.privacy",
        "site.accessibility",
        "site.easy_language",
        "site.sign_language",
        "site.reply.fediverse",
        "event.url",
        "event.source.url",
    ];
    assert_eq!(paths, expected);
    assert!(found.iter().all(|line| line.contains(" dead-link ")));
}

#[test]
fn a_photo_is_a_picture_inside_the_site() {
    #[track_caller]
    fn check(photo: &str, expected: Option<&str>) {
        let speakers = format!(r#"[{{"id": "a", "name": "A", "photo": "{photo}"}}]"#);
        let expected: Vec<_> = expected.iter().map(|code| format!("6:48 {code} speakers[0].photo")).collect();
        assert_eq!(beside(&[("speakers", &speakers)]), expected, "{photo}");
    }
    for good in ["a.jpg", "a.png", "a.gif", "a.webp"] {
        check(&format!("photos/{good}"), None);
    }
    for bad in ["a.mp4", "a.avif", "short.jpg", "half.png", "fake.jpg"] {
        check(&format!("photos/{bad}"), Some("no-picture"));
    }
    check("photos/vast.jpg", Some("large-photo"));
    check("about/", Some("no-picture"));
    check("photos/b.jpg", Some("missing-photo"));
    check("photos", Some("missing-photo"));
    check("https://example.org/a.jpg", Some("foreign-photo"));
    check("../a.jpg", Some("foreign-photo"));
    check("/a.jpg", Some("foreign-photo"));
}

#[test]
fn mail_addresses_and_telephone_numbers_are_found_in_texts() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(
            said("private-data", &[("takeaways", &detail(&format!("\"{text}\"")))]),
            expected,
            "{text}"
        );
    }
    let mail = |address: &str| format!("the text names the mail address {address:?}");
    let number = |number: &str| format!("the text names the telephone number {number:?}");
    check("Fragen an ada.lovelace@rechnen.example.org!", &[&mail("ada.lovelace@rechnen.example.org")]);
    check("mailto:ada@example.org", &[&mail("ada@example.org")]);
    check("https://example.org oder ada@example.org", &[&mail("ada@example.org")]);
    for telephone in [
        "0431 901-0",
        "0431/9010000",
        "(0431) 901 00 00",
        "+49 431 901-0000",
        "+49 (0)431 9010000",
        "0151 23456789",
        "0049 431 9010000",
    ] {
        check(&format!("Tel.: {telephone}, nur vormittags"), &[&number(telephone)]);
    }
    for harmless in [
        "2021-11-23",
        "23.11.2021",
        "von 09:30 bis 11:00",
        "0,4 Prozent",
        "1 000 000 Euro",
        "§ 12",
        "12345678",
        "DE0123456789",
        "https://example.org/0431-9010000",
        "@ada im Netz",
        "@ada@social.example.org im Fediverse",
        "ISBN 978-3-16-148410-0",
        "0 bis 100",
        "07.12.2021",
        "im Jahr 2021 01 Antrag",
    ] {
        check(harmless, &[]);
    }
}

#[test]
fn the_publishers_own_addresses_are_meant_to_be_public() {
    let site = r#"{"imprint": "mailto:team@example.org", "privacy": "https://a.example", "accessibility": "https://a.example", "reply": {"email": "team@example.org"}}"#;
    assert_eq!(said("private-data", &[("site", site)]), Vec::<String>::new());
}

#[test]
fn a_thread_is_named_whose_replies_are_not_shown_or_not_everywhere() {
    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let site = format!(
            r#"{{"imprint": "https://a.example", "privacy": "https://a.example", "accessibility": "https://a.example", "reply": {{"fediverse": "{page}"}}, "licence": "CC0-1.0"}}"#
        );
        assert_eq!(beside(&[("site", &site)]), expected, "{page}");
    }
    check("https://social.example/@kongress/1", &[]);
    check("https://social.example/users/kongress/statuses/1", &[]);
    check("https://social.example/notes/1", &["3:135 link-only-thread site.reply.fediverse"]);
    check("http://social.example/@kongress/1", &["3:135 insecure-thread site.reply.fediverse"]);
    check("http://social.example/notes/1", &["3:135 link-only-thread site.reply.fediverse"]);
    check("mailto:team@social.example", &[]);
    check("nowhere/", &["3:135 dead-link site.reply.fediverse"]);
}

#[test]
fn an_accent_needs_a_contrast_of_four_and_a_half_to_white_and_to_the_paper() {
    #[track_caller]
    fn check(accent: &str, expected: Option<(&str, &str)>) {
        let site = format!(
            r#"{{"accent": "{accent}", "imprint": "https://a.example", "privacy": "https://a.example", "accessibility": "https://a.example"}}"#
        );
        let expected: Vec<_> = expected
            .iter()
            .map(|(white, paper)| format!("words in the accent have a contrast of {white}:1 to white and {paper}:1 to the paper of the page"))
            .collect();
        assert_eq!(said("low-contrast", &[("site", &site)]), expected);
    }
    check("#000000", None);
    check("#1d4a9e", None);
    check("#757575", Some(("4.6", "4.41")));
    check("#777777", Some(("4.47", "4.29")));
    check("#ffffff", Some(("1", "1.04")));
    check("#00ff00", Some(("1.37", "1.31")));
    check("red", None);
}

#[test]
fn the_paper_is_that_of_the_style_sheet() {
    let tokens = include_str!("../../../../styles/tokens.css");
    let light = tokens.split("prefers-color-scheme: dark").next().unwrap();
    assert!(light.contains("--paper: #fbfaf7;"));
}

#[test]
fn a_site_leads_to_an_imprint_a_privacy_notice_and_an_accessibility_statement() {
    let all = [
        "the site does not say who is responsible for it",
        "the site does not say what happens to its readers' data",
        "the site does not say how accessible it is",
    ];
    assert_eq!(said("missing-address", &[("site", "{}")]), all);
    assert_eq!(said("missing-address", &[("site", "null")]), all);
    assert_eq!(said("missing-address", &[("site", r#"{"imprint": null}"#)]), all);
    assert_eq!(said("missing-address", &[("site", r#"{"privacy": "https://a.example"}"#)]), [all[0], all[2]]);
    assert_eq!(said("missing-address", &[]), Vec::<String>::new());
}

#[test]
fn a_sentence_of_leichte_sprache_has_fifteen_words_at_most() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let text = format!(r#"{{"de": "A", "en": "A", "de-simple": {}}}"#, serde_json::Value::from(text));
        assert_eq!(said("long-sentence", &[("takeaways", &detail(&text))]), expected);
    }
    let words = |count: usize| vec!["Wort"; count].join(" ");
    let long = "the sentence \"Wort Wort Wort Wort …\" has 16 words, in Leichte Sprache 15 are the most";
    check(&words(15), &[]);
    check(&words(16), &[long]);
    check(&format!("{} – {}.", words(8), words(7)), &[]);
    check(&format!("{}. {}! {}? „{}“", words(15), words(15), words(15), words(15)), &[]);
    check(&format!("{}\n{}", words(15), words(15)), &[]);
    check(&format!("{}. {}.", words(3), words(16)), &[long]);
    check(&format!("{} z. B. {}", words(7), words(7)), &[long]);
    check(&format!("{} 1.000 {}", words(7), words(7)), &[]);
    let other = format!(r#"{{"de": "{}", "en": "A", "de-simple": "A"}}"#, words(30));
    assert_eq!(said("long-sentence", &[("takeaways", &detail(&other))]), Vec::<String>::new());
}

#[test]
fn names_of_devices_are_named_wherever_they_become_folders() {
    let found = diagnostics(&with(&[
        ("languages", r#"["nul", "aux"]"#),
        (
            "facets",
            r#"[{"id": "con", "label": "A", "values": [{"id": "nul", "label": "A"}, {"id": "com", "label": "A"}]}]"#,
        ),
        ("speakers", r#"[{"id": "prn", "name": "A"}]"#),
        ("talks", r#"[{"id": "lpt9", "title": "A"}, {"id": "com10", "title": "A"}]"#),
        (
            "takeaways",
            r#"[{"id": "com0", "kind": "figure", "statement": "A", "source": {"url": "https://a.example"}}, {"id": "lpt", "kind": "figure", "statement": "A", "source": {"url": "https://a.example"}}]"#,
        ),
    ]));
    let found: Vec<_> = found.iter().map(|entry| (entry.code, entry.path())).collect();
    let paths = [
        "languages[1]",
        "facets[0].id",
        "facets[0].values[0].id",
        "speakers[0].id",
        "talks[0].id",
        "takeaways[0].id",
    ];
    assert_eq!(found, paths.map(|path| ("windows-name", path)));
}

#[test]
fn our_own_recap_lacks_only_the_addresses_and_the_licence_that_are_not_known() {
    let path = crate::bundle::root().join("public/recap.json");
    let source = BundleFile::read(&path).unwrap();
    let found: Vec<_> = CheckReport::of(&source).diagnostics.iter().map(brief).collect();
    assert_eq!(
        found,
        [
            "4:11 missing-address site",
            "4:11 missing-address site",
            "4:11 missing-address site",
            "4:11 missing-licence site"
        ]
    );
}

#[test]
fn days_that_cannot_be_right_are_named() {
    #[track_caller]
    fn check(code: &str, event: &str, start: &str, expected: &[&str]) {
        let event = format!(r#"{{"name": "Tag 2021", "title": "Tag", "summary": "Kurz.", {event}}}"#);
        let talks = format!(r#"[{{"id": "kiel", "title": "Kiel", "speakers": [], "start": "{start}"}}]"#);
        assert_eq!(said(code, &[("event", &event), ("talks", &talks)]), expected);
    }
    let two = r#""start": "2021-11-23", "end": "2021-11-24""#;
    check("day-outside-event", two, "2021-11-23T09:30", &[]);
    check("day-outside-event", two, "2021-11-25T00:45", &[]);
    check(
        "day-outside-event",
        two,
        "2016-11-23",
        &["the talk is on 2016-11-23, and the congress from 2021-11-23 to 2021-11-24"],
    );
    check(
        "day-outside-event",
        r#""start": "2021-11-23""#,
        "2021-12-23",
        &["the talk is on 2021-12-23, and the congress on 2021-11-23"],
    );
    check("years-disagree", two, "2021-11-23", &[]);
    check(
        "years-disagree",
        r#""start": "2020-11-23""#,
        "2020-11-23",
        &["\"Tag 2021\" names 2021, and the congress is in 2020"],
    );
    check(
        "placeholder-day",
        r#""start": "1970-01-01""#,
        "2021-11-23",
        &["1970-01-01 stands for a day that no source gave, and is shown nowhere"],
    );
    check("day-outside-event", r#""start": "1970-01-01""#, "2021-11-23", &[]);
}
