//! Contrast, beside figures that others have worked out.

#![allow(clippy::unwrap_used)]

use cli::colour::contrast;

#[track_caller]
fn check(one: &str, other: &str, expected: f64) {
    let found = contrast(one.parse().unwrap(), other.parse().unwrap());
    assert!((found - expected).abs() < 0.01, "{one} on {other} is {found}");
    assert_eq!(found, contrast(other.parse().unwrap(), one.parse().unwrap()));
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    check("#000000", "#ffffff", 21.0);
    check("#ffffff", "#ffffff", 1.0);
    // The grey that is known for just passing.
    check("#767676", "#ffffff", 4.54);
    check("#ff0000", "#ffffff", 4.00);
}
