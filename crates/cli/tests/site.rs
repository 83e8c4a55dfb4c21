//! The built site of the first recap, read by other parsers than ours: every page of every language.

#![allow(clippy::unwrap_used)]

mod project;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use project::{DIKOMM, GOOD, TestProject, attributes, files};
use roxmltree::Document;
use scraper::{Html, Selector};
use serde_json::Value;

const ADDRESS: &str = "https://recap.example.org/a/b/";

/// The site, built once for all tests of this file.
fn site() -> &'static TestProject {
    static SITE: OnceLock<TestProject> = OnceLock::new();
    SITE.get_or_init(|| {
        let project = TestProject::with(DIKOMM);
        project.must_build(&["--site-url", ADDRESS]);
        project
    })
}

/// All pages but the one for unknown addresses, with their paths.
fn pages() -> impl Iterator<Item = (String, Html)> {
    let names = files(&site().path("site"));
    let pages = names.into_iter().filter(|name| name.ends_with("index.html"));
    pages.map(|name| {
        let html = Html::parse_document(&site().read(&format!("site/{name}")));
        (name, html)
    })
}

/// The one attribute that a selector finds.
#[track_caller]
fn one(page: &str, html: &Html, selector: &str, attribute: &str) -> String {
    let found = attributes(html, selector, attribute);
    assert_eq!(found.len(), 1, "{page} has one {selector}, not {found:?}");
    found[0].clone()
}

fn folder(page: &str) -> &str {
    page.strip_suffix("index.html").unwrap()
}

/// Where a relative address on a page leads, as a path inside the site; `None` where it leaves it.
fn resolved(page: &str, href: &str) -> Option<String> {
    let path = href.split(['?', '#']).next().unwrap();
    let mut at: Vec<&str> = folder(page).split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                at.pop()?;
            }
            part => at.push(part),
        }
    }
    let joined = at.join("/");
    let is_folder = path.is_empty() || path.ends_with('/');
    Some(if is_folder { format!("{joined}/index.html").trim_start_matches('/').to_owned() } else { joined })
}

#[test]
fn every_page_has_a_whole_head() {
    let mut titles = BTreeSet::new();
    let mut seen = 0;
    for (page, html) in pages() {
        let meta = |name: &str| {
            one(&page, &html, &format!("meta[name='{name}'], meta[property='{name}']"), "content")
        };
        for name in ["description", "og:title", "og:description", "og:type", "og:site_name", "og:locale"] {
            assert!(!meta(name).trim().is_empty(), "{page} says its {name}");
        }
        let own = format!("{ADDRESS}{}", folder(&page));
        assert_eq!(one(&page, &html, "link[rel=canonical]", "href"), own);
        assert_eq!(meta("og:url"), own);
        let languages = attributes(&html, "link[rel=alternate][hreflang]", "hreflang");
        assert_eq!(languages, ["de", "en", "de-simple", "x-default"], "{page}");
        let others = attributes(&html, "link[rel=alternate][hreflang]", "href");
        assert!(others.contains(&own), "{page} names itself among its languages");
        for other in others {
            let file = other.strip_prefix(ADDRESS).unwrap();
            assert!(site().path("site").join(file).join("index.html").is_file(), "{page} has {other}");
        }
        let lang = one(&page, &html, "html", "lang");
        let title: String =
            html.select(&Selector::parse("title").unwrap()).flat_map(|title| title.text()).collect();
        titles.insert(format!("{lang} {title} {}", meta("og:title")));
        seen += 1;
    }
    assert!(seen > 140, "only {seen} pages");
    // A takeaway's page is named after its statement, so hardly two pages share a title.
    assert!(titles.len() * 10 > seen * 9, "{} titles for {seen} pages", titles.len());
}

#[test]
fn every_page_has_a_picture_of_the_size_it_states() {
    let mut pictures = BTreeSet::new();
    for (page, html) in pages() {
        let meta = |name: &str| one(&page, &html, &format!("meta[property='{name}']"), "content");
        let picture = meta("og:image").strip_prefix(ADDRESS).unwrap().to_owned();
        assert_eq!((meta("og:image:width").as_str(), meta("og:image:height").as_str()), ("1200", "630"));
        assert!(!meta("og:image:alt").trim().is_empty(), "{page} says what is on its picture");
        assert_eq!(one(&page, &html, "meta[name='twitter:card']", "content"), "summary_large_image");
        let own = format!("{}preview.png", folder(&page));
        let has_own =
            ["talk/", "takeaway/"].iter().any(|part| page.contains(part)) || page.matches('/').count() == 0;
        assert_eq!(
            picture == own,
            has_own || ["en/index.html", "de-simple/index.html"].contains(&&*page),
            "{page}: {picture}"
        );
        pictures.insert(picture);
    }
    assert!(pictures.len() > 70, "only {} pictures", pictures.len());
    for picture in pictures {
        let bytes = fs::read(site().path("site").join(&picture)).unwrap();
        assert!(bytes.len() < 300_000, "{picture} has {} bytes", bytes.len());
        let info = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        assert_eq!(info.info().size(), (1200, 630), "{picture}");
    }
}

