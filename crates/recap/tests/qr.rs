//! QR codes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};
use recap::qr::Qr;

/// The dark modules a path draws, and how often each is drawn.
fn drawn(path: &str) -> Vec<(i32, i32)> {
    let mut modules = Vec::new();
    for run in path.split_terminator('z') {
        let numbers = run.strip_prefix('M').unwrap().replace(['h', 'v', ' '], ",");
        let numbers: Vec<i32> = numbers.split(',').map(|number| number.parse().unwrap()).collect();
        let [x, y, width, 1, back] = numbers[..] else { panic!("no run: {run}") };
        assert_eq!(back, -width);
        modules.extend((x..x + width).map(|x| (x, y)));
    }
    modules
}

#[test]
fn a_code_is_drawn_in_runs_within_a_quiet_zone_of_four() {
    let qr = Qr::new("https://example.org/").unwrap();
    assert_eq!(qr.view_box(), "-4 -4 33 33");
    assert!(qr.path.starts_with("M0 0h7v1h-7z"), "{}", qr.path);
    assert!(qr.path.contains("M0 1h1v1h-1zM6 1h1v1h-1z"), "{}", qr.path);
}

#[test]
fn a_link_that_is_too_long_has_no_code() {
    assert!(Qr::new(&"a".repeat(2331)).is_some());
    assert_eq!(Qr::new(&"a".repeat(2332)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn every_dark_module_is_drawn_once_and_no_other(link in "https://[a-z]{1,20}/[a-zA-Z0-9äöü?=&%-]{0,100}") {
        let code = QrCode::encode_text(&link, QrCodeEcc::Medium).unwrap();
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark: Vec<_> = all.filter(|(x, y)| code.get_module(*x, *y)).collect();
        prop_assert_eq!(drawn(&Qr::new(&link).unwrap().path), dark);
    }
}
