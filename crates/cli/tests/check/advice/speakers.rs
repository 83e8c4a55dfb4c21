//! Speakers who may be one person.

use super::said;

#[test]
fn two_speakers_with_nearly_one_name_may_be_one_person() {
    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        for (one, other) in [(one, other), (other, one)] {
            let speakers = format!(r#"[{{"id": "x", "name": "{one}"}}, {{"id": "y", "name": "{other}"}}]"#);
            let said = said("similar-speakers", &[("speakers", &speakers)]);
            let remark = format!("{other:?} may be the same person as {one:?} (speakers[0].name)");
            assert_eq!(said, if expected { vec![remark] } else { vec![] });
        }
    }
    check("Ada Lovelace", "Ada Lovelace", true);
    check("Ada Lovelace", "ADA  LOVELACE", true);
    check("Ada Lovelace", "Lovelace, Ada", true);
    check("Ada Lovelace", "Prof. Dr. Ada Lovelace", true);
    check("Jürgen Groß", "Juergen Gross", true);
    check("Jürgen Groß", "Jurgen Groß", true);
    check("Zoë Frère", "Zoe Frere", true);
    check("Ada Lovelace", "Ada Lovelase", true);
    check("Ada Lovelace", "Ada Lovlace", true);
    check("Ada Lovelace", "Ada Lovealce", true);
    check("Ada Lovelace", "Lovlace, Ada", true);
    check("Ada Lovelace", "Bda Lovelace", true);
    check("Zda Lovelace", "Ada Lovelace", true);
    check("Ada Lovelace", "Ada Loveless", false);
    check("Ada Lovelace", "Ada", false);
    check("Ida", "Ada", false);
    check("Person 12", "Person 13", false);
    check("Person 12", "person 12", true);
    check("李小龍", "李小明", false);
    check("???", "!!!", false);
}

#[test]
fn a_name_as_long_as_a_novel_is_compared_only_as_it_is() {
    let novel = "Ada von ".repeat(20_000);
    let speakers =
        |other: &str| format!(r#"[{{"id": "x", "name": "{novel}"}}, {{"id": "y", "name": "{other}"}}]"#);
    assert_eq!(said("similar-speakers", &[("speakers", &speakers(&novel.to_uppercase()))]).len(), 1);
    assert_eq!(said("similar-speakers", &[("speakers", &speakers(&novel[1..]))]).len(), 0);
}

#[test]
fn each_speaker_is_held_against_the_first_of_the_name() {
    let speakers = r#"[{"id": "a", "name": "Ada Lovelace"}, {"id": "b", "name": "Ada Lovlace"}, {"id": "c", "name": "Ada Lovelace"}]"#;
    let said = said("similar-speakers", &[("speakers", speakers)]);
    assert_eq!(said.len(), 2);
    assert!(said.iter().all(|said| said.ends_with("as \"Ada Lovelace\" (speakers[0].name)")), "{said:?}");
}
