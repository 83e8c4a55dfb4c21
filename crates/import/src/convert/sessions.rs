//! Merging programmes of several sources.

use std::collections::HashMap;

use super::{normalize_label, normalize_name};
use crate::cancellation::is_cancelled_title;
use crate::programme::{
    Dimension, Label, Moment, Person, PersonIndex, Precision, Programme, ProgrammeText, Session,
};
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

/// Leaves out talks whose titles say that they were cancelled.
pub fn leave_out_cancelled(programme: &mut Programme, report: &ImportReport) {
    programme.sessions.retain(|session| {
        let is_cancelled = is_cancelled_title(session.title.first());
        if is_cancelled {
            report.note(ImportEventKind::Cancelled, session.place.as_str(), session.title.first());
        }
        !is_cancelled
    });
}

/// Merges what one programme has several times at once: a talk that is shown in several rooms, or has a row for each
/// person. Talks of the same title and time stay apart where other people give them in other rooms.
pub fn merge_parallel(programme: &mut Programme, report: &ImportReport) {
    let mut kept: Vec<Session> = Vec::new();
    let mut starts: HashMap<String, Vec<usize>> = HashMap::new();
    for session in std::mem::take(&mut programme.sessions) {
        let Some(start) = session.start.filter(|start| start.precision == Precision::Minute) else {
            kept.push(session);
            continue;
        };
        let at_once = starts.entry(start.seconds().to_string()).or_default();
        let same = at_once.iter().copied().find(|at| is_parallel(&kept[*at], &session, &programme.people));
        match same {
            Some(at) => {
                report.note_at(ImportEventKind::SeveralRooms, || {
                    (session.place.clone(), session.title.first().to_owned())
                });
                merge_parts(&mut kept[at], session);
            }
            None => {
                at_once.push(kept.len());
                kept.push(session);
            }
        }
    }
    programme.sessions = kept;
}

/// Whether two entries at the same time are one talk.
fn is_parallel(one: &Session, other: &Session, people: &[Person]) -> bool {
    let has_same_code = one.identity.code.is_some() && one.identity.code == other.identity.code;
    let has_same_title = normalize_label(one.title.first()) == normalize_label(other.title.first());
    let have_other_codes = one.identity.code.is_some() && other.identity.code.is_some() && !has_same_code;
    let names = |session: &Session| -> Vec<String> {
        let named = session.people.iter().filter_map(|person| people.get(person.0));
        named.map(|person| normalize_name(&person.name)).collect()
    };
    let (ours, theirs) = (names(one), names(other));
    let share_people = ours.iter().any(|name| theirs.contains(name)) || ours.is_empty() && theirs.is_empty();
    let (here, there) = (rooms(one), rooms(other));
    // Two entries of one room that have ids of their own are two, however a source came to that.
    let have_ids = one.identity.guid.is_some() && other.identity.guid.is_some();
    let have_other_numbers =
        one.row_number.is_some() && other.row_number.is_some() && one.row_number != other.row_number;
    let share_room = !have_ids
        && !have_other_numbers
        && (here.iter().any(|room| there.contains(room)) || here.is_empty() && there.is_empty());
    let is_elsewhere = !have_ids || here.iter().all(|room| !there.contains(room));
    has_same_title && is_elsewhere && (has_same_code || !have_other_codes && (share_people || share_room))
}

fn rooms(session: &Session) -> Vec<&ProgrammeText> {
    let rooms = session.labels.iter().filter(|label| label.dimension == Dimension::Room);
    rooms.map(|label| &label.words).collect()
}

fn merge_parts(session: &mut Session, other: Session) {
    let others: Vec<Label> =
        other.labels.iter().filter(|label| !session.labels.contains(label)).cloned().collect();
    let rooms = others.into_iter().filter(|label| label.dimension == Dimension::Room);
    session.labels.extend(rooms);
    merge_session(session, other);
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
    fill(&mut merged.headings_language, other.headings_language);
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
