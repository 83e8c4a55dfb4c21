//! Citations for reference managers, by the rules of the format.

use proptest::prelude::*;

use crate::{HOSTILE, a_text, cited, congress, shown};

#[test]
fn a_record_reads_like_this() {
    let ris = cited(&congress("Es ist alt", "BSI"), "takeaway:alt").ris();
    let expected = "\
TY  - CONF
AU  - BSI
AU  - von der Höhe, Dr. Ina
TI  - Es ist alt
T2  - Tag & Nacht
PY  - 2021
DA  - 2021/11/24
CY  - Essen
N1  - Das Netz? Bericht, Seite 3, https://example.org/x/b.pdf.
LA  - de
UR  - https://example.org/x/takeaway/alt/
ER  - 
";
    assert_eq!(ris, expected.replace('\n', "\r\n"));
    let editors = cited(&congress("Alt", "BSI"), "takeaway:laut").ris();
    let expected = "\
TY  - ELEC
AU  - Redaktion
TI  - Laut Ina ist es alt.
T2  - R
KW  - BSI
KW  - Dr. Ina von der Höhe
PY  - 2021
DA  - 2021/11/24
CY  - Essen
N1  - nach BSI, Dr. Ina von der Höhe. In: Das Netz? Tag & Nacht, Essen, 2021-11-24.
LA  - de
UR  - https://example.org/x/takeaway/laut/
ER  - 
";
    assert_eq!(editors, expected.replace('\n', "\r\n"));
    assert!(cited(&congress("Alt", "BSI"), "talk:netz").ris().contains("\r\nM3  - Keynote\r\n"));
}

/// The fields of a record: a tag of two signs, two spaces, a dash, a space, the text, CRLF.
#[track_caller]
fn fields(ris: &str) -> Vec<(&str, &str)> {
    let lines = ris.strip_suffix("\r\n").unwrap().split("\r\n");
    let field = |line| {
        let (tag, text): (&str, &str) = str::split_once(line, "  - ").unwrap();
        assert!(tag.len() == 2 && !text.contains(['\r', '\n']), "{line:?}");
        (tag, text)
    };
    lines.map(field).collect()
}

#[track_caller]
fn check_intact(statement: &str, name: &str) {
    let bundle = congress(statement, name);
    let ris = cited(&bundle, "takeaway:alt").ris();
    let fields = fields(&ris);
    let tags: Vec<_> = fields.iter().map(|(tag, _)| *tag).collect();
    assert_eq!(tags, ["TY", "AU", "AU", "TI", "T2", "PY", "DA", "CY", "N1", "LA", "UR", "ER"]);
    assert_eq!(fields[3].1, shown(&bundle).0);
    assert!(!fields[1].1.contains('*'));
}

#[test]
fn hostile_texts_stay_in_their_fields() {
    HOSTILE.iter().for_each(|text| check_intact(text, text));
}

proptest! {
    #[test]
    fn every_text_is_read_as_it_is_shown(statement in a_text(), name in a_text()) {
        check_intact(&statement, &name);
    }
}
