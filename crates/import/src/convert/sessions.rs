//! Merging programmes of several sources.

use std::collections::HashMap;

use super::normalize_label;
use crate::programme::{Moment, PersonIndex, Programme, Session};
use crate::report::{ImportEventKind, ImportReport};

/// Merges several programmes. A talk that more than one has is kept once; what an earlier
/// source leaves open, a later one fills in.
pub fn merge_programmes(programmes: Vec<Programme>, report: &ImportReport) -> Programme {
    let mut programmes = programmes.into_iter();
    let mut merged = programmes.next().unwrap_or_default();
    for programme in programmes {
        merge_programme(&mut merged, programme, report);
    }
    merged
}

fn merge_programme(merged: &mut Programme, other: Programme, report: &ImportReport) {
    let congress = &mut merged.congress;
    fill(&mut congress.name, other.congress.name);
    fill(&mut congress.time_zone, other.congress.time_zone);
    fill(&mut congress.place, other.congress.place);
    fill(&mut congress.url, other.congress.url);
    congress.start = [congress.start, other.congress.start].into_iter().flatten().min();
    congress.end = [congress.end, other.congress.end].into_iter().flatten().max();
    merged.declared.extend(other.declared);
    let shift = merged.people.len();
    merged.people.extend(other.people);
    let known = KnownSessions::of(&merged.sessions);
    let mut taken = vec![false; merged.sessions.len()];
    for mut session in other.sessions {
        session.people.iter_mut().for_each(|person| *person = PersonIndex(person.0 + shift));
        match known.find(&session, &merged.sessions, &taken) {
            Some(at) => {
                taken[at] = true;
                report.note_at(ImportEventKind::SameSession, || {
                    (session.place.clone(), session.title.first().to_owned())
                });
                merge_session(&mut merged.sessions[at], session);
            }
            None => merged.sessions.push(session),
        }
    }
}

/// The talks of earlier sources by the names under which a later one may know them.
struct KnownSessions(HashMap<String, Vec<usize>>);

impl KnownSessions {
    fn of(sessions: &[Session]) -> Self {
        let mut known: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, session) in sessions.iter().enumerate() {
            for name in names(session) {
                known.entry(name).or_default().push(at);
            }
        }
        Self(known)
    }

    /// The talk that another source means: by its surest name that is known here, and of repeated
    /// talks the one at the same time.
    fn find(&self, session: &Session, sessions: &[Session], taken: &[bool]) -> Option<usize> {
        names(session).into_iter().find_map(|name| {
            let candidates = self.0.get(&name)?.iter().copied();
            let free: Vec<usize> = candidates.filter(|at| !taken[*at]).collect();
            let is_then = |at: &&usize| is_same(sessions[**at].start, session.start);
            free.iter().find(is_then).or(free.first().filter(|_| free.len() == 1)).copied()
        })
    }
}

/// The names of a talk from the surest on; its title only together with its time.
fn names(session: &Session) -> Vec<String> {
    let identity = &session.identity;
    let guid = identity.guid.as_ref().map(|guid| format!("guid:{guid}"));
    let code = identity.code.as_ref().map(|code| format!("code:{code}"));
    let title =
        session.start.map(|start| format!("{} {}", start.seconds(), normalize_label(session.title.first())));
    [guid, code, title].into_iter().flatten().collect()
}

/// Whether two sources mean the same time; a source without one contradicts none.
fn is_same(one: Option<Moment>, other: Option<Moment>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.local == other.local || one.seconds() == other.seconds(),
        _ => true,
    }
}

fn merge_session(session: &mut Session, other: Session) {
    fill(&mut session.identity.guid, other.identity.guid);
    fill(&mut session.identity.code, other.identity.code);
    fill(&mut session.start, other.start);
    fill(&mut session.day, other.day);
    fill(&mut session.minutes, other.minutes);
    fill(&mut session.page, other.page);
    if session.texts.is_empty() {
        session.texts = other.texts;
    }
    if session.languages.is_empty() {
        session.languages = other.languages;
    }
    for label in other.labels {
        if session.labels.iter().all(|known| known.dimension != label.dimension) {
            session.labels.push(label);
        }
    }
    session.people.extend(other.people);
    session.links.extend(other.links);
    if other.recording == crate::programme::Recording::Forbidden {
        session.recording = other.recording;
    }
}

fn fill<T>(place: &mut Option<T>, other: Option<T>) {
    if place.is_none() {
        *place = other;
    }
}
