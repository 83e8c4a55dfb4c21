//! Citations for citation processors, read again by serde_json.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{HOSTILE, a_text, cited, congress, shown};

fn items(csl: &str) -> Value {
    serde_json::from_str(csl).unwrap()
}

#[test]
fn an_item_has_the_fields_of_a_speech() {
    let citation = cited(&congress("Es ist alt", "BSI"), "takeaway:alt");
    let expected = json!([{
        "id": "tag-nacht-2021-11-23-takeaway-alt",
        "type": "speech",
        "title": "Es ist alt",
        "author": [{"literal": "BSI"}, {"family": "von der Höhe", "given": "Dr. Ina"}],
        "event-title": "Tag & Nacht",
        "event-place": "Essen",
        "issued": {"date-parts": [[2021, 11, 24]]},
        "language": "de",
        "note": "Das Netz? Bericht, Seite 3, https://example.org/x/b.pdf.",
        "URL": "https://example.org/x/takeaway/alt/",
    }]);
    assert_eq!(items(&citation.csl()), expected);
    assert_eq!(items(&cited(&congress("Alt", "BSI"), "talk:netz").csl())[0]["genre"], "Keynote");
    let editors = &items(&cited(&congress("Alt", "BSI"), "takeaway:laut").csl())[0];
    assert_eq!((&editors["type"], &editors["container-title"]), (&"webpage".into(), &"R".into()));
    assert_eq!(editors["author"], json!([{"literal": "Redaktion"}]));
    assert_eq!(editors["keyword"], "BSI, Dr. Ina von der Höhe");
    let note = "nach BSI, Dr. Ina von der Höhe. In: Das Netz? Tag & Nacht, Essen, 2021-11-24.";
    assert_eq!(editors["note"], note);
}

#[track_caller]
fn check_intact(statement: &str, name: &str) {
    let bundle = congress(statement, name);
    let items = items(&cited(&bundle, "takeaway:alt").csl());
    assert_eq!(items[0]["title"], shown(&bundle).0);
    assert_eq!((items[0].as_object().unwrap().len(), items.as_array().unwrap().len()), (10, 1));
}

#[test]
fn hostile_texts_stay_in_their_fields() {
    HOSTILE.iter().for_each(|text| check_intact(text, text));
}

proptest! {
    #[test]
    fn every_text_is_read_as_it_is_shown(statement in a_text(), name in a_text()) {
        check_intact(&statement, &name);
    }
}
