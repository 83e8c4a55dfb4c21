//! Citations for people.

use crate::{cited, congress};

#[track_caller]
fn check(target: &str, expected: &str) {
    assert_eq!(cited(&congress("Es ist alt", "Arne Schönbohm"), target).plain(), expected);
}

#[test]
fn a_citation_names_who_what_when_and_where() {
    check(
        "takeaway:alt",
        "Arne Schönbohm, Dr. Ina von der Höhe: Es ist alt. In: Das Netz? Tag & Nacht, Essen, 2021-11-24. \
         https://example.org/x/takeaway/alt/",
    );
    check(
        "talk:netz",
        "Arne Schönbohm, Dr. Ina von der Höhe: Das Netz? Tag & Nacht, Essen, 2021-11-24. \
         https://example.org/x/talk/netz/",
    );
}

#[test]
fn the_editors_stand_for_what_nobody_said_and_the_congress_for_the_day() {
    check(
        "takeaway:frei",
        "Redaktion: Frei. Tag & Nacht, Essen, 2021-11-23. https://example.org/x/takeaway/frei/",
    );
}
