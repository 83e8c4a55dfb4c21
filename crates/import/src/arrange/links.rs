//! Links that come along, and links that do not.

use std::collections::{HashMap, HashSet};

use recap::address::LinkKind;

use super::bare;
use crate::programme::{Link, Programme, Recording, Session};
use crate::report::{Matter, Report};
use crate::web;

/// From how many talks on something can be said to hang on every talk.
const FEWEST: usize = 5;

/// Leaves out links that hang on every talk, such as "Submit feedback", recordings of talks that
/// must not be recorded, and what stands twice.
pub fn sort_out(programme: &mut Programme, report: &Report) {
    let boilerplate = boilerplate(&programme.sessions);
    for session in &mut programme.sessions {
        let Session { links, place, recording, title, .. } = session;
        links.retain(|link| {
            let is_boilerplate = marks(link).iter().any(|mark| boilerplate.contains(mark));
            let is_withheld = *recording == Recording::Withheld && link.kind == LinkKind::Recording;
            if is_boilerplate {
                report.note(Matter::Boilerplate, place.as_str(), named(link));
            } else if is_withheld {
                report.note(Matter::Withheld, place.as_str(), title.first());
            }
            !is_boilerplate && !is_withheld
        });
        once(links, place, report);
    }
    for person in &mut programme.people {
        once(&mut person.links, &person.place, report);
    }
}

/// Each address once, under the first title it has.
fn once(links: &mut Vec<Link>, place: &str, report: &Report) {
    let mut kept: Vec<Link> = Vec::with_capacity(links.len());
    for link in links.drain(..) {
        let Some(known) = kept.iter_mut().find(|known| known.address == link.address) else {
            kept.push(link);
            continue;
        };
        report.note(Matter::SameLink, place, link.address.as_str());
        if known.title.is_none() {
            known.title = link.title;
        }
    }
    *links = kept;
}

/// What tells links that are the same on every talk: the address; or the title together with the
/// host, and for want of a title the last step of the path, such as `feedback`. The title alone
/// would not do: "Slides" may hang on every talk too, and lead to others.
fn marks(link: &Link) -> Vec<String> {
    let address = link.address.as_str();
    let step = || address.trim_end_matches('/').rsplit('/').next().map(bare);
    let word = link.title.as_ref().map(|title| bare(title.first())).or_else(step).unwrap_or_default();
    vec![format!("{} {word}", web::host(&link.address)), address.to_owned()]
}

/// The marks that at least four of five talks have. What can be watched or read is never meant,
/// however many talks have it.
fn boilerplate(sessions: &[Session]) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for session in sessions {
        let links = session.links.iter().filter(|link| matches!(link.kind, LinkKind::Web | LinkKind::Social));
        let marks: HashSet<String> = links.flat_map(marks).collect();
        marks.into_iter().for_each(|mark| *counts.entry(mark).or_default() += 1);
    }
    let least = (sessions.len() * 4).div_ceil(5).max(FEWEST);
    counts.into_iter().filter(|(_, count)| *count >= least).map(|(mark, _)| mark).collect()
}

fn named(link: &Link) -> String {
    match &link.title {
        Some(title) => title.first().to_owned(),
        None => link.address.to_string(),
    }
}
