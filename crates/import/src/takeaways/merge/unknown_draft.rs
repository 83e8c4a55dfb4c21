//! Drafts that neither an id nor a statement tells: new takeaways, or takeaways that were reworded.

use super::super::draft::TakeawayDraft;
use super::super::field::FieldName;
use super::super::statement::{reworded, rewording_doubt};
use super::super::value::FieldValues;
use super::{DraftValues, TakeawayMerge};

/// A draft whose takeaway is not known yet.
pub struct UnknownDraft<'m> {
    /// What was written.
    pub draft: &'m TakeawayDraft,
    /// What it says in each field.
    pub said: DraftValues,
    /// The same without the fields that it empties.
    pub values: FieldValues,
}

impl TakeawayMerge<'_, '_> {
    /// Decides what the drafts are that no id or statement tells: each is a new wording of the takeaway of its talk that
    /// is nearest, if no draft speaks of that, and a new takeaway else.
    pub fn settle(&mut self) {
        let unknown = std::mem::take(&mut self.unknown);
        let takeaways = self.editable.takeaways().enumerate();
        let takeaways: Vec<_> = takeaways.filter(|(at, _)| !self.edited.contains_key(at)).collect();
        let drafts = unknown.iter().enumerate().filter(|(_, of)| of.draft.text(FieldName::Id).is_none());
        let drafts: Vec<_> = drafts.map(|(at, of)| (at, &of.values)).collect();
        let found = reworded(&takeaways, &drafts);
        for (position, UnknownDraft { draft, said, values }) in unknown.into_iter().enumerate() {
            match found.get(&position) {
                Some(at) => {
                    let labels = self.editable.labels();
                    let before = self.editable.entries.get(*at).map(|entry| &entry.values);
                    let doubt = before.and_then(|before| rewording_doubt(&labels, before, draft, &values));
                    self.reworded.extend(doubt);
                    self.edit(*at, draft, said);
                }
                None => self.begin(draft, draft.text(FieldName::Id), values),
            }
        }
    }
}
