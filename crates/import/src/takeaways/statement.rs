//! Knowing a takeaway again by what it states.

use std::collections::{BTreeSet, HashMap};

use diagnostic::Diagnostic;

use super::draft::TakeawayDraft;
use super::editable_bundle::{id_of, word};
use super::field::FieldName;
use super::field_labels::FieldLabels;
use super::value::{FieldValue, FieldValues};
use crate::wording;

/// How alike two statements must be at least for one to be a new wording of the other.
const REWORDED: f64 = 0.6;

/// How many pairs of statements are compared. The takeaways of one talk are fewer than a hundred.
const COMPARED: usize = 20_000;

/// What a takeaway states, by which one without an id is known again: its talk, and the first
/// version of its statement with the language of that.
pub type Statement<'v> = (Option<&'v str>, Option<(&'v str, &'v FieldValue)>);

/// What a takeaway states.
pub fn statement(values: &FieldValues) -> Statement<'_> {
    let version = values.iter().find(|(field, _)| field.name == FieldName::Statement);
    (word(values, FieldName::Talk), version.map(|(field, value)| (field.of.as_str(), value)))
}

/// From the positions of drafts to those of the takeaways of which they are new wordings. Those that are most alike come
/// together.
pub fn reworded(
    takeaways: &[(usize, &FieldValues)],
    drafts: &[(usize, &FieldValues)],
) -> HashMap<usize, usize> {
    let mut of_talks: HashMap<Option<&str>, Vec<&(usize, &FieldValues)>> = HashMap::new();
    for takeaway in takeaways {
        of_talks.entry(word(takeaway.1, FieldName::Talk)).or_default().push(takeaway);
    }
    let of_talk = |values| of_talks.get(&word(values, FieldName::Talk)).into_iter().flatten();
    let pairs = drafts.iter().flat_map(|draft| of_talk(draft.1).map(move |takeaway| (draft, *takeaway)));
    let near = pairs
        .take(COMPARED)
        .filter_map(|((draft, values), (at, takeaway))| Some((likeness(takeaway, values)?, *draft, *at)));
    let mut near: Vec<(f64, usize, usize)> = near.collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    let (mut found, mut taken) = (HashMap::new(), BTreeSet::new());
    for (_, draft, at) in near {
        if !found.contains_key(&draft) && taken.insert(at) {
            found.insert(draft, at);
        }
    }
    found
}

/// The warning that a draft is taken for a new wording of a takeaway.
pub fn rewording_doubt(
    labels: &FieldLabels<'_>,
    takeaway: &FieldValues,
    draft: &TakeawayDraft,
    values: &FieldValues,
) -> Option<Diagnostic> {
    let (field, now) = values.iter().find(|(field, _)| field.name == FieldName::Statement)?;
    let (Some(FieldValue::Text(old)), FieldValue::Text(new)) = (takeaway.get(field), now) else {
        return None;
    };
    let (heading, id) = (labels.heading(field), id_of(takeaway).unwrap_or_default());
    let message = format!("{heading}: {new:?} is taken for a new wording of {old:?} ({id})");
    let help =
        "if it is another takeaway, take the import back with `nachlese undo` and give it an id of its own";
    Some(Diagnostic::warning("reworded", draft.place_of(field).clone(), message).with_help(help))
}

/// How alike the statements of a takeaway and of a draft are; `None` where they are two statements.
fn likeness(takeaway: &FieldValues, draft: &FieldValues) -> Option<f64> {
    let (field, value) = draft.iter().find(|(field, _)| field.name == FieldName::Statement)?;
    let (Some(FieldValue::Text(old)), FieldValue::Text(new)) = (takeaway.get(field), value) else {
        return None;
    };
    Some(wording::likeness(old, new)).filter(|likeness| *likeness >= REWORDED)
}
