//! The publisher's logo, icon and name in a built site, and what `check` says about pictures that cannot be shown.

#![allow(clippy::unwrap_used)]

mod project;

use std::io::Cursor;

use cli::check::{BundleFile, CheckReport};
use image::{ImageFormat, RgbaImage};
use project::{GOOD, TestProject, attributes, files, printed};
use scraper::Html;
use serde_json::Value;

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20"><defs><g id="a"><rect width="30" height="20" fill="#f00"/></g></defs><use xlink:href="#a"/><style>rect { fill: url(#a) }</style></svg>"##;

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    RgbaImage::new(width, height).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    bytes
}

fn bundle(site: &str) -> String {
    GOOD.replacen(" \"event\"", &format!(" \"site\": {site},\n \"event\""), 1)
}

/// What `check` says about a logo of this name and content, without the name.
fn said(name: &str, content: impl AsRef<[u8]>) -> Vec<String> {
    let project = TestProject::with(&bundle(&format!(r#"{{"logo": "{name}"}}"#)));
    project.put(name, content);
    let source = BundleFile::read(&project.path("recap.json")).unwrap();
    let diagnostics = CheckReport::of(&source).diagnostics;
    let of_images = diagnostics.iter().filter(|found| found.code.ends_with("-image"));
    of_images
        .map(|found| format!("{}: {}", found.code, found.message.replace(&format!("{name:?} "), "")))
        .collect()
}

/// What a drawing with this inside is refused for.
#[track_caller]
fn check_refused(inside: &str, part: &str) {
    let svg = SVG.replace("</svg>", &format!("{inside}</svg>"));
    let expected = format!("unsafe-image: holds {part}, which a drawing has no need of");
    assert_eq!(said("logo.svg", svg), [expected], "{inside}");
}

#[test]
fn an_svg_holds_nothing_but_a_drawing() {
    assert_eq!(said("logo.svg", SVG), [""; 0]);
    check_refused("<script>alert(1)</script>", "the element `script`");
    check_refused("<SCRIPT/>", "the element `SCRIPT`");
    check_refused("<script xmlns='http://www.w3.org/1999/xhtml'/>", "the element `script`");
    check_refused("<script xmlns=''/>", "the element `script`");
    check_refused("<g><foreignObject/></g>", "the element `foreignObject`");
    check_refused("<a href='#b'/>", "the element `a`");
    check_refused("<set attributeName='href' to='javascript:alert(1)'/>", "the element `set`");
    check_refused("<g onclick='alert(1)'/>", "the event handler `onclick`");
    check_refused("<g OnLoad='alert(1)'/>", "the event handler `OnLoad`");
    check_refused("<use href='other.svg#a'/>", "a reference to \"other.svg#a\"");
    check_refused(
        "<image xlink:href='https://example.org/a.png'/>",
        "a reference to \"https://example.org/a.png\"",
    );
    check_refused("<image href=' //example.org/a.png'/>", "a reference to \"//example.org/a.png\"");
    check_refused("<image href='data:image/svg+xml,x'/>", "a reference to \"data:image/svg+xml,x\"");
    check_refused("<use href='&#106;avascript:alert(1)'/>", "a reference to \"javascript:alert(1)\"");
    check_refused("<g xml:base='https://example.org/'/>", "a reference to \"https://example.org/\"");
    check_refused(
        "<g style='fill: URL( \"https://example.org/a\")'/>",
        "a reference to \"https://example.org/a\\\")\"",
    );
    check_refused(
        "<style>@import 'https://example.org/a.css';</style>",
        "a reference to \"@import 'https://example.org/a.css';\"",
    );
    check_refused("<style>g { fill: u\\72l(x) }</style>", "a reference to \"g { fill: u\\\\72l(x) }\"");
    check_refused("<?xml-stylesheet href='a.css'?>", "an instruction for other programs (`<?…?>`)");
    let entities = format!("<!DOCTYPE svg [<!ENTITY a 'b'>]>{SVG}");
    let expected =
        "unsafe-image: holds a document type, which can define entities, which a drawing has no need of";
    assert_eq!(said("logo.svg", entities), [expected]);
    let noted =
        "<n:view xmlns:n='http://example.org/editor' n:zoom='2'/><image href='data:image/png;base64,AA=='/>";
    assert_eq!(said("logo.svg", SVG.replace("</svg>", &format!("{noted}</svg>"))), [""; 0]);
}

#[test]
fn a_picture_is_what_its_name_says_and_not_too_large() {
    let broken = ["no-image: is neither SVG nor PNG, or broken"];
    assert_eq!(said("logo.png", png(8, 4)), [""; 0]);
    assert_eq!(said("logo.png", "GIF89a"), broken);
    assert_eq!(said("logo.png", &png(8, 4)[..40]), broken);
    assert_eq!(said("logo.svg", "<html/>"), broken);
    assert_eq!(said("logo.svg", "<svg viewBox='0 0 1 1'/>"), broken);
    assert_eq!(said("logo.svg", "\u{1f}\u{8b}"), broken);
    assert_eq!(said("logo.svg", ""), broken);
    assert_eq!(said("logo.svg", png(8, 4)), ["no-image: is PNG, and its name says something else"]);
    assert_eq!(said("logo.png", SVG), ["no-image: is SVG, and its name says something else"]);
    let heavy = format!("{SVG}{}", " ".repeat(300 * 1024));
    assert_eq!(said("logo.svg", heavy), ["large-image: has 301 KiB, and 200 are the most"]);
    let wide = "large-image: is 5000 × 1 pixels large, and a side has 1 to 4096";
    assert_eq!(said("logo.png", png(5000, 1)), [wide]);
    assert_eq!(said("logo.svg", SVG.replace("0 0 30 20", "0 0 5000 1")), [wide]);
}

#[test]
fn drawings_that_grow_without_end_are_refused_in_time() {
    let groups: String = (1..30)
        .map(|at| format!("<g id='l{at}'>{}</g>", format!("<use href='#l{}'/>", at - 1).repeat(10)))
        .collect();
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><defs><g id='l0'><path d='M0 0h1v1z'/></g>{groups}</defs><use href='#l29'/></svg>"
    );
    assert_eq!(said("logo.svg", svg), ["no-image: is neither SVG nor PNG, or broken"]);
    let deep = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>{}{}</svg>",
        "<g>".repeat(20_000),
        "</g>".repeat(20_000)
    );
    assert_eq!(said("logo.svg", deep), ["no-image: is neither SVG nor PNG, or broken"]);
}

#[test]
fn pictures_come_from_beside_the_bundle() {
    #[track_caller]
    fn check(address: &str, expected: &[&str]) {
        let project = TestProject::with(&bundle(&format!(r#"{{"icon": "{address}"}}"#)));
        let source = BundleFile::read(&project.path("recap.json")).unwrap();
        let diagnostics = CheckReport::of(&source).diagnostics;
        let found: Vec<_> =
            diagnostics.iter().map(|found| found.code).filter(|code| code.ends_with("-image")).collect();
        assert_eq!(found, expected, "{address}");
    }
    check("icon.svg", &["missing-image"]);
    for address in ["https://example.org/icon.svg", "/icon.svg", "../icon.svg", "a/%2e%2e/%2e%2e/icon.svg"] {
        check(address, &["foreign-image"]);
    }
}

fn manifest(project: &TestProject) -> Value {
    serde_json::from_str(&project.read("site/manifest.webmanifest")).unwrap()
}

#[test]
fn a_site_is_published_in_the_name_of_its_publisher() {
    let site = r#"{"name": "Kongress 21", "logo": {"light": "brand/l.svg", "dark": "brand/d.png"}, "icon": "brand/l.svg"}"#;
    let project = TestProject::with(&bundle(site));
    project.put("brand/l.svg", SVG);
    project.put("brand/d.png", png(60, 40));
    project.must_build(&["--site-url", "https://example.org/"]);
    let page = Html::parse_document(&project.read("site/talks/index.html"));
    assert_eq!(attributes(&page, ".wordmark img", "src"), ["../brand/l.svg", "../brand/d.png"]);
    assert_eq!(
        attributes(&page, ".wordmark img", "width"),
        ["30", "30"],
        "nothing moves when the picture comes"
    );
    assert_eq!(attributes(&page, "meta[property='og:site_name']", "content"), ["Kongress 21"]);
    assert!(project.read("site/talks/index.html").contains("<title>Vorträge – Kongress 21</title>"));
    assert_eq!(manifest(&project)["name"], "Kongress 21");
    assert_eq!(manifest(&project)["icons"][0]["src"], "./icons/icon.svg");
    assert_eq!(project.read("site/icons/icon.svg"), SVG);
    for side in [32, 180, 192, 512] {
        let icon = image::open(project.path(&format!("site/icons/icon-{side}.png"))).unwrap();
        assert_eq!((icon.width(), icon.height()), (side, side));
    }
    let written: Value = serde_json::from_str(&project.read("site/recap.json")).unwrap();
    assert_eq!(written["site"]["logo"]["height"], 20);
}

#[test]
fn an_icon_of_pixels_takes_the_place_of_the_drawing() {
    let project = TestProject::with(&bundle(r#"{"icon": "icon.png"}"#));
    project.put("icon.png", png(64, 32));
    project.must_build(&[]);
    let page = Html::parse_document(&project.read("site/index.html"));
    assert_eq!(attributes(&page, "link[rel=icon]", "href"), ["./icons/icon-32.png"]);
    assert_eq!(manifest(&project)["icons"].as_array().unwrap().len(), 2);
    assert!(!files(&project.path("site")).contains("icons/icon.svg"));
}

#[test]
fn a_picture_that_is_not_safe_is_left_out_of_the_site() {
    let project = TestProject::with(&bundle(r#"{"logo": "bad.svg", "icon": "bad.svg"}"#));
    project.put("bad.svg", SVG.replace("</svg>", "<script/></svg>"));
    let output = printed(&project.must_build(&[]));
    assert!(output.contains("unsafe-image") && output.contains("These pictures are left out."), "{output}");
    assert!(!files(&project.path("site")).contains("bad.svg"));
    let written: Value = serde_json::from_str(&project.read("site/recap.json")).unwrap();
    assert_eq!((&written["site"]["logo"], &written["site"]["icon"]), (&Value::Null, &Value::Null));
    assert_eq!(project.read("site/icons/icon.svg"), "icon", "the app's own stands there");
}

#[test]
fn legal_pages_are_files_and_in_the_sitemap() {
    let project =
        TestProject::with(&bundle(r#"{"imprint": "https://example.org/i", "pages": {"imprint": "Eva"}}"#));
    project.must_build(&["--site-url", "https://example.org/"]);
    let written = files(&project.path("site"));
    assert!(written.contains("imprint/index.html") && written.contains("en/imprint/index.html"));
    assert!(!written.contains("privacy/index.html"));
    assert!(project.read("site/sitemap.xml").contains("<loc>https://example.org/imprint/</loc>"));
}
