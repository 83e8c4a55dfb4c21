//! Where long words of titles may be parted.

use proptest::prelude::*;
use recap::soft_hyphen::with_soft_hyphens;

/// `|` stands for a soft hyphen.
#[track_caller]
fn check(expected: &str) {
    assert_eq!(with_soft_hyphens(&expected.replace('|', "")).replace('\u{AD}', "|"), expected);
}

#[test]
fn long_compounds_are_parted_at_their_seams() {
    check("Kommunale Digitalisierungs|strategien");
    check("Der Informations|sicherheits|beauftragte hat das Wort");
    check("Gesellschafts|wissenschaften, Universitäts|bibliotheken: was nun?");
    check("Die Wirtschaftlichkeits|untersuchung");
}

#[test]
fn words_that_fit_a_line_stay_whole() {
    check("Verwaltungsreform und Staatsministerium");
    check("Internationalisierung in Hochschulen");
    check("");
}

#[test]
fn the_soft_hyphens_of_editors_win() {
    let title = "Digital\u{AD}isierungsstrategien";
    assert_eq!(with_soft_hyphens(title), title);
}

proptest! {
    #[test]
    fn nothing_else_changes(title in r"([A-Za-zäöüß]{0,30}(ungs|täts|tions)?|\PC| ){0,8}") {
        let plain = |text: &str| text.replace('\u{AD}', "");
        prop_assert_eq!(plain(&with_soft_hyphens(&title)), plain(&title));
    }
}
