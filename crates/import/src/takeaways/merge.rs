//! Merging drafts into the bundle.

mod unknown_draft;

use std::collections::HashMap;

use diagnostic::Diagnostic;
use recap::LanguageTag;
use recap::bundle::JsonNode;

use self::unknown_draft::UnknownDraft;
use super::draft::{DraftScope, TakeawayDraft};
use super::editable_bundle::{EditableBundle, Edited, WrittenTakeaway, id_of, word};
use super::field::{FieldName, TakeawayField};
use super::lossy_encoding::is_lossy_roundtrip;
use super::statement::{Statement, statement};
use super::value::{FieldValue, FieldValues};
use super::writer::{TakeawayWriter, indent};
use crate::convert::ids::IdAllocator;

/// What a draft says in each of its fields; `None` where it says that there is nothing.
pub type DraftValues = HashMap<TakeawayField, Option<FieldValue>>;

/// A merge of drafts into the bundle.
pub struct TakeawayMerge<'m, 'a> {
    editable: &'m EditableBundle<'a>,
    default: &'m str,
    languages: Vec<&'m str>,
    /// The positions of the takeaways by id.
    known: HashMap<&'m str, usize>,
    /// The positions of the takeaways by what they state.
    stated: HashMap<Statement<'m>, usize>,
    /// The ids of all takeaways, and those that drafts give.
    names: IdAllocator,
    /// The takeaways that have a draft: this, and how they are written now.
    edited: HashMap<usize, (&'m TakeawayDraft, String)>,
    /// The drafts of takeaways that are not known by their id or statement, in the order of the files.
    unknown: Vec<UnknownDraft<'m>>,
    new: Vec<NewTakeaway<'m>>,
    /// Texts that came back damaged, for which the original is kept.
    kept_original: Vec<Diagnostic>,
    /// Drafts that are taken for a new wording of a takeaway.
    reworded: Vec<Diagnostic>,
}

/// A takeaway that was not there before.
struct NewTakeaway<'m> {
    draft: &'m TakeawayDraft,
    id: String,
    json: String,
    /// The position of the takeaway that it comes after.
    after: Option<usize>,
}

impl<'m, 'a> TakeawayMerge<'m, 'a> {
    /// Starts a merge of these drafts.
    pub fn of(editable: &'m EditableBundle<'a>, drafts: &[TakeawayDraft]) -> Self {
        let given = drafts.iter().filter_map(|draft| draft.text(FieldName::Id));
        let entries = || editable.entries.iter().map(|entry| &entry.values).enumerate();
        let known: HashMap<_, _> = entries().filter_map(|(at, values)| Some((id_of(values)?, at))).collect();
        let withdrawn = editable.bundle.withdrawn.iter().map(|takeaway| takeaway.id.as_str());
        let mut stated = HashMap::new();
        for (at, values) in entries() {
            stated.entry(statement(values)).or_insert(at);
        }
        Self {
            editable,
            default: editable.bundle.languages.default_tag().as_str(),
            languages: editable.bundle.languages.iter().map(LanguageTag::as_str).collect(),
            names: IdAllocator::with_taken(known.keys().copied().chain(given).chain(withdrawn)),
            known,
            stated,
            edited: HashMap::new(),
            unknown: Vec::new(),
            new: Vec::new(),
            kept_original: Vec::new(),
            reworded: Vec::new(),
        }
    }

