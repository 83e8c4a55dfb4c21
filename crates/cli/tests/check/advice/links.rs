//! Addresses inside the site that are dead.

use super::beside;

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
        "robots.txt",
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
