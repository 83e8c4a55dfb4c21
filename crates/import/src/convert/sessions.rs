//! Merging programmes of several sources.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{normalize_label, normalize_name};
use crate::break_title::is_break;
use crate::cancellation::is_cancelled_title;
use crate::programme::{Dimension, Label, Moment, PersonIndex, Precision, Programme, ProgrammeText, Session};
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

/// Leaves out breaks, meals and the like, unless somebody gives them.
pub fn leave_out_breaks(programme: &mut Programme, report: &ImportReport) {
    programme.sessions.retain(|session| {
        let is_break = session.people.is_empty() && is_break(session.title.first());
        if is_break {
            report.note(ImportEventKind::Break, session.place.as_str(), session.title.first());
        }
        !is_break
    });
}

/// Merges what one programme has several times at once: a talk that is shown in several rooms, or has a row for each
/// person. Talks of the same title and time stay apart where other people give them in other rooms.
pub fn merge_parallel(programme: &mut Programme, report: &ImportReport) {
    let mut kept: Vec<Session> = Vec::new();
    let names: Vec<String> = programme.people.iter().map(|person| normalize_name(&person.name)).collect();
    let mut alike: HashMap<(i64, String), Vec<ParallelTalk>> = HashMap::new();
    for session in std::mem::take(&mut programme.sessions) {
        let Some(start) = session.start.filter(|start| start.precision == Precision::Minute) else {
            kept.push(session);
            continue;
        };
        let at_once = alike.entry((start.seconds(), normalize_label(session.title.first()))).or_default();
        let talk = ParallelTalk::of(kept.len(), &session, &names);
        match at_once.iter_mut().find(|known| known.is_one_with(&kept[known.at], &talk, &session)) {
            Some(known) => {
                report.note_at(ImportEventKind::SeveralRooms, || {
                    (session.place.clone(), session.title.first().to_owned())
                });
                known.add(talk, &mut kept);
                merge_session(&mut kept[known.at], session);
            }
            None => {
                if at_once.len() < AT_ONCE {
                    at_once.push(talk);
                }
                kept.push(session);
            }
        }
    }
    programme.sessions = kept;
}

/// How many talks of one title at the same time are compared; no congress has as many that are not one.
const AT_ONCE: usize = 64;

/// What tells whether two entries of one title at the same time are one talk.
struct ParallelTalk {
    /// Where it stands.
    at: usize,
    names: HashSet<String>,
    rooms: HashSet<ProgrammeText>,
}

impl ParallelTalk {
    fn of(at: usize, session: &Session, names: &[String]) -> Self {
        let rooms = session.labels.iter().filter(|label| label.dimension == Dimension::Room);
        Self {
            at,
            names: session.people.iter().filter_map(|person| names.get(person.0).cloned()).collect(),
            rooms: rooms.map(|label| label.words.clone()).collect(),
        }
    }

    fn is_one_with(&self, one: &Session, talk: &Self, other: &Session) -> bool {
        let has_same_code = one.identity.code.is_some() && one.identity.code == other.identity.code;
        let have_other_codes = one.identity.code.is_some() && other.identity.code.is_some() && !has_same_code;
        let share =
            |ours: bool, here_is_none: bool, there_is_none: bool| ours || here_is_none && there_is_none;
        let share_people = share(
            talk.names.iter().any(|name| self.names.contains(name)),
            self.names.is_empty(),
            talk.names.is_empty(),
        );
        let has_common_room = talk.rooms.iter().any(|room| self.rooms.contains(room));
        // Two entries of one room that have ids of their own are two, however a source came to that.
        let have_ids = one.identity.guid.is_some() && other.identity.guid.is_some();
        let have_other_numbers =
            one.row_number.is_some() && other.row_number.is_some() && one.row_number != other.row_number;
        let share_room = !have_ids
            && !have_other_numbers
            && share(has_common_room, self.rooms.is_empty(), talk.rooms.is_empty());
        let is_elsewhere = !have_ids || !has_common_room;
        is_elsewhere && (has_same_code || !have_other_codes && (share_people || share_room))
    }

    /// Adds the people and rooms of an entry that is the same talk, to it and to the session.
    fn add(&mut self, other: Self, kept: &mut [Session]) {
        self.names.extend(other.names);
        for words in other.rooms {
            if !self.rooms.contains(&words)
                && let Some(session) = kept.get_mut(self.at)
            {
                session.add_label(Label { dimension: Dimension::Room, words: words.clone() });
                self.rooms.insert(words);
            }
        }
    }
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
    let mut known = KnownSessions::of(&merged.sessions);
    for mut session in other.sessions {
        session.people.iter_mut().for_each(|person| *person = PersonIndex(person.0 + shift));
        match known.take(&session, &merged.sessions) {
            Some(at) => {
                report.note_at(ImportEventKind::SameSession, || {
                    (session.place.clone(), session.title.first().to_owned())
                });
                merge_session(&mut merged.sessions[at], session);
            }
            None => merged.sessions.push(session),
        }
    }
}

/// The talks of earlier sources that no later one has named yet, by the names under which it may know them.
struct KnownSessions(HashMap<String, BTreeSet<usize>>);

impl KnownSessions {
    fn of(sessions: &[Session]) -> Self {
        let mut known: HashMap<String, BTreeSet<usize>> = HashMap::new();
        for (at, session) in sessions.iter().enumerate() {
            for name in names(session) {
                known.entry(name).or_default().insert(at);
            }
        }
        Self(known)
    }

    /// Takes the talk that another source means: by its surest name that is known here, and of repeated
    /// talks the one at the same time.
    fn take(&mut self, session: &Session, sessions: &[Session]) -> Option<usize> {
        let at = names(session).into_iter().find_map(|name| {
            let free = self.0.get(&name)?;
            let is_then = |at: &&usize| is_same(sessions[**at].start, session.start);
            free.iter().take(AT_ONCE).find(is_then).or(free.first().filter(|_| free.len() == 1)).copied()
        })?;
        for name in names(&sessions[at]) {
            if let Some(places) = self.0.get_mut(&name) {
                places.remove(&at);
            }
        }
        Some(at)
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
