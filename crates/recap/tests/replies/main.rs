//! Replies from the Fediverse: whom to ask for them, and what is read from the answer.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../common/mod.rs"]
mod common;
mod context;
mod html;
mod reply;
mod thread;

use common::of;
use recap::fediverse::Thread;
use recap::replies::{Replies, Reply};
use serde_json::{Value, json};

/// The thread that the replies of these tests are in.
fn the_thread() -> Thread {
    Thread::at(&of("https://social.example/@kongress/1")).expect("a thread")
}

/// A status as the API documents it, with some of its fields in another way.
fn status(changed: Value) -> Value {
    let mut status = json!({
        "id": "2",
        "created_at": "2021-11-24T09:30:15.250Z",
        "in_reply_to_id": "1",
        "in_reply_to_account_id": "9",
        "sensitive": false,
        "spoiler_text": "",
        "visibility": "public",
        "language": "de",
        "uri": "https://social.example/users/ada/statuses/2",
        "url": "https://social.example/@ada/2",
        "replies_count": 0,
        "content": "<p>Gut gesagt.</p>",
        "reblog": null,
        "account": {
            "id": "7",
            "username": "ada",
            "acct": "ada",
            "display_name": "Ada",
            "url": "https://social.example/@ada",
            "emojis": []
        },
        "media_attachments": [],
        "mentions": [],
        "emojis": []
    });
    changes(&mut status, changed);
    status
}

fn changes(value: &mut Value, changed: Value) {
    for (name, change) in changed.as_object().expect("fields") {
        match change {
            Value::Object(_) if value[name].is_object() => changes(&mut value[name], change.clone()),
            _ => value[name] = change.clone(),
        }
    }
}

/// What is read from an answer with these statuses.
#[track_caller]
fn read(descendants: Vec<Value>) -> Replies {
    let context = json!({"ancestors": [], "descendants": descendants}).to_string();
    Replies::parse(&context, &the_thread()).expect("an answer")
}

/// The only reply in an answer.
#[track_caller]
fn only(changed: Value) -> Reply {
    let Replies { mut shown, count, left_out } = read(vec![status(changed)]);
    assert_eq!((shown.len(), count, left_out), (1, 1, 0));
    shown.remove(0)
}
