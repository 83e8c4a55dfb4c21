//! Lists as a test writes them, and lists of any kind.

use proptest::prelude::*;
use recap::List;
use recap::list::Note;

use crate::common::of;

/// A list written as `one two:its note three`, parted by spaces; `_` stands for a space in a note.
pub fn list(written: &str) -> List {
    let mut list = List::default();
    for entry in written.split_whitespace() {
        let (id, note) = entry.split_once(':').unwrap_or((entry, ""));
        list.add(of(id));
        list.annotate(&of(id), Note::new(&note.replace('_', " ")));
    }
    list
}

/// A list in the form that [`list`] reads.
pub fn written(list: &List) -> String {
    let entries = list.entries().iter().map(|entry| {
        let note = entry.note.as_ref().map(|note| format!(":{}", note.as_str().replace(' ', "_")));
        format!("{}{}", entry.takeaway, note.unwrap_or_default())
    });
    entries.collect::<Vec<_>>().join(" ")
}

fn a_note() -> impl Strategy<Value = Option<Note>> {
    let tricky =
        prop::collection::vec(prop::sample::select(vec!["\\", "n", "\n", " ", "\0", "ä", "😀", "x"]), 0..9);
    let note = prop_oneof![tricky.prop_map(|parts| parts.concat()), any::<String>()];
    note.prop_map(|typed| Note::new(&typed))
}

pub fn a_list() -> impl Strategy<Value = List> {
    prop::collection::vec(("[a-c]{1,2}|[a-z0-9-]{1,64}", a_note()), 0..12).prop_map(|entries| {
        let mut list = List::default();
        for (id, note) in entries {
            list.add(of(&id));
            list.annotate(&of(&id), note);
        }
        list
    })
}
