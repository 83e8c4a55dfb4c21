//! Merging mentions of the same person.

use std::collections::{HashMap, HashSet};

use super::normalize_name;
use crate::people_cell::{PeopleCell, PersonEntry};
use crate::programme::{Identity, Person, PersonIndex, Programme, ProgrammeText};
use crate::report::{ImportEventKind, ImportReport};

/// Leaves out people whose names are still open, and those who were only asked or did not come: systems for planning have
/// no other place for `N. N.` than that of a name. A role in front of a name is none of its parts.
pub fn leave_out_unknown(programme: &mut Programme, report: &ImportReport) {
    programme.retain_people(|person| {
        let cell = PeopleCell::parse(&person.name);
        if let [entry] = cell.entries.as_slice()
            && entry.is_moderator()
        {
            person.moderation =
                person.moderation.take().or(entry.role.clone().and_then(ProgrammeText::plain));
            person.role = person.role.take().or(entry.office.clone().and_then(ProgrammeText::plain));
            let organisation = entry.organisation.clone().and_then(ProgrammeText::plain);
            person.organisation = person.organisation.take().or(organisation);
            person.name.clone_from(&entry.name);
        }
        let is_open = !cell.entries.is_empty() && cell.entries.iter().all(PersonEntry::is_placeholder);
        let is_unconfirmed = matches!(cell.entries.as_slice(), [entry] if entry.is_unconfirmed());
        if is_open {
            let what = format!("{:?} is a name that is still open", person.name);
            report.note(ImportEventKind::Nameless, person.place.as_str(), what);
        } else if is_unconfirmed {
            report.note(ImportEventKind::Unconfirmed, person.place.as_str(), person.name.as_str());
        }
        !is_open && !is_unconfirmed
    });
}

/// Merges the mentions of each person to one entry, and updates the talks.
///
/// A globally unique id tells people apart, where there is one; else a code does, else the name.
/// People with one name and different ids of these kinds are not made one: they may be two. Plain
/// numbers tell nobody apart, because planning systems give a speaker a new one for each talk.
pub fn merge_people(programme: &mut Programme, report: &ImportReport) {
    let mut merged = MergedPeople::default();
    let mut places: Vec<Option<usize>> = vec![None; programme.people.len()];
    for session in &mut programme.sessions {
        let mut people: Vec<PersonIndex> = Vec::new();
        let mut named: HashSet<usize> = HashSet::new();
        for mention in &session.people {
            let Some(person) = programme.people.get(mention.0) else { continue };
            let at = match places[mention.0] {
                Some(at) => at,
                None => merged.add(person, report),
            };
            places[mention.0] = Some(at);
            if named.insert(at) {
                people.push(PersonIndex(at));
            }
        }
        session.people = people;
    }
    for (person, _) in programme.people.iter().zip(&places).filter(|(_, place)| place.is_none()) {
        // A person that is only known from a second list may be one who speaks.
        if !merged.complete(person) {
            report.note(ImportEventKind::PersonWithoutTalk, person.place.as_str(), person.name.as_str());
        }
    }
    for person in &mut merged.people {
        // Whoever only moderates, and of whom no office is known, is shown as a moderator.
        if person.role.is_none() {
            person.role.clone_from(&person.moderation);
        }
    }
    programme.people = merged.people;
}

/// How many people of one name are compared; no congress has as many who are not one.
const NAMESAKES: usize = 64;

#[derive(Default)]
struct MergedPeople {
    people: Vec<Person>,
    names: HashMap<String, Vec<usize>>,
}

