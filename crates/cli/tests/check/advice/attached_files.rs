//! Files beside the bundle that a site must not publish.

use super::beside;

#[test]
fn a_page_in_a_folder_is_an_error_at_the_address_that_leads_to_it() {
    for address in ["about/", "about", "about/index.html", "./about/?x#y", "%61bout/"] {
        let talks =
            format!(r#"[{{"id": "kiel", "title": "A", "links": [{{"kind": "web", "url": "{address}"}}]}}]"#);
        let found = beside(&[("talks", &talks)]);
        assert_eq!(found, ["7:73 attached-file talks[0].links[0].url"], "{address}");
    }
}

#[test]
fn every_field_with_an_address_to_follow_is_looked_at() {
    let site = r#"{"imprint": "about/", "privacy": "about/", "accessibility": "about/", "easy_language": "about/", "sign_language": "about/", "sponsors": [{"name": "A", "url": "about/"}], "licence": {"label": "A", "url": "about/"}}"#;
    let found = beside(&[("site", site)]);
    let found: Vec<_> = found.iter().filter(|line| line.contains(" attached-file ")).collect();
    assert_eq!(found.len(), 7, "{found:?}");
}

#[test]
fn what_is_not_there_or_is_a_page_of_the_site_is_no_attached_file() {
    for address in
        ["nothing.html", "talks/", "recap.json", "https://example.org/x.html", "../about/", "/about/"]
    {
        let talks =
            format!(r#"[{{"id": "kiel", "title": "A", "links": [{{"kind": "web", "url": "{address}"}}]}}]"#);
        let found = beside(&[("talks", &talks)]);
        assert!(!found.iter().any(|line| line.contains("attached-file")), "{address}: {found:?}");
    }
}
