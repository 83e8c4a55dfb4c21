//! Addresses of links: those that are safe are followed, all others are shown as text, on every page and in every file.

use std::collections::BTreeSet;
use std::fs;

use cli::check::{BundleFile, CheckReport};
use scraper::{Html, Selector};

use self::Outcome::{Link, Named, Text};
use crate::project::{TestProject, files};
use crate::{bundle_with, json};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is a link.
    Link,
    /// It is a link, and `check` warns of where it leads.
    Named,
    /// It is text, and `check` says that it must not be a link.
    Text,
}

pub const CASES: &[(&str, &str, Outcome)] = &[
    ("a page elsewhere", "https://example.org/a?b=c&d#e", Link),
    ("a page without encryption", "http://example.org/", Link),
    ("a scheme in capitals", "HTTPS://EXAMPLE.ORG/", Link),
    ("a mailbox", "mailto:team@example.org", Link),
    ("a host with umlauts", "https://müller.example/", Link),
    ("a host in Punycode", "https://xn--mller-kva.example/", Link),
    ("a port", "https://example.org:8443/", Link),
    ("an address of IPv6", "https://[2001:db8::1]/", Link),
    ("quotes and angles behind the host", "https://example.org/\"><script>alert(1)</script>", Link),
    ("apostrophes behind the host", "https://example.org/' onmouseover='alert(1)", Text),
    ("a script behind a mark", "https://example.org/?javascript:alert(1)", Link),
    ("JavaScript", "javascript:alert(1)", Text),
    ("JavaScript in capitals", "JaVaScRiPt:alert(1)", Text),
    ("JavaScript with a comment", "javascript://example.org/%0aalert(1)", Text),
    ("JavaScript with a tab", "java\tscript:alert(1)", Text),
    ("JavaScript with a line break", "java\nscript:alert(1)", Text),
    ("JavaScript with a carriage return", "java\rscript:alert(1)", Text),
    ("JavaScript behind a control character", "\u{1}javascript:alert(1)", Text),
    ("JavaScript behind a zero-width space", "\u{200B}javascript:alert(1)", Text),
    ("JavaScript behind a byte order mark", "\u{FEFF}javascript:alert(1)", Text),
    ("JavaScript behind a noncharacter", "\u{FFFE}javascript:alert(1)", Text),
    ("JavaScript behind spaces", "  javascript:alert(1)", Text),
    ("VBScript", "vbscript:msgbox(1)", Text),
    ("LiveScript", "livescript:alert(1)", Text),
    ("data as HTML", "data:text/html,<script>alert(1)</script>", Text),
    ("data as SVG", "data:image/svg+xml,<svg onload=alert(1)>", Text),
    ("data in base64", "data:text/html;base64,PHNjcmlwdD4=", Text),
    ("a blob", "blob:https://example.org/1", Text),
    ("a file of the reader", "file:///etc/passwd", Text),
    ("a page of the browser", "about:blank", Text),
    ("the source of a page", "view-source:https://example.org", Text),
    ("a program of the reader", "ms-msdt:/id", Text),
    ("an intent of a telephone", "intent://example.org#Intent;end", Text),
    ("a telephone", "tel:110", Text),
    ("a message", "sms:110", Text),
    ("FTP", "ftp://example.org/", Text),
    ("a web socket", "wss://example.org/", Text),
    ("an unknown scheme", "foo:bar", Text),
    ("no scheme before a colon", ":alert(1)", Text),
    ("a host without a scheme", "//evil.example/x", Text),
    ("three slashes", "///evil.example/x", Text),
    ("backslashes", "\\\\evil.example\\x", Text),
    ("a slash and a backslash", "/\\evil.example/x", Text),
    ("a slash, a tab and a slash", "/\t/evil.example", Text),
    ("backslashes behind a scheme", "https:\\\\evil.example", Text),
    ("one slash behind a scheme", "https:/evil.example", Text),
    ("no slash behind a scheme", "https:evil.example", Text),
    ("three slashes behind a scheme", "https:///evil.example", Text),
    ("no host", "https://", Text),
    ("a query in place of a host", "https://?evil.example", Text),
    ("a user name", "https://user@evil.example/", Text),
    ("a host as a user name", "https://www.bund.example@evil.example/", Text),
    ("a password", "https://user:secret@evil.example/", Text),
    ("a port that there is not", "https://example.org:99999/", Text),
    ("a port in letters", "https://example.org:http/", Text),
    ("two ports", "https://example.org:80:90/", Text),
    ("a wildcard", "https://*.example.org/", Text),
    ("a host in percent", "https://%65vil.example/", Text),
    ("an empty part of a host", "https://evil..example/", Text),
    ("a zero-width space in a host", "https://exam\u{200B}ple.org/", Text),
    ("a soft hyphen in a host", "https://exam\u{AD}ple.org/", Text),
    ("an angle in a host", "https://<b>.example/", Text),
    ("the direction of text in an address", "https://example.org/\u{202E}gpj.exe", Text),
    ("an isolated direction", "https://example.org/\u{2066}x", Text),
    ("a space", "https://example.org/a b", Text),
    ("a zero byte in an address", "https://example.org/\0", Text),
    ("a Cyrillic letter in a host", "https://\u{430}pple.example/", Named),
    ("a Greek letter in a host", "https://g\u{3BF}ogle.example/", Named),
    ("a lookalike in Punycode", "https://xn--pple-43d.example/", Named),
    ("a host of Cyrillic lookalikes", "https://\u{440}\u{430}\u{443}\u{440}\u{430}l.example/", Named),
];

