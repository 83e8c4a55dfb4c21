//! Building a site as a publisher does: what is written, what is said, and what stays when it goes wrong.

#![allow(clippy::unwrap_used)]

mod project;

use std::fs;
use std::io::Read as _;

use project::{DIKOMM, GOOD, TestProject, attributes, files, printed};
use scraper::Html;

const PUBLISHED: [&str; 2] = ["--site-url", "https://recap.example.org/x"];

/// The bundle with something in the place of something else.
#[track_caller]
fn changed(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from} is in the bundle");
    GOOD.replace(from, to)
}

#[test]
fn a_site_has_every_page_in_every_language_beside_the_app() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    let files = files(&project.path("site"));
    let pages = [
        "",
        "talks/",
        "talk/one/",
        "takeaway/first/",
        "speakers/",
        "speaker/ada/",
        "level/state/",
        "kind/finding/",
    ];
    for page in pages {
        for language in ["", "en/"] {
            let file = format!("{language}{page}index.html");
            assert!(files.contains(&file), "{file} is written");
        }
    }
    for file in [
        "404.html",
        "recap.schema.json",
        "robots.txt",
        "manifest.webmanifest",
        "en/manifest.webmanifest",
        "fonts/a.woff2",
        "boot.js",
    ] {
        assert!(files.contains(file), "{file} is written");
    }
    assert_eq!(project.read("site/recap.json"), GOOD, "the bundle goes along as it is");
}

#[test]
fn a_short_page_waits_for_its_end_to_be_painted_and_a_long_one_does_not() {
    let long = format!(r#""title": "Erster Vortrag", "abstract": "{}""#, "Satz. ".repeat(20_000));
    let project = TestProject::with(&changed(r#""title": "Erster Vortrag""#, &long));
    project.must_build(&[]);
    let waits_for = |page: &str| {
        let html = Html::parse_document(&project.read(&format!("site/{page}index.html")));
        let awaited = attributes(&html, "link[rel=expect][blocking=render]", "href");
        let is_last = |href: &String| attributes(&html, &format!("main ~ {href}"), "id").len() == 1;
        assert!(awaited.iter().all(is_last), "what {page} waits for comes after its main part");
        awaited
    };
    assert_eq!(waits_for("speaker/ada/").len(), 1);
    assert_eq!(waits_for("talk/one/"), [] as [String; 0]);
}

#[test]
fn what_needs_the_address_of_the_site_is_left_out_without_one_and_the_command_says_so() {
    let project = TestProject::with(GOOD);
    let said = printed(&project.must_build(&[]));
    assert!(
        said.ends_with(
            "Left out, because they need the address of the site: link previews, canonical addresses, \
             feed.xml and sitemap.xml. Name it with --site-url, or as site.url in the bundle.\n"
        ),
        "{said}"
    );
    let written = files(&project.path("site"));
    assert!(!written.contains("feed.xml") && !written.contains("sitemap.xml"));
    assert!(!project.read("site/robots.txt").contains("Sitemap"));

    let said = printed(&project.must_build(&PUBLISHED));
    assert!(!said.contains("Left out"), "{said}");
    let written = files(&project.path("site"));
    for file in ["feed.xml", "en/feed.xml", "sitemap.xml"] {
        assert!(written.contains(file), "{file} is written");
    }
    assert!(project.read("site/robots.txt").contains("Sitemap: https://recap.example.org/x/sitemap.xml\n"));
}

#[test]
fn an_address_that_links_cannot_begin_with_is_wrong_use() {
    for address in
        ["recap.example.org", "javascript:alert(1)", "https://example.org/?a=1", "mailto:a@example.org"]
    {
        let output = TestProject::with(GOOD).build(&["--site-url", address]);
        assert_eq!(output.status.code(), Some(2), "{address}");
        let said = printed(&output);
        assert!(said.contains("write the whole address with https:, without ? and #"), "{said}");
    }
}

#[test]
fn the_programme_for_calendars_is_there_where_a_talk_has_a_time() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    assert!(!project.path("site/programme.ics").exists());
    let timed =
        changed("\"speakers\": [\"ada\"]", "\"start\": \"2021-11-23T09:30\", \"speakers\": [\"ada\"]");
    let project = TestProject::with(&timed.replace(
        "\"start\": \"2021-11-23\"}",
        "\"start\": \"2021-11-23\", \"time_zone\": \"Europe/Berlin\"}",
    ));
    project.must_build(&[]);
    let programme = project.read("site/programme.ics");
    assert!(programme.contains("DTSTART;TZID=Europe/Berlin:20211123T093000\r\n"), "{programme}");
    // The last change before the congress is the end of summer time.
    assert!(programme.contains("BEGIN:STANDARD\r\nDTSTART:20211031T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"), "{programme}");
    assert!(project.path("site/en/programme.ics").is_file());
}

#[test]
fn compressed_files_lie_beside_what_gains_and_hold_the_same() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    let written = files(&project.path("site"));
    for file in ["index.html", "en/talk/one/index.html", "recap.json", "404.html"] {
        let plain = fs::read(project.path("site").join(file)).unwrap();
        let mut from_br = Vec::new();
        let packed = fs::File::open(project.path(&format!("site/{file}.br"))).unwrap();
        brotli::Decompressor::new(packed, 4096).read_to_end(&mut from_br).unwrap();
        assert!(from_br == plain, "{file}.br holds {file}");
        let mut from_gz = Vec::new();
        let packed = fs::File::open(project.path(&format!("site/{file}.gz"))).unwrap();
        flate2::read::GzDecoder::new(packed).read_to_end(&mut from_gz).unwrap();
        assert!(from_gz == plain, "{file}.gz holds {file}");
    }
    for file in ["fonts/a.woff2", "icons/icon-192.png", "boot.js"] {
        assert!(!written.contains(&format!("{file}.br")), "{file} gains nothing");
    }
}

#[test]
fn two_builds_of_the_same_are_the_same_to_the_byte() {
    let project = TestProject::with(DIKOMM);
    project.must_build(&PUBLISHED);
    project.nachlese(&["build", "recap.json", "--app", "app", "--out", "again", "--site-url", PUBLISHED[1]]);
    let names = files(&project.path("site"));
    assert_eq!(names, files(&project.path("again")));
    for name in names {
        let read = |folder: &str| fs::read(project.path(folder).join(&name)).unwrap();
        assert!(read("site") == read("again"), "{name} is the same");
    }
}

/// A picture with a remark in it, which changes its bytes and not what it shows.
fn remarked(picture: &[u8]) -> Vec<u8> {
    let remark = b"\0\0\0\x0CtEXtComment\0kept\0\0\0\0";
    let (head, end) = picture.split_at(picture.len() - 12);
    [head, remark, end].concat()
}

#[test]
fn a_picture_that_is_still_right_is_kept_and_any_other_is_drawn_again() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    let picture = |name: &str| fs::read(project.path(&format!("site/{name}/preview.png"))).unwrap();
    let (talk, takeaway) = (picture("talk/one"), picture("takeaway/first"));
    project.put("site/talk/one/preview.png", remarked(&talk));
    project.put("site/takeaway/first/preview.png", remarked(&takeaway));
    project.put("site/preview.png", &talk[..talk.len() / 2]);
    project.put("recap.json", changed("Es ist so.", "Es ist anders."));
    project.must_build(&[]);
    assert!(picture("talk/one") == remarked(&talk), "nothing about the talk has changed");
    assert!(picture("takeaway/first") != remarked(&takeaway), "the statement has changed");
    assert!(picture(".").ends_with(b"IEND\xAE\x42\x60\x82"), "what was cut is whole again");
}

