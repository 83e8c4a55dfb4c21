//! Hosts that look like others.

use super::said;

#[track_caller]
fn check(address: &str, expected: &[&str]) {
    let talks = format!(r#"[{{"id": "kiel", "title": "A", "source": {{"url": "{address}"}}}}]"#);
    assert_eq!(said("lookalike-host", &[("talks", &talks)]), expected, "{address}");
}

#[test]
fn a_host_with_letters_that_look_like_others_is_named_as_browsers_ask_for_it() {
    check(
        "https://www.\u{430}pple.example/x",
        &[
            "the host \"www.\u{430}pple.example\" can be taken for another one; browsers ask for \"www.xn--pple-43d.example\"",
        ],
    );
    check(
        "https://xn--pple-43d.example/",
        &[
            "the host \"\u{430}pple.example\" can be taken for another one; browsers ask for \"xn--pple-43d.example\"",
        ],
    );
    check(
        "http://g\u{3BF}\u{3BF}gle.example:8080",
        &[
            "the host \"g\u{3BF}\u{3BF}gle.example\" can be taken for another one; browsers ask for \"xn--ggle-0nda.example\"",
        ],
    );
}

#[test]
fn a_host_that_mixes_alphabets_is_named_though_no_letter_looks_like_another() {
    check(
        "https://exa\u{43C}ple.example/",
        &[
            "the host \"exa\u{43C}ple.example\" can be taken for another one; browsers ask for \"xn--exaple-kqf.example\"",
        ],
    );
}

#[test]
fn hosts_that_look_like_no_other_are_left_alone() {
    for address in [
        "https://example.org/\u{430}pple",
        "https://müller.example/",
        "https://straße.example/",
        "https://日本.example/",
        "https://abc日本.example/",
        "https://a-b_c.example/",
        "https://127.0.0.1/",
        "https://xn--mller-kva.example/",
        "https://[::1]/",
        "talk/kiel/",
        "mailto:ada@example.org",
    ] {
        check(address, &[]);
    }
}
