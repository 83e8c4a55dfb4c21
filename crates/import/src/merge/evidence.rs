//! What speaks for and against two talks being one: their titles, people, times and keys.

use std::collections::{BTreeSet, HashMap};

use super::names::{self, NameLikeness};
use super::people::PeopleMatches;
use super::{same_date, text_keys};
use crate::json::Json;
use crate::origin::{self, EntryKind, fingerprint};
use crate::wording;

/// How the titles of two talks agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TitleAgreement {
    /// They are two titles.
    Different,
    /// One is the other, corrected or added to.
    Near,
    /// They are the same.
    Same,
}

/// How facts of two talks agree that both, one or none of them has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactAgreement {
    /// Both have it, and they contradict each other.
    Contrary,
    /// One of them does not say.
    Open,
    /// They agree.
    Same,
}

/// What a key that two talks share is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyAgreement {
    /// They have two keys, or none.
    Different,
    /// The key is their title.
    Title,
    /// The key is a number, which is soon given to another talk.
    Number,
    /// The key is a code, which may be given to another talk.
    Code,
    /// The key is globally unique.
    Guid,
}

/// What speaks for and against a talk of the bundle being one of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Whether their titles agree.
    pub title: TitleAgreement,
    /// Whether somebody gives both.
    pub people: FactAgreement,
    /// Whether they begin at the same time.
    pub start: FactAgreement,
    /// Whether they have one key.
    pub key: KeyAgreement,
    /// Whether they are not on two days.
    pub is_same_day: bool,
}

impl Evidence {
    /// Compares a talk of the bundle with one of the source, whose people are known again as `people` say.
    pub fn between(old: &Json, fresh: &Json, people: &PeopleMatches<'_>) -> Self {
        let start = starts(old, fresh);
        let speakers = speakers(old, fresh, people);
        let mut title = title_agreement(old, fresh);
        let is_then_and_theirs = start == FactAgreement::Same && speakers == FactAgreement::Same;
        if title == TitleAgreement::Different
            && is_then_and_theirs
            && any_title(old, fresh, wording::is_extended)
        {
            title = TitleAgreement::Near;
        }
        Self { title, people: speakers, start, key: keys(old, fresh), is_same_day: same_date(old, fresh) }
    }

    /// How much it says, for taking the talk of which more is said: the title first, because ids are copied and
    /// numbers given anew.
    pub fn weight(&self) -> impl Ord + use<> {
        let agrees = |fact: FactAgreement| usize::from(fact == FactAgreement::Same);
        (
            self.title,
            self.key == KeyAgreement::Guid,
            agrees(self.people) + agrees(self.start),
            self.people,
            self.key,
        )
    }

    /// Whether the talks are one. `is_only` tells that no other talk of either has such a title, `is_settled` that the
    /// source knows most talks by their old keys, so that another globally unique one is more likely another talk.
    pub fn is_one_talk(&self, is_only: bool, is_settled: bool) -> bool {
        use FactAgreement::{Contrary, Open, Same};
        let is_then = self.start == Same;
        match (self.title, self.key) {
            (TitleAgreement::Same, KeyAgreement::Guid) => true,
            (TitleAgreement::Same, _) if self.people == Contrary => is_then && is_only,
            (TitleAgreement::Same, KeyAgreement::Code | KeyAgreement::Number) => true,
            (TitleAgreement::Same, _) if is_then => true,
            (TitleAgreement::Same, _) if is_settled => self.people == Same && self.start == Open && is_only,
            (TitleAgreement::Same, KeyAgreement::Title) => is_only || self.start == Open,
            (TitleAgreement::Same, KeyAgreement::Different) => {
                is_only && (self.is_same_day || self.people == Same)
            }
            (TitleAgreement::Near, KeyAgreement::Guid | KeyAgreement::Code) => {
                self.people != Contrary || is_then
            }
            (TitleAgreement::Near, KeyAgreement::Number) => self.people == Same || is_then,
            (TitleAgreement::Near, _) => self.people == Same || self.people == Open && is_then,
            // Whoever takes over a slot often takes over its number with it.
            (TitleAgreement::Different, KeyAgreement::Number) => self.people == Same && is_then,
            (TitleAgreement::Different, KeyAgreement::Code) => self.people == Same,
            (TitleAgreement::Different, KeyAgreement::Guid) => {
                self.people == Same || is_then || self.people == Open && self.start == Open
            }
            (TitleAgreement::Different, _) => false,
        }
    }
}

