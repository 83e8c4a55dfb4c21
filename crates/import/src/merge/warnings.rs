//! What an editor should look at after a merge: talks and people of whom the bundle cannot tell whether they are one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use diagnostic::{Diagnostic, Place};

use super::evidence::{self, FactAgreement};
use super::people::{DoubtfulPerson, PeopleMatches};
use super::{ids, inherited_speakers, title};
use crate::json::Json;
use crate::origin;
use crate::report::{ImportEventKind, ImportReport};

/// The warnings of one merge.
pub struct MergeWarnings<'m> {
    bundle: Place,
    /// The takeaways by the ids of their talks.
    takeaways: HashMap<&'m str, Vec<&'m Json>>,
    /// The names of people by their ids.
    names: BTreeMap<String, String>,
    warnings: Vec<Diagnostic>,
}

impl<'m> MergeWarnings<'m> {
    /// No warnings yet about a bundle with these takeaways.
    pub fn new(name: &str, takeaways: &'m [Json]) -> Self {
        let mut of_talks: HashMap<&str, Vec<&Json>> = HashMap::new();
        for takeaway in takeaways {
            let talk = takeaway.text_of("talk");
            talk.into_iter().for_each(|talk| of_talks.entry(talk).or_default().push(takeaway));
        }
        Self { bundle: Place::file(name), takeaways: of_talks, names: BTreeMap::new(), warnings: Vec::new() }
    }

    /// Pairs of talks that have one key, and are two talks by all else.
    pub fn about_strangers(
        &mut self,
        old: &[Json],
        fresh: &[Json],
        strangers: &[(usize, usize)],
        people: &PeopleMatches<'_>,
    ) {
        let (old_names, fresh_names) = (names(people.old), names(people.fresh));
        for (at, now) in strangers {
            let (before, now) = (&old[*at], &fresh[*now]);
            let key = origin::key(now).unwrap_or_default();
            let message = format!(
                "{key:?} was {} and is {} now, which is another talk",
                described(before, &old_names),
                described(now, &fresh_names)
            );
            let id = before.text_of("id").unwrap_or_default();
            self.warn("another-talk", message, one_talk(id));
        }
    }

    /// Talks that have takeaways and are no longer in the source, where somebody gives another at the same time.
    pub fn about_other_titles(
        &mut self,
        old: &[Json],
        fresh: &[Json],
        pairs: &[Option<usize>],
        people: &PeopleMatches<'_>,
    ) {
        let known: BTreeSet<usize> = pairs.iter().flatten().copied().collect();
        let left = |at: &usize| !known.contains(at) && self.has_takeaways(&old[*at]);
        let left: Vec<usize> = (0..old.len()).filter(left).collect();
        if left.is_empty() {
            return;
        }
        let (old_names, fresh_names) = (names(people.old), names(people.fresh));
        let unpaired = fresh.iter().zip(pairs).filter(|(_, pair)| pair.is_none()).map(|(talk, _)| talk);
        let starts = evidence::StartIndex::of(unpaired);
        for at in left {
            for now in starts.at_once(&old[at]) {
                let is_alike = origin::key(&old[at]) != origin::key(now)
                    && evidence::starts(&old[at], now) == FactAgreement::Same
                    && evidence::speakers(&old[at], now, people) == FactAgreement::Same;
                if is_alike {
                    let message = format!(
                        "{} is no longer in the source, but {} is",
                        described(&old[at], &old_names),
                        described(now, &fresh_names)
                    );
                    let id = old[at].text_of("id").unwrap_or_default();
                    self.warn("another-title", message, one_talk(id));
                }
            }
        }
    }

