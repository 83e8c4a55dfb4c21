//! The forms of a report, letter by letter.

use cli::check::{CheckReport, ReportFormat};

use crate::bundle::{source, with};

fn human(text: &str) -> String {
    ReportFormat::Human.write_plain(&CheckReport::of(&source(text)))
}

#[test]
fn a_line_without_end_is_cut_around_the_place() {
    let filler = "Wörter ".repeat(200_000);
    let text = with(&[(
        "event",
        &format!(
            r#"{{"closing": "{filler}", "start": "morgen", "name": "A", "title": "A", "summary": "A", "place": "{filler}"}}"#
        ),
    )]);
    let expected = "\
recap.json:4:1400035: date: event.start: \"morgen\" is no date; write it as 2021-11-23, or 2021-11-23T09:30 for a talk
  |
4 | …örter Wörter Wörter \", \"start\": \"morgen\", \"name\": \"A\", \"title\": …
  |                                  ^^^^^^^^ error
recap.json: 1 error
";
    assert_eq!(human(&text), expected);
}

#[test]
fn a_text_without_end_is_pointed_at_by_its_beginning() {
    let text = with(&[("speakers", &format!("[{{\"id\": \"{}\", \"name\": \"A\"}}]", "a".repeat(5_000)))]);
    let expected = format!(
        "\
recap.json:6:21: id: speakers[0].id: the id has 5000 characters, at most 64 are allowed; use 1 to 64 of a-z, 0-9 and -
  |
6 | \"speakers\": [{{\"id\": \"{}…
  |                     {} error
recap.json: 1 error
",
        "a".repeat(47),
        "^".repeat(49)
    );
    assert_eq!(human(&text), expected);
}

#[test]
fn what_is_said_is_cut_where_the_bundle_is_quoted_at_length() {
    let text = with(&[(
        "takeaways",
        &format!("[{{\"id\": \"a\", \"kind\": \"{}\", \"statement\": \"A\"}}]", "ä".repeat(5_000)),
    )]);
    let first = human(&text).lines().next().unwrap().to_owned();
    let expected = format!(
        "recap.json:8:35: kind: takeaways[0].kind: there is no kind \"{} …; use one of ",
        "ä".repeat(382)
    );
    assert!(first.starts_with(&expected), "{first}");
}

