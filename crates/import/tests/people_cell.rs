//! Cells that name people.
#![allow(clippy::unwrap_used)]

use import::people_cell::{PeopleCell, PersonEntry};
use proptest::prelude::*;

/// Each person as `role: name | office | organisation | remark`, without what is empty at the end.
#[track_caller]
fn check(cell: &str, expected: &[&str]) {
    let found: Vec<String> = PeopleCell::parse(cell).entries.iter().map(shown).collect();
    assert_eq!(found, expected, "{cell}");
}

fn shown(entry: &PersonEntry) -> String {
    let role = entry.role.as_ref().map(|role| format!("{role}: ")).unwrap_or_default();
    let beside = [&entry.office, &entry.organisation, &entry.remark];
    let beside = beside.map(|part| part.as_deref().unwrap_or("-")).join(" | ");
    format!("{role}{} | {beside}", entry.name).trim_end_matches([' ', '|', '-']).to_owned()
}

#[track_caller]
fn check_doubts(cell: &str, expected: &[&str]) {
    assert_eq!(PeopleCell::parse(cell).doubts, expected, "{cell}");
}

#[test]
fn semicolons_and_line_breaks_part_people() {
    check("Ada Müller; Ben Öz\nCem Groß", &["Ada Müller", "Ben Öz", "Cem Groß"]);
    check(
        "Ada Müller, Stadt Kiel; Ben Öz, Kreis Test",
        &["Ada Müller | - | Stadt Kiel", "Ben Öz | - | Kreis Test"],
    );
    check("• Ada Müller\n• Ben Öz\n", &["Ada Müller", "Ben Öz"]);
    check(" ; ", &[]);
    check("\u{1d}; Ada\u{200b} Beispiel", &["Ada Beispiel"]);
}

#[test]
fn a_line_that_names_nobody_is_said_of_the_person_above() {
    check("Ada Müller\nLeiterin IT\nStadt Kiel", &["Ada Müller | Leiterin IT | Stadt Kiel"]);
    check(
        "Ada Müller\nStadt Kiel\nBen Öz\nStadt Köln",
        &["Ada Müller | - | Stadt Kiel", "Ben Öz | - | Stadt Köln"],
    );
    check("Ada Müller; Ben Öz; u. a.", &["Ada Müller", "Ben Öz | - | - | u. a."]);
    check("Ada Müller\n(Stadt Kiel)", &["Ada Müller | - | Stadt Kiel"]);
    check("(Ada Müller, Stadt Kiel)", &["Ada Müller | - | Stadt Kiel"]);
    check("Stadt Kiel\nStadt Köln", &["Stadt Kiel", "Stadt Köln"]);
    check_doubts(
        "Ada Müller\nStadt Kiel",
        &["\"Stadt Kiel\" is read as what \"Ada Müller\" does, or for whom"],
    );
}

#[test]
fn people_are_told_apart_from_what_is_said_of_several() {
    check(
        "Ada Müller, Ben Öz (beide Stadt Kiel)",
        &["Ada Müller | - | Stadt Kiel", "Ben Öz | - | Stadt Kiel"],
    );
    check("Dora Klein\nBSI", &["Dora Klein | - | BSI"]);
    check("Stadt Kiel: Ada Müller", &["Ada Müller | - | Stadt Kiel"]);
    check("KGSt: Ada Müller, Ben Öz", &["Ada Müller | - | KGSt", "Ben Öz | - | KGSt"]);
    check("Ada Müller im Gespräch mit Ben Öz", &["Ada Müller", "Ben Öz"]);
    check("Ada Müller & Kolleg:innen", &["Ada Müller | - | - | & Kolleg:innen"]);
    check_doubts("1. Ada Müller 2. Ben Öz", &["\"1. Ada Müller 2. Ben Öz\" is read as the name of a person"]);
}

#[test]
fn whoever_speaks_in_place_of_another_is_the_person() {
    check("Fritz Lang statt Eva Roth", &["Fritz Lang"]);
    check("Fritz Lang (statt Eva Roth)", &["Fritz Lang | - | - | statt Eva Roth"]);
    check("Fritz Lang i. V. für Dr. Eva Roth", &["Fritz Lang"]);
    check("Eva Roth (vertreten durch Fritz Lang)", &["Fritz Lang"]);
    check("Eva Roth, KGSt, vertreten durch Fritz Lang", &["Fritz Lang | - | KGSt"]);
    check_doubts(
        "Eva Roth vertreten durch Fritz Lang",
        &["\"Fritz Lang\" is read as the person, in place of \"Eva Roth\""],
    );
}

