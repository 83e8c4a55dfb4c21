//! Light, dark, or as the system says.

use nachlese::theme::Theme;

#[test]
fn a_theme_and_its_name_are_inverse() {
    for theme in Theme::ALL {
        assert_eq!(theme.as_str().parse(), Ok(theme));
    }
}

#[test]
fn rubbish_from_an_older_version_is_no_theme() {
    assert!("sepia".parse::<Theme>().is_err());
    assert!("".parse::<Theme>().is_err());
}
