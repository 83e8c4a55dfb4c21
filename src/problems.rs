//! What is wrong with a bundle, for whoever publishes it: a part that loads when somebody looks.

use recap::Bundle;

use crate::lazy::lazy;

/// The most problems that are listed. Whoever publishes the bundle has the command to see all.
const MAX_PROBLEMS: usize = 20;

lazy! {
    part(problems), preload(preload_problems);
    /// The first problems of a bundle, in English: where each is, what is wrong, and how to correct it.
    pub fn problem_list(bundle_text: String) -> Vec<String> {
        let problems = Bundle::parse(&bundle_text).map_or_else(|problem| vec![problem], |parsed| parsed.problems);
        problems.iter().take(MAX_PROBLEMS).map(ToString::to_string).collect()
    }
}