/// The names of a cell; those that are still open, and people who did not come, in brackets.
#[track_caller]
fn check_known(cell: &str, expected: &[&str]) {
    let entries = PeopleCell::parse(cell).entries;
    let names = entries.iter().map(|entry| {
        let is_known = !entry.is_placeholder() && !entry.is_unconfirmed();
        if is_known { shown(entry) } else { format!("({})", entry.name) }
    });
    assert_eq!(names.collect::<Vec<_>>(), expected, "{cell}");
}

#[test]
fn a_name_that_is_still_open_is_nobody_beside_or_instead_of_a_person() {
    check_known("(Name folgt)", &["(Name folgt)"]);
    check_known("(Name folgt), Stadt Bonn", &["(Name folgt)"]);
    check_known("Dr. N. N., Stadt Bonn", &["(Dr. N. N.)"]);
    check_known("Ada Müller (KGSt) & (Name folgt)", &["Ada Müller | - | KGSt", "(Name folgt)"]);
    check_known("Ada Müller (KGSt), N.N. (BMI)", &["Ada Müller | - | KGSt", "(N.N.)"]);
    check_known("Ada Müller, Uni Speyer / tba", &["Ada Müller | - | Uni Speyer", "(tba)"]);
    check_known("Ada Müller, Name folgt", &["Ada Müller", "(Name folgt)"]);
    check_known("Ada Müller und N. N.", &["Ada Müller", "(N. N.)"]);
    check_known("wird noch bekannt gegeben", &["(wird noch bekannt gegeben)"]);
    check_known("Vertreter*in des BMI", &["(Vertreter*in des BMI)"]);
    check_known("Referent*in folgt", &["(Referent*in folgt)"]);
    check_known("Ada Müller (krank)", &["(Ada Müller)"]);
    check_known("Ada Müller (tbc)", &["(Ada Müller)"]);
    check_known("Anna Folgt", &["Anna Folgt"]);
}

#[test]
fn a_role_that_nobody_has_is_told_and_kept_beside_the_last_person() {
    check("Podium:\nModeration: Ada Müller", &["Moderation: Ada Müller | - | - | Podium"]);
    check("Podium:\nModeration: Ada Müller\nBen Öz", &["Moderation: Ada Müller", "Podium: Ben Öz"]);
    check_doubts(
        "Podium:\nModeration: Ada Müller",
        &["\"Podium\" is read as a role, and nobody follows who has it"],
    );
}

#[test]
fn und_and_slash_part_people_outside_of_brackets() {
    check("Ada Müller und Ben Öz", &["Ada Müller", "Ben Öz"]);
    check("Ada Müller & Ben Öz / Cem Groß", &["Ada Müller", "Ben Öz", "Cem Groß"]);
    check("Ada Lee and Ben Roe", &["Ada Lee", "Ben Roe"]);
    check("Müller/Schmidt", &["Müller", "Schmidt"]);
    check("A / B", &["A", "B"]);
    check("nitram & jedie", &["nitram", "jedie"]);
    check("OB Ada Müller und Dr. Ben Öz", &["Ada Müller | OB", "Dr. Ben Öz"]);
    check(
        "Ada Müller (Amt für Bau und Umwelt) und Ben Öz",
        &["Ada Müller | - | Amt für Bau und Umwelt", "Ben Öz"],
    );
    check(
        "Lena Öztürk (Ministerium für Digitalisierung und Innovation)",
        &["Lena Öztürk | - | Ministerium für Digitalisierung und Innovation"],
    );
    check("Julia Recht (Kanzlei Recht & Partner)", &["Julia Recht | - | Kanzlei Recht & Partner"]);
    check("Kanzlei Recht & Partner", &["Kanzlei Recht & Partner"]);
    check("Ada Müller und Team", &["Ada Müller | - | - | und Team"]);
    check("Ada Müller & Team", &["Ada Müller | - | - | & Team"]);
    check("Ada Müller (Uni Köln) & Team", &["Ada Müller | - | Uni Köln | & Team"]);
    check("Ada Müller et al.", &["Ada Müller | - | - | et al."]);
    check(
        "Ada Müller, Stadt Kiel, und Ben Öz, Kreis Test",
        &["Ada Müller | - | Stadt Kiel", "Ben Öz | - | Kreis Test"],
    );
    check("Ada Müller, M.A., und Ben Öz, M.Sc.", &["Ada Müller M.A.", "Ben Öz M.Sc."]);
    check("Ada Müller / Stadt Kiel", &["Ada Müller | - | Stadt Kiel"]);
    check("Ada Müller/Kiel", &["Ada Müller | - | Kiel"]);
}

