//! Takeaways: the statements a recap is made of.

use std::sync::Arc;

use crate::date::Date;
use crate::facet::ValueRef;
use crate::id::{TakeawayId, TalkId};
use crate::kind::Kind;
use crate::source::Source;
use crate::speaker::Speaker;
use crate::talk::Talk;
use crate::text::Text;

/// One statement that can be found, checked and passed on by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takeaway {
    /// Names the takeaway in addresses.
    pub id: TakeawayId,
    /// The talk it was made in; none for statements about the congress as a whole.
    pub talk: Option<Arc<Talk>>,
    /// Who made it: its own speakers, or else those of the talk.
    pub speakers: Vec<Arc<Speaker>>,
    /// What sort of statement it is.
    pub kind: Kind,
    /// The statement itself.
    pub statement: Text,
    /// What one should know beside it.
    pub detail: Option<Text>,
    /// Its facet values: its own, those inherited from the talk, its kind and its speakers.
    pub tags: Vec<ValueRef>,
    /// Where it can be checked.
    pub source: Option<Source>,
    /// What it said before, the oldest first.
    pub history: Vec<EarlierWording>,
}

/// What a takeaway said before its statement was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierWording {
    /// The day of the change.
    pub when: Date,
    /// The statement until then.
    pub said: Text,
    /// Why it was changed, where the editors say so.
    pub why: Option<Text>,
}

/// A takeaway that has been withdrawn. It keeps its address, and there are no words in it that could be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawnTakeaway {
    /// Names it in addresses.
    pub id: TakeawayId,
    /// The talk it was said to be made in; none where the speakers are not to be named.
    pub talk: Option<Arc<Talk>>,
    /// Who was said to have made it; empty where they are not to be named.
    pub speakers: Vec<Arc<Speaker>>,
    /// The day on which it was withdrawn; none where the bundle names a day that does not exist.
    pub when: Option<Date>,
    /// Why it was withdrawn; none where the bundle does not say so, which `check` reports.
    pub reason: Option<Text>,
}

/// What the bundle has under the id of a takeaway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeawayState<'b> {
    /// It is there for everybody to read.
    Published(&'b Arc<Takeaway>),
    /// It has been taken back.
    Withdrawn(&'b Arc<WithdrawnTakeaway>),
}

impl Takeaway {
    /// What it says: the statement and its detail.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.statement).chain(&self.detail)
    }

    /// The talk it was made in.
    pub fn talk_id(&self) -> Option<&TalkId> {
        self.talk.as_ref().map(|talk| &talk.id)
    }

    /// Where it can be checked: in its own source, or else in that of its talk.
    pub fn nearest_source(&self) -> Option<&Source> {
        let of_talk = || self.talk.as_ref()?.source.as_ref();
        self.source.as_ref().or_else(of_talk)
    }
}
