//! A short run of each target: all of its seeds, and a few mutations of each. `cargo xtask fuzz` runs them longer.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use fuzz::FuzzTarget;
use fuzz::mutation::{NumberSequence, mutated};

/// How many mutations of each seed are tried.
const MUTATIONS: u64 = 3;

/// Tries the seeds of a target; the mutations are the same each time.
#[track_caller]
fn check(target: FuzzTarget) {
    let seeds = target.seeds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap();
    assert!(!seeds.is_empty(), "{target} has no seeds");
    for (name, seed) in seeds {
        println!("{name}");
        target.try_input(&seed);
        for number in 0..MUTATIONS {
            println!("{name}, mutation {number}");
            target.try_input(&mutated(&seed, &mut NumberSequence::new(number)));
        }
    }
}

#[test]
fn whatever_is_in_a_bundle_there_are_its_problems_or_a_reason() {
    check(FuzzTarget::Bundle);
}

#[test]
fn whatever_source_is_imported_there_is_a_bundle_or_a_reason() {
    check(FuzzTarget::Import);
}

#[test]
fn whatever_is_searched_there_is_an_answer() {
    check(FuzzTarget::Search);
}

#[test]
fn whatever_is_in_a_table_there_are_rows_or_a_reason() {
    check(FuzzTarget::Table);
}

#[test]
fn whatever_editors_write_there_are_takeaways_or_complaints() {
    check(FuzzTarget::Takeaways);
}

#[test]
fn a_target_is_known_by_its_name() {
    for target in FuzzTarget::ALL {
        assert_eq!(target.name().parse(), Ok(target));
    }
    let unknown = "tables".parse::<FuzzTarget>().unwrap_err();
    assert_eq!(
        unknown.to_string(),
        "there is no target \"tables\"; name one of bundle, import, search, table, takeaways"
    );
}
