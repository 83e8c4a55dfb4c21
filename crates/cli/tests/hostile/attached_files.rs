//! Files that a bundle attaches: those that could take over the site stop the build, and all others are published.

use cli::check::{BundleFile, CheckReport};

use crate::project::{TestProject, files, printed};
use crate::{bundle_with, json};

pub struct Case {
    pub point: &'static str,
    name: &'static str,
    content: &'static [u8],
    /// What is said of the file; nothing where it is published.
    refused: Option<&'static str>,
}

const fn fine(point: &'static str, name: &'static str, content: &'static [u8]) -> Case {
    Case { point, name, content, refused: None }
}

const fn bad(point: &'static str, name: &'static str, content: &'static [u8], said: &'static str) -> Case {
    Case { point, name, content, refused: Some(said) }
}

const HTML: &[u8] = b"<!doctype html><script src=deck.js></script>";
const SVG: &[u8] =
    b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";
const PDF: &[u8] = b"%PDF-1.7 ...";
const ZIP: &[u8] = b"PK\x03\x04 ...";
const NO_SUCH: &str = "and no such files are attached";
const HIDDEN: &str = "is hidden, as settings of servers and programs are";
const SECOND: &str = "before its last one, and some servers go by that";
const NOT_SO: &str = "file, whatever its name says";
const MORE: &str = "which a drawing has no need of";

/// An SVG with something in it.
macro_rules! svg {
    ($inside:literal) => {
        concat!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">", $inside, "</svg>")
            .as_bytes()
    };
}

