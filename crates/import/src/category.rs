//! Mapping groups of categories to tracks, formats and languages, by their titles.

use crate::language_names;
use crate::node::SourceNode;
use crate::programme::{Dimension, Label, ProgrammeText, Session};
use crate::read_limit::ReadLimit;
use crate::report::ImportEventKind;

/// Titles of groups for what other systems have fields for.
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

/// Adds an item of a group to a session: in the field that the title of the group stands for, or
/// else under the title itself.
pub fn apply_category(session: &mut Session, group: &str, words: ProgrammeText, node: &SourceNode<'_>) {
    if !session.has_room_for_label() {
        node.note(ImportEventKind::Oversized, ReadLimit::Labels.message());
        return;
    }
    let Some(dimension) = dimension(group) else {
        let tag = language_names::parse_language(words.first());
        match tag {
            Some(tag) if session.languages.contains(&tag) => {}
            Some(tag) => {
                note_guess(node, group, "the language");
                session.languages.push(tag);
            }
            // "Either" or "German, slides in English" is filed as it is written.
            None => {
                session.add_label(Label { dimension: own(group), words });
            }
        }
        return;
    };
    match dimension {
        Dimension::Track => note_guess(node, group, "the track"),
        Dimension::Format => note_guess(node, group, "the format"),
        Dimension::Room | Dimension::Category(_) => {}
    }
    session.add_label(Label { dimension, words });
}

/// The dimension of a group; `None` for languages, which are not labels.
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
    let title =
        ProgrammeText::plain(group).map_or_else(|| "Topic".to_owned(), |title| title.first().to_owned());
    Dimension::Category(title)
}

/// Reports each guess once, not once for each talk.
fn note_guess(node: &SourceNode<'_>, group: &str, meaning: &str) {
    let what = format!("{group:?} is {meaning}");
    let known = node.report().of(ImportEventKind::Dimension);
    if known.examples.iter().all(|example| example.what != what) {
        node.note(ImportEventKind::Dimension, what);
    }
}
