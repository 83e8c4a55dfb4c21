//! Days that cannot be right.

use super::said;

#[test]
fn days_that_cannot_be_right_are_named() {
    #[track_caller]
    fn check(code: &str, event: &str, start: &str, expected: &[&str]) {
        let event = format!(r#"{{"name": "Tag 2021", "title": "Tag", "summary": "Kurz.", {event}}}"#);
        let talks = format!(r#"[{{"id": "kiel", "title": "Kiel", "speakers": [], "start": "{start}"}}]"#);
        assert_eq!(said(code, &[("event", &event), ("talks", &talks)]), expected);
    }
    let two = r#""start": "2021-11-23", "end": "2021-11-24""#;
    check("day-outside-event", two, "2021-11-23T09:30", &[]);
    check("day-outside-event", two, "2021-11-25T00:45", &[]);
    check(
        "day-outside-event",
        two,
        "2016-11-23",
        &["the talk is on 2016-11-23, and the congress from 2021-11-23 to 2021-11-24"],
    );
    check(
        "day-outside-event",
        r#""start": "2021-11-23""#,
        "2021-12-23",
        &["the talk is on 2021-12-23, and the congress on 2021-11-23"],
    );
    check("years-disagree", two, "2021-11-23", &[]);
    check(
        "years-disagree",
        r#""start": "2020-11-23""#,
        "2020-11-23",
        &["\"Tag 2021\" names 2021, and the congress is in 2020"],
    );
    check(
        "placeholder-day",
        r#""start": "1970-01-01""#,
        "2021-11-23",
        &["1970-01-01 stands for a day that no source gave, and is shown nowhere"],
    );
    check("day-outside-event", r#""start": "1970-01-01""#, "2021-11-23", &[]);
}