pub const CASES: &[Case] = &[
    fine("a PDF", "slides/deck.pdf", PDF),
    fine("a PDF with capitals", "slides/DECK.PDF", PDF),
    fine("a date before the ending", "slides/2021.11.23.pdf", PDF),
    fine("a long word behind a dot", "slides/St.Gallen.pdf", PDF),
    fine("umlauts and spaces", "slides/Über uns.pdf", PDF),
    fine("a document", "a.docx", ZIP),
    fine("a table", "a.xlsx", ZIP),
    fine("slides", "a.pptx", ZIP),
    fine("an open document", "a.odt", ZIP),
    fine("open slides", "a.odp", ZIP),
    fine("a text", "a.txt", b"Eins & Zwei < Drei\n"),
    fine("an empty text", "empty.txt", b""),
    fine("a text of Windows", "windows.txt", b"Gr\xFC\xDFe\r\n"),
    fine("a table of texts", "a.csv", b"\xEF\xBB\xBF\"a\";\"b\"\r\n"),
    fine("captions", "a.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\n<b>A</b>\n"),
    fine("Markdown", "a.md", b"# A\n\n* <b>\n"),
    fine("a drawing", "a.svg", SVG),
    fine("an animation", "a.gif", b"GIF89a..."),
    fine("a film", "a.mp4", b"\0\0\0\x20ftypisom..."),
    fine("a free film", "a.webm", b"\x1A\x45\xDF\xA3..."),
    fine("a sound", "a.mp3", b"ID3\x04..."),
    fine("a sound without a tag", "b.mp3", b"\xFF\xFB\x90..."),
    fine("a free sound", "a.opus", b"OggS..."),
    bad("a page", "deck.html", HTML, NO_SUCH),
    bad("a page with capitals", "DECK.HTML", HTML, NO_SUCH),
    bad("a page of old", "deck.htm", HTML, NO_SUCH),
    bad("a page as XML", "deck.xhtml", HTML, NO_SUCH),
    bad("a page with includes", "deck.shtml", HTML, NO_SUCH),
    bad("a page in one file", "deck.mhtml", HTML, NO_SUCH),
    bad("a script", "deck.js", b"self", NO_SUCH),
    bad("a service worker", "sw.js", b"self", NO_SUCH),
    bad("a module", "deck.mjs", b"self", NO_SUCH),
    bad("a style sheet", "deck.css", b"a {}", NO_SUCH),
    bad("WebAssembly", "deck.wasm", b"\0asm", NO_SUCH),
    bad("XML", "deck.xml", b"<x/>", NO_SUCH),
    bad("a style sheet of XML", "deck.xsl", b"<x/>", NO_SUCH),
    bad("a feed", "own.rss", b"<x/>", NO_SUCH),
    bad("JSON", "data.json", b"{}", NO_SUCH),
    bad("a manifest", "own.webmanifest", b"{}", NO_SUCH),
    bad("PHP", "deck.php", b"<?php", NO_SUCH),
    bad("an archive of PHP", "deck.phar", b"<?php", NO_SUCH),
    bad("a script of a server", "deck.cgi", b"#!/bin/sh", NO_SUCH),
    bad("a page of a server", "deck.aspx", b"<%", NO_SUCH),
    bad("a program", "deck.exe", b"MZ", NO_SUCH),
    bad("an archive", "deck.zip", ZIP, NO_SUCH),
    bad("a document with macros", "deck.docm", ZIP, NO_SUCH),
    bad("a drawing that is packed", "deck.svgz", b"\x1F\x8B", NO_SUCH),
    bad("Flash", "deck.swf", b"FWS", NO_SUCH),
    bad("an e-mail", "deck.eml", b"From: a", NO_SUCH),
    bad("settings of IIS", "web.config", b"<configuration/>", NO_SUCH),
    bad("settings of nginx", "nginx.conf", b"server {}", NO_SUCH),
    bad("settings of Netlify", "_headers", b"/*\n  a: b", "has no ending, so nobody knows what it is"),
    bad("redirects of Netlify", "_redirects", b"/* /x", "has no ending, so nobody knows what it is"),
    bad("the name of a host", "CNAME", b"evil.example", "has no ending, so nobody knows what it is"),
    bad("a file with the name of a page", "talk", b"x", "has no ending, so nobody knows what it is"),
    bad("settings of Apache", ".htaccess", b"AddType text/html .pdf", HIDDEN),
    bad("settings of Apache in a folder", "slides/.htaccess", b"", HIDDEN),
    bad("settings of PHP", ".user.ini", b"auto_prepend_file=a.jpg", HIDDEN),
    bad("a hidden PDF", ".secret.pdf", PDF, HIDDEN),
    bad("a file in a hidden folder", ".git/a.pdf", PDF, HIDDEN),
    bad("a script before the ending", "deck.php.pdf", PDF, SECOND),
    bad("a page before the ending", "deck.html.pdf", PDF, SECOND),
    bad("a script before an ending for text", "deck.js.txt", b"self", SECOND),
    bad("another script before the ending", "deck.phtml.png", b"\x89PNG\r\n\x1a\n", SECOND),
    bad("an ending and something behind it", "deck.php;.pdf", PDF, SECOND),
    bad("a page behind the ending", "deck.pdf.html", HTML, NO_SUCH),
    bad("a dot at the end", "deck.html.", HTML, "has no ending, so nobody knows what it is"),
    bad("a line break in a name", "a\nb.pdf", PDF, "in its name, which servers cannot have there"),
    bad("a quote in a name", "a\"b.pdf", PDF, "in its name, which servers cannot have there"),
    bad("a colon in a name", "a.pdf:b.pdf", PDF, "in its name, which servers cannot have there"),
    bad("a page that is called a PDF", "html.pdf", b"<html><script>", NOT_SO),
    bad("a page before a PDF", "polyglot.pdf", b"<html>%PDF-1.7", NOT_SO),
    bad("an empty PDF", "empty.pdf", b"", NOT_SO),
    bad("a page that is called a PNG", "html.png", HTML, NOT_SO),
    bad("a PDF that is called a JPEG", "pdf.jpg", PDF, NOT_SO),
    bad("a broken PNG", "broken.png", b"\x89PNG\r\n\x1a\nbroken", NOT_SO),
    bad("a script that is called a film", "js.mp4", b"self.onfetch=1;", NOT_SO),
    bad("a page that is called a document", "html.docx", HTML, NOT_SO),
    bad("a page that is called a text", "html.txt", b"\n \xEF\xBB\xBF<script>", NOT_SO),
    bad("a page that is called a table", "html.csv", HTML, NOT_SO),
    bad("a script that is called a text", "sh.txt", b"#!/bin/sh\n", NOT_SO),
    bad("a program that is called a text", "exe.txt", b"MZ\x90\0", NOT_SO),
    bad("a text in UTF-16", "utf16.txt", b"\xFF\xFEa\0", NOT_SO),
    bad("a page that is called a drawing", "html.svg", HTML, NOT_SO),
    bad("a drawing with a script", "a1.svg", svg!("<script>alert(1)</script>"), MORE),
    bad("a drawing with a handler", "a2.svg", svg!("<path onload=\"alert(1)\"/>"), MORE),
    bad("a drawing with HTML", "a3.svg", svg!("<foreignObject><x/></foreignObject>"), MORE),
    bad("a drawing with a link", "a4.svg", svg!("<a href=\"javascript:alert(1)\"/>"), MORE),
    bad("a drawing with a foreign picture", "a5.svg", svg!("<image href=\"https://evil.example/\"/>"), MORE),
    bad(
        "a drawing with a foreign style",
        "a6.svg",
        svg!("<style>@import 'https://evil.example/'</style>"),
        MORE,
    ),
    bad("a drawing with a foreign colour", "a7.svg", svg!("<path fill=\"url(//evil.example/#a)\"/>"), MORE),
    bad(
        "a drawing with an animation",
        "a8.svg",
        svg!("<set attributeName=\"href\" to=\"javascript:1\"/>"),
        MORE,
    ),
    bad("a drawing with a drawing in it", "a9.svg", svg!("<image href=\"data:image/svg+xml,a\"/>"), MORE),
    bad("a drawing with a document type", "a10.svg", b"<!DOCTYPE svg [<!ENTITY a 'a'>]><svg/>", MORE),
    bad(
        "a drawing with a style sheet",
        "a11.svg",
        b"<?xml-stylesheet href='a'?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        MORE,
    ),
];

