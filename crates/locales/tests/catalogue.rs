//! What is wrong with catalogues beside the English one.

#![allow(clippy::unwrap_used)]

#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../build/message.rs"]
mod message;

use catalogue::Catalogues;

/// The errors for an English and a Dutch catalogue, written below a table of their own.
#[track_caller]
fn check(english: &str, dutch: &str, expected: &[&str]) {
    let file = |tag: &str, messages: &str| {
        (tag.to_owned(), format!("plural_rule = \"one-other\"\n[page]\n{messages}\n"))
    };
    check_files(&[file("en", english), file("nl", dutch)], expected);
}

#[track_caller]
fn check_files(files: &[(String, String)], expected: &[&str]) {
    let errors = Catalogues::read(files).err().unwrap_or_default();
    assert_eq!(errors, expected);
}

#[test]
fn catalogues_with_the_same_messages_are_right() {
    check(r#"close = "Close""#, r#"close = "Sluiten""#, &[]);
    check(r#"remove = "Remove {name} from {list}""#, r#"remove = "Van {list} verwijderen: {name}""#, &[]);
}

#[test]
fn every_file_is_a_language() {
    let file = |tag: &str| (tag.to_owned(), "plural_rule = \"one-other\"".to_owned());
    let catalogues = Catalogues::read(&[file("en"), file("pt-br")]).unwrap();
    assert_eq!(catalogues.languages.keys().collect::<Vec<_>>(), ["en", "pt-br"]);
    check_files(
        &[file("en"), file("Dutch (new)")],
        &["messages/Dutch (new).toml: the file is not named after a language, such as nl or pt-br"],
    );
}

#[test]
fn a_message_that_is_missing_is_named() {
    check(r#"close = "Close""#, "", &[r#"messages/nl.toml: message "close" is missing"#]);
}

#[test]
fn a_message_that_english_does_not_have_is_named() {
    check(
        r#"close = "Close""#,
        "close = \"Sluiten\"\nopen = \"Openen\"",
        &[r#"messages/nl.toml: message "open" is unknown; messages/en.toml has no such message"#],
    );
}

#[test]
fn all_errors_are_told_at_once() {
    check(
        "close = \"Close\"\nlink = \"Link\"\nremove = \"Remove {name}\"",
        r#"remove = "{naam} verwijderen""#,
        &[
            r#"messages/nl.toml: message "close" is missing"#,
            r#"messages/nl.toml: message "link" is missing"#,
            r#"messages/nl.toml: message "remove" has no argument "naam"; English has {name}"#,
            r#"messages/nl.toml: message "remove" lacks the argument "name"; English has {name}"#,
        ],
    );
}

#[test]
fn a_text_takes_the_arguments_of_the_english_one() {
    check(
        r#"close = "Close""#,
        r#"close = "{name} sluiten""#,
        &[r#"messages/nl.toml: message "close" has no argument "name"; English has none"#],
    );
}

#[test]
fn an_argument_is_left_out_only_where_the_text_says_so() {
    let english = r#"corrupt = "Line {line} cannot be read.""#;
    check(
        english,
        r#"corrupt = "Onleesbaar.""#,
        &[r#"messages/nl.toml: message "corrupt" lacks the argument "line"; English has {line}"#],
    );
    check(english, r#"corrupt = { text = "Onleesbaar.", omits = ["line"] }"#, &[]);
    check(
        english,
        r#"corrupt = { text = "Regel {line} is onleesbaar.", omits = ["line"] }"#,
        &[r#"messages/nl.toml: message "corrupt" names the argument "line", which it omits"#],
    );
}

#[test]
fn a_message_with_a_number_has_a_form_for_one_and_one_for_others() {
    let english = r#"minutes = { one = "{count} minute", other = "{count} minutes" }"#;
    check(english, r#"minutes = { one = "{count} minuut", other = "{count} minuten" }"#, &[]);
    check(english, r#"minutes = { zero = "nu", one = "1 minuut", other = "{count} minuten" }"#, &[]);
    check(
        english,
        r#"minutes = { other = "{count} minuten" }"#,
        &[r#"messages/nl.toml: message "minutes" lacks the plural category "one""#],
    );
    check(
        english,
        r#"minutes = { one = "1 minuut" }"#,
        &[r#"messages/nl.toml: message "minutes" lacks the plural category "other""#],
    );
    check(
        english,
        r#"minutes = { few = "{count} minuten", one = "1 minuut", other = "{count} minuten" }"#,
        &[
            r#"messages/nl.toml: message "minutes" has the unknown plural category "few"; known are zero, one and other"#,
        ],
    );
}

#[test]
fn one_text_may_serve_for_all_numbers() {
    check(
        r#"left = { one = "{count} character", other = "{count} characters" }"#,
        r#"left = "{count} tekens""#,
        &[],
    );
}

#[test]
fn forms_need_a_number_in_english() {
    check(
        r#"close = "Close""#,
        r#"close = { one = "Sluiten", other = "Sluiten" }"#,
        &[r#"messages/nl.toml: message "close" has plural forms; English takes no number"#],
    );
}

#[test]
fn the_number_that_chooses_the_form_may_have_another_name() {
    let english = r#"shown = { plural = "total", one = "{shown} of 1", other = "{shown} of {total}" }"#;
    check(english, r#"shown = { one = "{shown} van 1", other = "{shown} van {total}" }"#, &[]);
    check(
        english,
        r#"shown = { plural = "shown", one = "{shown} van {total}", other = "{shown} van {total}" }"#,
        &[r#"messages/nl.toml: message "shown" names the number with "plural"; only English does"#],
    );
    check(
        english,
        r#"shown = { one = "1", other = "{shown} van {total}" }"#,
        &[
            r#"messages/nl.toml: message "shown" lacks the argument "shown" in one form; English has {shown}, {total}"#,
        ],
    );
}

#[test]
fn a_list_has_as_many_entries_as_the_english_one() {
    check(
        r#"months = ["January", "February"]"#,
        r#"months = ["januari"]"#,
        &[r#"messages/nl.toml: message "months" has 1 entries; English has 2"#],
    );
    check(
        r#"months = ["January", "February"]"#,
        r#"months = "januari""#,
        &[r#"messages/nl.toml: message "months" is no list; English has one"#],
    );
}

#[test]
fn braces_hold_the_name_of_an_argument() {
    check(
        r#"name = "{Name}""#,
        r#"name = "{name}""#,
        &[r#"messages/en.toml: message "name" has braces around "Name", which is no name of an argument"#],
    );
    check(
        r#"name = "{name""#,
        r#"name = "name}""#,
        &[
            r#"messages/en.toml: message "name" has a brace without end: "{name""#,
            r#"messages/nl.toml: message "name" has a brace without beginning: "name}""#,
        ],
    );
}

#[test]
fn a_name_stands_in_one_table() {
    check(
        "close = \"Close\"\n[list]\nclose = \"Close\"",
        r#"close = "Sluiten""#,
        &[r#"messages/en.toml: message "close" stands in two tables"#],
    );
}

#[test]
fn the_plural_rule_of_a_language_is_named_and_known() {
    let file = |tag: &str, text: &str| (tag.to_owned(), text.to_owned());
    check_files(
        &[file("en", "plural_rule = \"one-other\""), file("pl", "plural_rule = \"one-few-many-other\"")],
        &[r#"messages/pl.toml: the plural rule "one-few-many-other" is unknown; known is "one-other""#],
    );
    check_files(
        &[file("en", "")],
        &[r#"messages/en.toml: plural_rule is missing, such as plural_rule = "one-other""#],
    );
}

#[test]
fn a_file_that_is_no_toml_is_named_with_the_line() {
    let errors = Catalogues::read(&[("en".to_owned(), "[page\n".to_owned())]).err().unwrap_or_default();
    assert_eq!(errors.len(), 1);
    assert!(errors[0].starts_with("messages/en.toml: line 1: "), "{errors:?}");
}

#[test]
fn english_must_be_there() {
    check_files(&[], &["messages/en.toml: the file is missing; all others are compared with it"]);
}
