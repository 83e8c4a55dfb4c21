//! Whose words are whose after a programme in a table is imported again: no takeaway ever comes to another talk.
#![allow(clippy::unwrap_used)]

mod common;

use common::{bundle, good, told};
use import::report::ImportEventKind;
use import::{
    ExistingBundle, Import, ImportError, ImportOptions, ImportSource, import_into, import_programme,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const HEADINGS: &str = "Nr.;Datum;Beginn;Titel;Referierende;Organisation\n";

fn options() -> ImportOptions {
    ImportOptions { language: Some("de".parse().unwrap()), ..ImportOptions::default() }
}

/// The bundle of a table, with a takeaway at each of its talks that says the title of the talk.
fn first(csv: &str) -> Value {
    let sources = [ImportSource::new("a.csv", csv)];
    let mut recap = bundle(&good(import_programme(&sources, &options()).unwrap()));
    let talks = recap["talks"].as_array().unwrap().clone();
    let takeaways = talks.iter().enumerate().map(|(at, talk)| {
        json!({ "id": format!("t{at}"), "talk": talk["id"], "kind": "finding", "statement": talk["title"] })
    });
    recap["takeaways"] = takeaways.collect();
    recap
}

fn import_again(recap: &Value, csv: &str) -> Result<Import, ImportError> {
    let recap = ExistingBundle::read(&ImportSource::new("recap.json", recap.to_string())).unwrap();
    import_into(recap, &[ImportSource::new("a.csv", csv)], &ImportOptions::default())
}

#[track_caller]
fn again(recap: &Value, csv: &str) -> Import {
    good(import_again(recap, csv).unwrap_or_else(|error| panic!("{error}")))
}

fn warnings(import: &Import) -> Vec<String> {
    import.warnings.iter().map(ToString::to_string).collect()
}

/// A row for each of these talks, of title, time and people.
fn table(rows: &[(&str, &str, &str, &str)]) -> String {
    let rows = rows
        .iter()
        .map(|(number, time, title, people)| format!("{number};19.05.2026;{time};{title};{people};\n"));
    HEADINGS.to_owned() + &rows.collect::<String>()
}

/// Each takeaway with the title and people of its talk, and whether the source no longer has the talk.
fn heard(recap: &Value) -> Vec<String> {
    let list = |name: &str| recap[name].as_array().unwrap().clone();
    let find = |name: &str, id: &Value| list(name).into_iter().find(|entry| entry["id"] == *id).unwrap();
    let heard = list("takeaways").into_iter().map(|takeaway| {
        let talk = find("talks", &takeaway["talk"]);
        let people = talk["speakers"].as_array().unwrap().iter();
        let people: Vec<Value> = people.map(|id| find("speakers", id)["name"].clone()).collect();
        let gone = if talk["origin"]["gone"] == true { ", gone" } else { "" };
        format!("{}: {} {}{gone}", takeaway["statement"], talk["title"], Value::from(people)).replace('"', "")
    });
    heard.collect()
}

#[track_caller]
fn check(
    before: &[(&str, &str, &str, &str)],
    after: &[(&str, &str, &str, &str)],
    expected: &[&str],
    warned: &[&str],
) {
    let import = again(&first(&table(before)), &table(after));
    assert_eq!(heard(&bundle(&import)), expected);
    let codes: Vec<&str> = import.warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, warned, "{:?}", warnings(&import));
}

const CLOUD: (&str, &str, &str, &str) = ("2", "10:00", "Cloud", "Bernd Blau");
const SCHOOL: (&str, &str, &str, &str) = ("3", "11:00", "Schule", "Clara Cohn");

#[test]
fn numbers_that_count_the_rows_name_no_talk() {
    let before = include_str!("../../../tests/fixtures/programmes/renumbered-1.csv");
    let after = include_str!("../../../tests/fixtures/programmes/renumbered-2.csv");
    let import = again(&first(before), after);
    let expected =
        ["Eröffnung: Eröffnung [Anna Alt], gone", "Cloud: Cloud [Bernd Blau]", "Schule: Schule [Clara Cohn]"];
    assert_eq!(heard(&bundle(&import)), expected);
    assert_eq!(told(&import, ImportEventKind::Vanished), (1, vec!["Eröffnung".to_owned()]));
    assert_eq!(warnings(&import), Vec::<String>::new());
}

