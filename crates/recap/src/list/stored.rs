//! A list as a browser keeps it: a line that says what it is, and a line for each takeaway, with
//! the note after a space.

use std::fmt;
use std::str::FromStr;

use super::{List, ListEntry, Note};

/// The first line. Its number changes when the form does.
const HEAD: &str = "nachlese list 1";

/// A text that is no list, or not as a whole. It is kept, so that nothing that a reader had is
/// overwritten: what follows is for whoever mends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredListError {
    /// The whole text as it was found.
    pub text: String,
    /// The first line that cannot be read, counted from 1.
    pub line: usize,
    /// What can be read of it.
    pub readable: List,
}

impl fmt::Display for StoredListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of the list cannot be read", self.line)
    }
}

impl std::error::Error for StoredListError {}

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HEAD)?;
        self.entries.iter().try_for_each(|entry| write!(f, "\n{entry}"))
    }
}

impl FromStr for List {
    type Err = StoredListError;

    fn from_str(text: &str) -> Result<Self, StoredListError> {
        let mut lines = text.split('\n');
        let rubbish = |line, readable| StoredListError { text: text.to_owned(), line, readable };
        if lines.next() != Some(HEAD) {
            return Err(rubbish(1, Self::default()));
        }
        let mut list = Self::default();
        let mut unread = None;
        for (at, line) in lines.enumerate() {
            let is_read = line.parse().is_ok_and(|entry| list.put(entry));
            unread = unread.or((!is_read).then_some(at + 2));
        }
        match unread {
            None => Ok(list),
            Some(line) => Err(rubbish(line, list)),
        }
    }
}

impl fmt::Display for ListEntry {
    /// One line; those of a note are written with `\n`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.takeaway)?;
        match &self.note {
            None => Ok(()),
            Some(note) => write!(f, " {}", note.as_str().replace('\\', "\\\\").replace('\n', "\\n")),
        }
    }
}

/// A line that names no takeaway, or has a note that none was written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListEntryError;

impl FromStr for ListEntry {
    type Err = ListEntryError;

    fn from_str(line: &str) -> Result<Self, ListEntryError> {
        let Some((id, written)) = line.split_once(' ') else {
            return Ok(Self { takeaway: line.parse().map_err(|_| ListEntryError)?, note: None });
        };
        let mut note = String::with_capacity(written.len());
        let mut letters = written.chars();
        while let Some(letter) = letters.next() {
            note.push(match (letter, if letter == '\\' { letters.next() } else { None }) {
                ('\\', Some('n')) => '\n',
                ('\\', Some('\\')) => '\\',
                ('\\', _) => return Err(ListEntryError),
                _ => letter,
            });
        }
        let note = Note::new(&note).ok_or(ListEntryError)?;
        Ok(Self { takeaway: id.parse().map_err(|_| ListEntryError)?, note: Some(note) })
    }
}
