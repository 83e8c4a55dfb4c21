use nachlese::picture::card::{Levels, Subject};
use recap::Kind;

use super::{card, card_that_says, dikomm};

#[test]
fn overview_talks_and_takeaways_have_a_picture_and_other_pages_have_none() {
    #[track_caller]
    fn check(address: &str, expected: Option<Subject>) {
        assert_eq!(card(&dikomm(), address).map(|card| card.subject), expected);
    }
    check("", Some(Subject::Event));
    check("en/", Some(Subject::Event));
    check("talk/kiel/", Some(Subject::Talk));
    check("takeaway/attacks-rise/", Some(Subject::Takeaway(Kind::Warning)));
    check("talk/nowhere/", None);
    check("takeaway/nothing/", None);
    check("talks/", None);
    check("speakers/", None);
    check("speaker/arne-schoenbohm/", None);
    check("level/state/", None);
    check("nowhere", None);
}

#[test]
fn a_takeaway_has_its_kind_its_levels_and_who_said_it() {
    let card = card(&dikomm(), "en/takeaway/attacks-rise/").unwrap();
    assert_eq!(card.label, "Warning");
    assert_eq!(card.levels, Some(Levels { words: "Federal".to_owned(), applies: vec![true, false, false] }));
    assert_eq!(card.by, "Municipal digital strategies, according to Arne Schönbohm");
    assert_eq!(card.names, ["Arne Schönbohm"]);
    assert_eq!(card.position, "President, Federal Office for Information Security (BSI)");
    assert_eq!(card.event, "dikomm");
    assert_eq!(card.occasion, "23–24 November 2021 · online");
    assert_eq!(card.language.as_str(), "en");
}

#[test]
fn what_nobody_said_is_the_editors() {
    #[track_caller]
    fn check(address: &str, expected: &str) {
        let card = card(&dikomm(), address).unwrap();
        assert_eq!((&*card.by, card.names.len()), (expected, 0));
    }
    check("takeaway/market-arrived/", "Kommunale Digitalisierungsstrategien");
    check("en/takeaway/market-arrived/", "Municipal digital strategies");
}

#[test]
fn a_talk_and_the_overview_say_what_there_is_to_find() {
    #[track_caller]
    fn check(address: &str, label: &str, text: &str) {
        let card = card(&dikomm(), address).unwrap();
        assert_eq!((card.label.as_str(), card.text.as_str()), (label, text));
    }
    check("", "20 Aussagen · 3 Vorträge", "Kommunale Digitalisierungsstrategien");
    check("de-simple/", "20 Aussagen · 3 Vorträge", "Digitale Pläne für Kommunen");
    check("talk/kiel/", "5 Aussagen", "Kiel: Eine IT-Strategie in der Kommune umsetzen");
}

#[test]
fn the_words_for_those_who_cannot_see_it_say_the_same() {
    #[track_caller]
    fn check(address: &str, expected: &str) {
        assert_eq!(card(&dikomm(), address).unwrap().alt(), expected);
    }
    check("", "Kommunale Digitalisierungsstrategien – dikomm");
    check(
        "takeaway/market-arrived/",
        "Befund: Der IT- und Softwaremarkt hat die Kommunen erreicht, und die Nachfrage wächst. – \
         Kommunale Digitalisierungsstrategien, \
         dikomm",
    );
    check(
        "talk/kiel/",
        "Kiel: Eine IT-Strategie in der Kommune umsetzen – Kommunale Digitalisierungsstrategien, über den \
         Vortrag von Jonas Dagefoerde, CDO, Stadt Kiel, \
         dikomm",
    );
}

#[test]
fn these_words_are_one_line_and_as_long_as_those_on_the_picture() {
    let long = format!("Eins\nNach\u{AD}lese {}", "wort ".repeat(200));
    let alt = card_that_says(&long).alt();
    assert!(alt.starts_with("Warnung: Eins Nachlese wort wort"), "{alt}");
    assert!(alt.contains("wort… – Kommunale Digitalisierungsstrategien, nach Arne Schönbohm"), "{alt}");
    assert!(alt.chars().count() < 600);
}