impl MergedPeople {
    fn add(&mut self, person: &Person, report: &ImportReport) -> usize {
        let name = normalize_name(&person.name);
        let note = |kind, what: String| report.note_at(kind, || (person.place.clone(), what));
        if let Some(at) = self.by_id(&person.identity) {
            let known = &self.people[at];
            if normalize_name(&known.name) != name {
                note(ImportEventKind::Renamed, format!("{:?} and {:?}", known.name, person.name));
            }
            self.merge(at, person, true);
            return at;
        }
        let alike = self.names.get(&name).cloned().unwrap_or_default();
        if let Some(at) =
            alike.iter().copied().find(|at| may_be_same(&self.people[*at].identity, &person.identity))
        {
            let (one, other) = (&self.people[at].identity.number, &person.identity.number);
            if one.is_some() && other.is_some() && one != other {
                note(ImportEventKind::Namesakes, person.name.clone());
            }
            self.merge(at, person, true);
            return at;
        }
        if !alike.is_empty() {
            note(ImportEventKind::SameNameKeptApart, person.name.clone());
        }
        let at = self.people.len();
        self.people.push(person.clone());
        self.register(at, &person.identity, &person.name);
        at
    }

    /// Adds to a person who speaks what another list says; false where nobody is meant.
    fn complete(&mut self, person: &Person) -> bool {
        let alike = self.names.get(&normalize_name(&person.name)).cloned().unwrap_or_default();
        let by_name =
            || alike.into_iter().find(|at| may_be_same(&self.people[*at].identity, &person.identity));
        let Some(at) = self.by_id(&person.identity).or_else(by_name) else { return false };
        self.merge(at, person, false);
        true
    }

    /// The person with the same globally unique id, or with the same code unless the ids differ.
    fn by_id(&self, identity: &Identity) -> Option<usize> {
        let by = |key: String| self.names.get(&key).and_then(|found| found.first()).copied();
        let by_guid = identity.guid.as_ref().and_then(|guid| by(format!("guid:{guid}")));
        let by_code = || by(format!("code:{}", identity.code.as_ref()?));
        let agrees = |at: &usize| !differ(&self.people[*at].identity.guid, &identity.guid);
        by_guid.or_else(|| by_code().filter(agrees))
    }

    fn register(&mut self, at: usize, identity: &Identity, name: &str) {
        let guid = identity.guid.as_ref().map(|guid| format!("guid:{guid}"));
        let code = identity.code.as_ref().map(|code| format!("code:{code}"));
        for key in [guid, code, Some(normalize_name(name))].into_iter().flatten() {
            let places = self.names.entry(key).or_default();
            if places.len() < NAMESAKES && !places.contains(&at) {
                places.push(at);
            }
        }
    }

    /// Merges what is said of a person elsewhere: at another talk, or in a list.
    fn merge(&mut self, at: usize, other: &Person, is_mention: bool) {
        let person = &mut self.people[at];
        if person.moderation.is_some() && other.moderation.is_none() && is_mention {
            person.moderation = None;
        }
        // A title that one mention has, and another leaves out, is the person's.
        if other.name.len() > person.name.len() && normalize_name(&other.name) == normalize_name(&person.name)
        {
            person.name.clone_from(&other.name);
        }
        if person.photo.is_none() {
            person.photo.clone_from(&other.photo);
        }
        let fill = |place: &mut Option<String>, other: &Option<String>| {
            if place.is_none() {
                place.clone_from(other);
            }
        };
        fill(&mut person.identity.guid, &other.identity.guid);
        fill(&mut person.identity.code, &other.identity.code);
        fill(&mut person.identity.number, &other.identity.number);
        for (place, other) in [
            (&mut person.role, &other.role),
            (&mut person.organisation, &other.organisation),
            (&mut person.biography, &other.biography),
        ] {
            if place.is_none() {
                place.clone_from(other);
            }
        }
        person.links.extend(other.links.iter().cloned());
        let identity = person.identity.clone();
        self.register(at, &identity, &other.name);
    }
}

/// Whether two mentions of one name may be one person.
fn may_be_same(one: &Identity, other: &Identity) -> bool {
    if one.guid.is_some() && other.guid.is_some() {
        return !differ(&one.guid, &other.guid);
    }
    !differ(&one.code, &other.code)
}

fn differ(one: &Option<String>, other: &Option<String>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}
