//! Matching the people of a bundle with those of a source: by their keys and names, and where a name was corrected, by
//! their talks, offices and organisations.

use std::collections::{BTreeSet, HashMap};

use super::names::{self, NameLikeness, name_key};
use super::text_keys;
use crate::json::Json;
use crate::origin;

/// How many people of one name are compared.
const NAMESAKES: usize = 64;

/// How many pairs of people without a talk in common are compared.
const COMPARED: usize = 100_000;

/// How many pairs of people of one talk are compared.
const COMPARED_AT_TALK: usize = 400;

/// The people of a bundle and of a source, and which of them are one.
#[derive(Clone, Debug)]
pub struct PeopleMatches<'p> {
    /// Those of the bundle.
    pub old: &'p [Json],
    /// Those of the source.
    pub fresh: &'p [Json],
    /// For each person of the source the one of the bundle.
    pub pairs: Vec<Option<usize>>,
    /// Those of the bundle that have a person of the source.
    taken: BTreeSet<usize>,
    old_ids: HashMap<&'p str, usize>,
    fresh_ids: HashMap<&'p str, usize>,
}

/// Two people who may be one, at a talk that has no other candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DoubtfulPerson {
    /// Who is in the bundle.
    pub old: usize,
    /// Who is in the source.
    pub fresh: usize,
    /// Their talk in the source.
    pub talk: usize,
}

impl<'p> PeopleMatches<'p> {
    /// Finds the people whose key or name is the same.
    pub fn by_key_and_name(old: &'p [Json], fresh: &'p [Json]) -> Self {
        let ids = |people: &'p [Json]| -> HashMap<&'p str, usize> {
            people.iter().enumerate().filter_map(|(at, person)| Some((person.text_of("id")?, at))).collect()
        };
        let (pairs, taken) = (vec![None; fresh.len()], BTreeSet::new());
        let mut matches = Self { old, fresh, pairs, taken, old_ids: ids(old), fresh_ids: ids(fresh) };
        let keys: HashMap<&str, usize> =
            old.iter().enumerate().filter_map(|(at, person)| Some((origin::key(person)?, at))).collect();
        for (at, person) in fresh.iter().enumerate() {
            let known = origin::key(person).and_then(|key| keys.get(key)).copied();
            // Ids of another congress may be those of other people.
            let known = known.filter(|known| {
                is_by_name(person)
                    || names::compare(name(&old[*known]), name(person)) > NameLikeness::Different
            });
            matches.pair(known, at);
        }
        let (old_names, fresh_names) = (by_name(old), by_name(fresh));
        for (at, person) in
            fresh.iter().enumerate().filter(|(at, _)| matches.pairs[*at].is_none()).collect::<Vec<_>>()
        {
            let alike = old_names.get(&name_key(name(person))).map(Vec::as_slice).unwrap_or_default();
            let is_only = alike.len() == 1
                && fresh_names.get(&name_key(name(person))).is_none_or(|alike| alike.len() == 1);
            let is_one = |known: &usize| is_only || !has_two_ids(&old[*known], person);
            let alike = alike.iter().take(NAMESAKES).copied();
            let known = alike.filter(is_one).find(|known| matches.is_free(*known));
            matches.pair(known, at);
        }
        matches
    }

    /// Finds the people whose names were corrected: `talks` are pairs of talks of the bundle and the source that are one.
    /// Returns those who may be one person, but about whom only an editor can tell.
    pub fn by_corrected_name(&mut self, talks: &[(&Json, &Json, usize)]) -> Vec<DoubtfulPerson> {
        for least in [NameLikeness::Near, NameLikeness::Partly, NameLikeness::Different] {
            for (old_talk, fresh_talk, _) in talks {
                let open = self.open_fresh(fresh_talk);
                if open.len() * self.open_old(old_talk).len() > COMPARED_AT_TALK {
                    continue;
                }
                for at in open {
                    let open = self.open_old(old_talk);
                    let mut alike = open.into_iter().filter(|known| self.is_corrected(*known, at, least));
                    let found = alike.next().filter(|_| alike.next().is_none());
                    self.pair(found, at);
                }
            }
        }
        self.pair_by_position();
        let mut doubtful = BTreeSet::new();
        for (old_talk, fresh_talk, talk) in talks {
            let mut open = self.open_old(old_talk);
            open.retain(|at| origin::key(&self.old[*at]).is_some());
            if let ([old], [fresh]) = (&*open, &*self.open_fresh(fresh_talk)) {
                doubtful.insert(DoubtfulPerson { old: *old, fresh: *fresh, talk: *talk });
            }
        }
        doubtful.into_iter().collect()
    }

