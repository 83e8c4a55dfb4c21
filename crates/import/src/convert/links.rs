//! Removing duplicate and boilerplate links.

use std::collections::{HashMap, HashSet};

use recap::address::LinkKind;

use super::normalize_label;
use crate::programme::{Programme, ProgrammeLink, Recording, Session};
use crate::report::{ImportEventKind, ImportReport};
use crate::web;

/// The fewest talks with which a link counts as boilerplate.
const FEWEST: usize = 5;

/// Removes links that every talk has, such as "Submit feedback", recordings of talks that
/// must not be recorded, and duplicates.
pub fn clean_links(programme: &mut Programme, report: &ImportReport) {
    let boilerplate = boilerplate(&programme.sessions);
    for session in &mut programme.sessions {
        let Session { links, place, recording, title, .. } = session;
        links.retain(|link| {
            let is_boilerplate = boilerplate_keys(link).iter().any(|key| boilerplate.contains(key));
            let is_withheld = *recording == Recording::Forbidden && link.kind == LinkKind::Recording;
            if is_boilerplate {
                report.note(ImportEventKind::Boilerplate, place.as_str(), named(link));
            } else if is_withheld {
                report.note(ImportEventKind::Withheld, place.as_str(), title.first());
            }
            !is_boilerplate && !is_withheld
        });
        deduplicate(links, place, report);
    }
    for person in &mut programme.people {
        deduplicate(&mut person.links, &person.place, report);
    }
}

/// Each address once, under the first title it has.
fn deduplicate(links: &mut Vec<ProgrammeLink>, place: &str, report: &ImportReport) {
    let mut kept: Vec<ProgrammeLink> = Vec::with_capacity(links.len());
    let mut places: HashMap<String, usize> = HashMap::new();
    for link in links.drain(..) {
        let at = *places.entry(link.address.as_str().to_owned()).or_insert(kept.len());
        let Some(known) = kept.get_mut(at) else {
            kept.push(link);
            continue;
        };
        report.note(ImportEventKind::SameLink, place, link.address.as_str());
        if known.title.is_none() {
            known.title = link.title;
        }
    }
    *links = kept;
}

/// What tells links that are the same on every talk: the address; or the title together with the
/// host, and for want of a title the last step of the path, such as `feedback`. The title alone
/// would not do: "Slides" may hang on every talk too, and lead to others.
fn boilerplate_keys(link: &ProgrammeLink) -> Vec<String> {
    let address = link.address.as_str();
    let step = || address.trim_end_matches('/').rsplit('/').next().map(normalize_label);
    let word =
        link.title.as_ref().map(|title| normalize_label(title.first())).or_else(step).unwrap_or_default();
    vec![format!("{} {word}", web::host(&link.address)), address.to_owned()]
}

/// The marks that at least four of five talks have. What can be watched or read is never meant,
/// however many talks have it.
fn boilerplate(sessions: &[Session]) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for session in sessions {
        let links = session.links.iter().filter(|link| matches!(link.kind, LinkKind::Web | LinkKind::Social));
        let boilerplate_keys: HashSet<String> = links.flat_map(boilerplate_keys).collect();
        boilerplate_keys.into_iter().for_each(|key| *counts.entry(key).or_default() += 1);
    }
    let least = (sessions.len() * 4).div_ceil(5).max(FEWEST);
    counts.into_iter().filter(|(_, count)| *count >= least).map(|(key, _)| key).collect()
}

fn named(link: &ProgrammeLink) -> String {
    match &link.title {
        Some(title) => title.first().to_owned(),
        None => link.address.to_string(),
    }
}