#[test]
fn a_comma_parts_a_name_from_office_and_organisation() {
    check("Dr. Anna Beispiel, Stadt Musterhausen", &["Dr. Anna Beispiel | - | Stadt Musterhausen"]);
    check(
        "Prof. Dr. Ada Müller, Leiterin der Stabsstelle, Stadt Kiel",
        &["Prof. Dr. Ada Müller | Leiterin der Stabsstelle | Stadt Kiel"],
    );
    check("Ada Müller, Amt für Bürger und Ordnung", &["Ada Müller | - | Amt für Bürger und Ordnung"]);
    check("Ada Müller, Stadt Kiel, Amtsleiterin", &["Ada Müller | Amtsleiterin | Stadt Kiel"]);
    check("Ada Müller, Leiterin IT und Digitales", &["Ada Müller | Leiterin IT und Digitales"]);
    check("Ada Müller, CIO, BSI", &["Ada Müller | CIO | BSI"]);
    check("Ada Müller – Landkreis Test", &["Ada Müller | - | Landkreis Test"]);
    check("Ada Müller | Fraunhofer FOKUS", &["Ada Müller | - | Fraunhofer FOKUS"]);
    check("Ada Müller, Professorin für Recht, Uni Köln", &["Ada Müller | Professorin für Recht | Uni Köln"]);
    check("Ada Müller, Professorin, Uni Köln", &["Ada Müller | Professorin | Uni Köln"]);
    check("Ada Müller, Robert Bosch Stiftung", &["Ada Müller | - | Robert Bosch Stiftung"]);
    check("Ada Müller, Bad Homburg", &["Ada Müller | - | Bad Homburg"]);
    check("Ada Müller, Kiel", &["Ada Müller | - | Kiel"]);
    check("Ada Müller, Head of Data", &["Ada Müller | Head of Data"]);
}

#[test]
fn a_comma_parts_people_where_what_follows_reads_as_a_name() {
    check("Ada Beispiel, Ben Müller und Cem Öz", &["Ada Beispiel", "Ben Müller", "Cem Öz"]);
    check("Zoë Lee, Max Roe", &["Zoë Lee", "Max Roe"]);
    check("Ada Müller, Dr. Öztürk", &["Ada Müller", "Dr. Öztürk"]);
    check(
        "Ada Müller, Stadt Kiel, Ben Öz, Kreis Test",
        &["Ada Müller | - | Stadt Kiel", "Ben Öz | - | Kreis Test"],
    );
    check(
        "Ada Müller, Stadt Kiel und Ben Öz, Stadt Bonn",
        &["Ada Müller | - | Stadt Kiel", "Ben Öz | - | Stadt Bonn"],
    );
    check("Ada Müller, Bürgermeister Ben Öz", &["Ada Müller", "Ben Öz | Bürgermeister"]);
    check("Stadt Kiel, Ada Müller", &["Ada Müller | - | Stadt Kiel"]);
    check("J. Smith, K. Roe", &["J. Smith", "K. Roe"]);
    check("Anna, Ben, Clara", &["Anna", "Ben", "Clara"]);
}

#[test]
fn a_family_name_may_stand_before_the_first_name() {
    check("Beispiel, Ada; Müller, Ben", &["Ada Beispiel", "Ben Müller"]);
    check("Beispiel, Dr. Ada (Stadt Kiel)", &["Dr. Ada Beispiel | - | Stadt Kiel"]);
    check("von der Öde, Ina Maria", &["Ina Maria von der Öde"]);
    check("Beispiel, Ada, Müller, Ben", &["Ada Beispiel", "Ben Müller"]);
    check("Yildiz, Cem", &["Cem Yildiz"]);
    check("Beispiel, Ada / Müller, Ben", &["Ada Beispiel", "Ben Müller"]);
    check("Beispiel, Ada, Stadt Kiel", &["Ada Beispiel | - | Stadt Kiel"]);
}

