//! What groups of categories mean. Organisers give them titles of their own.

use crate::node::Node;
use crate::programme::{Dimension, Label, Session, Words};
use crate::report::Matter;
use crate::spoken;

/// Titles under which organisers file what other systems have fields for.
const TRACK: [&str; 6] = ["track", "tracks", "session track", "stream", "themenstrang", "strang"];
const FORMAT: [&str; 12] = [
    "format",
    "session format",
    "sessionformat",
    "type",
    "session type",
    "sessiontyp",
    "typ",
    "art",
    "vortragsart",
    "vortragsformat",
    "veranstaltungsart",
    "presentation type",
];
const LANGUAGE: [&str; 6] =
    ["language", "languages", "session language", "sprache", "sprachen", "vortragssprache"];

/// Files a talk under an item of a group: in the field that the title of the group stands for, or
/// else under the title itself.
pub fn file(session: &mut Session, group: &str, words: Words, node: &Node<'_>) {
    let Some(dimension) = dimension(group) else {
        let tag = spoken::language(words.first());
        match tag {
            Some(tag) if session.languages.contains(&tag) => {}
            Some(tag) => {
                guessed(node, group, "the language");
                session.languages.push(tag);
            }
            // "Either" or "German, slides in English" is filed as it is written.
            None => {
                session.labels.push(Label { dimension: own(group), words });
            }
        }
        return;
    };
    match dimension {
        Dimension::Track => guessed(node, group, "the track"),
        Dimension::Format => guessed(node, group, "the format"),
        Dimension::Room | Dimension::Category(_) => {}
    }
    session.labels.push(Label { dimension, words });
}

/// In which respect a group tells talks apart; `None` for languages, which are not labels.
pub fn dimension(group: &str) -> Option<Dimension> {
    let title = group.trim().to_lowercase();
    let is = |titles: &[&str]| titles.contains(&title.as_str());
    if is(&LANGUAGE) {
        None
    } else if is(&TRACK) {
        Some(Dimension::Track)
    } else if is(&FORMAT) {
        Some(Dimension::Format)
    } else {
        Some(own(group))
    }
}

/// A group under the organisers' title, which may be missing.
fn own(group: &str) -> Dimension {
    let title = Words::plain(group).map_or_else(|| "Topic".to_owned(), |title| title.first().to_owned());
    Dimension::Category(title)
}

/// Each guess is told once, not once for each talk.
fn guessed(node: &Node<'_>, group: &str, meaning: &str) {
    let what = format!("{group:?} is {meaning}");
    let known = node.report().of(Matter::Dimension);
    if known.examples.iter().all(|example| example.what != what) {
        node.note(Matter::Dimension, what);
    }
}
