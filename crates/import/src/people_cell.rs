//! The people that one cell of a table names: `Dr. Ada Müller (CIO, Stadt Köln); Moderation: Ben Öz`.
//!
//! Semicolons and line breaks part people; `/`, `&`, `und` and `and` do outside of brackets; a comma parts a
//! name from office and organisation, unless what follows reads as a name by itself. Where two readings are
//! possible, the one that names fewer people is taken, and the doubt is told.

mod name_evidence;
mod person_text;
mod placeholder;
mod reader;
mod role_headings;
mod split;
mod words;

use std::fmt;

pub use self::name_evidence::NameEvidence;
use self::reader::CellReader;
pub use self::words::{reads_as_office, reads_as_organisation};

/// The people of a cell, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleCell {
    /// The people.
    pub entries: Vec<PersonEntry>,
    /// What can be read in another way, in sentences without their full stop.
    pub doubts: Vec<String>,
}

/// Somebody whom a cell names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonEntry {
    /// The name with its titles, or the placeholder of one that is still open.
    pub name: String,
    /// What the person does in the talk, such as `Moderation`.
    pub role: Option<String>,
    /// What the person does elsewhere.
    pub office: Option<String>,
    /// Where the person works.
    pub organisation: Option<String>,
    /// What else stands beside the name, such as pronouns or `online`.
    pub remark: Option<String>,
}

impl PeopleCell {
    /// Reads a cell.
    pub fn parse(text: &str) -> Self {
        CellReader::read(text)
    }
}

impl fmt::Display for PeopleCell {
    /// One person to a line; [`PeopleCell::parse`] reads the same people of it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries: Vec<String> = self.entries.iter().map(PersonEntry::to_string).collect();
        f.write_str(&entries.join("\n"))
    }
}

impl PersonEntry {
    /// Whether the name is still open: `N. N.`
    pub fn is_placeholder(&self) -> bool {
        words::is_placeholder(&self.name)
    }

    /// Whether the person was only asked, or did not come.
    pub fn is_unconfirmed(&self) -> bool {
        self.remark.iter().flat_map(|remark| remark.split(", ")).any(words::is_unconfirmed)
    }

    /// Whether the person leads through the talk and gives none.
    pub fn is_moderator(&self) -> bool {
        self.role.as_deref().is_some_and(words::is_moderation)
    }
}

impl fmt::Display for PersonEntry {
    /// `Role: Name (office, organisation, remark)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(role) = &self.role {
            write!(f, "{role}: ")?;
        }
        f.write_str(&self.name)?;
        let beside = [&self.office, &self.organisation, &self.remark];
        let beside: Vec<&str> = beside.into_iter().flatten().map(String::as_str).collect();
        if beside.is_empty() { Ok(()) } else { write!(f, " ({})", beside.join(", ")) }
    }
}
