//! A diagnostic in one line.

use diagnostic::{Diagnostic, Place, Position, Severity, TextSpan};

#[test]
fn a_diagnostic_is_its_place_what_is_wrong_and_how_to_fix_it() {
    let wrong = Diagnostic::error("time-zone", Place::file("--time-zone"), "there is no time zone \"Mars\"");
    assert_eq!(wrong.to_string(), "--time-zone: there is no time zone \"Mars\"");
    let wrong = wrong.with_help("write its IANA name, such as Europe/Berlin");
    assert_eq!(
        wrong.to_string(),
        "--time-zone: there is no time zone \"Mars\"; write its IANA name, such as Europe/Berlin"
    );
    assert_eq!((wrong.severity, wrong.path()), (Severity::Error, ""));
}

#[test]
fn in_a_bundle_code_and_path_are_named_too() {
    let span = |path: &str| {
        let start = Position { line: 3, column: 2 };
        TextSpan { start, end: start, offset: 0, len: 0, path: path.to_owned() }
    };
    let at = |path: &str| Place::file("recap.json").span(span(path));
    let check = |path: &str, expected: &str| {
        let wrong = Diagnostic::warning("kind", at(path), "there is no kind \"x\"");
        assert_eq!((wrong.to_string().as_str(), wrong.path()), (expected, path));
    };
    check("takeaways[0].kind", "recap.json:3:2: kind: takeaways[0].kind: there is no kind \"x\"");
    check("", "recap.json:3:2: kind: there is no kind \"x\"");
}