#[test]
fn of_many_problems_of_one_code_the_first_are_shown_and_the_others_counted() {
    let entries: Vec<_> =
        (0..150).map(|at| format!("{{\"id\": \"t{at}\", \"title\": \"A\", \"room\": 1}}")).collect();
    let text =
        with(&[("talks", &format!("[{}]", entries.join(",\n"))), ("site", r#"{"licence": "CC0-1.0"}"#)]);
    let report = human(&text);
    assert_eq!(report.matches(": unread-field: talks[").count(), 20);
    assert_eq!(report.matches(": missing-address: ").count(), 3);
    let end = "recap.json: unread-field: and 130 more; --format json lists all\nrecap.json: 153 warnings\n";
    assert!(report.ends_with(end), "{report}");
}

#[test]
fn each_severity_is_counted_in_the_last_line() {
    #[track_caller]
    fn check(fields: &[(&str, &str)], expected: &str) {
        assert_eq!(human(&with(fields)).lines().last(), Some(expected));
    }
    let two = r#"[{"id": "a", "name": "Ada"}, {"id": "b", "name": "ADA"}]"#;
    check(&[], "recap.json: no problems");
    check(&[("speakers", two)], "recap.json: 1 note");
    check(
        &[("speakers", two), ("site", r#"{"licence": "CC0-1.0"}"#), ("glossary", "1")],
        "recap.json: 1 error, 3 warnings, 1 note",
    );
}

#[test]
fn steering_characters_never_reach_a_terminal() {
    let text = with(&[(
        "speakers",
        "[{\"id\": \"ada\", \"name\": \"Ada\", \"\\u001b[31m\u{202E}x\u{9b}\": \"\u{202E}\u{9b}2J\u{85}\"}]",
    )]);
    let expected = "\
recap.json:6:60: unread-field: speakers[0].\\u{1b}[31m\\u{202e}x\\u{9b}: nothing reads the field \"\\u{1b}[31m\\u{202e}x\\u{9b}\", and it is not published; correct its name, or leave it out
  |
6 | …\"name\": \"Ada\", \"\\u001b[31m\u{FFFD}x\u{FFFD}\": \"\u{FFFD}\u{FFFD}2J\u{FFFD}\"}],
  |                                  ^^^^^^^ warning
recap.json: 1 warning
";
    assert_eq!(human(&text), expected);
    let json = ReportFormat::Json.write(&CheckReport::of(&source(&text)));
    assert!(json.contains(r#""path": "speakers[0].\u001b[31m\u202ex\u009b""#), "{json}");
    serde_json::from_str::<serde_json::Value>(&json).unwrap();
}

#[test]
fn json_is_one_object_with_the_fields_that_the_handbook_lists() {
    let text = with(&[
        ("takeaways", r#"[{"id": "a", "kind": "figures", "statement": "A"}]"#),
        (
            "site",
            "{\"imprint\": \"https://a.example\", \"privacy\": \"https://a.example\", \"licence\": \"CC0-1.0\"}",
        ),
    ]);
    let expected = r#"{
  "nachlese": "0.1.0",
  "file": "recap.json",
  "errors": 1,
  "warnings": 1,
  "notes": 0,
  "problems": [
    {
      "code": "missing-address",
      "severity": "warning",
      "path": "site",
      "line": 3,
      "column": 9,
      "end_line": 3,
      "end_column": 10,
      "message": "the site does not say how accessible it is",
      "help": "give the address of that page as `accessibility` in `site`, or its words in `pages` there"
    },
    {
      "code": "kind",
      "severity": "error",
      "path": "takeaways[0].kind",
      "line": 8,
      "column": 35,
      "end_line": 8,
      "end_column": 44,
      "message": "there is no kind \"figures\"",
      "help": "use one of finding, measure, warning, question, outlook, figure, quote",
      "suggestion": "figure"
    }
  ]
}
"#;
    let json = ReportFormat::Json.write(&CheckReport::of(&source(&text)));
    assert_eq!(json, expected);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let handbook = include_str!("../../../../docs/problems.md");
    let fields = value.as_object().unwrap().keys().chain(value["problems"][1].as_object().unwrap().keys());
    for field in fields {
        assert!(handbook.contains(&format!("`{field}`")), "the handbook lists {field}");
    }
}

#[test]
fn github_gets_one_command_for_each_problem_with_what_it_would_misread_escaped() {
    let text = with(&[
        ("talks", r#"[{"id": "a", "title": "A", "minutes": "100%\n"}]"#),
        ("takeaways", r#"[{"id": "a", "kind": "a%,:\n", "statement": "A"}]"#),
    ]);
    let mut source = source(&text);
    source.name = "a,b:c%.json".to_owned();
    let expected = r#"::error file=a%2Cb%3Ac%25.json,line=7,endLine=7,col=48,endColumn=56,title=shape::talks[0].minutes: this is a text, not a whole number that is not negative; write a whole number that is not negative
::error file=a%2Cb%3Ac%25.json,line=8,endLine=8,col=35,endColumn=43,title=kind::takeaways[0].kind: there is no kind "a%25,:\n"; use one of finding, measure, warning, question, outlook, figure, quote
"#;
    assert_eq!(ReportFormat::Github.write(&CheckReport::of(&source)), expected);
}

#[test]
fn github_is_told_of_errors_warnings_and_notices() {
    let text = with(&[(
        "speakers",
        r#"[{"id": "a", "name": "Ada", "x": 1}, {"id": "b", "name": "ADA", "tags": 1}]"#,
    )]);
    let written = ReportFormat::Github.write(&CheckReport::of(&source(&text)));
    let commands: Vec<_> = written.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(commands, ["::warning", "::notice", "::error"]);
}
