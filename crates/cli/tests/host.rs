//! The settings for web servers, read as those servers read them. What nginx makes of its own is
//! tested with nginx itself, in `tests/host`.

#![allow(clippy::unwrap_used)]

mod project;

use std::collections::{BTreeMap, BTreeSet};

use clap::ValueEnum;
use cli::host::Host;
use cli::policy::{
    ANY_ORIGIN, ATTACHED, CONTENT_SECURITY_POLICY, FEED_TYPE, FRAME_ANCESTORS, IMMUTABLE, Policy, REVALIDATE,
    SHARED, TYPES, attached_policy, is_shared,
};
use project::{GOOD, TestProject, files, printed};
use recap::site_settings::SiteSettings;
use roxmltree::{Document, Node};

/// Files that a site has.
fn site() -> BTreeSet<String> {
    let names = [
        "index.html",
        "404.html",
        "boot.js",
        "reader-283a92702dac7ff7.js",
        "reader-283a92702dac7ff7_bg.wasm",
        "feed.xml",
        "en/feed.xml",
        "talk/one/feed.xml",
        "talk/two/feed.xml",
        "talk/one/oembed.json",
        "en/level/state/feed.xml",
        "recap.json",
        "sitemap.xml",
        "programme.ics",
        "manifest.webmanifest",
        "slides/a&b.pdf",
        "photo.jpg",
    ];
    names.map(str::to_owned).into()
}

/// Those of them that the bundle attaches.
fn attached() -> BTreeSet<String> {
    ["slides/a&b.pdf", "photo.jpg"].map(str::to_owned).into()
}

/// The header with the policy of an attached file.
fn content(name: &str) -> (&'static str, &'static str) {
    (CONTENT_SECURITY_POLICY, attached_policy(name).unwrap())
}

/// What is told to a host about a site with a thread for replies: more than about any other.
fn policy() -> Policy {
    let page = "https://social.example/@kongress/1".parse().unwrap();
    let policy = Policy::of(&SiteSettings { reply_fediverse: Some(page), ..SiteSettings::default() });
    assert!(policy.content_security_policy().contains("connect-src 'self' https://social.example;"));
    policy
}

fn file(host: Host, name: &str) -> String {
    let files = host.files(&policy(), &site(), &attached());
    let found = files.into_iter().find(|(known, _)| *known == name);
    found.unwrap_or_else(|| panic!("{host:?} has {name}")).1
}

/// Rules of a `_headers` file: the headers by paths. A path has one rule, and a rule no header twice.
fn rules(text: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut rules: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut path = String::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let Some(header) = line.strip_prefix("  ") else {
            path = line.to_owned();
            assert!(rules.insert(path.clone(), BTreeMap::new()).is_none(), "{path} has one rule");
            continue;
        };
        let (name, value) = header.split_once(": ").unwrap();
        let rule = rules.get_mut(&path).unwrap();
        assert!(rule.insert(name.to_owned(), value.to_owned()).is_none(), "{path} has one {name}");
    }
    rules
}

