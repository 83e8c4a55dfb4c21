//! A bundle whose takeaways are being edited.

use std::collections::{HashMap, HashSet};

use recap::Bundle;
use recap::bundle::{BundleError, JsonNode};

use super::complaint::Complaint;
use super::draft::TakeawayDraft;
use super::entry;
use super::field::{FieldName, TakeawayField};
use super::field_labels::FieldLabels;
use super::merge::{DraftValues, TakeawayMerge};
use super::value::{FieldValue, FieldValues};

/// A bundle whose takeaways are being edited.
#[derive(Debug)]
pub struct EditableBundle<'a> {
    pub(super) json: &'a str,
    pub(super) bundle: Bundle,
    pub(super) entries: Vec<WrittenTakeaway<'a>>,
}

/// One takeaway as it is written, and what it says.
#[derive(Debug)]
pub(super) struct WrittenTakeaway<'a> {
    pub spot: JsonNode<'a>,
    pub values: FieldValues,
}

/// A bundle with what editors changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The whole bundle. Where nothing changed, it is the same to the letter.
    pub json: String,
    /// The ids of takeaways that are new.
    pub added: Vec<String>,
    /// The ids of takeaways that were changed.
    pub changed: Vec<String>,
    /// How many of the takeaways are as they were.
    pub same: usize,
    /// The ids of takeaways that no draft speaks of; they stay.
    pub unmentioned: Vec<String>,
    /// Texts that an editor's program saved with `?` in place of characters; the original texts are kept.
    pub kept_original: Vec<Complaint>,
}

impl<'a> EditableBundle<'a> {
    /// Opens the text of a bundle, which has no byte order mark.
    ///
    /// # Errors
    ///
    /// A sentence that says what to fix, where the text is no bundle, or has takeaways that
    /// could not be brought back as they are.
    pub fn open(json: &'a str) -> Result<Self, String> {
        let bundle = Bundle::parse(json).map_err(|problem| problem.to_string())?.bundle;
        let default = bundle.languages.default_tag().as_str().to_owned();
        let list = JsonNode::top(json).fields().find(|(name, _)| name == "takeaways");
        let mut entries = Vec::new();
        let mut seen = HashSet::new();
        for spot in list.iter().flat_map(|(_, list)| list.items()) {
            let error = |(path, why)| format!("{path} {why}; fix it first, `nachlese check` says how");
            let values = entry::read(&spot, &default).map_err(error)?;
            let id = id_of(&values).ok_or_else(|| error((spot.path().to_owned(), "has no id")))?.to_owned();
            if id.parse::<recap::TakeawayId>().is_err() || seen.contains(&id) {
                return Err(error((format!("{}.id", spot.path()), "is no id, or is used twice")));
            }
            seen.insert(id);
            entries.push(WrittenTakeaway { spot, values });
        }
        Ok(Self { json, bundle, entries })
    }

    /// The part of the bundle that can be shown.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// The words of the bundle.
    pub fn labels(&self) -> FieldLabels<'_> {
        FieldLabels::new(&self.bundle)
    }

    /// What each takeaway says, in the order of the bundle.
    pub fn takeaways(&self) -> impl Iterator<Item = &FieldValues> {
        self.entries.iter().map(|entry| &entry.values)
    }

    /// Applies drafts.
    ///
    /// A draft with the id of a takeaway is that takeaway, and so is one without an id that makes
    /// the same statement in the same talk. Others are new; those without an id get one. Takeaways
    /// that no draft speaks of stay.
    ///
    /// # Errors
    ///
    /// All that must be fixed first, in the order of the files. No draft is applied then.
    pub fn apply_drafts(&self, drafts: &[TakeawayDraft]) -> Result<Edited, Vec<Complaint>> {
        let labels = self.labels();
        let mut complaints = Vec::new();
        let mut merge = TakeawayMerge::of(self, drafts);
        for draft in drafts {
            let said = understood(&labels, draft, &mut complaints);
            merge.take(draft, said, &mut complaints);
        }
        let (json, said) = merge.json();
        let problems = Bundle::parse(&json).map_or_else(|problem| vec![problem], |parsed| parsed.problems);
        complaints.extend(problems.iter().filter_map(|problem| complaint(&labels, problem, &said)));
        if !complaints.is_empty() {
            complaints.sort();
            complaints.dedup();
            return Err(complaints);
        }
        Ok(merge.finish(json))
    }
}

/// The id of a takeaway.
pub(super) fn id_of(values: &FieldValues) -> Option<&str> {
    word(values, FieldName::Id)
}

/// The word in a field.
pub(super) fn word(values: &FieldValues, name: FieldName) -> Option<&str> {
    match values.get(&TakeawayField::new(name)) {
        Some(FieldValue::Word(word)) => Some(word),
        _ => None,
    }
}

/// What a draft says in each of its fields.
fn understood(
    labels: &FieldLabels<'_>,
    draft: &TakeawayDraft,
    complaints: &mut Vec<Complaint>,
) -> DraftValues {
    let mut said = DraftValues::new();
    for (field, written) in draft.fields.iter().filter(|(field, _)| field.name != FieldName::Title) {
        match labels.value(field, &written.text) {
            Ok(value) => {
                said.insert(field.clone(), value);
            }
            Err(what) => complaints.push(named(labels, field, draft, &what)),
        }
    }
    said
}

fn named(labels: &FieldLabels<'_>, field: &TakeawayField, draft: &TakeawayDraft, what: &str) -> Complaint {
    Complaint::new(draft.place_of(field), format!("{}: {what}", labels.heading(field)))
}

/// What the check of the bundle finds wrong in a takeaway that has a draft, with the draft's place.
fn complaint(
    labels: &FieldLabels<'_>,
    problem: &BundleError,
    said: &HashMap<usize, &TakeawayDraft>,
) -> Option<Complaint> {
    let (position, path) = problem.path.strip_prefix("takeaways[")?.split_once(']')?;
    let draft = said.get(&position.parse().ok()?)?;
    let what = format!("{}; {}", problem.kind.message(), problem.kind.help());
    let mut parts = path.trim_start_matches('.').split(['.', '[']);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    // A text has languages below it, a source its own fields, and tags the facets.
    let name = FieldName::ALL.into_iter().find(|name| match name.path() {
        ("", _) => false,
        (of, "") => of == first,
        (of, inner) => of == first && inner == second,
    });
    let Some(name) = name else { return Some(Complaint::new(&draft.place, what)) };
    let exact = TakeawayField::of(name, second);
    let field = if draft.fields.contains_key(&exact) || name == FieldName::Tags {
        exact
    } else {
        TakeawayField::new(name)
    };
    Some(named(labels, &field, draft, &what))
}
