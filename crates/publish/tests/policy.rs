//! How long files may be kept, by their names.

use publish::policy::{HEADERS, REVALIDATED, SAFETY, is_hashed};

#[track_caller]
fn check(name: &str, expected: bool) {
    assert_eq!(is_hashed(name), expected, "{name}");
}

#[test]
fn a_file_is_hashed_whose_name_ends_with_a_hash_of_64_bits() {
    check("reader-283a92702dac7ff7.js", true);
    check("reader-283a92702dac7ff7_bg.wasm", true);
    check("styles-77c6487f8b25747d.css", true);
    check("a/b-c/styles-77c6487f8b25747d.css", true);
}

#[test]
fn a_hash_may_have_lost_its_leading_zeros() {
    check("result-bar-dce831ce2d33c13.css", true);
    check("topic-matrix-9059bc01be93.css", true);
    check("topic-matrix-9059bc01be9.css", false);
}

#[test]
fn other_names_stay_the_same_when_the_file_changes() {
    check("boot.js", false);
    check("source-serif-4.woff2", false);
    check("reader-283A92702DAC7FF7.js", false);
    check("reader-283a92702dac7ff70.js", false);
    check("reader.283a92702dac7ff7.js", false);
    check("talk-283a92702dac7ff7/index.html", false);
    check("283a92702dac7ff7.js", false);
    check("-.js", false);
    check("", false);
}

#[test]
fn every_answer_has_the_headers_of_safety_and_is_asked_for_again() {
    assert_eq!(HEADERS[..3], SAFETY);
    assert_eq!(HEADERS[3], ("cache-control", REVALIDATED));
}