#[test]
fn the_policy_and_the_encoding_come_before_what_they_govern_and_the_description_for_machines_last() {
    for page in ["index.html", "en/talk/kiel/index.html"] {
        let text = site().read(&format!("site/{page}"));
        let place = |word: &str| text.find(word).unwrap_or_else(|| panic!("{page} has {word}"));
        let order =
            ["charset", "Content-Security-Policy", "<title>", "rel=\"stylesheet\"", "data-js=", "ld+json"];
        assert!(order.is_sorted_by_key(|word| place(word)), "{page}");
    }
}

#[test]
fn the_typeface_is_fetched_early_by_the_pages_that_show_it() {
    for (page, expected) in [("index.html", 1), ("en/index.html", 1), ("de-simple/index.html", 0)] {
        let fonts = site().read(&format!("site/{page}")).matches("as=\"font\"").count();
        assert_eq!(fonts, expected, "{page}");
    }
}

#[test]
fn the_policy_of_every_page_and_of_its_host_allows_the_server_that_replies_come_from() {
    let thread = r#""site": {"reply": {"fediverse": "https://social.example/@kongress/1"}}, "event""#;
    let project = TestProject::with(&GOOD.replacen("\"event\"", thread, 1));
    project.must_build(&["--host", "nginx"]);
    for page in ["index.html", "404.html", "en/talk/one/index.html", "nginx.conf"] {
        let text = project.read(&format!("site/{page}"));
        assert!(text.contains("connect-src 'self' https://social.example; manifest-src"), "{page}");
    }
}

#[test]
fn every_link_leads_to_a_file_of_the_site_wherever_the_site_lies() {
    let names = files(&site().path("site"));
    let selector = Selector::parse("[href], [src], [data-js], [data-wasm]").unwrap();
    let mut checked = 0;
    for (page, html) in pages() {
        for element in html.select(&selector) {
            let named =
                ["href", "src", "data-js", "data-wasm"].into_iter().filter_map(|name| element.attr(name));
            for href in named.filter(|href| !href.contains(':') && !href.starts_with('#')) {
                assert!(!href.starts_with('/'), "{href} on {page} knows where the site lies");
                let target = resolved(&page, href);
                let found = target.as_ref().is_some_and(|target| names.contains(target));
                assert!(found, "{href} on {page} leads to {target:?}");
                checked += 1;
            }
        }
    }
    assert!(checked > 3_000, "only {checked} links were found");
}

#[test]
fn the_page_for_unknown_addresses_is_for_no_index_and_names_no_address() {
    let html = Html::parse_document(&site().read("site/404.html"));
    assert_eq!(one("404.html", &html, "meta[name=robots]", "content"), "noindex");
    assert!(attributes(&html, "link[rel=canonical], meta[property]", "rel").is_empty());
}

/// The description for machines on a page.
fn data(page: &str) -> Value {
    let html = Html::parse_document(&site().read(&format!("site/{page}")));
    let selector = Selector::parse("script[type='application/ld+json']").unwrap();
    let texts: Vec<String> = html.select(&selector).map(|script| script.text().collect()).collect();
    assert_eq!(texts.len(), 1, "{page}");
    serde_json::from_str(&texts[0]).unwrap()
}

#[test]
fn machines_read_of_the_congress_its_talks_and_its_people() {
    let home = data("index.html");
    assert_eq!(home["@context"], "https://schema.org");
    assert_eq!((&home["@type"], &home["startDate"]), (&"Event".into(), &"2021-11-23".into()));
    let parts: Vec<&str> =
        home["subEvent"].as_array().unwrap().iter().map(|part| part["url"].as_str().unwrap()).collect();
    assert!(parts.contains(&"https://recap.example.org/a/b/talk/kiel/"), "{parts:?}");
    let english = data("en/index.html");
    assert_eq!(english["subEvent"][0]["url"].as_str().unwrap().split("/en/").count(), 2);

    let talk = data("talk/kiel/index.html");
    assert_eq!(talk["performer"][0]["@type"], "Person");
    assert_eq!(talk["superEvent"]["name"], home["name"]);
    let takeaway = data("takeaway/kiel-staff-unit/index.html");
    assert_eq!(takeaway["recordedAt"]["url"], talk["url"], "a takeaway is part of its talk");

    let person = data("speaker/arne-schoenbohm/index.html");
    assert_eq!((&person["@type"], &person["name"]), (&"Person".into(), &"Arne Schönbohm".into()));
}

