//! A list in the fragment of an address, which browsers send to no server.
//!
//! `1`, the number of the form; then in letters of base64: four bytes that tell whether all of it
//! arrived, three that tell which recap it belongs to, and the packed lines of the list, below one
//! with the name of the sender, where they give it. Names of takeaways travel as they are, so that one can be named that is in the recap no longer.

use std::fmt;

use super::{List, ListEntry, SenderName, base64, compression};
use crate::bundle::Bundle;
use crate::hash::hash;

/// What stands before a list in the fragment of an address.
pub const FRAGMENT: &str = "#list=";

/// The number of the form.
const FORM: &str = "1";

/// The letters of a link at most. What is longer is not even looked into.
const LONGEST: usize = 65_536;

/// The bytes of a list at most, however few letters they are packed into.
const LARGEST: usize = 65_536;

/// What the line with the sender's name begins with, which no id of a takeaway does.
const SENDER: char = '=';

/// How many bytes tell whether a list arrived.
const CHECK: usize = 4;

/// How many bytes tell which recap it belongs to.
const RECAP: usize = 3;

/// Whether notes, which are private, go along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotesInLink {
    /// They stay here.
    LeftOut,
    /// The reader wants them to go along.
    Included,
}

/// A list that is too long to be passed on by link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListTooLongError;

impl fmt::Display for ListTooLongError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the list is too long for a link; leave notes or takeaways out")
    }
}

impl std::error::Error for ListTooLongError {}

/// Why a link gives no list of this recap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListLinkError {
    /// It has more letters than any list.
    TooLong,
    /// It is in a form that a newer version wrote, or none at all.
    Form,
    /// A letter that is in no link.
    Letter(char),
    /// Something of it is missing or was changed.
    Damaged,
    /// It is whole, but of another recap; this is the list.
    OtherRecap(List),
}

impl fmt::Display for ListLinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ListLinkError::TooLong => write!(f, "the link is too long to be that of a list"),
            ListLinkError::Form => write!(f, "the link is no list that this version can read"),
            ListLinkError::Letter(letter) => write!(f, "the link contains {letter:?}, which no list does"),
            ListLinkError::Damaged => write!(f, "a part of the link is missing or was changed"),
            ListLinkError::OtherRecap(_) => write!(f, "the list is from another recap"),
        }
    }
}

impl std::error::Error for ListLinkError {}

/// A list that is passed on, with the name of whoever does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedList {
    /// The list.
    pub list: List,
    /// Who says that they have put it together.
    pub sender: Option<SenderName>,
}

impl SharedList {
    /// The list as it stands in an address, [`FRAGMENT`] included.
    ///
    /// # Errors
    ///
    /// Where [`from_link`](Self::from_link) would refuse the link for its length.
    pub fn link(&self, bundle: &Bundle, notes: NotesInLink) -> Result<String, ListTooLongError> {
        let sender = self.sender.iter().map(|name| format!("{SENDER}{name}"));
        let entries = self.list.entries.iter().map(|entry| match notes {
            NotesInLink::LeftOut => entry.takeaway.to_string(),
            NotesInLink::Included => entry.to_string(),
        });
        let text = sender.chain(entries).collect::<Vec<_>>().join("\n");
        if text.len() > LARGEST {
            return Err(ListTooLongError);
        }
        let recap = recap(bundle);
        let bytes = [&check(recap, &text)[..], &recap, &compression::compress(&text)].concat();
        let link = format!("{FRAGMENT}{FORM}{}", base64::encode(&bytes));
        if link.len() > LONGEST { Err(ListTooLongError) } else { Ok(link) }
    }

    /// The list of an address, from what follows its `#` or from [`FRAGMENT`] on.
    ///
    /// # Errors
    ///
    /// For everything that [`link`](Self::link) of this recap did not write.
    pub fn from_link(fragment: &str, bundle: &Bundle) -> Result<Self, ListLinkError> {
        if fragment.len() > LONGEST {
            return Err(ListLinkError::TooLong);
        }
        let fragment = fragment.trim_start_matches('#');
        let written = fragment.strip_prefix(FRAGMENT.trim_start_matches('#')).unwrap_or(fragment);
        let letters = written.strip_prefix(FORM).ok_or(ListLinkError::Form)?;
        let bytes = base64::decode(letters).map_err(ListLinkError::Letter)?;
        let whole = bytes.split_first_chunk::<CHECK>();
        let whole = whole.and_then(|(check, rest)| Some((check, rest.split_first_chunk::<RECAP>()?)));
        let (expected, (of, packed)) = whole.ok_or(ListLinkError::Damaged)?;
        let text = compression::decompress(packed, LARGEST).ok_or(ListLinkError::Damaged)?;
        let (sender, entries) = match text.strip_prefix(SENDER) {
            Some(named) => named.split_once('\n').unwrap_or((named, "")),
            None => ("", &*text),
        };
        let mut list = List::default();
        let mut lines = entries.split('\n').filter(|_| !entries.is_empty());
        let is_read = lines.all(|line| line.parse::<ListEntry>().is_ok_and(|entry| list.put(entry)));
        if check(*of, &text) != *expected || !is_read {
            return Err(ListLinkError::Damaged);
        }
        if *of != recap(bundle) {
            return Err(ListLinkError::OtherRecap(list));
        }
        Ok(Self { list, sender: SenderName::new(sender) })
    }
}

/// Tells a recap from others.
fn recap(bundle: &Bundle) -> [u8; RECAP] {
    let [_, recap @ ..] = hash(bundle.scope().bytes()).to_be_bytes();
    recap
}

/// Tells whether a list arrived as it was sent. Nobody gains by forging one.
fn check(recap: [u8; RECAP], text: &str) -> [u8; CHECK] {
    hash(recap.into_iter().chain(text.bytes())).to_be_bytes()
}
