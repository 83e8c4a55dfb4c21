//! Licences.

mod common;

use common::{of, parsed};
use recap::licence::Licence;

/// What a licence is called, and where it can be read.
#[track_caller]
fn check(text: &str, label: &str, url: &str) {
    let licence: Licence = of(text);
    let language = of("de");
    let found = (licence.label.localized(&language).text, licence.url.as_ref().map(|url| url.as_str()));
    assert_eq!(found, (label, Some(url)));
}

#[test]
fn an_identifier_of_the_spdx_list_has_a_name_and_an_address() {
    check("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");
    check("CC-BY-NC-SA-3.0", "CC BY-NC-SA 3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/");
    check("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");
    check("CC-BY-3.0-DE", "CC-BY-3.0-DE", "https://spdx.org/licenses/CC-BY-3.0-DE.html");
    check("DL-DE-BY-2.0", "DL-DE-BY-2.0", "https://spdx.org/licenses/DL-DE-BY-2.0.html");
}

#[test]
fn an_address_stands_for_itself() {
    check("https://example.org/terms", "https://example.org/terms", "https://example.org/terms");
}

#[test]
fn everything_else_is_refused_or_has_a_label_of_its_own() {
    #[track_caller]
    fn check(licence: &str, expected: &[&str]) {
        let parsed = parsed(&format!("\"site\": {{\"licence\": {licence}}}"));
        let problems: Vec<String> = parsed.problems.iter().map(|problem| problem.kind.message()).collect();
        assert_eq!(problems, expected);
        assert_eq!(parsed.bundle.site.licence.is_none(), !expected.is_empty());
    }
    check("\"CC BY 4.0\"", &["\"CC BY 4.0\" is no licence"]);
    check("\"\"", &["\"\" is no licence"]);
    check("{}", &["`label` is missing"]);
    check("{\"label\": \"Alle Rechte vorbehalten\"}", &[]);
    check("{\"label\": \"Hausrecht\", \"url\": \"terms.html\"}", &[]);
}