    /// Applies a draft.
    pub fn take(&mut self, draft: &'m TakeawayDraft, mut said: DraftValues, errors: &mut Vec<Diagnostic>) {
        let given = draft.text(FieldName::Id);
        let at = given.and_then(|id| self.known.get(id).copied());
        let language = TakeawayField::new(FieldName::Language);
        let own = match (said.get(&language), at.and_then(|at| self.editable.entries.get(at)), draft.scope) {
            (Some(said), ..) => self.own(said.as_ref()),
            (None, Some(entry), DraftScope::Columns) => self.own(entry.values.get(&language)),
            _ => self.default.to_owned(),
        };
        self.join_versions(draft, &own, &mut said, errors);
        let values: FieldValues =
            said.iter().filter_map(|(field, value)| Some((field.clone(), value.clone()?))).collect();
        let stated = statement(&values);
        // A draft with an id may have been changed since; another may say what it said before.
        let is_free =
            |at: &usize| self.edited.get(at).is_none_or(|(other, _)| other.text(FieldName::Id).is_none());
        let found = match given {
            Some(_) => at,
            None => self.stated.get(&stated).copied().filter(is_free),
        };
        let before = found.and_then(|at| self.edited.get(&at)).map(|(other, _)| *other);
        let is_same = |other: &&UnknownDraft<'_>| match given {
            Some(id) => other.draft.text(FieldName::Id) == Some(id),
            None => other.draft.text(FieldName::Id).is_none() && statement(&other.values) == stated,
        };
        if let Some(other) = before.or_else(|| self.unknown.iter().find(is_same).map(|other| other.draft)) {
            let place = draft.place_of(&TakeawayField::new(FieldName::Id)).clone();
            let message = format!("the same takeaway is here and in {}", other.place);
            let error = Diagnostic::error("repeated-takeaway", place, message);
            errors.push(error.with_help("leave one of the two out"));
            return;
        }
        match found {
            Some(at) => self.edit(at, draft, said),
            None => self.unknown.push(UnknownDraft { draft, said, values }),
        }
    }

    fn edit(&mut self, at: usize, draft: &'m TakeawayDraft, mut said: DraftValues) {
        let Some(entry) = self.editable.entries.get(at) else { return };
        let id = TakeawayField::new(FieldName::Id);
        said.insert(id.clone(), entry.values.get(&id).cloned());
        for (field, value) in &mut said {
            if let (Some(FieldValue::Text(text)), Some(FieldValue::Text(old))) =
                (&*value, entry.values.get(field))
                && is_lossy_roundtrip(text, old)
            {
                let heading = self.editable.labels().heading(field);
                let message = format!("{heading}: letters came back as `?`, so the text of the bundle stays");
                let warning = Diagnostic::warning("encoding", draft.place_of(field).clone(), message)
                    .with_help("save the table as \"CSV UTF-8\" or .xlsx");
                self.kept_original.push(warning);
                *value = Some(FieldValue::Text(old.clone()));
            }
        }
        let mut after = match draft.scope {
            DraftScope::Columns => entry.values.clone(),
            DraftScope::Whole => FieldValues::new(),
        };
        for (field, value) in said {
            match value {
                Some(value) => after.insert(field, value),
                None => after.remove(&field),
            };
        }
        let json = self.written(Some(entry), after);
        self.edited.insert(at, (draft, json));
    }

    fn begin(&mut self, draft: &'m TakeawayDraft, given: Option<&str>, mut values: FieldValues) {
        let talk = word(&values, FieldName::Talk);
        let text = statement(&values).1.map(|(_, value)| value);
        let text = text.map_or("", |value| if let FieldValue::Text(text) = value { text } else { "" });
        let id = match given {
            Some(id) => id.to_owned(),
            None => self.names.allocate(text, talk.unwrap_or("takeaway")),
        };
        let of_talk = |entry: &WrittenTakeaway<'_>| word(&entry.values, FieldName::Talk) == talk;
        let entries = &self.editable.entries;
        let after = entries.iter().rposition(of_talk).or(entries.len().checked_sub(1));
        values.insert(TakeawayField::new(FieldName::Id), FieldValue::Word(id.clone()));
        let json = self.written(None, values);
        self.new.push(NewTakeaway { draft, id, json, after });
    }

    /// A takeaway as it is written now.
    fn written(&self, entry: Option<&WrittenTakeaway<'a>>, after: FieldValues) -> String {
        let language = TakeawayField::new(FieldName::Language);
        let before = entry.map(|entry| entry.values.clone()).unwrap_or_default();
        let own = (self.own(before.get(&language)), self.own(after.get(&language)));
        // As its neighbours are written, in one line or in several.
        let neighbour = entry.or(self.editable.entries.last());
        let space = neighbour.map(|entry| indent(self.editable.json, entry.spot.offset()));
        let has_lines = neighbour.is_none_or(|entry| entry.spot.raw().contains('\n'));
        let indent = has_lines.then(|| space.unwrap_or_else(|| "    ".to_owned()));
        let writer = TakeawayWriter {
            old: entry.map(|entry| entry.spot.clone()),
            before,
            after,
            own,
            default: self.default,
            languages: &self.languages,
        };
        writer.json(indent.as_deref())
    }

    /// What is said under a language that is the takeaway's own anyway is said without one.
    fn join_versions(
        &self,
        draft: &TakeawayDraft,
        own: &str,
        said: &mut DraftValues,
        errors: &mut Vec<Diagnostic>,
    ) {
        for name in FieldName::ALL.into_iter().filter(|name| name.is_translated()) {
            let own =
                if matches!(name, FieldName::Statement | FieldName::Detail) { own } else { self.default };
            let (plain, named) = (TakeawayField::new(name), TakeawayField::of(name, own));
            let Some(value) = said.remove(&named) else { continue };
            let joined = said.entry(plain.clone()).or_default();
            if joined.is_some() && value.is_some() && *joined != value {
                let labels = self.editable.labels();
                let message = format!(
                    "`{}` and `{}` say different things in the same language",
                    labels.heading(&plain),
                    labels.heading(&named)
                );
                let error = Diagnostic::error("two-texts", draft.place_of(&named).clone(), message);
                errors.push(error.with_help("empty one of them"));
            }
            *joined = joined.take().or(value);
        }
    }

    /// The language of the plain texts of a takeaway.
    fn own(&self, language: Option<&FieldValue>) -> String {
        let tag = match language {
            Some(FieldValue::Word(tag)) => tag.parse::<LanguageTag>().ok(),
            _ => None,
        };
        tag.map_or_else(|| self.default.to_owned(), |tag| tag.as_str().to_owned())
    }

    /// The bundle as it is now, and the drafts of the takeaways that changed by position. What stands
    /// between takeaways stays as it is.
    pub fn json(&self) -> (String, HashMap<usize, &'m TakeawayDraft>) {
        let (json, entries) = (self.editable.json, &self.editable.entries);
        let mut drafts = HashMap::new();
        if entries.is_empty() {
            let (json, before) = self.begun();
            drafts.extend(self.new.iter().enumerate().map(|(at, new)| (before + at, new.draft)));
            return (json, drafts);
        }
        let mut text = String::with_capacity(json.len());
        let (mut reached, mut added) = (0, 0);
        for (at, entry) in entries.iter().enumerate() {
            text.push_str(json.get(reached..entry.spot.offset()).unwrap_or_default());
            reached = entry.spot.range().end;
            let edited = self.edited.get(&at).filter(|(_, json)| json != entry.spot.raw());
            text.push_str(edited.map_or(entry.spot.raw(), |(_, json)| json));
            drafts.extend(edited.map(|(draft, _)| (entry.position + added, *draft)));
            for new in self.new.iter().filter(|new| new.after == Some(at)) {
                text.push_str(",\n");
                text.push_str(&indent(json, entry.spot.offset()));
                text.push_str(&new.json);
                added += 1;
                drafts.insert(entry.position + added, new.draft);
            }
        }
        text.push_str(json.get(reached..).unwrap_or_default());
        (text, drafts)
    }

    /// The first takeaways of a bundle that had none, or none but withdrawn ones, and how many these are.
    fn begun(&self) -> (String, usize) {
        let mut json = self.editable.json.to_owned();
        let pieces: Vec<&str> = self.new.iter().map(|new| new.json.as_str()).collect();
        if pieces.is_empty() {
            return (json, 0);
        }
        let pieces = pieces.join(",\n    ");
        let list = format!("[\n    {pieces}\n  ]");
        let top = JsonNode::top(self.editable.json);
        let written = top.fields().find(|(name, _)| name == "takeaways").map(|(_, spot)| spot);
        let withdrawn: Vec<JsonNode<'_>> = written.iter().flat_map(JsonNode::items).collect();
        match (written, withdrawn.last()) {
            (Some(_), Some(last)) => json.insert_str(last.range().end, &format!(",\n    {pieces}")),
            (Some(spot), None) => json.replace_range(spot.range(), &list),
            (None, _) => {
                let last = top.fields().map(|(_, spot)| spot.range().end).max();
                json.insert_str(last.unwrap_or(top.range().end), &format!(",\n  \"takeaways\": {list}"));
            }
        }
        (json, withdrawn.len())
    }

    /// The bundle with all that was taken, and what became of each takeaway.
    pub fn finish(self, json: String) -> Edited {
        let added = self.new.into_iter().map(|new| new.id).collect();
        let mut kept_original = self.kept_original;
        kept_original.sort_by(|one, other| (&one.place, &one.message).cmp(&(&other.place, &other.message)));
        let (reworded, changed, unmentioned) = (self.reworded, Vec::new(), Vec::new());
        let mut edited = Edited { json, added, changed, same: 0, unmentioned, kept_original, reworded };
        for (at, entry) in self.editable.entries.iter().enumerate() {
            let id = id_of(&entry.values).unwrap_or_default().to_owned();
            match self.edited.get(&at) {
                None => edited.unmentioned.push(id),
                Some((_, json)) if json == entry.spot.raw() => edited.same += 1,
                Some(_) => edited.changed.push(id),
            }
        }
        edited
    }
}
