//! A bundle whose takeaways are being edited.

use std::collections::{HashMap, HashSet};

use recap::Bundle;
use recap::bundle::{Problem, Spot};

use super::complaint::Complaint;
use super::draft::Draft;
use super::entry;
use super::field::{Field, Name};
use super::lexicon::Lexicon;
use super::revision::{Revision, Said};
use super::value::{Value, Values};

/// A bundle whose takeaways are being edited.
#[derive(Debug)]
pub struct Manuscript<'a> {
    pub(super) json: &'a str,
    pub(super) bundle: Bundle,
    pub(super) entries: Vec<Entry<'a>>,
}

/// One takeaway as it is written, and what it says.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub spot: Spot<'a>,
    pub values: Values,
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
    /// Texts that came back with `?` in place of letters, for which those of the bundle stay.
    pub spared: Vec<Complaint>,
}

impl<'a> Manuscript<'a> {
    /// Opens the text of a bundle, which has no byte order mark.
    ///
    /// # Errors
    ///
    /// A sentence that says what to mend, where the text is no bundle, or has takeaways that
    /// could not be brought back as they are.
    pub fn open(json: &'a str) -> Result<Self, String> {
        let bundle = Bundle::parse(json).map_err(|problem| problem.to_string())?.bundle;
        let default = bundle.languages.default().as_str().to_owned();
        let list = Spot::top(json).fields().find(|(name, _)| name == "takeaways");
        let mut entries = Vec::new();
        let mut seen = HashSet::new();
        for spot in list.iter().flat_map(|(_, list)| list.items()) {
            let misfit = |(path, why)| format!("{path} {why}; mend it first, `nachlese check` says how");
            let values = entry::read(&spot, &default).map_err(misfit)?;
            let id = id_of(&values).ok_or_else(|| misfit((spot.path().to_owned(), "has no id")))?.to_owned();
            if id.parse::<recap::TakeawayId>().is_err() || seen.contains(&id) {
                return Err(misfit((format!("{}.id", spot.path()), "is no id, or is used twice")));
            }
            seen.insert(id);
            entries.push(Entry { spot, values });
        }
        Ok(Self { json, bundle, entries })
    }

    /// The part of the bundle that can be shown.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// The words of the bundle.
    pub fn lexicon(&self) -> Lexicon<'_> {
        Lexicon::new(&self.bundle)
    }

    /// What each takeaway says, in the order of the bundle.
    pub fn takeaways(&self) -> impl Iterator<Item = &Values> {
        self.entries.iter().map(|entry| &entry.values)
    }

    /// Takes drafts back.
    ///
    /// A draft with the id of a takeaway is that takeaway, and so is one without an id that makes
    /// the same statement in the same talk. Others are new; those without an id get one. Takeaways
    /// that no draft speaks of stay.
    ///
    /// # Errors
    ///
    /// All that must be mended first, in the order of the files. Nothing is taken back then.
    pub fn take(&self, drafts: &[Draft]) -> Result<Edited, Vec<Complaint>> {
        let lexicon = self.lexicon();
        let mut complaints = Vec::new();
        let mut revision = Revision::of(self, drafts);
        for draft in drafts {
            let said = understood(&lexicon, draft, &mut complaints);
            revision.take(draft, said, &mut complaints);
        }
        let (json, said) = revision.json();
        let problems = Bundle::parse(&json).map_or_else(|problem| vec![problem], |parsed| parsed.problems);
        complaints.extend(problems.iter().filter_map(|problem| complaint(&lexicon, problem, &said)));
        if !complaints.is_empty() {
            complaints.sort();
            complaints.dedup();
            return Err(complaints);
        }
        Ok(revision.finish(json))
    }
}

/// The id of a takeaway.
pub(super) fn id_of(values: &Values) -> Option<&str> {
    word(values, Name::Id)
}

/// The word in a field.
pub(super) fn word(values: &Values, name: Name) -> Option<&str> {
    match values.get(&Field::new(name)) {
        Some(Value::Word(word)) => Some(word),
        _ => None,
    }
}

/// What a draft says in each of its fields.
fn understood(lexicon: &Lexicon<'_>, draft: &Draft, complaints: &mut Vec<Complaint>) -> Said {
    let mut said = Said::new();
    for (field, written) in draft.fields.iter().filter(|(field, _)| field.name != Name::Title) {
        match lexicon.value(field, &written.text) {
            Ok(value) => {
                said.insert(field.clone(), value);
            }
            Err(what) => complaints.push(named(lexicon, field, draft, &what)),
        }
    }
    said
}

fn named(lexicon: &Lexicon<'_>, field: &Field, draft: &Draft, what: &str) -> Complaint {
    Complaint::new(draft.place_of(field), format!("{}: {what}", lexicon.heading(field)))
}

/// What the check of the bundle finds wrong in a takeaway that has a draft, with the draft's place.
fn complaint(lexicon: &Lexicon<'_>, problem: &Problem, said: &HashMap<usize, &Draft>) -> Option<Complaint> {
    let (position, path) = problem.path.strip_prefix("takeaways[")?.split_once(']')?;
    let draft = said.get(&position.parse().ok()?)?;
    let what = format!("{}; {}", problem.fault.what(), problem.fault.mend());
    let mut parts = path.trim_start_matches('.').split(['.', '[']);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    // A text has languages below it, a source its own fields, and tags the facets.
    let name = Name::ALL.into_iter().find(|name| match name.path() {
        ("", _) => false,
        (of, "") => of == first,
        (of, inner) => of == first && inner == second,
    });
    let Some(name) = name else { return Some(Complaint::new(&draft.place, what)) };
    let exact = Field::of(name, second);
    let field =
        if draft.fields.contains_key(&exact) || name == Name::Tags { exact } else { Field::new(name) };
    Some(named(lexicon, &field, draft, &what))
}
