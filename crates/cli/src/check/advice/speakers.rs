//! Speakers who may be one person.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use diagnostic::Diagnostic;
use recap::TitledName;

use super::{Advice, AdviceContext};
use crate::check::json_tree::JsonTree;

/// How many letters a name has in which a typo is looked for. In shorter ones two people are more
/// likely than one typo; and a longer one is a novel, with a million spellings a letter short.
const TYPO: RangeInclusive<usize> = 7..=80;

/// A diagnostic for every speaker whose name is that of an earlier one, but for capitals, accents,
/// titles, the order of its parts, or one typo.
///
/// Names are looked up under all spellings that are one letter short, so that two thousand names
/// are not compared with one another (the "symmetric delete" method of W. Garbe).
pub fn advice(context: AdviceContext<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut seen: HashMap<String, Vec<(String, &JsonTree<'_>)>> = HashMap::new();
    for speaker in context.json.list("speakers") {
        let Some((value, name)) = speaker.get("name").and_then(|value| Some((value, value.text()?))) else {
            continue;
        };
        let forms = forms(name);
        let earlier = forms.iter().flat_map(|form| shortened(form)).find_map(|key| {
            let known = seen.get(&key)?.iter();
            let mut alike = known.filter(|(known, _)| forms.iter().any(|form| is_typo(form, known)));
            alike.next().map(|(_, earlier)| *earlier)
        });
        if let Some(earlier) = earlier {
            diagnostics.push(diagnostic(value, name, earlier));
            // Whoever comes next is alike to the first of them.
            continue;
        }
        for form in forms {
            for key in shortened(&form) {
                seen.entry(key).or_default().push((form.clone(), value));
            }
        }
    }
    diagnostics
}

fn diagnostic(value: &JsonTree<'_>, name: &str, earlier: &JsonTree<'_>) -> Diagnostic {
    let message = format!(
        "{name:?} may be the same person as {:?} ({})",
        earlier.text().unwrap_or_default(),
        earlier.path()
    );
    Advice::SimilarSpeakers.on(
        value,
        message,
        "make one speaker of the two, or leave them if they are two people",
    )
}

/// A name without capitals, accents and titles: its parts as written, and in alphabetical order.
fn forms(name: &str) -> Vec<String> {
    let name = TitledName::parse(name).without_titles();
    let folded: String = name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let folded = folded.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace('ß', "ss");
    let parts = folded.split(|c: char| !c.is_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let mut sorted = parts.clone();
    sorted.sort_unstable();
    let mut forms = vec![sorted.join(" "), parts.join(" ")];
    forms.dedup();
    forms
}

/// A form, and where it is long enough for a typo, all that are one letter shorter.
fn shortened(form: &str) -> Vec<String> {
    let mut keys = vec![form.to_owned()];
    if allows_typo(form) {
        keys.extend(form.char_indices().map(|(at, c)| form[..at].to_owned() + &form[at + c.len_utf8()..]));
    }
    keys
}

/// Numbers that differ are no typos.
fn allows_typo(form: &str) -> bool {
    TYPO.contains(&form.chars().count()) && !form.contains(|c: char| c.is_numeric())
}

fn is_typo(one: &str, other: &str) -> bool {
    let typo = || allows_typo(one) && allows_typo(other) && strsim::osa_distance(one, other) <= 1;
    !one.is_empty() && (one == other || typo())
}
