//! Talks of the programme.

use std::sync::Arc;

use crate::address::Link;
use crate::date::LocalDateTime;
use crate::facet::ValueRef;
use crate::id::TalkId;
use crate::language::LanguageTag;
use crate::source::Source;
use crate::speaker::Speaker;
use crate::text::Text;

/// One contribution to the congress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// Names the talk in addresses.
    pub id: TalkId,
    /// What it is called.
    pub title: Text,
    /// Who gave it, in the order of the programme.
    pub speakers: Vec<Arc<Speaker>>,
    /// When it began.
    pub start: Option<LocalDateTime>,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// The language it was given in.
    pub language: Option<LanguageTag>,
    /// Keynote, panel, workshop …
    pub format: Option<Text>,
    /// What it was about.
    pub abstract_text: Option<Text>,
    /// The facet values that hold for the talk; its takeaways inherit them.
    pub tags: Vec<ValueRef>,
    /// Recording, slides and more.
    pub links: Vec<Link>,
    /// Where the bundle has this from.
    pub source: Option<Source>,
    /// How often it has changed since it was published; none for what was never changed.
    pub revision: Option<TalkRevision>,
    /// Whether the programme has it no longer.
    pub is_gone: bool,
}

impl Talk {
    /// When it was over, where the bundle says when it began and how long it took.
    pub fn end(&self) -> Option<LocalDateTime> {
        let start = self.start.filter(|start| start.time.is_some())?;
        LocalDateTime::from_minutes_since_1970(start.minutes_since_1970() + i64::from(self.minutes?))
    }
}

/// What calendars ask of an entry that has changed (RFC 5545, sections 3.8.7.3 and 3.8.7.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TalkRevision {
    /// How many editions of the site have changed the talk; from 1.
    pub number: u32,
    /// When the last of them was built, in universal time.
    pub changed: LocalDateTime,
}