#[test]
fn ids_that_count_no_rows_name_a_talk_and_are_never_trusted_alone() {
    let open = ("10", "9:00", "Eröffnung", "Anna Alt");
    let (cloud, school) = (("20", CLOUD.1, CLOUD.2, CLOUD.3), ("40", SCHOOL.1, SCHOOL.2, SCHOOL.3));
    let renumbered = [("10", CLOUD.1, CLOUD.2, CLOUD.3), ("20", SCHOOL.1, SCHOOL.2, SCHOOL.3)];
    check(
        &[open, cloud, school],
        &renumbered,
        &[
            "Eröffnung: Eröffnung [Anna Alt], gone",
            "Cloud: Cloud [Bernd Blau]",
            "Schule: Schule [Clara Cohn]",
        ],
        &[],
    );
    for (id, time) in [("20", "10:00"), ("B7X", "15:00")] {
        check(
            &[open, (id, cloud.1, cloud.2, cloud.3), school],
            &[open, (id, time, "Wolken überall", "Bernd Blau"), school],
            &[
                "Eröffnung: Eröffnung [Anna Alt]",
                "Cloud: Wolken überall [Bernd Blau]",
                "Schule: Schule [Clara Cohn]",
            ],
            &[],
        );
    }
    for time in ["10:00", "16:00"] {
        let replaced = [open, ("20", time, "Garten", "Dora Dunkel"), school];
        check(
            &[open, cloud, school],
            &replaced,
            &[
                "Eröffnung: Eröffnung [Anna Alt]",
                "Cloud: Cloud [Bernd Blau], gone",
                "Schule: Schule [Clara Cohn]",
            ],
            &["another-talk"],
        );
    }
}

#[test]
fn two_talks_under_one_key_are_both_shown() {
    let before = table(&[("10", "9:00", "Cloud", "Bernd Blau"), ("20", "11:00", "Schule", "Clara Cohn")]);
    let after = table(&[("10", "15:00", "Garten", "Dora Dunkel"), ("20", "11:00", "Schule", "Clara Cohn")]);
    let expected = "recap.json: \"code:10\" was \"Cloud\" (Bernd Blau, 2026-05-19T09:00) and is \"Garten\" \
        (Dora Dunkel, 2026-05-19T15:00) now, which is another talk; what was written for \"cloud\" stays there; if the \
        two are one, take the import back with `nachlese undo`, write the new title into `title` of \"cloud\", and \
        import again";
    assert_eq!(warnings(&again(&first(&before), &after)), [expected]);
}

#[test]
fn a_title_that_was_corrected_is_the_same_talk_and_another_one_is_asked_about() {
    let others = [("1", "9:00", "Eröffnung", "Anna Alt"), SCHOOL];
    for title in ["Clouds", "Cloud für alle", "Die Cloud"] {
        let expected = format!("Cloud: {title} [Bernd Blau]");
        let before = [others[0], CLOUD, SCHOOL];
        let expected = ["Eröffnung: Eröffnung [Anna Alt]", &expected, "Schule: Schule [Clara Cohn]"];
        check(&before, &[others[0], ("2", CLOUD.1, title, CLOUD.3), SCHOOL], &expected, &[]);
    }
    check(
        &[others[0], CLOUD, SCHOOL],
        &[others[0], ("2", CLOUD.1, "Rechenzentren", CLOUD.3), SCHOOL],
        &[
            "Eröffnung: Eröffnung [Anna Alt]",
            "Cloud: Cloud [Bernd Blau], gone",
            "Schule: Schule [Clara Cohn]",
        ],
        &["another-title"],
    );
}

