//! People.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{bundle, of};

#[test]
fn initials_are_those_of_the_first_and_the_last_name() {
    #[track_caller]
    fn check(name: &str, expected: &str) {
        let bundle = bundle(&format!(r#""speakers": [{{"id": "a", "name": "{name}"}}]"#));
        assert_eq!(bundle.speakers[0].initials(), expected);
    }
    check("Arne Schönbohm", "AS");
    check("Ina Maria von der Öde", "IÖ");
    check("Madonna", "M");
    check("Prof. Dr.-Ing. Ada Groß", "AG");
    check("Cem Öz MdB", "CÖ");
    check("Eva Klein, M. A.", "EK");
    check("  ß  ", "ß");
}

#[test]
fn a_position_is_office_and_organisation_as_far_as_they_are_known() {
    #[track_caller]
    fn check(fields: &str, expected: Option<&str>) {
        let bundle = bundle(&format!(r#""speakers": [{{"id": "a", "name": "A"{fields}}}]"#));
        assert_eq!(bundle.speakers[0].position(&of("en")).as_deref(), expected);
    }
    check("", None);
    check(r#", "role": "Präsident""#, Some("Präsident"));
    check(r#", "organisation": "BSI""#, Some("BSI"));
    check(
        r#", "organisation": "BSI", "role": {"de": "Präsident", "en": "President"}"#,
        Some("President, BSI"),
    );
}