#[test]
fn a_recording_is_described_where_all_is_known_that_search_engines_want() {
    let link = |more: &str| {
        let links = format!(
            "\"id\": \"one\", \"links\": [{{\"kind\": \"recording\", \"url\": \"https://video.example.org/1\", \"minutes\": 45{more}}}]"
        );
        let project = TestProject::with(&GOOD.replace("\"id\": \"one\"", &links));
        project.must_build(&["--site-url", ADDRESS]);
        let text = project.read("site/talk/one/index.html");
        let json = text.split("ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        serde_json::from_str::<Value>(json).unwrap()["recordedIn"].clone()
    };
    let film = &link(", \"published\": \"2021-12-01\"")[0];
    assert_eq!((&film["@type"], &film["uploadDate"]), (&"VideoObject".into(), &"2021-12-01".into()));
    assert_eq!(film["thumbnailUrl"], "https://recap.example.org/a/b/talk/one/preview.png");
    assert_eq!((&film["duration"], &film["name"]), (&"PT45M".into(), &"Erster Vortrag".into()));
    assert_eq!(link(""), Value::Null, "without the day it was published, it is none to search engines");
}

#[test]
fn nothing_of_a_bundle_breaks_out_of_the_description_for_machines() {
    let hostile = GOOD.replace("Erster Vortrag", "</script><script>alert(1)</script><!--");
    let project = TestProject::with(&hostile);
    project.must_build(&["--site-url", ADDRESS]);
    let text = project.read("site/talk/one/index.html");
    assert!(!text.contains("<script>alert") && !text.contains("<!--"));
    let html = Html::parse_document(&text);
    assert_eq!(attributes(&html, "script[type]", "type"), ["application/ld+json"]);
    for name in ["feed.xml", "sitemap.xml"] {
        let xml = project.read(&format!("site/{name}"));
        assert!(Document::parse(&xml).is_ok(), "{name} is whole");
    }
}

#[test]
fn a_feed_reader_reads_the_feed_of_each_language() {
    for (folder, title) in
        [("", "Kommunale Digitalisierungsstrategien"), ("en/", "Municipal digital strategies")]
    {
        let feed: atom_syndication::Feed = site().read(&format!("site/{folder}feed.xml")).parse().unwrap();
        assert_eq!(feed.title().as_str(), title);
        assert!(feed.id().starts_with("urn:uuid:"), "{}", feed.id());
        assert_eq!(feed.entries().len(), 20);
        let links: BTreeSet<&str> = feed.entries().iter().map(|entry| entry.links()[0].href()).collect();
        assert_eq!(links.len(), 20);
        for link in links {
            let page = link.strip_prefix(ADDRESS).unwrap();
            assert!(site().path("site").join(page).join("index.html").is_file(), "{link}");
        }
        let own = feed.links().iter().find(|link| link.rel() == "self").unwrap();
        assert_eq!(own.href(), format!("{ADDRESS}{folder}feed.xml"));
        let is_attack =
            |entry: &&atom_syndication::Entry| entry.links()[0].href().ends_with("/attacks-rise/");
        let by = feed.entries().iter().find(is_attack).unwrap();
        assert_eq!(by.authors()[0].name(), title, "a paraphrase is the editors'");
        assert!(by.summary().unwrap().as_str().contains("Arne Schönbohm\n\n"), "and names its speaker");
    }
}

#[test]
fn the_list_for_search_engines_names_every_page_once_but_the_readers_own() {
    let xml = site().read("site/sitemap.xml");
    let list = Document::parse(&xml).unwrap();
    let named: Vec<String> = list
        .descendants()
        .filter(|node| node.has_tag_name("loc"))
        .map(|node| node.text().unwrap().strip_prefix(ADDRESS).unwrap().to_owned() + "index.html")
        .collect();
    let listed: BTreeSet<String> = named.iter().cloned().collect();
    assert_eq!(listed.len(), named.len());
    let is_unlisted = |html: &Html| attributes(html, "meta[name=robots]", "content") == ["noindex"];
    let (unlisted, found): (Vec<_>, Vec<_>) = pages().partition(|(_, html)| is_unlisted(html));
    assert_eq!(listed, found.into_iter().map(|(page, _)| page).collect());
    let unlisted: Vec<String> = unlisted.into_iter().map(|(page, _)| page).collect();
    assert_eq!(unlisted, ["de-simple/list/index.html", "en/list/index.html", "list/index.html"]);
}

const TIMED: &str = r#"{"format": 1, "languages": ["de"], "site": {"url": "https://recap.example.org"},
 "event": {"name": "Kongress, der große", "title": "Nachlese", "summary": "Was war.", "start": "2026-03-28", "end": "2026-03-29",
           "time_zone": "Europe/Berlin", "place": "Kiel; Halle 1"},
 "facets": [], "speakers": [{"id": "ada", "name": "Ada"}],
 "talks": [{"id": "one", "title": "Ein Titel, der so lang ist, dass er nicht in eine Zeile passt; wirklich nicht, auch mit Umlauten: äöüßÄÖÜ", "speakers": ["ada"],
            "start": "2026-03-29T09:30", "minutes": 45, "abstract": "Erstens.\n\nZweitens \\ drittens."},
           {"id": "day", "title": "Ohne Zeit", "start": "2026-03-29"}, {"id": "never", "title": "Ohne Tag"}],
 "takeaways": []}"#;

