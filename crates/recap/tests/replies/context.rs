//! Answers as a whole.

use proptest::prelude::*;
use recap::replies::{Replies, RepliesError};
use serde_json::{Value, json};

use crate::{read, status, the_thread};

#[test]
fn what_is_not_the_documented_answer_is_refused() {
    #[track_caller]
    fn check(results: &str) {
        assert_eq!(Replies::parse(results, &the_thread()), Err(RepliesError));
    }
    check("");
    check("<!doctype html><title>Sign in</title>");
    check(r#"{"descendants": [{"id": "1"}"#);
    check(r#"{"ancestors": []}"#);
    check(r#"{"descendants": null}"#);
    check(r#"{"descendants": {}}"#);
    check(r#"{"error": "Record not found"}"#);
    check(r#"[{"descendants": []}]"#);
    check("17");
    check(&"[".repeat(10_000));
    check(&format!("{}{}", r#"{"descendants": []}"#, " ".repeat(1 << 24)));
    assert_eq!(
        RepliesError.to_string(),
        "this is no answer of Mastodon's API to a question for the context of a post"
    );
}

#[test]
fn a_thread_without_replies_has_none() {
    assert_eq!(read(vec![]), Replies { shown: vec![], count: 0, left_out: 0 });
}

#[test]
fn replies_are_read_and_what_came_before_the_thread_is_not() {
    let context = json!({
        "ancestors": [status(json!({"content": "<p>Davor</p>"}))],
        "descendants": [status(json!({"content": "<p>Danach</p>"}))]
    });
    let replies = Replies::parse(&context.to_string(), &the_thread()).unwrap();
    let texts: Vec<_> = replies.shown.iter().map(|reply| &*reply.text).collect();
    assert_eq!(texts, ["Danach"]);
}

/// Texts of what is shown, the count and how many were left out.
#[track_caller]
fn check(descendants: Vec<Value>, expected: (&[&str], usize, usize)) {
    let Replies { shown, count, left_out } = read(descendants);
    let texts: Vec<_> = shown.iter().map(|reply| &*reply.text).collect();
    assert_eq!((&*texts, count, left_out), expected);
}

#[test]
fn only_what_is_meant_for_everybody_is_shown_and_counted() {
    let of = |visibility: &str| status(json!({"visibility": visibility, "content": visibility}));
    let all = ["public", "unlisted", "private", "direct", "mutuals_only"].map(of);
    check(all.into(), (&["public", "unlisted"], 2, 0));
}

#[test]
fn a_broken_entry_is_left_out_and_counted_and_the_rest_is_shown() {
    let broken = [
        Value::Null,
        json!("text"),
        json!([]),
        json!({}),
        status(json!({"visibility": null})),
        status(json!({"content": null})),
        status(json!({"content": 1})),
        status(json!({"account": null})),
        status(json!({"account": {"acct": null}})),
        status(json!({"account": {"acct": " \u{202e} "}})),
        status(json!({"account": {"acct": "a b"}})),
        status(json!({"id": null})),
    ];
    let all = broken.into_iter().chain([status(json!({"content": "Gut"}))]).collect();
    check(all, (&["Gut"], 1, 12));
}

#[test]
fn half_a_character_breaks_its_entry_and_no_other() {
    let good = status(json!({}));
    let broken = status(json!({"content": "here"})).to_string().replace("here", r"\ud800");
    let context = format!(r#"{{"descendants": [{broken}, {good}]}}"#);
    let replies = Replies::parse(&context, &the_thread()).unwrap();
    assert_eq!((replies.count, replies.left_out), (1, 1));
}

#[test]
fn an_answer_follows_what_it_answers_and_says_whom() {
    let of = |id: &str, to: &str, name: &str| {
        status(json!({"id": id, "in_reply_to_id": to, "account": {"display_name": name}}))
    };
    let chain = (3..10).map(|id| of(&id.to_string(), &(id - 1).to_string(), &format!("Nr. {id}")));
    let first =
        [of("2", "1", "Ada"), of("20", "2", "Ben"), of("21", "unknown", "Cem"), of("22", "22", "Dan")];
    let replies = read(first.into_iter().chain(chain).collect());
    let found: Vec<_> =
        replies.shown.iter().map(|reply| (&*reply.name, reply.depth, reply.to.as_deref())).collect();
    let expected = [
        ("Ada", 0, None),
        ("Ben", 1, Some("Ada")),
        ("Cem", 0, None),
        ("Dan", 0, None),
        ("Nr. 3", 1, Some("Ada")),
        ("Nr. 4", 2, Some("Nr. 3")),
        ("Nr. 5", 3, Some("Nr. 4")),
        ("Nr. 6", 4, Some("Nr. 5")),
        ("Nr. 7", 4, Some("Nr. 6")),
        ("Nr. 8", 4, Some("Nr. 7")),
        ("Nr. 9", 4, Some("Nr. 8")),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_first_200_are_shown_and_all_are_counted() {
    let replies = read((0..450).map(|_| status(json!({}))).collect());
    assert_eq!((replies.shown.len(), replies.count), (200, 450));
}

#[test]
fn a_thread_may_go_on_where_the_server_has_sent_as_many_as_it_sends() {
    #[track_caller]
    fn check(count: usize, expected: bool) {
        let replies = read((0..count).map(|_| status(json!({}))).collect());
        assert_eq!(replies.may_have_more(), expected, "{count}");
    }
    check(0, false);
    check(59, false);
    check(60, true);
    check(201, true);
}

/// JSON of any shape, with the names that are looked for.
fn anything() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        "(\\PC|[<>&;=\"'#/\n])*".prop_map(Value::from),
        prop::sample::select(vec!["public", "2", "1", "<p>a</p>"]).prop_map(Value::from),
    ];
    let leaf = prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), text];
    let names = ["descendants", "account", "acct", "visibility", "content", "id", "url", "created_at"];
    leaf.prop_recursive(4, 60, 8, move |inner| {
        let name = prop::sample::select(names.to_vec()).prop_map(str::to_owned);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::hash_map(name, inner, 0..8).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn no_answer_makes_trouble(results in anything(), cut in any::<prop::sample::Index>()) {
        let text = results.to_string();
        let _ = Replies::parse(&text, &the_thread());
        let _ = Replies::parse(&text[..text.floor_char_boundary(cut.index(text.len() + 1))], &the_thread());
        let listed = json!({"descendants": [results.clone(), status(json!({"account": results}))]}).to_string();
        let replies = Replies::parse(&listed, &the_thread()).unwrap();
        prop_assert!(replies.count + replies.left_out <= 2);
    }
}
