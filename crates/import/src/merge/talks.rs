//! Matching the talks of a bundle with those of a source.
//!
//! A takeaway must never come to another talk, so no key is trusted alone: numbers are given anew, ids are copied.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::evidence::{Evidence, KeyAgreement, keys};
use super::people::PeopleMatches;
use super::text_keys;
use crate::json::Json;
use crate::origin;

/// How many pairs of talks are compared because they have one title, one time or one person in common. Where more talks
/// share it, it says little, and only the talks that have two of these in common are compared.
const COMPARED: usize = 60_000;

/// The most talks that share what makes them candidates, however few talks there are.
const SHARED: usize = 64;

/// The talks of a bundle and of a source.
pub struct TalkMatching<'t> {
    old: &'t [Json],
    fresh: &'t [Json],
    people: &'t PeopleMatches<'t>,
    old_titles: HashMap<String, Vec<usize>>,
    fresh_titles: HashMap<String, Vec<usize>>,
    /// The keys of the old talks.
    keys: BTreeSet<&'t str>,
    /// Whether the source knows most talks by their old keys.
    is_settled: bool,
}

impl<'t> TalkMatching<'t> {
    /// Compares talks whose people are known again as `people` say.
    pub fn new(old: &'t [Json], fresh: &'t [Json], people: &'t PeopleMatches<'t>) -> Self {
        let keys: BTreeSet<&str> = old.iter().filter_map(origin::key).collect();
        let known = fresh.iter().filter_map(origin::key).filter(|key| keys.contains(key)).count();
        let is_settled = known * 2 > keys.len();
        Self {
            old,
            fresh,
            people,
            old_titles: by_title(old),
            fresh_titles: by_title(fresh),
            keys,
            is_settled,
        }
    }

    /// For each talk of the source the one of the bundle, where there is one. Talks of which most is the same come
    /// first.
    pub fn pairs(&self) -> Vec<Option<usize>> {
        let mut matches: Vec<(usize, usize, Evidence)> = Vec::new();
        for (old, fresh) in self.candidates() {
            let evidence = Evidence::between(&self.old[old], &self.fresh[fresh], self.people);
            if evidence.is_one_talk(self.is_only(old, fresh), self.is_settled_for(old, fresh)) {
                matches.push((old, fresh, evidence));
            }
        }
        matches.sort_by_key(|(old, fresh, evidence)| (Reverse(evidence.weight()), *fresh, *old));
        let mut pairs = vec![None; self.fresh.len()];
        let mut taken = BTreeSet::new();
        for (old, fresh, _) in matches {
            if pairs[fresh].is_none() && taken.insert(old) {
                pairs[fresh] = Some(old);
            }
        }
        pairs
    }

    /// The talks that have one key and are not one talk, where that leaves one of them alone.
    pub fn strangers(&self, pairs: &[Option<usize>]) -> Vec<(usize, usize)> {
        let taken: BTreeSet<usize> = pairs.iter().flatten().copied().collect();
        let keyed = self.candidates().into_iter().filter(|(old, fresh)| {
            pairs[*fresh].is_none()
                && !taken.contains(old)
                && keys(&self.old[*old], &self.fresh[*fresh]) != KeyAgreement::Different
        });
        keyed.collect()
    }

    /// Pairs of talks that may be one, because something is the same that few talks share.
    fn candidates(&self) -> BTreeSet<(usize, usize)> {
        let most = (COMPARED / self.fresh.len().max(1)).clamp(1, SHARED);
        let mut words = WordNumbers::default();
        let mut known: HashMap<CommonFact, Vec<usize>> = HashMap::new();
        for (at, talk) in self.old.iter().enumerate() {
            for fact in facts(talk, &self.people.of_old(talk), &mut words) {
                known.entry(fact).or_default().push(at);
            }
        }
        let mut candidates = BTreeSet::new();
        for (fresh, talk) in self.fresh.iter().enumerate() {
            let people = self.people.of_fresh(talk).into_iter();
            let people: Vec<usize> = people.filter_map(|person| self.people.pairs[person]).collect();
            for fact in facts(talk, &people, &mut words) {
                let few = known.get(&fact).filter(|known| known.len() <= most);
                candidates.extend(few.into_iter().flatten().map(|old| (*old, fresh)));
            }
        }
        candidates
    }

    /// Whether no other talk has the title of either.
    fn is_only(&self, old: usize, fresh: usize) -> bool {
        let is_alone = |titles: &HashMap<String, Vec<usize>>, talk: &Json, at: usize| {
            let alike = text_keys(talk, "title").into_iter().filter_map(|title| titles.get(&title)).flatten();
            alike.copied().all(|other| other == at)
        };
        is_alone(&self.old_titles, &self.old[old], old)
            && is_alone(&self.fresh_titles, &self.fresh[fresh], fresh)
    }

    /// Whether another globally unique id speaks against two talks being one: the source knows most talks by their old
    /// keys, and this one under a new one.
    fn is_settled_for(&self, old: usize, fresh: usize) -> bool {
        let guid = |talk: &'t Json| origin::key(talk).filter(|key| key.starts_with("guid:"));
        let (Some(one), Some(other)) = (guid(&self.old[old]), guid(&self.fresh[fresh])) else { return false };
        self.is_settled && one != other && !self.keys.contains(other)
    }
}

/// Something that talks have in common that may be one. Texts are numbers here.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum CommonFact {
    Key(usize),
    Title(usize),
    Start(usize),
    Person(usize),
    TitleAndStart(usize, usize),
    TitleAndPerson(usize, usize),
    StartAndPerson(usize, usize),
}

/// A number for each text.
#[derive(Default)]
struct WordNumbers(HashMap<String, usize>);

impl WordNumbers {
    fn of(&mut self, text: String) -> usize {
        let next = self.0.len();
        *self.0.entry(text).or_insert(next)
    }
}

/// How many people of a talk are looked at.
const PEOPLE: usize = 8;

/// What a talk may have in common with others. `people` are those of the bundle who give it.
fn facts(talk: &Json, people: &[usize], words: &mut WordNumbers) -> BTreeSet<CommonFact> {
    let mut facts = BTreeSet::new();
    facts.extend(origin::key(talk).map(|key| CommonFact::Key(words.of(key.to_owned()))));
    // That two talks are on one day says little.
    let start = talk.text_of("start").filter(|start| start.contains('T'));
    let start = start.map(|start| words.of(start.to_owned()));
    let people = || people.iter().copied().take(PEOPLE);
    facts.extend(start.map(CommonFact::Start));
    facts.extend(people().map(CommonFact::Person));
    facts.extend(
        start.into_iter().flat_map(|start| people().map(move |at| CommonFact::StartAndPerson(start, at))),
    );
    for title in text_keys(talk, "title") {
        let title = words.of(title);
        facts.insert(CommonFact::Title(title));
        facts.extend(start.map(|start| CommonFact::TitleAndStart(title, start)));
        facts.extend(people().map(|at| CommonFact::TitleAndPerson(title, at)));
    }
    facts
}

/// The positions of talks by their titles.
fn by_title(talks: &[Json]) -> HashMap<String, Vec<usize>> {
    by(talks, |talk| text_keys(talk, "title"))
}

fn by(talks: &[Json], names: impl Fn(&Json) -> Vec<String>) -> HashMap<String, Vec<usize>> {
    let mut found: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, talk) in talks.iter().enumerate() {
        for name in names(talk) {
            found.entry(name).or_default().push(at);
        }
    }
    // A title in several languages may say the same twice.
    found.values_mut().for_each(|places| places.dedup());
    found
}