/// A site whose speaker has all these links, and a takeaway for each as its source.
fn project() -> TestProject {
    let links = CASES.iter().map(|(_, address, _)| format!(r#"{{"kind": "web", "url": {}}}"#, json(address)));
    let links = links.collect::<Vec<_>>().join(",\n");
    let bundle = bundle_with("\"name\": \"Ada\"", &format!("\"name\": \"Ada\", \"links\": [\n{links}]"));
    let takeaways = CASES.iter().enumerate().map(|(at, (_, address, _))| {
        let source = format!(r#"{{"label": "Quelle", "url": {}}}"#, json(address));
        format!(r#"{{"id": "k{at}", "talk": "one", "kind": "quote", "statement": "Aussage {at}.", "source": {source}}}"#)
    });
    let takeaways = takeaways.collect::<Vec<_>>().join(",\n");
    let bundle = bundle.replace("\"takeaways\": [", &format!("\"takeaways\": [\n{takeaways},\n"));
    let project = TestProject::with(&bundle);
    project.must_build(&["--site-url", "https://recap.example.org/"]);
    project
}

#[test]
fn check_names_every_address_that_is_no_link_and_every_host_that_looks_like_another() {
    let project = project();
    let source = BundleFile::read(&project.path("recap.json")).unwrap();
    let report = CheckReport::of(&source);
    for (at, (point, _, outcome)) in CASES.iter().enumerate() {
        let expected = match outcome {
            Link => None,
            Named => Some("lookalike-host"),
            Text => Some("address"),
        };
        let path = format!("speakers[0].links[{at}].url");
        let mut codes =
            report.diagnostics.iter().filter(|found| found.path() == path).map(|found| found.code);
        assert_eq!(codes.find(|code| *code != "private-data"), expected, "{point}");
    }
}

#[test]
fn pages_link_to_the_safe_addresses_alone_and_show_the_others() {
    let project = project();
    let page = Html::parse_document(&project.read("site/speaker/ada/index.html"));
    let text: String = page.root_element().text().collect();
    let links = Selector::parse("a[href]").unwrap();
    let links: BTreeSet<&str> = page.select(&links).filter_map(|link| link.attr("href")).collect();
    for (point, address, outcome) in CASES {
        assert_eq!(links.contains(address), *outcome != Text, "{point}");
        if *outcome == Text {
            let shown: String = address.trim().chars().filter(|c| !is_left_out(*c)).collect();
            let shown = shown.replace('\t', " ");
            assert!(text.contains(shown.lines().next().unwrap()), "{point} is shown");
        }
    }
}

/// Whether no text shows a character.
fn is_left_out(c: char) -> bool {
    (c.is_control() && !"\t\n".contains(c)) || "\u{202E}\u{2066}\u{FFFE}".contains(c)
}

#[test]
fn no_file_of_the_site_has_an_attribute_that_leads_where_none_may() {
    let project = project();
    let element = Selector::parse("*").unwrap();
    for name in files(&project.path("site")).iter().filter(|name| name.ends_with(".html")) {
        let page = Html::parse_document(&fs::read_to_string(project.path("site").join(name)).unwrap());
        for (attribute, value) in page.select(&element).flat_map(|element| element.value().attrs()) {
            assert!(!attribute.starts_with("on"), "{name}: {attribute}");
            // An icon that no browser asks for.
            if value != "data:,"
                && ["href", "src", "action", "formaction", "srcset", "poster", "data"].contains(&attribute)
            {
                let scheme = value.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
                let scheme = scheme.filter(|scheme| !scheme.contains(['/', '?', '#', '.']));
                let is_safe =
                    scheme.as_deref().is_none_or(|scheme| ["https", "http", "mailto"].contains(&scheme));
                assert!(
                    is_safe && !value.starts_with("//") && !value.contains('\\'),
                    "{name}: {attribute}={value}"
                );
                assert!(!value.contains("evil.example"), "{name}: {attribute}={value}");
            }
        }
    }
}
