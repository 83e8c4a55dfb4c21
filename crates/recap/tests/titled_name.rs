//! Titles around names.

use recap::TitledName;

#[track_caller]
fn check(name: &str, before: &str, bare: &str, behind: &str) {
    let titled = TitledName::parse(name);
    let found = (titled.before.join(" "), titled.bare.join(" "), titled.behind.join(" "));
    assert_eq!(found, (before.to_owned(), bare.to_owned(), behind.to_owned()), "{name}");
}

#[test]
fn titles_stand_before_and_behind_a_name() {
    check("Ada Müller", "", "Ada Müller", "");
    check("Dr. Ada Müller", "Dr.", "Ada Müller", "");
    check("Prof. Dr. med. habil. Ada Müller", "Prof. Dr. med. habil.", "Ada Müller", "");
    check("Prof. Dr.-Ing. Ada Müller", "Prof. Dr.-Ing.", "Ada Müller", "");
    check(
        "Univ.-Prof. Dr. rer. nat. Dr. h. c. Ada Müller",
        "Univ.-Prof. Dr. rer. nat. Dr. h. c.",
        "Ada Müller",
        "",
    );
    check("Dipl.-Ing. (FH) Ben Öz", "Dipl.-Ing. (FH)", "Ben Öz", "");
    check("Dipl.-Verwaltungswirtin Eva Klein", "Dipl.-Verwaltungswirtin", "Eva Klein", "");
    check("Frau Dr Eva Klein", "Frau Dr", "Eva Klein", "");
    check("MdB Cem Öz", "MdB", "Cem Öz", "");
    check("Cem Öz MdB", "", "Cem Öz", "MdB");
    check("Cem Öz (MdL)", "", "Cem Öz", "(MdL)");
    check("Eva Klein, M. A.", "", "Eva Klein,", "M. A.");
    check("Eva Klein LL.M., M.Sc.", "", "Eva Klein", "LL.M., M.Sc.");
    check("Ina Groß a. D.", "", "Ina Groß", "a. D.");
}

#[test]
fn what_only_looks_like_a_title_is_part_of_the_name() {
    check("Jack Ma", "", "Jack Ma", "");
    check("H. C. Andersen", "", "H. C. Andersen", "");
    check("Dr. H Müller", "Dr.", "H Müller", "");
    check("Mag Lena", "", "Mag Lena", "");
    check("Max Muster jun.", "", "Max Muster jun.", "");
    check("Drew Proft", "", "Drew Proft", "");
}

#[test]
fn a_text_of_nothing_but_titles_is_told_apart_from_a_name() {
    for (text, expected) in [
        ("Prof. Dr.", true),
        ("M. A.", true),
        ("MdB", true),
        ("Dr. Öz", false),
        ("Leiterin", false),
        ("", false),
    ] {
        assert_eq!(TitledName::parse(text).is_only_titles(), expected, "{text}");
    }
    assert_eq!(TitledName::parse("Prof. Dr.").without_titles(), "Prof. Dr.");
    assert_eq!(TitledName::parse("Eva Klein, M. A.").without_titles(), "Eva Klein");
}