#[test]
fn brackets_hold_office_and_organisation() {
    check("Jo Groß (CIO, Stadt Köln)", &["Jo Groß | CIO | Stadt Köln"]);
    check(
        "Ada Beispiel (Stadt Kiel, Amt 1)\nBen  Müller",
        &["Ada Beispiel | - | Stadt Kiel, Amt 1", "Ben Müller"],
    );
    check("Ada Müller [Stadt Kiel (Amt 1)]", &["Ada Müller | - | Stadt Kiel (Amt 1)"]);
    check("Ada Müller (Leiterin; Stadt Kiel)", &["Ada Müller | Leiterin; Stadt Kiel"]);
    check("Ada Müller (Stadt Kiel) (sie/ihr)", &["Ada Müller | - | Stadt Kiel | sie/ihr"]);
    check("Ada (Adi) Müller", &["Ada (Adi) Müller"]);
    check(
        "Ada Müller (Stadt Kiel) Ben Öz (Stadt Bonn)",
        &["Ada Müller | - | Stadt Kiel", "Ben Öz | - | Stadt Bonn"],
    );
    check("Ada Müller (Stadt Kiel\nBen Öz", &["Ada Müller | - | Stadt Kiel", "Ben Öz"]);
}

#[test]
fn roles_are_no_part_of_a_name() {
    check("Moderation: Ada Müller", &["Moderation: Ada Müller"]);
    check("Ada Müller; Moderation: Ben Öz", &["Ada Müller", "Moderation: Ben Öz"]);
    check("Ada Müller, Ben Öz, Moderation: Cem Groß", &["Ada Müller", "Ben Öz", "Moderation: Cem Groß"]);
    check("Podium: Ada Müller, Ben Öz", &["Podium: Ada Müller", "Podium: Ben Öz"]);
    check("Moderator:in: Ada Müller", &["Moderator:in: Ada Müller"]);
    check("Moderiert von Ada Müller, ZDF", &["Moderiert von: Ada Müller | - | ZDF"]);
    check("Ada Müller (Moderation)", &["Moderation: Ada Müller"]);
    check("Ada Müller (Moderation, ZDF)", &["Moderation: Ada Müller | - | ZDF"]);
    check("Ada Müller, Moderation", &["Moderation: Ada Müller"]);
    check(
        "Podium:\nAda Müller\nBen Öz\nModeration:\nCem Groß",
        &["Podium: Ada Müller", "Podium: Ben Öz", "Moderation: Cem Groß"],
    );
    check("Moderation: A", &["Moderation: A"]);
    check(
        "Podiumsdiskussion mit Ada Müller, Ben Öz und Cem Groß; Moderation: Eva Klein",
        &[
            "Podiumsdiskussion mit: Ada Müller",
            "Podiumsdiskussion mit: Ben Öz",
            "Podiumsdiskussion mit: Cem Groß",
            "Moderation: Eva Klein",
        ],
    );
}

#[test]
fn titles_belong_to_the_name() {
    check("Ada Müller, M.A.", &["Ada Müller M.A."]);
    check("Ada Müller, M. A., Stadt Kiel", &["Ada Müller M. A. | - | Stadt Kiel"]);
    check("Cem Öz (MdB)", &["Cem Öz MdB"]);
    check("Cem Öz MdB, Bündnis 90/Die Grünen", &["Cem Öz MdB | - | Bündnis 90/Die Grünen"]);
    check("Dipl.-Ing. (FH) Ben Öz, LL.M.", &["Dipl.-Ing. (FH) Ben Öz LL.M."]);
    check("MdB Maja Groß", &["MdB Maja Groß"]);
    check("Ada Müller, Dr.", &["Dr. Ada Müller"]);
    check("Ministerpräsident a. D. Ben Öz", &["Ben Öz | Ministerpräsident a. D."]);
    check("Staatssekretärin Dr. Ada Müller", &["Dr. Ada Müller | Staatssekretärin"]);
}