#[test]
fn talks_of_one_title_are_told_apart_by_their_people_and_times() {
    let a = ("1", "10:00", "Werkstatt", "Anna Alt");
    let b = ("2", "10:00", "Werkstatt", "Bernd Blau");
    let c = ("1", "12:00", "Werkstatt", "Clara Cohn");
    let (is_a, is_b) = ("Werkstatt: Werkstatt [Anna Alt]", "Werkstatt: Werkstatt [Bernd Blau]");
    check(&[a, b, SCHOOL], &[b, a, SCHOOL], &[is_a, is_b, "Schule: Schule [Clara Cohn]"], &[]);
    let gone = "Werkstatt: Werkstatt [Anna Alt], gone";
    check(&[a, b, SCHOOL], &[b, SCHOOL], &[gone, is_b, "Schule: Schule [Clara Cohn]"], &[]);
    check(&[a, SCHOOL], &[c, SCHOOL], &[gone, "Schule: Schule [Clara Cohn]"], &["another-talk"]);
}

#[test]
fn whoever_gives_a_talk_in_place_of_another_is_named_beside_the_takeaways() {
    let before = [CLOUD, SCHOOL];
    let after = [("2", CLOUD.1, CLOUD.2, "Dora Dunkel"), SCHOOL];
    check(
        &before,
        &after,
        &["Cloud: Cloud [Dora Dunkel]", "Schule: Schule [Clara Cohn]"],
        &["another-name", "other-speakers"],
    );
    let told = warnings(&again(&first(&table(&before)), &table(&after)));
    let expected = "recap.json: \"Cloud\" is by Dora Dunkel now, and was by Bernd Blau; its takeaways that name nobody \
        stay with Bernd Blau: t0; say in `speakers` of each takeaway who said it";
    assert_eq!(told[1], expected);
}

#[test]
fn nobody_gets_words_that_were_somebody_elses() {
    #[track_caller]
    fn check_speakers(before: &str, after: &str, expected: serde_json::Value) {
        let talk = |people| [(CLOUD.0, CLOUD.1, CLOUD.2, people), SCHOOL];
        let after = again(&first(&table(&talk(before))), &table(&talk(after)));
        assert_eq!(bundle(&after)["takeaways"][0].get("speakers").cloned().unwrap_or_default(), expected);
    }
    let bernd = serde_json::json!(["bernd-blau"]);
    check_speakers("Bernd Blau", "Dora Dunkel", bernd.clone());
    check_speakers("Bernd Blau", "Bernd Blau und Dora Dunkel", bernd);
    check_speakers("Bernd Blau und Dora Dunkel", "Bernd Blau", serde_json::Value::Null);
    check_speakers("", "Dora Dunkel", serde_json::Value::Null);
    check_speakers("Bernd Blau", "Berndt Blau", serde_json::Value::Null);
}

#[test]
fn ids_copied_from_another_congress_are_refused() {
    let before = table(&[
        ("a", "9:00", "Eröffnung", "Anna Alt"),
        ("b", "10:00", "Cloud", "Bernd Blau"),
        ("c", "11:00", "Schule", "Clara Cohn"),
    ]);
    let copied = "Id;Datum;Beginn;Titel;Referierende\na;19.05.2027;9:00;Eröffnung;Emil Eck\nb;19.05.2027;10:00;Garten;Dora Dunkel\nc;19.05.2027;11:00;Wald;Fritz Feld\n";
    let error = import_again(&first(&before), copied).unwrap_err().to_string();
    let expected = "recap.json: none of the 3 talks that were imported before is in the source; \
        name all sources of this programme together, or write another programme with -o";
    assert_eq!(error, expected);
    let few = copied.replace("Emil Eck", "Anna Alt");
    let error = import_again(&first(&before), &few).unwrap_err().to_string();
    assert!(error.starts_with("recap.json: only 1 of the 3 talks that were imported before are in the source, and all on other days; "), "{error}");
    let same_people = copied
        .replace("Emil Eck", "Anna Alt")
        .replace("Eröffnung", "Begrüßung")
        .replace("Dora Dunkel", "Bernd Blau");
    let error = import_again(&first(&before), &same_people).unwrap_err().to_string();
    assert_eq!(error, expected, "the same people speak again");
    let postponed = before.replace("2026", "2027");
    let import = again(&first(&before), &postponed);
    assert_eq!(told(&import, ImportEventKind::Vanished).0, 0, "a congress that is postponed is the same");
}

