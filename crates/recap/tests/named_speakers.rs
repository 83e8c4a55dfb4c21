//! Whom a published bundle names.

use recap::bundle::without_unnamed_speakers;

fn bundle(speakers: &str, talks: &str, takeaways: &str) -> String {
    format!(r#"{{"speakers": [{speakers}], "talks": [{talks}], "takeaways": [{takeaways}], "x": 1}}"#)
}

const ADA: &str = r#"{"id": "ada", "name": "Ada"}"#;
const BEN: &str = r#"{"id": "ben", "name": "Ben"}"#;
const BY_ADA: &str = r#"{"id": "a", "speakers": ["ada"]}"#;
const BY_BEN: &str = r#"{"id": "b", "speakers": ["ben"]}"#;

/// Takeaways `before` were written, those `after` are published; `talks` are in both.
#[track_caller]
fn check(talks: &str, before: &str, after: &str, expected: &[&str]) {
    let all = [ADA, BEN].join(", ");
    let published = without_unnamed_speakers(bundle(&all, talks, after), &bundle(&all, talks, before));
    assert_eq!(published, bundle(&expected.join(", "), talks, after));
}

#[test]
fn whom_only_hidden_takeaways_name_is_left_out() {
    let both = [BY_ADA, BY_BEN].join(", ");
    check("", &both, BY_ADA, &[ADA]);
    check("", &both, BY_BEN, &[BEN]);
    check("", &both, &format!(r#"{BY_ADA}, {{"id": "b", "withdrawn": {{"without_name": true}}}}"#), &[ADA]);
}

#[test]
fn whom_a_talk_or_another_takeaway_names_stays() {
    let both = [BY_ADA, BY_BEN].join(", ");
    check(BY_BEN, &both, BY_ADA, &[ADA, BEN]);
    check("", &both, &both, &[ADA, BEN]);
}

#[test]
fn whoever_was_named_nowhere_stays() {
    check("", BY_ADA, BY_ADA, &[ADA, BEN]);
    check("", "", "", &[ADA, BEN]);
}
