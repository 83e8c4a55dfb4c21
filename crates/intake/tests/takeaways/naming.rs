//! Ids for new takeaways.

use super::bundle::{BUNDLE, edited_by};

#[track_caller]
fn check(statement: &str, expected: &str) {
    let csv = format!("Vortrag;Art;Aussage\nkiel;Befund;\"{statement}\"\n");
    assert_eq!(edited_by(BUNDLE, &csv).added, [expected]);
}

#[test]
fn a_new_takeaway_is_called_by_its_first_words() {
    check("Städte & Gemeinden: größer als 5 €", "staedte-gemeinden-groesser-als-5");
    check("Café d’Été", "cafe-d-ete");
    check(
        "Wer dies liest, liest einen sehr langen Satz, der kein Ende hat",
        "wer-dies-liest-liest-einen-sehr-langen-satz-der",
    );
    check(&"x".repeat(70), &"x".repeat(48));
}

#[test]
fn what_has_no_latin_letters_is_called_after_its_talk() {
    check("שלום", "kiel");
}

#[test]
fn an_id_that_is_taken_gets_a_number() {
    check("Eins", "eins-2");
}