#[test]
fn placeholders_and_those_who_were_only_asked_are_known() {
    for cell in ["N. N.", "NN", "N.N.", "tba"] {
        assert!(PeopleCell::parse(cell).entries[0].is_placeholder(), "{cell}");
    }
    let asked = PeopleCell::parse("Ada Müller (angefragt); Ben Öz (Stadt Bonn, angefragt); Cem Groß");
    let asked: Vec<bool> = asked.entries.iter().map(PersonEntry::is_unconfirmed).collect();
    assert_eq!(asked, [true, true, false]);
    let roles = PeopleCell::parse("Moderation: Ada Müller\nImpuls: Ben Öz");
    assert_eq!(roles.entries.iter().map(PersonEntry::is_moderator).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn what_can_be_read_in_another_way_is_told() {
    check_doubts("Ada Müller, Stadt Kiel; Ben Öz", &[]);
    check_doubts("Ada Müller, Xi Jin", &[]);
    check_doubts(
        "Ada Müller, Digitale Dörfer",
        &["\"Digitale Dörfer\" is read as where \"Ada Müller\" works, not as a person"],
    );
    check_doubts("Stadt Kiel", &["\"Stadt Kiel\" is read as the name of a person"]);
    check_doubts("Stadt Kiel, Ada Müller", &["\"Stadt Kiel\" is read as where \"Ada Müller\" works"]);
    check_doubts("Ada Müller (Stadt Kiel", &["the bracket before \"Stadt Kiel\" is never closed"]);
    check_doubts("Peter, Ada", &["\"Peter\" is read as the family name of \"Ada Peter\""]);
    check_doubts("Müller / Schmidt", &["\"Schmidt\" is read as a person"]);
}

/// The letters and digits of a text, sorted, without the words that only part people.
fn letters(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Ada Müller"),
        Just("Ben Öz"),
        Just("Dr. Cem Groß"),
        Just("Prof. Dr. Eva Klein M.A."),
        Just("Ina von der Öde"),
        Just("Jo Recht MdB"),
        Just("Anna-Lena Groß-Klein"),
        Just("J. Smith"),
    ]
    .prop_map(str::to_owned)
}

fn fact(facts: &'static [&'static str]) -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop::sample::select(facts).prop_map(str::to_owned))
}

prop_compose! {
    fn entry()(
        name in name(),
        role in fact(&["Moderation", "Podium", "Chair"]),
        office in fact(&["Leiterin", "CIO", "Bürgermeister", "Leiterin, Professorin für Recht"]),
        organisation in fact(&["Stadt Kiel", "Amt für Bau und Umwelt", "Kanzlei Recht & Partner", "BSI, Referat 3", "Land / Kreis (neu)"]),
        remark in fact(&["online", "sie/ihr", "angefragt"]),
    ) -> PersonEntry {
        PersonEntry { name, role, office, organisation, remark }
    }
}

proptest! {
    #[test]
    fn people_who_are_written_out_are_read_again(entries in prop::collection::vec(entry(), 0..5)) {
        let cell = PeopleCell { entries, doubts: Vec::new() };
        prop_assert_eq!(PeopleCell::parse(&cell.to_string()), cell);
    }

    #[test]
    fn no_letter_of_a_cell_is_lost(
        words in prop::collection::vec(prop_oneof![
            name(), Just("Stadt Kiel".to_owned()), Just("CIO".to_owned()), Just("Moderation: ".to_owned()), Just("BSI".to_owned()),
            Just("(".to_owned()), Just(")".to_owned()), Just("[x]".to_owned()), Just(",".to_owned()), Just(";".to_owned()), Just(" / ".to_owned()),
            Just(" & ".to_owned()), Just("\n".to_owned()), Just(" – ".to_owned()), Just(" ".to_owned()), "[a-zA-Z0-9:.]{1,5}",
        ], 0..9),
    ) {
        // A role at the end has nobody to belong to.
        let cell = words.concat() + " Z.";
        // These words part people, and are kept nowhere.
        prop_assume!(!cell.split_whitespace().any(|word| ["u.", "und", "and"].contains(&&*word.to_lowercase())));
        let read = PeopleCell::parse(&cell).entries;
        let kept: String = read.iter().map(shown).collect();
        // One role may hold for several people.
        for c in cell.chars().filter(|c| c.is_alphanumeric()) {
            prop_assert!(kept.contains(c), "{:?} of {:?} is lost: {:?}", c, cell, read);
        }
        if !cell.contains(':') {
            prop_assert_eq!(letters(&kept), letters(&cell), "{:?}", read);
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,60}") {
        let cell = PeopleCell::parse(&text);
        let _ = PeopleCell::parse(&cell.to_string());
    }
}

#[test]
fn a_cell_of_any_length_is_read_in_no_time_or_named() {
    let long = "Ada Müller (Stadt Kiel) ".repeat(600);
    assert_eq!(PeopleCell::parse(&long).entries.len(), 600);
    check_doubts(
        &"Ada Müller (Stadt Kiel) ".repeat(1000),
        &["the cell is too long for a list of people, and is not read"],
    );
}
