//! Citations for people.

use crate::{cited, congress};

#[track_caller]
fn check(target: &str, expected: &str) {
    assert_eq!(cited(&congress("Es ist alt", "Arne Schönbohm"), target).plain(), expected);
}

#[test]
fn a_citation_names_who_what_when_and_where_and_where_it_can_be_checked() {
    check(
        "takeaway:alt",
        "Arne Schönbohm, Dr. Ina von der Höhe: Es ist alt. In: Das Netz? Tag & Nacht, Essen, 2021-11-24. \
         Bericht, Seite 3, https://example.org/x/b.pdf. https://example.org/x/takeaway/alt/",
    );
    check(
        "talk:netz",
        "Arne Schönbohm, Dr. Ina von der Höhe: Das Netz? Tag & Nacht, Essen, 2021-11-24. \
         https://example.org/x/talk/netz/",
    );
}

#[test]
fn the_editors_stand_for_their_words_after_the_speakers() {
    check(
        "takeaway:laut",
        "Redaktion, nach Arne Schönbohm, Dr. Ina von der Höhe: Laut Ina ist es alt. In: Das Netz? \
         Tag & Nacht, Essen, 2021-11-24. https://example.org/x/takeaway/laut/",
    );
    check("takeaway:frei", "Redaktion: Frei. Tag & Nacht, Essen. https://example.org/x/takeaway/frei/");
}

#[test]
fn no_talk_gets_the_day_of_the_congress() {
    check(
        "talk:tag",
        "Redaktion, über den Vortrag von Dr. Ina von der Höhe: Der Tag. Tag & Nacht, Essen. \
         https://example.org/x/talk/tag/",
    );
}