/// Whether a field says in the source what it said there last time, whatever editors have made of it.
fn is_as_seen(old: &Json, fresh: &Json, field: &str) -> bool {
    let seen = origin::imported_fingerprint(old, EntryKind::Talk, field);
    fresh.get(field).is_some_and(|fresh| seen == Some(fingerprint(Some(fresh)).as_str()))
}

/// How the titles of two talks agree.
pub fn title_agreement(old: &Json, fresh: &Json) -> TitleAgreement {
    let is_same = any_title(old, fresh, |one, other| one == other);
    if is_same || is_as_seen(old, fresh, "title") {
        TitleAgreement::Same
    } else if any_title(old, fresh, wording::is_typo) {
        TitleAgreement::Near
    } else {
        TitleAgreement::Different
    }
}

fn any_title(old: &Json, fresh: &Json, is_alike: impl Fn(&str, &str) -> bool) -> bool {
    let titles = text_keys(fresh, "title");
    text_keys(old, "title").iter().any(|one| titles.iter().any(|other| is_alike(one, other)))
}

/// Whether two talks begin at one time.
pub fn starts(old: &Json, fresh: &Json) -> FactAgreement {
    let (Some(one), Some(other)) = (old.text_of("start"), fresh.text_of("start")) else {
        return FactAgreement::Open;
    };
    match (one == other || is_as_seen(old, fresh, "start"), other.contains('T')) {
        (true, true) => FactAgreement::Same,
        // That two talks are on one day says little.
        (true, false) => FactAgreement::Open,
        (false, _) => FactAgreement::Contrary,
    }
}

/// How many talks at one time are compared with one that is no longer there.
const AT_ONCE: usize = 64;

/// Talks of a source by the times at which they begin.
pub struct StartIndex<'t>(HashMap<String, Vec<&'t Json>>);

impl<'t> StartIndex<'t> {
    /// Sorts talks by their times.
    pub fn of(talks: impl Iterator<Item = &'t Json>) -> Self {
        let mut index: HashMap<String, Vec<&Json>> = HashMap::new();
        for talk in talks {
            let start = talk.text_of("start").map(str::to_owned);
            // A time that editors have changed is known by its fingerprint.
            for name in start.into_iter().chain([fingerprint(talk.get("start"))]) {
                index.entry(name).or_default().push(talk);
            }
        }
        Self(index)
    }

    /// The talks that may begin when a talk of the bundle does; of very many at one time, the first.
    pub fn at_once(&self, old: &Json) -> Vec<&'t Json> {
        let seen = origin::imported_fingerprint(old, EntryKind::Talk, "start");
        let names: BTreeSet<&str> = old.text_of("start").into_iter().chain(seen).collect();
        let mut found: Vec<&Json> = Vec::new();
        for talk in
            names.into_iter().filter_map(|name| self.0.get(name)).flat_map(|all| all.iter().take(AT_ONCE))
        {
            if !found.iter().any(|known| std::ptr::eq(*known, *talk)) {
                found.push(talk);
            }
        }
        found
    }
}

/// How many pairs of names are compared of two talks.
const COMPARED: usize = 400;

/// Whether two talks are by one person at least.
pub fn speakers(old: &Json, fresh: &Json, people: &PeopleMatches<'_>) -> FactAgreement {
    let (ours, theirs) = (people.of_old(old), people.of_fresh(fresh));
    if ours.is_empty() || theirs.is_empty() {
        return FactAgreement::Open;
    }
    let is_shared = || theirs.iter().filter_map(|at| people.pairs[*at]).any(|at| ours.contains(&at));
    let is_near = || {
        if ours.len() * theirs.len() > COMPARED {
            return false;
        }
        let name = |person: &Json| person.text_of("name").unwrap_or_default().to_owned();
        let names: Vec<String> = theirs.iter().filter_map(|at| people.fresh.get(*at)).map(name).collect();
        let ours = ours.iter().filter_map(|at| people.old.get(*at)).map(name);
        ours.into_iter()
            .any(|one| names.iter().any(|other| names::compare(&one, other) >= NameLikeness::Near))
    };
    if is_shared() || is_near() { FactAgreement::Same } else { FactAgreement::Contrary }
}

/// Whether two talks have one key, and what kind of key that is.
pub fn keys(old: &Json, fresh: &Json) -> KeyAgreement {
    match (origin::key(old), origin::key(fresh)) {
        (Some(one), Some(other)) if one == other => match one.split_once(':') {
            Some(("guid", _)) => KeyAgreement::Guid,
            Some(("title", _)) => KeyAgreement::Title,
            Some((_, id)) if id.contains(char::is_alphabetic) => KeyAgreement::Code,
            _ => KeyAgreement::Number,
        },
        _ => KeyAgreement::Different,
    }
}
