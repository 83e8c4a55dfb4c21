//! What a congress and its texts should say.

use super::said;
use crate::bundle::{diagnostics, with};

#[test]
fn texts_that_others_may_use_have_a_licence() {
    let missing = ["the bundle does not say under which licence its texts may be used"];
    assert_eq!(said("missing-licence", &[("site", "{}")]), missing);
    assert_eq!(said("missing-licence", &[("site", "null")]), missing);
    assert_eq!(said("missing-licence", &[]), Vec::<String>::new());
}

#[test]
fn a_congress_has_a_place_and_where_talks_have_times_a_time_zone() {
    #[track_caller]
    fn check(event: &str, start: &str, expected: &[&str]) {
        let event = format!(r#"{{"name": "A", "title": "A", "summary": "A", "start": "2021-11-23"{event}}}"#);
        let talks = format!(r#"[{{"id": "kiel", "title": "A", "start": "{start}"}}]"#);
        let found = diagnostics(&with(&[("event", &event), ("talks", &talks)]));
        assert_eq!(found.iter().map(|entry| entry.code).collect::<Vec<_>>(), expected);
    }
    check(r#", "place": "online", "time_zone": "Europe/Berlin""#, "2021-11-23T09:30", &[]);
    check(r#", "place": "online""#, "2021-11-23T09:30", &["missing-time-zone"]);
    check(r#", "place": "online""#, "2021-11-23", &[]);
    check(r#", "time_zone": "Europe/Berlin""#, "2021-11-23T09:30", &["missing-place"]);
    check("", "2021-11-23T09:30", &["missing-place", "missing-time-zone"]);
}
