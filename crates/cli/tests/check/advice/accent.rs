//! The contrast of the accent.

use super::said;

#[test]
fn an_accent_needs_a_contrast_of_four_and_a_half_to_white_and_to_the_paper() {
    #[track_caller]
    fn check(accent: &str, expected: Option<(&str, &str)>) {
        let site = format!(
            r#"{{"accent": "{accent}", "imprint": "https://a.example", "privacy": "https://a.example", "accessibility": "https://a.example"}}"#
        );
        let expected: Vec<_> = expected
            .iter()
            .map(|(white, paper)| format!("words in the accent have a contrast of {white}:1 to white and {paper}:1 to the paper of the page"))
            .collect();
        assert_eq!(said("low-contrast", &[("site", &site)]), expected);
    }
    check("#000000", None);
    check("#1d4a9e", None);
    check("#757575", Some(("4.6", "4.41")));
    check("#777777", Some(("4.47", "4.29")));
    check("#ffffff", Some(("1", "1.04")));
    check("#00ff00", Some(("1.37", "1.31")));
    check("red", None);
}

#[test]
fn the_paper_is_that_of_the_style_sheet() {
    let tokens = include_str!("../../../../../styles/tokens.css");
    let light = tokens.split("prefers-color-scheme: dark").next().unwrap();
    assert!(light.contains("--paper: #fbfaf7;"));
}