    /// People whose names were corrected, and those who may be one person.
    pub fn about_people(
        &mut self,
        doubtful: &[DoubtfulPerson],
        people: &PeopleMatches<'_>,
        talks: &[Json],
        report: &ImportReport,
    ) {
        for (old, fresh) in people.renamed() {
            let id = people.old[old].text_of("id").unwrap_or_default();
            let names = format!("{} → {}", title(&people.old[old]), title(&people.fresh[fresh]));
            report.note(ImportEventKind::CorrectedName, id, names);
        }
        for DoubtfulPerson { old, fresh, talk } in doubtful {
            let (before, now) = (&people.old[*old], &people.fresh[*fresh]);
            let id = before.text_of("id").unwrap_or_default();
            let message = format!(
                "in place of {:?} the source has {:?} at {:?}: they may be one person, and are two in the bundle now",
                title(before),
                title(now),
                title(&talks[*talk])
            );
            let help = format!(
                "if they are one, take the import back with `nachlese undo`, write the new name into `name` of {id:?}, \
                 and import again"
            );
            self.warn("another-name", message, help);
        }
        self.names = names(people.old);
    }

    /// Takeaways that name nobody, whose talks have other people now.
    pub fn about_other_speakers(&mut self, before: &[Json], after: &[Json], people: &[Json]) {
        let listed = |names: &BTreeMap<String, String>, ids: &[String]| {
            let names: Vec<String> = ids.iter().filter_map(|id| names.get(id).cloned()).collect();
            if names.is_empty() { "nobody".to_owned() } else { names.join(", ") }
        };
        let now = names(people);
        let old: BTreeMap<&str, &Json> =
            before.iter().filter_map(|talk| Some((talk.text_of("id")?, talk))).collect();
        for talk in after {
            let Some((id, old)) = talk.text_of("id").and_then(|id| Some((id, *old.get(id)?))) else {
                continue;
            };
            let (ours, theirs) = (ids(old.get("speakers")), ids(talk.get("speakers")));
            let set = |ids: &[String]| ids.iter().cloned().collect::<BTreeSet<_>>();
            let of_talk = self.takeaways.get(id).map(Vec::as_slice).unwrap_or_default().iter();
            let inherited = of_talk.filter(|takeaway| takeaway.get("speakers").is_none());
            let inherited: Vec<&str> = inherited.filter_map(|takeaway| takeaway.text_of("id")).collect();
            if set(&ours) == set(&theirs) || inherited.is_empty() {
                continue;
            }
            let was_by = listed(&self.names, &ours);
            let whose = if inherited_speakers::has_others(&ours, &theirs) {
                format!("its takeaways that name nobody stay with {was_by}")
            } else {
                "so are its takeaways that name nobody".to_owned()
            };
            let message = format!(
                "{:?} is by {} now, and was by {was_by}; {whose}: {}",
                title(talk),
                listed(&now, &theirs),
                inherited.join(", ")
            );
            self.warn("other-speakers", message, "say in `speakers` of each takeaway who said it");
        }
    }

    /// All warnings.
    pub fn finish(self) -> Vec<Diagnostic> {
        self.warnings
    }

    fn has_takeaways(&self, talk: &Json) -> bool {
        talk.text_of("id").is_some_and(|id| self.takeaways.contains_key(id))
    }

    fn warn(&mut self, code: &'static str, message: String, help: impl Into<String>) {
        self.warnings.push(Diagnostic::warning(code, self.bundle.clone(), message).with_help(help));
    }
}

/// How an editor makes one talk of two.
fn one_talk(id: &str) -> String {
    format!(
        "what was written for {id:?} stays there; if the two are one, take the import back with `nachlese undo`, write \
         the new title into `title` of {id:?}, and import again"
    )
}

/// The names of people by their ids.
fn names(people: &[Json]) -> BTreeMap<String, String> {
    people.iter().filter_map(|person| Some((person.text_of("id")?.to_owned(), title(person)))).collect()
}

/// A talk in words: its title, people and time.
fn described(talk: &Json, people: &BTreeMap<String, String>) -> String {
    let names = ids(talk.get("speakers")).into_iter().filter_map(|id| people.get(&id).cloned());
    let facts: Vec<String> = names.chain(talk.text_of("start").map(str::to_owned)).collect();
    let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(", ")) };
    format!("{:?}{facts}", title(talk))
}