/// A project whose talk links to files of these names.
fn linking<'n>(names: impl Iterator<Item = &'n str>) -> TestProject {
    let encoded = |name: &str| name.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let links = names.map(|name| format!(r#"{{"kind": "web", "url": {}}}"#, json(&encoded(name))));
    let links = links.collect::<Vec<_>>().join(",\n");
    TestProject::with(&bundle_with("\"name\": \"Ada\"", &format!("\"name\": \"Ada\", \"links\": [{links}]")))
}

#[test]
fn check_names_every_file_that_must_not_be_published_and_no_other() {
    for Case { point, name, content, refused } in CASES {
        let project = linking([*name].into_iter());
        project.put(name, content);
        let source = BundleFile::read(&project.path("recap.json")).unwrap();
        let report = CheckReport::of(&source);
        let found = report.diagnostics.iter().filter(|found| found.code == "attached-file");
        let found: Vec<_> = found.map(|found| found.to_string()).collect();
        match refused {
            None => assert_eq!(found, [] as [&str; 0], "{point}"),
            Some(said) => {
                assert_eq!(found.len(), 1, "{point}");
                assert!(found[0].contains(said), "{point}: {}", found[0]);
                assert!(found[0].contains("recap.json:4:"), "{point}: {}", found[0]);
                assert!(found[0].contains(": speakers[0].links[0].url: the file "), "{point}: {}", found[0]);
                assert!(!report.passes(false), "{point}");
            }
        }
    }
}

#[test]
fn a_build_publishes_every_file_that_is_fine_as_it_is() {
    let fine = || CASES.iter().filter(|case| case.refused.is_none());
    let project = linking(fine().map(|case| case.name));
    fine().for_each(|case| project.put(case.name, case.content));
    project.must_build(&[]);
    for Case { point, name, content, .. } in fine() {
        let written = std::fs::read(project.path("site").join(name));
        assert_eq!(written.ok().as_deref(), Some(*content), "{point}");
    }
}

#[test]
fn a_build_that_would_publish_another_one_says_why_and_leaves_the_old_site_alone() {
    let refused = || CASES.iter().filter(|case| case.refused.is_some());
    let project = linking(refused().map(|case| case.name));
    project.must_build(&[]);
    let before = files(&project.path("site"));
    for Case { point, name, content, refused } in refused() {
        project.put(name, content);
        let output = project.build(&[]);
        let said = printed(&output);
        assert_eq!(output.status.code(), Some(1), "{point}: {said}");
        assert!(said.contains(refused.unwrap()), "{point}: {said}");
        assert!(said.ends_with("No site is built as long as these are attached.\n"), "{point}: {said}");
        std::fs::remove_file(project.path(name)).unwrap();
    }
    assert_eq!(files(&project.path("site")), before);
}

#[test]
fn a_folder_with_a_page_does_not_come_along() {
    let project = linking(["about/"].into_iter());
    project.put("about/index.html", HTML);
    project.put("about/sw.js", "self");
    let output = project.build(&[]);
    let said = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("is a folder with a page of its own, and pages can run scripts"), "{said}");
    assert!(!project.path("site").exists());
}

#[test]
fn a_page_that_its_publisher_has_put_into_the_site_by_hand_is_no_attached_file() {
    let project = linking(["about/"].into_iter());
    project.must_build(&[]);
    project.put("site/about/index.html", HTML);
    project.must_build(&[]);
    assert_eq!(project.read("site/about/index.html").as_bytes(), HTML);
    let said = printed(&project.nachlese(&["check", "site"]));
    assert!(!said.contains("attached-file") && !said.contains("dead-link"), "{said}");
}

#[test]
fn a_service_worker_beside_slides_is_refused_with_each_file_that_it_needs() {
    let project = linking(["deck.html", "deck.js", "sw.js"].into_iter());
    for name in ["deck.html", "deck.js", "sw.js"] {
        project.put(name, HTML);
    }
    let said = printed(&project.build(&[]));
    assert_eq!(said.matches(": attached-file: ").count(), 3, "{said}");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder_is_not_followed_and_is_named_as_dead() {
    let project = TestProject::with("");
    project.put("secret.pdf", PDF);
    project.put(
        "congress/recap.json",
        bundle_with(
            "\"name\": \"Ada\"",
            "\"name\": \"Ada\", \"links\": [{\"kind\": \"web\", \"url\": \"link.pdf\"}]",
        ),
    );
    std::os::unix::fs::symlink(project.path("secret.pdf"), project.path("congress/link.pdf")).unwrap();
    let said = printed(&project.nachlese(&["check", "congress/recap.json"]));
    assert!(said.contains("dead-link: speakers[0].links[0].url"), "{said}");
    let built = project.nachlese(&["build", "congress/recap.json", "--app", "app", "--out", "site"]);
    assert_eq!(built.status.code(), Some(0), "{}", printed(&built));
    assert!(!project.path("site/link.pdf").exists());
}
