//! Applying drafts to the bundle that is being edited.

use std::collections::HashMap;

use diagnostic::Diagnostic;
use recap::Bundle;
use recap::bundle::BundleError;

use super::draft::TakeawayDraft;
use super::editable_bundle::{EditableBundle, Edited};
use super::field::{FieldName, TakeawayField};
use super::field_labels::FieldLabels;
use super::merge::{DraftValues, TakeawayMerge};
use crate::read_limit::ReadLimit;

impl EditableBundle<'_> {
    /// Applies drafts.
    ///
    /// A draft with the id of a takeaway is that takeaway, and so is one without an id that makes
    /// the same statement in the same talk. One that makes nearly the same statement is a new wording of it, unless
    /// another draft speaks of that. Others are new; those without an id get one. Takeaways that no draft speaks of stay.
    ///
    /// # Errors
    ///
    /// All that must be fixed first, in the order of the files. No draft is applied then.
    pub fn apply_drafts(&self, drafts: &[TakeawayDraft]) -> Result<Edited, Vec<Diagnostic>> {
        if let Some((last, limit)) = drafts.last().zip(ReadLimit::Takeaways.check(drafts.len()).err()) {
            return Err(vec![limit.to_diagnostic(last.place.clone())]);
        }
        let labels = self.labels();
        let mut errors = Vec::new();
        let mut merge = TakeawayMerge::of(self, drafts);
        for draft in drafts {
            let values = draft_values(&labels, draft, &mut errors);
            merge.take(draft, values, &mut errors);
        }
        merge.settle();
        let (json, drafts) = merge.json();
        let problems = Bundle::parse(&json).map_or_else(|problem| vec![problem], |parsed| parsed.problems);
        errors.extend(problems.iter().filter_map(|problem| error_of_bundle(&labels, problem, &drafts)));
        if !errors.is_empty() {
            errors.sort_by(|one, other| (&one.place, &one.message).cmp(&(&other.place, &other.message)));
            errors.dedup();
            return Err(errors);
        }
        Ok(merge.finish(json))
    }
}

/// What a draft says in each of its fields.
fn draft_values(
    labels: &FieldLabels<'_>,
    draft: &TakeawayDraft,
    errors: &mut Vec<Diagnostic>,
) -> DraftValues {
    let mut values = DraftValues::new();
    for (field, written) in draft.fields.iter().filter(|(field, _)| field.name != FieldName::Title) {
        match labels.value(field, &written.text) {
            Ok(value) => {
                values.insert(field.clone(), value);
            }
            Err(flag) => {
                let message = format!("{:?} is neither yes nor no", flag.0);
                let error = error_in_field(labels, field, draft, "yes-or-no", &message);
                errors.push(error.with_help("write ja or nein, yes or no"));
            }
        }
    }
    values
}

fn error_in_field(
    labels: &FieldLabels<'_>,
    field: &TakeawayField,
    draft: &TakeawayDraft,
    code: &'static str,
    message: &str,
) -> Diagnostic {
    let place = draft.place_of(field).clone();
    Diagnostic::error(code, place, format!("{}: {message}", labels.heading(field)))
}

/// What is wrong in a takeaway of the merged bundle that has a draft, at the draft's place.
fn error_of_bundle(
    labels: &FieldLabels<'_>,
    problem: &BundleError,
    drafts: &HashMap<usize, &TakeawayDraft>,
) -> Option<Diagnostic> {
    let (position, path) = problem.path.strip_prefix("takeaways[")?.split_once(']')?;
    let draft = drafts.get(&position.parse().ok()?)?;
    let (code, message) = (problem.kind.code(), problem.kind.message());
    let mut parts = path.trim_start_matches('.').split(['.', '[']);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    // A text has languages below it, a source its own fields, and tags the facets.
    let name = FieldName::ALL.into_iter().find(|name| match name.path() {
        ("", _) => false,
        (of, "") => of == first,
        (of, inner) => of == first && inner == second,
    });
    let error = match name {
        None => Diagnostic::error(code, draft.place.clone(), message),
        Some(name) => {
            let exact = TakeawayField::of(name, second);
            let is_exact = draft.fields.contains_key(&exact) || name == FieldName::Tags;
            let field = if is_exact { exact } else { TakeawayField::new(name) };
            error_in_field(labels, &field, draft, code, &message)
        }
    };
    Some(error.with_help(problem.kind.help()))
}