/// The attributes `key` and `value` of the elements that are added at a place of a `web.config`.
fn added(of: Node<'_, '_>, place: &[&str], key: &str, value: &str) -> BTreeMap<String, String> {
    let inner =
        place.iter().try_fold(of, |node, name| node.children().find(|child| child.has_tag_name(*name)));
    let added = inner.into_iter().flat_map(|node| node.children());
    let added = added.filter_map(|node| Some((node.attribute(key)?, node.attribute(value)?)));
    added.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

fn owned(
    pairs: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
) -> BTreeMap<String, String> {
    pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect()
}

#[test]
fn each_host_gets_the_files_it_reads() {
    let names = Host::value_variants().iter().map(|host| {
        let files = host.files(&policy(), &site(), &attached());
        files.iter().map(|(name, _)| *name).collect::<Vec<_>>()
    });
    let expected: [&[&str]; 6] =
        [&[], &["nginx.conf"], &[".htaccess"], &["web.config"], &["_headers"], &[".nojekyll", "_headers"]];
    assert_eq!(names.collect::<Vec<_>>(), expected);
}

#[test]
fn a_build_writes_the_settings_with_the_names_of_its_own_files() {
    let project = TestProject::with(GOOD);
    project.must_build(&["--host", "netlify"]);
    let rules = rules(&project.read("site/_headers"));
    assert_eq!(rules["/app-0123456789abcdef.js"], owned([("cache-control", IMMUTABLE)]));
    let styles = files(&project.path("site")).into_iter().find(|name| name.ends_with(".css")).unwrap();
    assert_eq!(rules[&format!("/{styles}")], owned([("cache-control", IMMUTABLE)]));
}

#[test]
fn a_later_build_for_another_host_leaves_no_settings_of_the_first() {
    let project = TestProject::with(GOOD);
    project.must_build(&["--host", "pages"]);
    assert!(files(&project.path("site")).contains(".nojekyll"));
    project.must_build(&["--host", "iis"]);
    let files = files(&project.path("site"));
    assert!(files.contains("web.config") && !files.contains(".nojekyll") && !files.contains("_headers"));
}

#[test]
fn settings_that_somebody_else_has_made_are_kept_and_the_build_says_what_to_do() {
    let project = TestProject::with(GOOD);
    project.must_build(&[]);
    project.put("site/.htaccess", "mine");
    let output = project.build(&["--host", "apache"]);
    let expected = "nachlese: .htaccess is in the folder, but no build wrote it; move it elsewhere, or leave out \
                    --host to keep it\n";
    assert_eq!((printed(&output).as_str(), output.status.code()), (expected, Some(2)));
    assert_eq!(project.read("site/.htaccess"), "mine");
    project.must_build(&[]);
    assert_eq!(project.read("site/.htaccess"), "mine", "it moves along as any other file");
}

#[test]
fn a_headers_file_gives_no_header_of_a_file_twice() {
    let rules = rules(&file(Host::Netlify, "_headers"));
    let everywhere = &rules["/*"];
    assert_eq!(*everywhere, owned(policy().security_headers()));
    for (path, rule) in rules.iter().filter(|(path, _)| *path != "/*") {
        assert!(!path.contains('*'), "{path} is one file");
        // Of two policies, browsers apply both.
        let repeated = rule.keys().filter(|name| everywhere.contains_key(*name));
        assert!(repeated.into_iter().all(|name| name == CONTENT_SECURITY_POLICY), "{path} repeats nothing");
    }
}

#[test]
fn a_headers_file_names_hashed_files_and_those_of_rare_types() {
    let mut rules = rules(&file(Host::Netlify, "_headers"));
    rules.remove("/*");
    let expected = [
        ("/:a/:b/:c/feed.xml", vec![ANY_ORIGIN, ("content-type", FEED_TYPE)]),
        ("/:a/a&b.pdf", vec![content("a.pdf")]),
        ("/photo.jpg", vec![content("a.jpg")]),
        ("/:a/:b/feed.xml", vec![ANY_ORIGIN, ("content-type", FEED_TYPE)]),
        ("/:a/:b/oembed.json", vec![ANY_ORIGIN]),
        ("/:a/feed.xml", vec![ANY_ORIGIN, ("content-type", FEED_TYPE)]),
        ("/feed.xml", vec![ANY_ORIGIN, ("content-type", FEED_TYPE)]),
        ("/manifest.webmanifest", vec![("content-type", "application/manifest+json; charset=utf-8")]),
        ("/programme.ics", vec![ANY_ORIGIN, ("content-type", "text/calendar; charset=utf-8")]),
        ("/reader-283a92702dac7ff7.js", vec![("cache-control", IMMUTABLE)]),
        (
            "/reader-283a92702dac7ff7_bg.wasm",
            vec![("cache-control", IMMUTABLE), ("content-type", "application/wasm")],
        ),
        ("/recap.json", vec![ANY_ORIGIN]),
    ];
    let expected = expected.map(|(path, headers)| (path.to_owned(), owned(headers)));
    assert_eq!(rules, BTreeMap::from(expected));
}

#[test]
fn pages_hosts_get_the_same_headers_and_no_jekyll() {
    assert_eq!(file(Host::Pages, "_headers"), file(Host::Netlify, "_headers"));
    assert_eq!(file(Host::Pages, ".nojekyll"), "");
}

#[test]
fn iis_is_told_headers_types_and_the_page_for_what_is_not_there() {
    let text = file(Host::Iis, "web.config");
    let document = Document::parse(&text).unwrap();
    let all = document.root_element().children().find(|node| node.has_tag_name("system.webServer")).unwrap();
    let headers = added(all, &["httpProtocol", "customHeaders"], "name", "value");
    assert_eq!(headers, owned(policy().headers()));
    let types = added(all, &["staticContent"], "fileExtension", "mimeType");
    assert_eq!(types, owned(TYPES.map(|(ending, kind)| (format!(".{ending}"), kind))));
    let errors = added(all, &["httpErrors"], "statusCode", "path");
    assert_eq!(errors, owned([("404", "404.html")]));
    let hidden = added(all, &["security", "requestFiltering", "hiddenSegments"], "segment", "segment");
    assert_eq!(hidden, owned([(".nachlese.json", ".nachlese.json")]));
}

#[test]
fn iis_keeps_hashed_files_and_knows_feeds() {
    let text = file(Host::Iis, "web.config");
    let document = Document::parse(&text).unwrap();
    let mut found = BTreeMap::new();
    for location in document.descendants().filter(|node| node.has_tag_name("location")) {
        let path = location.attribute("path").unwrap();
        let kept = added(location, &["system.webServer", "httpProtocol", "customHeaders"], "name", "value");
        let types = added(location, &["system.webServer", "staticContent"], "fileExtension", "mimeType");
        found.insert(path, (kept, types));
    }
    let nothing = BTreeMap::new;
    let kept = || (owned([("cache-control", IMMUTABLE)]), nothing());
    let feeds = || (nothing(), owned([(".xml", FEED_TYPE)]));
    let feed = || (owned([ANY_ORIGIN]), owned([(".xml", FEED_TYPE)]));
    let shared = || (owned([ANY_ORIGIN]), nothing());
    let expected = [
        ("en/feed.xml", feed()),
        ("en/level", feeds()),
        ("feed.xml", feed()),
        ("photo.jpg", (owned([content("a.jpg")]), nothing())),
        ("programme.ics", shared()),
        ("reader-283a92702dac7ff7.js", kept()),
        ("reader-283a92702dac7ff7_bg.wasm", kept()),
        ("recap.json", shared()),
        ("slides/a&b.pdf", (owned([content("a.pdf")]), nothing())),
        ("talk", feeds()),
    ];
    assert_eq!(found, BTreeMap::from(expected));
}

/// The lines of a recipe, without the space before them and without remarks.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

#[track_caller]
fn check_lines(host: Host, name: &str, expected: &[String]) {
    let text = file(host, name);
    let lines = lines(&text);
    for line in expected {
        assert!(lines.contains(&line.as_str()), "{name} has the line {line}");
    }
}

#[test]
fn apache_is_told_headers_types_and_the_page_for_what_is_not_there() {
    let policy = policy();
    let headers = policy.headers().chain([("cache-control", IMMUTABLE)]);
    let mut expected: Vec<_> =
        headers.map(|(name, value)| format!("Header always set {name} \"{value}\"")).collect();
    expected.extend(TYPES.map(|(ending, kind)| format!("AddType \"{kind}\" .{ending}")));
    expected.extend(
        ATTACHED.map(|(_, policy)| format!("Header always set {CONTENT_SECURITY_POLICY} \"{policy}\"")),
    );
    expected.push(format!("Header set {} \"{}\"", ANY_ORIGIN.0, ANY_ORIGIN.1));
    expected.push(format!("ForceType \"{FEED_TYPE}\""));
    expected.push("ErrorDocument 404 /%{reqenv:NACHLESE_FOLDER}404.html".to_owned());
    check_lines(Host::Apache, ".htaccess", &expected);
}

#[test]
fn apache_passes_over_what_belongs_to_a_module_that_is_missing() {
    let text = file(Host::Apache, ".htaccess");
    let mut depth = 0;
    for line in lines(&text) {
        depth += i32::from(line.starts_with("<IfModule ")) - i32::from(line == "</IfModule>");
        let of_module = ["Header", "Rewrite", "AddType", "AddEncoding", "Remove"];
        assert!(depth > 0 || !of_module.iter().any(|word| line.starts_with(word)), "{line}");
        // A directive that the administrator has not allowed makes every answer an error.
        assert!(!line.starts_with("Options"), "{line}");
    }
    assert_eq!(depth, 0);
}

#[test]
fn nginx_is_told_headers_types_and_how_long_files_are_kept() {
    // What is said about frames depends on the query.
    let frames = |name| if name == CONTENT_SECURITY_POLICY { "$nachlese_frames" } else { "" };
    let headers = policy()
        .security_headers()
        .map(|(name, value)| format!("add_header {name} \"{value}{}\" always;", frames(name)));
    let mut expected = headers.to_vec();
    expected.push(format!("set $nachlese_frames \"{FRAME_ANCESTORS}\";"));
    expected.extend(TYPES.map(|(ending, kind)| format!("\"{kind}\" {ending};")));
    expected.extend(
        ATTACHED.map(|(_, policy)| format!("add_header {CONTENT_SECURITY_POLICY} \"{policy}\" always;")),
    );
    expected.push(format!("default_type \"{FEED_TYPE}\";"));
    expected.push(format!("add_header {} $nachlese_origin;", ANY_ORIGIN.0));
    expected.extend([REVALIDATE, IMMUTABLE].map(|cache| format!("set $nachlese_cache \"{cache}\";")));
    check_lines(Host::Nginx, "nginx.conf", &expected);
}

#[test]
fn only_what_is_made_for_others_may_be_read_by_scripts_of_other_sites() {
    #[track_caller]
    fn check(path: &str, expected: bool) {
        let pattern = regex::Regex::new(&format!("(?:^|/){SHARED}")).unwrap();
        assert_eq!((is_shared(path), pattern.is_match(path)), (expected, expected), "{path}");
    }
    for path in ["/recap.json", "feed.xml", "en/feed.xml", "/talk/one/oembed.json", "programme.ics"] {
        check(path, true);
    }
    for path in ["/", "index.html", "recap.schema.json", "sitemap.xml", "talk/one/", "my-feed.xml", "/.ics/x"]
    {
        check(path, false);
    }
}
