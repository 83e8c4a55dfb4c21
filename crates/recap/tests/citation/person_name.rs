//! How names are sorted, seen through RIS, which writes the family name first.

use crate::{cited, congress};

#[test]
fn a_name_is_sorted_by_its_last_word_or_from_the_first_small_one() {
    #[track_caller]
    fn check(name: &str, expected: &str) {
        let ris = cited(&congress("Alt", name), "talk:netz").ris();
        let authors = ris.split("\r\n").filter_map(|line| line.strip_prefix("AU  - "));
        assert_eq!(authors.collect::<Vec<_>>(), [expected, "von der Höhe, Dr. Ina"]);
    }
    check("Arne Schönbohm", "Schönbohm, Arne");
    check("Prof. Dr. Max Mustermann-Beispiel", "Mustermann-Beispiel, Prof. Dr. Max");
    check("Ludwig van Beethoven", "van Beethoven, Ludwig");
    check("BSI", "BSI");
    check("von Hand", "Hand, von");
    check("Ada und Bob", "Ada und Bob");
    check("Rat & Tat GmbH", "Rat & Tat GmbH");
    check("Lovelace, Ada", "Lovelace, Ada");
    check("Max Muster jun.", "jun., Max Muster");
    check("Eva Klein, M. A.", "Klein, Eva");
    check("Arne* Schön*bohm", "Schönbohm, Arne");
}