    /// Finds the people whose names were corrected while their talks changed too: the only ones of such a name in their
    /// office or organisation.
    fn pair_by_position(&mut self) {
        let old: Vec<usize> = (0..self.old.len()).filter(|at| self.is_free(*at)).collect();
        let fresh: Vec<usize> = (0..self.fresh.len()).filter(|at| self.pairs[*at].is_none()).collect();
        if old.len() * fresh.len() > COMPARED {
            return;
        }
        for at in fresh {
            let is_near = |known: &usize| {
                let (old, fresh) = (&self.old[*known], &self.fresh[at]);
                !has_two_ids(old, fresh)
                    && has_one_position(old, fresh)
                    && names::compare(name(old), name(fresh)) >= NameLikeness::Near
            };
            let mut near = old.iter().copied().filter(is_near);
            let found = near.next().filter(|_| near.next().is_none());
            self.pair(found, at);
        }
    }

    /// The people of the source who are in the bundle under another name: who they were, and who they are.
    pub fn renamed(&self) -> impl Iterator<Item = (usize, usize)> {
        let pairs = self.pairs.iter().enumerate().filter_map(|(fresh, old)| Some(((*old)?, fresh)));
        pairs.filter(|(old, fresh)| {
            let (old, fresh) = (name(&self.old[*old]), name(&self.fresh[*fresh]));
            names::compare(old, fresh) < NameLikeness::Same
        })
    }

    /// The people of a talk of the bundle, by position.
    pub fn of_old(&self, talk: &Json) -> Vec<usize> {
        of(talk, &self.old_ids)
    }

    /// The people of a talk of the source, by position.
    pub fn of_fresh(&self, talk: &Json) -> Vec<usize> {
        of(talk, &self.fresh_ids)
    }

    /// Whether two people at one talk are one under a corrected name, given how alike names must be at least.
    fn is_corrected(&self, old: usize, fresh: usize, least: NameLikeness) -> bool {
        let (old, fresh) = (&self.old[old], &self.fresh[fresh]);
        let likeness = names::compare(name(old), name(fresh));
        match least {
            NameLikeness::Same | NameLikeness::Near => likeness >= NameLikeness::Near,
            NameLikeness::Partly => likeness == NameLikeness::Partly && has_one_position(old, fresh),
            // An id of its own tells a person whatever the name, where the talk is the same besides.
            NameLikeness::Different => !is_by_name(fresh) && origin::key(old) == origin::key(fresh),
        }
    }

    fn open_old(&self, talk: &Json) -> Vec<usize> {
        self.of_old(talk).into_iter().filter(|at| self.is_free(*at)).collect()
    }

    fn open_fresh(&self, talk: &Json) -> Vec<usize> {
        self.of_fresh(talk).into_iter().filter(|at| self.pairs[*at].is_none()).collect()
    }

    fn is_free(&self, old: usize) -> bool {
        !self.taken.contains(&old)
    }

    fn pair(&mut self, old: Option<usize>, fresh: usize) {
        if let Some(old) = old.filter(|old| self.taken.insert(*old)) {
            self.pairs[fresh] = Some(old);
        }
    }
}

fn name(person: &Json) -> &str {
    person.text_of("name").unwrap_or_default()
}

fn by_name(people: &[Json]) -> HashMap<String, Vec<usize>> {
    let mut names: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, person) in people.iter().enumerate() {
        names.entry(name_key(name(person))).or_default().push(at);
    }
    names
}

/// Whether the source knows a person by nothing but the name.
fn is_by_name(person: &Json) -> bool {
    origin::key(person).is_none_or(|key| key.starts_with("name:"))
}

/// Whether two people have ids that tell them apart.
fn has_two_ids(one: &Json, other: &Json) -> bool {
    !is_by_name(one) && !is_by_name(other) && origin::key(one) != origin::key(other)
}

/// Whether two people have one organisation, or one office without saying where.
fn has_one_position(one: &Json, other: &Json) -> bool {
    let same = |field: &str| match (text_keys(one, field), text_keys(other, field)) {
        (one, other) if one.is_empty() || other.is_empty() => None,
        (one, other) => Some(one.iter().any(|text| other.contains(text))),
    };
    match (same("organisation"), same("role")) {
        (Some(is_same), _) => is_same,
        (None, role) => role == Some(true),
    }
}

fn of(talk: &Json, ids: &HashMap<&str, usize>) -> Vec<usize> {
    let speakers = talk.get("speakers").map(Json::items).unwrap_or_default();
    speakers.iter().filter_map(|id| ids.get(id.as_text()?).copied()).collect()
}
