//! Takeaways: the statements a recap is made of.

use std::sync::Arc;

use crate::facet::ValueRef;
use crate::history::EarlierWording;
use crate::id::TakeawayId;
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

impl Takeaway {
    /// Where it can be checked: in its own source, or else in that of its talk.
    pub fn nearest_source(&self) -> Option<&Source> {
        let of_talk = || self.talk.as_ref()?.source.as_ref();
        self.source.as_ref().or_else(of_talk)
    }
}