#[test]
fn a_calendar_reads_the_programme_with_its_time_zone_and_without_talks_that_have_no_time() {
    let project = TestProject::with(TIMED);
    project.must_build(&[]);
    let text = project.read("site/programme.ics");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(!text.replace("\r\n", "").contains('\n'), "every line ends as the format wants");
    let unfolded = icalendar::parser::unfold(&text);
    let calendar = icalendar::parser::read_calendar(&unfolded).unwrap();
    let parts = |name: &str| calendar.components.iter().filter(|part| part.name == name).collect::<Vec<_>>();
    let [entry] = parts("VEVENT")[..] else { panic!("one talk has a time") };
    let value = |name: &str| entry.find_prop(name).unwrap().val.to_string();
    assert_eq!(value("DTSTART"), "20260329T093000");
    assert_eq!(value("DURATION"), "PT45M");
    assert_eq!(value("UID"), "one@kongress-der-gro-e-2026-03-28.nachlese");
    assert_eq!(value("LOCATION"), "Kiel; Halle 1");
    assert_eq!(
        value("DESCRIPTION"),
        "Ada\n\nErstens.\n\nZweitens \\ drittens.\n\nhttps://recap.example.org/talk/one/"
    );
    assert!(value("SUMMARY").ends_with("äöüßÄÖÜ"));
    // Clocks go forward on the second day: the time before it counts as well as the time after.
    let zone = &parts("VTIMEZONE")[0];
    let starts: Vec<String> = zone
        .components
        .iter()
        .map(|part| format!("{} {}", part.name, part.find_prop("DTSTART").unwrap().val))
        .collect();
    assert_eq!(starts, ["STANDARD 20251026T030000", "DAYLIGHT 20260329T020000"]);
}

#[test]
fn a_time_zone_that_nobody_knows_leaves_times_as_they_are_written() {
    let project = TestProject::with(&TIMED.replace("Europe/Berlin", "Mars\\nX-EVIL:1"));
    project.must_build(&[]);
    let text = project.read("site/programme.ics");
    assert!(text.contains("\r\nDTSTART:20260329T093000\r\n") && !text.contains("EVIL"), "{text}");
}

#[test]
fn the_manifest_names_icons_that_are_there() {
    for folder in ["", "en/"] {
        let manifest: Value =
            serde_json::from_str(&site().read(&format!("site/{folder}manifest.webmanifest"))).unwrap();
        assert_eq!(manifest["start_url"], "./");
        for icon in manifest["icons"].as_array().unwrap() {
            let file = Path::new("site").join(folder).join(icon["src"].as_str().unwrap());
            assert!(site().path("").join(file).is_file(), "{icon}");
        }
    }
}

#[test]
fn every_page_can_tell_in_its_language_that_the_app_broke_down() {
    for (page, html) in pages() {
        let language = one(&page, &html, "html", "lang");
        let template = html.select(&Selector::parse("#notice + template#crash").unwrap()).next().unwrap();
        let told = match language.as_str() {
            "de" => "ein Fehler aufgetreten",
            "en" => "has run into an error",
            "de-simple" => "Es gibt einen Fehler",
            other => panic!("{page} is in {other}"),
        };
        assert!(template.inner_html().contains(told), "{page} in {language}");
    }
}
