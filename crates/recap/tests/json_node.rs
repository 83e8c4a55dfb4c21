//! Places inside a JSON text.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use diagnostic::Position;
use proptest::prelude::*;
use recap::bundle::JsonNode;
use serde_json::Value;

const JSON: &str = "
{
  \"a\": [1, {\"b\": \"ä\", \"c\": [ ]}],
  \"d\": null
}
";

#[test]
fn every_offset_leads_to_the_innermost_value() {
    #[track_caller]
    fn check(at: &str, expected: &str) {
        assert_eq!(JsonNode::find(JSON, JSON.find(at).unwrap()).path(), expected);
    }
    check("{\n", "");
    check("\"a\"", "");
    check("[1", "a");
    check("1,", "a[0]");
    check("{\"b\"", "a[1]");
    check("\"b\"", "a[1]");
    check("\"ä\"", "a[1].b");
    check("ä", "a[1].b");
    check("[ ]", "a[1].c");
    check("]}]", "a[1].c");
    check("}],", "a[1]");
    check("null", "d");
}

#[test]
fn a_step_to_what_is_not_there_keeps_the_place_and_names_the_path() {
    #[track_caller]
    fn check(spot: JsonNode, path: &str, at: &str) {
        assert_eq!((spot.path(), spot.offset()), (path, JSON.find(at).unwrap()));
    }
    let top = JsonNode::top(JSON);
    check(top.key("x"), "x", "{\n");
    check(top.key("a").at(7), "a[7]", "[1");
    check(top.key("d").key("x"), "d.x", "null");
    check(top.at(0), "[0]", "{\n");
}

#[test]
fn what_is_inside_a_value_has_its_path_its_characters_and_its_range() {
    #[track_caller]
    fn check(spot: JsonNode, path: &str, written: &str, text: Option<&str>) {
        assert_eq!((spot.path(), &JSON[spot.range()], spot.text().as_deref()), (path, written, text));
    }
    let names = |spot: &JsonNode| spot.fields().map(|(name, _)| name.into_owned()).collect::<Vec<_>>();
    let top = JsonNode::top(JSON);
    assert_eq!(names(&top), ["a", "d"]);
    let list = top.key("a");
    assert_eq!((list.items().count(), list.fields().count()), (2, 0));
    let object = list.items().last().unwrap();
    assert_eq!((names(&object), object.items().count()), (vec!["b".to_owned(), "c".to_owned()], 0));
    check(object.fields().next().unwrap().1, "a[1].b", "\"ä\"", Some("ä"));
    check(object.fields().last().unwrap().1, "a[1].c", "[ ]", None);
}

#[test]
fn positions_count_lines_and_characters_from_one() {
    #[track_caller]
    fn check(text: &str, offset: usize, line: usize, column: usize) {
        assert_eq!(Position::of(text, offset), Position { line, column });
    }
    check("", 0, 1, 1);
    check("ab", 1, 1, 2);
    check("äb", 2, 1, 2);
    check("a\nb", 2, 2, 1);
    check("a\r\nü😀b", 9, 2, 3);
    check("a\n", 2, 2, 1);
    check("ab", 99, 1, 3);
}

fn some_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        ".{0,4}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-zä\"\\\\]{1,3}", inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Every value inside, reached by steps from the top.
fn all<'a>(spot: JsonNode<'a>, value: &Value, found: &mut Vec<JsonNode<'a>>) {
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| all(spot.at(at), item, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, field)| all(spot.key(name), field, found)),
        _ => {}
    }
    found.push(spot);
}

proptest! {
    #[test]
    fn a_path_leads_to_an_offset_and_the_offset_back_to_the_path(value in some_json(), pretty: bool) {
        let json = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let mut spots = Vec::new();
        all(JsonNode::top(&json), &value, &mut spots);
        for spot in spots {
            let found = JsonNode::find(&json, spot.offset());
            prop_assert_eq!((found.path(), found.offset()), (spot.path(), spot.offset()));
        }
    }

    #[test]
    fn any_offset_of_any_text_leads_somewhere(json in "[\\[\\]{}\":,a1ä ]{0,12}|.*", offset in 0..40_usize) {
        let found = JsonNode::find(&json, offset);
        prop_assert!(found.offset() <= json.len() && json.is_char_boundary(found.offset()));
    }
}