#[test]
fn a_file_that_the_bundle_names_no_more_is_gone_after_the_next_build() {
    let project = TestProject::with(&changed(
        "\"name\": \"Ada\"",
        "\"name\": \"Ada\", \"links\": [{\"kind\": \"slides\", \"url\": \"slides.pdf\"}]",
    ));
    project.put("slides.pdf", "%PDF-1.7 slides");
    project.must_build(&[]);
    assert_eq!(project.read("site/slides.pdf"), "%PDF-1.7 slides");
    project.put("recap.json", GOOD);
    project.must_build(&[]);
    assert!(!project.path("site/slides.pdf").exists());
}

#[test]
fn the_good_part_of_a_bundle_is_built_and_the_rest_is_named() {
    let last = GOOD.rfind("]}").unwrap();
    let bad = "{\"id\": \"bad\", \"kind\": \"nonsense\", \"statement\": \"x\"}";
    let project = TestProject::with(&format!("{}, {bad}]}}", &GOOD[..last]));
    let output = project.must_build(&[]);
    assert!(printed(&output).contains("kind: takeaways[1].kind: "), "{}", printed(&output));
    assert!(project.path("site/takeaway/first/index.html").is_file());
    assert!(!project.path("site/takeaway/bad").exists());
}

#[test]
fn a_build_that_fails_leaves_the_old_site_as_it_was_and_nothing_beside_it() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    let before = files(&project.path("site"));
    let beside = || fs::read_dir(project.path("")).unwrap().count();
    project.put("recap.json", "{");
    let entries = beside();
    assert_eq!(project.build(&[]).status.code(), Some(1));
    project.put("recap.json", GOOD);
    fs::remove_file(project.path("app/styles.css")).unwrap();
    let output = project.build(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(printed(&output).contains("the app has no styles.css; build it again"), "{}", printed(&output));
    assert_eq!(files(&project.path("site")), before);
    assert_eq!(beside(), entries);
}

#[test]
fn a_build_without_an_app_says_where_to_find_one() {
    let project = TestProject::with(GOOD);
    let output = project.nachlese(&["build", "recap.json", "--app", "nowhere", "--out", "site"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(printed(&output).contains("nowhere cannot be read"), "{}", printed(&output));
}

#[test]
fn quiet_says_nothing_of_a_good_build() {
    assert_eq!(printed(&TestProject::with(GOOD).must_build(&["--quiet"])), "");
}
