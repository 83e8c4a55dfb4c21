//! When a change counts as whole, told by a clock of the tests' own; and that the system's changes are heard.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use cli::watch::WatchedPaths;
use cli::watch::debounce::{Debounce, MISSING_TIMEOUT, QUIET_PERIOD};
use proptest::prelude::*;

const MOMENT: Duration = Duration::from_millis(1);

/// Plays changes at these times, in milliseconds, and answers when the file is looked at. `gone` tells from when to
/// when it is not there.
fn looks(changes: &[u64], gone: std::ops::Range<u64>) -> Vec<u64> {
    let start = Instant::now();
    let mut debounce = Debounce::default();
    let mut looks = Vec::new();
    let end = changes.iter().max().copied().unwrap_or_default().max(gone.end) + 5_000;
    for time in 0..end {
        let now = start + MOMENT * u32::try_from(time).unwrap();
        if changes.contains(&time) {
            debounce.record_change(now);
        }
        // Whoever watches wakes for a change and when the rest is over, and at no other time.
        let wakes = changes.contains(&time) || debounce.time_left(now).is_some_and(|rest| rest.is_zero());
        if wakes && debounce.is_due(now, || !gone.contains(&time)) {
            looks.push(time);
        }
    }
    assert_eq!(debounce, Debounce::Idle, "nothing is forgotten");
    looks
}

#[track_caller]
fn check(changes: &[u64], gone: std::ops::Range<u64>, expected: &[u64]) {
    assert_eq!(looks(changes, gone), expected);
}

#[test]
fn nothing_is_looked_at_when_nothing_changes() {
    check(&[], 0..0, &[]);
    assert_eq!(Debounce::default().time_left(Instant::now()), None);
}

#[test]
fn one_save_in_several_steps_is_one_change() {
    check(&[10], 0..0, &[160]);
    check(&[10, 12, 13, 100, 200], 0..0, &[350]);
}

#[test]
fn two_saves_are_two_changes() {
    check(&[10, 400], 0..0, &[160, 550]);
}

#[test]
fn a_file_that_vanishes_for_a_moment_is_waited_for() {
    // Taken away at 10, put back at 500.
    check(&[10, 500], 10..500, &[650]);
}

#[test]
fn a_file_that_comes_back_unheard_is_found_when_patience_ends() {
    check(&[10], 10..500, &[2_010]);
}

#[test]
fn a_file_that_stays_away_is_news_once() {
    check(&[10], 10..9_000, &[2_010]);
    check(&[10, 8_999], 10..8_999, &[2_010, 9_149]);
}

proptest! {
    #[test]
    fn every_change_is_followed_by_a_look_at_rest_and_no_two_looks_are_for_one(
        mut changes in prop::collection::vec(0_u64..3_000, 1..20),
    ) {
        changes.sort_unstable();
        changes.dedup();
        let quiet = u64::try_from(QUIET_PERIOD.as_millis()).unwrap();
        // A pause as long as the quiet ends with a look; before that, changes belong together.
        let bursts: Vec<u64> = changes
            .iter()
            .enumerate()
            .filter(|(at, time)| changes.get(at + 1).is_none_or(|next| next - *time > quiet))
            .map(|(_, last)| last + quiet)
            .collect();
        prop_assert_eq!(looks(&changes, 0..0), bursts);
    }

    #[test]
    fn no_rest_is_longer_than_patience(after in 0_u64..5_000, is_there: bool) {
        let start = Instant::now();
        let mut debounce = Debounce::default();
        debounce.record_change(start);
        let now = start + Duration::from_millis(after);
        debounce.is_due(now, || is_there);
        prop_assert!(debounce.time_left(now).unwrap_or_default() <= MISSING_TIMEOUT);
    }
}

#[test]
fn what_changes_while_the_last_change_is_worked_on_leads_to_one_more_look() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("recap.json");
    let text = |file: &Path| fs::read_to_string(file).unwrap();
    fs::write(&file, "0").unwrap();
    let changes = WatchedPaths::new(&file, None).unwrap().watch().unwrap();
    let (sender, seen) = mpsc::channel();
    let watched = file.clone();
    std::thread::spawn(move || {
        changes.follow(|| {
            let before = text(&watched);
            if before == "1" {
                for next in ["2", "3", "4"] {
                    fs::write(&watched, next).unwrap();
                }
            }
            // Whoever has seen enough no longer listens.
            drop(sender.send(before));
        })
    });
    let patiently = || seen.recv_timeout(Duration::from_secs(60)).unwrap();
    fs::write(&file, "1").unwrap();
    assert_eq!([patiently(), patiently()], ["1", "4"]);
    fs::write(&file, "5").unwrap();
    assert_eq!(patiently(), "5");
}

#[track_caller]
fn check_refusal(file: &str, expected: &str) {
    assert_eq!(format!("{:#}", WatchedPaths::new(Path::new(file), None).unwrap_err()), expected);
}

#[test]
fn only_a_file_in_a_folder_can_be_watched() {
    check_refusal("..", ".. is no file to watch");
    check_refusal("nowhere/recap.json", "nowhere is missing: No such file or directory (os error 2)");
}
