//! The quality of finding, by judged queries: `tests/search/*.toml` at the root of the project. Each
//! file holds the queries of one rule, so that the score is printed by rule.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "quality/filler.rs"]
mod filler;

use std::fs;
use std::path::{Path, PathBuf};

use recap::{Bundle, Index, LanguageTag, Query, SearchField, Selection};
use serde::Deserialize;

/// Judged queries to one bundle.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    bundle: String,
    #[serde(default = "german")]
    language: String,
    judged: Vec<Judged>,
}

fn german() -> String {
    "de".to_owned()
}

/// What a query must give.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    query: String,
    /// The search without correction.
    #[serde(default)]
    exact: bool,
    /// Takeaways that must be found.
    #[serde(default)]
    must: Vec<String>,
    /// Takeaways that must not be found.
    #[serde(default)]
    must_not: Vec<String>,
    /// Takeaways that must be found, and none beside them.
    only: Option<Vec<String>>,
    /// Takeaways that must come first, in this order.
    #[serde(default)]
    first: Vec<String>,
    /// What was typed, and the word that must be shown in its place.
    corrected: Option<[String; 2]>,
    /// The words that must be left out, because nothing contains all of them.
    left_out: Option<Vec<String>>,
    /// A takeaway, and its statement with the hits in brackets.
    marks: Option<[String; 2]>,
}

/// How many judgements hold, and those that do not.
#[derive(Default)]
struct Score {
    queries: usize,
    held: usize,
    failed: Vec<String>,
}

impl Score {
    fn judge(&mut self, query: &str, holds: bool, words: impl FnOnce() -> String) {
        if holds {
            self.held += 1;
        } else {
            self.failed.push(format!("{query:?} {}", words()));
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A bundle that is complete and, if it is the one made for this test, large.
fn bundle(path: &str) -> Bundle {
    let json = fs::read_to_string(root().join(path)).unwrap();
    let json = if path.contains("fixture") { filler::filled(&json, 300) } else { json };
    let parsed = Bundle::parse(&json).unwrap();
    let problems: Vec<_> = parsed.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new(), "{path}");
    parsed.bundle
}

fn judge(set: &Set, score: &mut Score) {
    let bundle = bundle(&set.bundle);
    let language: LanguageTag = set.language.parse().unwrap();
    let index = Index::new(&bundle, &language);
    for judged in &set.judged {
        let mut query = Query::default();
        query.text.clone_from(&judged.query);
        query.exact = judged.exact;
        judge_one(&bundle, &language, judged, &index.select(&bundle, &query), score);
    }
}

fn judge_one(
    bundle: &Bundle,
    language: &LanguageTag,
    judged: &Judged,
    selection: &Selection,
    score: &mut Score,
) {
    score.queries += 1;
    let query = &judged.query;
    let listed = selection.page(0, selection.total);
    let ids: Vec<&str> = listed.iter().map(|at| bundle.takeaways[*at].id.as_str()).collect();
    let known =
        |id: &String| assert!(bundle.takeaways.iter().any(|takeaway| takeaway.id.as_str() == id), "{id}");
    let only = judged.only.iter().flatten();
    judged.must.iter().chain(only.clone()).chain(&judged.must_not).chain(&judged.first).for_each(known);

    for id in judged.must.iter().chain(only) {
        score.judge(query, ids.contains(&&**id), || format!("does not find {id}"));
    }
    for id in &judged.must_not {
        score.judge(query, !ids.contains(&&**id), || format!("finds {id}"));
    }
    if let Some(only) = &judged.only {
        let others: Vec<_> = ids.iter().filter(|id| !only.iter().any(|only| only == *id)).collect();
        score.judge(query, others.is_empty(), || format!("finds too much: {others:?}"));
    }
    if !judged.first.is_empty() {
        let first = &ids[..ids.len().min(judged.first.len())];
        score.judge(query, first == judged.first, || format!("has first {first:?}"));
    }
    if let Some([typed, shown]) = &judged.corrected {
        let corrections: Vec<_> = selection
            .corrections()
            .iter()
            .map(|correction| [&*correction.typed, &*correction.shown])
            .collect();
        score.judge(query, corrections == [[typed, shown]], || format!("is corrected {corrections:?}"));
    }
    if let Some(expected) = &judged.left_out {
        let left_out = selection.left_out();
        score.judge(query, left_out == expected, || format!("leaves out {left_out:?}"));
    }
    if let Some([id, expected]) = &judged.marks {
        let takeaway = bundle.takeaways.iter().find(|takeaway| takeaway.id.as_str() == id).unwrap();
        let wording = takeaway.statement.localized(language);
        let mut shown = wording.text.to_string();
        for mark in selection.highlights(wording, SearchField::Statement).into_iter().rev() {
            shown.insert(mark.end, ']');
            shown.insert(mark.start, '[');
        }
        score.judge(query, shown == *expected, || format!("marks {shown}"));
        score.judge(query, ids.contains(&&**id), || format!("does not find {id}"));
    }
}

#[test]
fn every_judgement_holds() {
    let mut files: Vec<_> =
        fs::read_dir(root().join("tests/search")).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    let mut all = Score::default();
    for file in files {
        let mut score = Score::default();
        judge(&toml::from_str(&fs::read_to_string(&file).unwrap()).unwrap(), &mut score);
        let judgements = score.held + score.failed.len();
        println!("{:>4} of {judgements:>4} hold: {}", score.held, file.file_name().unwrap().display());
        all.queries += score.queries;
        all.held += score.held;
        all.failed.append(&mut score.failed);
    }
    println!("{:>4} of {:>4} hold, for {} queries", all.held, all.held + all.failed.len(), all.queries);
    assert!(all.queries >= 320, "there are {} queries", all.queries);
    assert!(all.failed.is_empty(), "these do not hold:\n{}", all.failed.join("\n"));
}

#[test]
fn the_made_up_takeaways_are_always_the_same() {
    let json = fs::read_to_string(root().join("tests/search/fixture.json")).unwrap();
    assert_eq!(filler::filled(&json, 300), filler::filled(&json, 300));
    assert!(bundle("tests/search/fixture.json").takeaways.len() >= 380);
}
