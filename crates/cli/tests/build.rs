//! Building a site as a publisher does: what is written, what is said, and what stays when it goes wrong.

#![allow(clippy::unwrap_used)]

mod desk;

use std::fs;
use std::io::Read as _;

use desk::{DIKOMM, Desk, GOOD, attributes, files, printed};
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
    let desk = Desk::with(GOOD);
    desk.must_build(&[]);
    let files = files(&desk.path("site"));
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
    assert_eq!(desk.read("site/recap.json"), GOOD, "the bundle goes along as it is");
}

#[test]
fn a_short_page_waits_for_its_end_to_be_painted_and_a_long_one_does_not() {
    let long = format!(r#""title": "Erster Vortrag", "abstract": "{}""#, "Satz. ".repeat(20_000));
    let desk = Desk::with(&changed(r#""title": "Erster Vortrag""#, &long));
    desk.must_build(&[]);
    let waits_for = |page: &str| {
        let html = Html::parse_document(&desk.read(&format!("site/{page}index.html")));
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
    let desk = Desk::with(GOOD);
    let said = printed(&desk.must_build(&[]));
    assert!(
        said.ends_with(
            "Left out, because they need the address of the site: what previews show, canonical addresses, \
             feed.xml and sitemap.xml. Name it with --site-url, or as site.url in the bundle.\n"
        ),
        "{said}"
    );
    let written = files(&desk.path("site"));
    assert!(!written.contains("feed.xml") && !written.contains("sitemap.xml"));
    assert!(!desk.read("site/robots.txt").contains("Sitemap"));

    let said = printed(&desk.must_build(&PUBLISHED));
    assert!(!said.contains("Left out"), "{said}");
    let written = files(&desk.path("site"));
    for file in ["feed.xml", "en/feed.xml", "sitemap.xml"] {
        assert!(written.contains(file), "{file} is written");
    }
    assert!(desk.read("site/robots.txt").contains("Sitemap: https://recap.example.org/x/sitemap.xml\n"));
}

#[test]
fn an_address_that_links_cannot_begin_with_is_wrong_use() {
    for address in
        ["recap.example.org", "javascript:alert(1)", "https://example.org/?a=1", "mailto:a@example.org"]
    {
        let output = Desk::with(GOOD).build(&["--site-url", address]);
        assert_eq!(output.status.code(), Some(2), "{address}");
        let said = printed(&output);
        assert!(said.contains("write the whole address with https:, without ? and #"), "{said}");
    }
}

#[test]
fn the_programme_for_calendars_is_there_where_a_talk_has_a_time() {
    let desk = Desk::with(GOOD);
    desk.must_build(&[]);
    assert!(!desk.path("site/programme.ics").exists());
    let timed =
        changed("\"speakers\": [\"ada\"]", "\"start\": \"2021-11-23T09:30\", \"speakers\": [\"ada\"]");
    let desk = Desk::with(&timed.replace(
        "\"start\": \"2021-11-23\"}",
        "\"start\": \"2021-11-23\", \"time_zone\": \"Europe/Berlin\"}",
    ));
    desk.must_build(&[]);
    let programme = desk.read("site/programme.ics");
    assert!(programme.contains("DTSTART;TZID=Europe/Berlin:20211123T093000\r\n"), "{programme}");
    // The last change before the congress is the end of summer time.
    assert!(programme.contains("BEGIN:STANDARD\r\nDTSTART:20211031T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\n"), "{programme}");
    assert!(desk.path("site/en/programme.ics").is_file());
}

#[test]
fn compressed_files_lie_beside_what_gains_and_hold_the_same() {
    let desk = Desk::with(GOOD);
    desk.must_build(&[]);
    let written = files(&desk.path("site"));
    for file in ["index.html", "en/talk/one/index.html", "recap.json", "404.html"] {
        let plain = fs::read(desk.path("site").join(file)).unwrap();
        let mut from_br = Vec::new();
        let packed = fs::File::open(desk.path(&format!("site/{file}.br"))).unwrap();
        brotli::Decompressor::new(packed, 4096).read_to_end(&mut from_br).unwrap();
        assert!(from_br == plain, "{file}.br holds {file}");
        let mut from_gz = Vec::new();
        let packed = fs::File::open(desk.path(&format!("site/{file}.gz"))).unwrap();
        flate2::read::GzDecoder::new(packed).read_to_end(&mut from_gz).unwrap();
        assert!(from_gz == plain, "{file}.gz holds {file}");
    }
    for file in ["fonts/a.woff2", "icons/icon-192.png", "boot.js"] {
        assert!(!written.contains(&format!("{file}.br")), "{file} gains nothing");
    }
}

#[test]
fn two_builds_of_the_same_are_the_same_to_the_byte() {
    let desk = Desk::with(DIKOMM);
    desk.must_build(&PUBLISHED);
    desk.nachlese(&["build", "recap.json", "--app", "app", "--out", "again", "--site-url", PUBLISHED[1]]);
    let names = files(&desk.path("site"));
    assert_eq!(names, files(&desk.path("again")));
    for name in names {
        let read = |folder: &str| fs::read(desk.path(folder).join(&name)).unwrap();
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
    let desk = Desk::with(GOOD);
    desk.must_build(&[]);
    let picture = |name: &str| fs::read(desk.path(&format!("site/{name}/preview.png"))).unwrap();
    let (talk, takeaway) = (picture("talk/one"), picture("takeaway/first"));
    desk.put("site/talk/one/preview.png", remarked(&talk));
    desk.put("site/takeaway/first/preview.png", remarked(&takeaway));
    desk.put("site/preview.png", &talk[..talk.len() / 2]);
    desk.put("recap.json", changed("Es ist so.", "Es ist anders."));
    desk.must_build(&[]);
    assert!(picture("talk/one") == remarked(&talk), "nothing about the talk has changed");
    assert!(picture("takeaway/first") != remarked(&takeaway), "the statement has changed");
    assert!(picture(".").ends_with(b"IEND\xAE\x42\x60\x82"), "what was cut is whole again");
}

#[test]
fn a_page_that_the_bundle_has_no_more_is_gone_after_the_next_build() {
    let desk = Desk::with(GOOD);
    desk.must_build(&[]);
    desk.put("recap.json", changed("\"id\": \"first\"", "\"id\": \"renamed\""));
    desk.must_build(&[]);
    assert!(desk.path("site/takeaway/renamed/index.html").is_file());
    assert!(!desk.path("site/takeaway/first").exists());
}

#[test]
fn files_that_no_build_has_written_stay_in_the_folder() {
    let desk = Desk::with(GOOD);
    desk.must_build(&[]);
    desk.put("site/impressum.html", "Wir.");
    desk.put("site/recap.json", "dropped over the built one");
    let said = printed(&desk.must_build(&[]));
    assert!(said.contains("Kept what is not from a build: impressum.html\n"), "{said}");
    assert_eq!(desk.read("site/impressum.html"), "Wir.");
    assert_eq!(desk.read("site/recap.json"), GOOD);
    desk.must_build(&[]);
    assert_eq!(desk.read("site/impressum.html"), "Wir.", "it stays after every further build");
}

#[test]
fn files_that_the_bundle_names_beside_itself_come_along_and_nothing_from_around_it() {
    let named = changed(
        "\"name\": \"Ada\"",
        "\"name\": \"Ada\", \"photo\": \"photos/ada.jpg\", \"links\": [\
         {\"kind\": \"slides\", \"url\": \"../secret.pdf\"}, {\"kind\": \"slides\", \"url\": \"/etc/hostname\"}, \
         {\"kind\": \"slides\", \"url\": \"./slides.pdf?page=2#x\"}, {\"kind\": \"web\", \"url\": \".hidden\"}, \
         {\"kind\": \"web\", \"url\": \"link.pdf\"}, {\"kind\": \"web\", \"url\": \"boot.js\"}, \
         {\"kind\": \"web\", \"url\": \"%2e%2e/secret.pdf\"}, {\"kind\": \"web\", \"url\": \"gr%C3%BC%C3%9Fe.html\"}, {\"kind\": \"web\", \"url\": \"missing.html\"}]",
    );
    let desk = Desk::with("");
    desk.put("congress/recap.json", named);
    desk.put("congress/photos/ada.jpg", "photo");
    desk.put("congress/slides.pdf", "slides");
    desk.put("congress/.hidden", "hidden");
    desk.put("congress/boot.js", "not the app's");
    desk.put("congress/grüße.html", "Grüße");
    desk.put("secret.pdf", "secret");
    #[cfg(unix)]
    std::os::unix::fs::symlink(desk.path("secret.pdf"), desk.path("congress/link.pdf")).unwrap();
    let built = desk.nachlese(&["build", "congress/recap.json", "--app", "app", "--out", "site"]);
    assert_eq!(built.status.code(), Some(0), "{}", printed(&built));
    assert_eq!(desk.read("site/photos/ada.jpg"), "photo");
    assert_eq!(desk.read("site/slides.pdf"), "slides");
    assert_eq!(desk.read("site/grüße.html"), "Grüße");
    assert_eq!(desk.read("site/boot.js"), "// boots", "nothing takes the place of the app");
    let written = files(&desk.path("site"));
    for name in ["secret.pdf", "etc/hostname", "hostname", ".hidden", "link.pdf", "missing.html"] {
        assert!(!written.contains(name), "{name} is not taken");
    }
}

#[test]
fn the_good_part_of_a_bundle_is_built_and_the_rest_is_named() {
    let last = GOOD.rfind("]}").unwrap();
    let bad = "{\"id\": \"bad\", \"kind\": \"nonsense\", \"statement\": \"x\"}";
    let desk = Desk::with(&format!("{}, {bad}]}}", &GOOD[..last]));
    let output = desk.must_build(&[]);
    assert!(printed(&output).contains("kind: takeaways[1].kind: "), "{}", printed(&output));
    assert!(desk.path("site/takeaway/first/index.html").is_file());
    assert!(!desk.path("site/takeaway/bad").exists());
}

#[test]
fn a_build_that_fails_leaves_the_old_site_as_it_was_and_nothing_beside_it() {
    let desk = Desk::with(GOOD);
    desk.must_build(&[]);
    let before = files(&desk.path("site"));
    let beside = || fs::read_dir(desk.path("")).unwrap().count();
    desk.put("recap.json", "{");
    let entries = beside();
    assert_eq!(desk.build(&[]).status.code(), Some(1));
    desk.put("recap.json", GOOD);
    fs::remove_file(desk.path("app/two.css")).unwrap();
    let output = desk.build(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(printed(&output).contains("the app has no two.css; build it again"), "{}", printed(&output));
    assert_eq!(files(&desk.path("site")), before);
    assert_eq!(beside(), entries);
}

#[test]
fn what_an_interrupted_build_has_left_is_cleared_away() {
    let desk = Desk::with(GOOD);
    desk.put(".site.new/half.html", "half");
    desk.put(".site.old/old.html", "old");
    desk.put(".site.lock", "");
    desk.must_build(&[]);
    assert!(!desk.path("site/half.html").exists());
    for left in [".site.new", ".site.old", ".site.lock"] {
        assert!(!desk.path(left).exists(), "{left} is gone");
    }
}

/// A target that is refused, and what is said of it; nothing in it may change.
#[track_caller]
fn check_refused(desk: &Desk, out: &str, expected: &str) {
    let before = files(&desk.path(""));
    let output = desk.nachlese(&["build", "recap.json", "--app", "app", "--out", out]);
    assert_eq!(output.status.code(), Some(2), "{out}");
    assert!(printed(&output).contains(expected), "{}", printed(&output));
    assert_eq!(files(&desk.path("")), before);
}

#[test]
fn a_folder_that_is_not_ours_is_not_touched() {
    let desk = Desk::with(GOOD);
    desk.put("letters/letter.txt", "mine");
    check_refused(
        &desk,
        "letters",
        "letters has files in it that no build has written; name an empty or a new folder",
    );
    desk.put("bundles/recap.json", GOOD);
    check_refused(&desk, "bundles", "bundles has files in it that no build has written");
    check_refused(&desk, ".", "has files in it that no build has written");
    check_refused(&desk, "recap.json", "recap.json is a file; name a folder");
    check_refused(&desk, "recap.json/site", "recap.json cannot be made");
    check_refused(&desk, "/", "has files in it that no build has written");
    desk.put("odd/.nachlese.json", "{");
    check_refused(&desk, "odd", ".nachlese.json is no marker; build the site again into a new folder");
}

#[test]
fn an_empty_folder_is_as_good_as_a_new_one() {
    let desk = Desk::with(GOOD);
    fs::create_dir(desk.path("site")).unwrap();
    desk.must_build(&[]);
    assert!(desk.path("site/index.html").is_file());
}

#[test]
fn a_build_without_an_app_says_where_to_find_one() {
    let desk = Desk::with(GOOD);
    let output = desk.nachlese(&["build", "recap.json", "--app", "nowhere", "--out", "site"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(printed(&output).contains("nowhere cannot be read"), "{}", printed(&output));
}

#[test]
fn quiet_says_nothing_of_a_good_build() {
    assert_eq!(printed(&Desk::with(GOOD).must_build(&["--quiet"])), "");
}