/// A talk of a made-up programme: few titles and people, so that many are alike.
fn rows() -> impl Strategy<Value = Vec<(u8, u8, u8)>> {
    proptest::collection::vec((0..6_u8, 8..14_u8, 0..5_u8), 2..9)
}

const TITLES: [&str; 6] = ["Akten", "Brot und Butter", "Cloud", "Dach", "Cloud II", "Diskussion"];
const PEOPLE: [&str; 5] = ["Anna Alt", "Bernd Blau", "Clara Cohn", "Anna Adler", "Dora Dunkel und Emil Eck"];

fn numbered(rows: &[(u8, u8, u8)], from: usize, by: usize) -> String {
    let row = |(at, (title, hour, people)): (usize, &(u8, u8, u8))| {
        let (title, people) = (TITLES[usize::from(*title)], PEOPLE[usize::from(*people)]);
        format!("{};19.05.2026;{hour}:00;{title};{people};\n", from + at * by)
    };
    HEADINGS.to_owned() + &rows.iter().enumerate().map(row).collect::<String>()
}

/// Each talk once: what is the same in title, time and people cannot be told apart.
fn distinct(rows: Vec<(u8, u8, u8)>) -> Vec<(u8, u8, u8)> {
    let mut seen = std::collections::BTreeSet::new();
    rows.into_iter().filter(|row| seen.insert(*row)).collect()
}

proptest! {
    #[test]
    fn rows_that_are_moved_deleted_added_and_renumbered_take_no_takeaway_along(
        before in rows().prop_map(distinct),
        added in rows(),
        order in proptest::collection::vec(any::<u16>(), 20),
        kept in proptest::collection::vec(any::<bool>(), 20),
        by in prop_oneof![Just(1_usize), Just(10)],
        from in 1..4_usize,
    ) {
        let recap = first(&numbered(&before, 1, by));
        let mut after: Vec<_> = before.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(row, _)| *row).collect();
        after.extend(added.into_iter().filter(|row| !before.contains(row)));
        let after = distinct(after);
        let mut after: Vec<_> = after.into_iter().zip(order).collect();
        after.sort_by_key(|(_, at)| *at);
        let after: Vec<_> = after.into_iter().map(|(row, _)| row).collect();
        prop_assume!(!after.is_empty());
        let Ok(import) = import_again(&recap, &numbered(&after, from, by)) else { return Ok(()) };
        let now = bundle(&import);
        let talks = |recap: &Value| recap["talks"].as_array().unwrap().clone();
        let facts = |recap: &Value, talk: &Value| {
            let name = |id: &Value| recap["speakers"].as_array().unwrap().iter().find(|one| one["id"] == *id).unwrap()["name"].clone();
            let people: Vec<Value> = talk["speakers"].as_array().unwrap().iter().map(name).collect();
            (talk["title"].clone(), talk["start"].clone(), people)
        };
        for old in talks(&recap) {
            let was = facts(&recap, &old);
            let new = talks(&now).into_iter().find(|talk| talk["id"] == old["id"]).unwrap();
            let is = facts(&now, &new);
            // What is in the table as it was is the same talk. Of any other, somebody was mistaken in one fact alone.
            let is_left = talks(&now).iter().any(|talk| talk["origin"]["gone"] != true && facts(&now, talk) == was);
            let agreed = [was.0 == is.0, was.1 == is.1, was.2 == is.2].into_iter().filter(|is_same| *is_same).count();
            prop_assert!(agreed == 3 || agreed == 2 && !is_left, "{was:?} came to {is:?}");
        }
    }
}
