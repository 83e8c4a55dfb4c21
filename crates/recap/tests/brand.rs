//! What a bundle says about the publisher: name, logo, icon, sponsors and legal pages.

#![allow(clippy::unwrap_used)]

use recap::legal_page::{LegalBlock, list_items};
use recap::logo::Logo;
use recap::site_settings::LegalLink;
use recap::{Bundle, LegalPage, ParsedBundle, Route};

fn parse(site: &str) -> ParsedBundle {
    let json = format!(
        r#"{{"format": 1, "languages": ["de", "en"], "site": {site},
             "event": {{"name": "Kongress", "title": "T", "summary": "S", "start": "2021-11-23"}},
             "facets": [], "speakers": [], "talks": [], "takeaways": []}}"#
    );
    Bundle::parse(&json).unwrap()
}

fn bundle(site: &str) -> Bundle {
    parse(site).bundle
}

/// The light and the dark picture, whether the logo holds the name, and its size.
type LogoParts<'l> = (&'l str, Option<&'l str>, bool, Option<(u32, u32)>);

#[track_caller]
fn check_logo(logo: &str, expected: Option<LogoParts<'_>>) {
    let read = bundle(&format!(r#"{{"logo": {logo}}}"#)).site.logo;
    let read = read.as_ref().map(|Logo { light, dark, has_name, size }| {
        (light.as_str(), dark.as_ref().map(|dark| dark.as_str()), *has_name, *size)
    });
    assert_eq!(read, expected, "{logo}");
}

#[test]
fn a_logo_is_one_picture_or_one_for_light_and_one_for_dark_pages() {
    check_logo(r#""logo.svg""#, Some(("logo.svg", None, false, None)));
    check_logo(r#"{"light": "l.svg", "dark": "d.svg"}"#, Some(("l.svg", Some("d.svg"), false, None)));
    check_logo(
        r#"{"light": "l.svg", "has_name": true, "width": 3, "height": 2}"#,
        Some(("l.svg", None, true, Some((3, 2)))),
    );
    check_logo(r#"{"light": "l.svg", "width": 3}"#, Some(("l.svg", None, false, None)));
    check_logo(r#"{"dark": "d.svg"}"#, None);
    check_logo(r#""javascript:alert(1)""#, None);
    check_logo(r#""data:image/svg+xml,x""#, None);
}

#[track_caller]
fn check_problem(site: &str, expected: &str) {
    let problems: Vec<_> = parse(site).problems.iter().map(|problem| problem.path.clone()).collect();
    assert_eq!(problems, [expected], "{site}");
}

#[test]
fn what_is_wrong_is_named_where_it_stands() {
    check_problem(r#"{"logo": {"dark": "d.svg"}}"#, "site.logo");
    check_problem(r#"{"logo": 7}"#, "site.logo");
    check_problem(r#"{"icon": "javascript:x"}"#, "site.icon");
    check_problem(r#"{"name": " "}"#, "site.name");
    check_problem(r#"{"sponsors": [{"url": "https://a.example"}]}"#, "site.sponsors[0]");
    check_problem(r#"{"pages": {"imprint": ""}}"#, "site.pages.imprint");
}

#[test]
fn a_site_is_called_like_the_congress_unless_it_has_a_name() {
    let name = |site| {
        let bundle = bundle(site);
        bundle.site_name().localized(bundle.languages.default_tag()).text.to_owned()
    };
    assert_eq!(name("{}"), "Kongress");
    assert_eq!(name(r#"{"name": {"de": "Rückblick 21"}}"#), "Rückblick 21");
}

#[test]
fn a_legal_page_in_the_bundle_wins_over_a_link() {
    let site = bundle(r#"{"imprint": "i.html", "privacy": "p.html", "pages": {"imprint": "Eva"}}"#).site;
    assert_eq!(site.legal_link(LegalPage::Imprint), Some(LegalLink::Page(Route::Legal(LegalPage::Imprint))));
    assert!(matches!(site.legal_link(LegalPage::Privacy), Some(LegalLink::Address(_))));
    assert_eq!(site.legal_link(LegalPage::Accessibility), None);
    assert_eq!(site.pages.pages().collect::<Vec<_>>(), [LegalPage::Imprint]);
}

#[test]
fn legal_pages_have_addresses_of_their_own() {
    for page in LegalPage::ALL {
        let route = Route::Legal(page);
        assert_eq!(route.to_string(), format!("{page}/"));
        assert_eq!(route.to_string().parse(), Ok(route));
    }
}

#[test]
fn a_paragraph_is_a_heading_a_list_or_text() {
    assert_eq!(LegalBlock::of("# Kontakt"), LegalBlock::Heading("Kontakt"));
    assert_eq!(LegalBlock::of("#Kontakt"), LegalBlock::Paragraph("#Kontakt"));
    assert_eq!(LegalBlock::of("- a\n- b"), LegalBlock::List("- a\n- b"));
    assert_eq!(LegalBlock::of("- a\nb"), LegalBlock::Paragraph("- a\nb"));
    assert_eq!(list_items("- a\n- b").collect::<Vec<_>>(), ["a", "b"]);
}
