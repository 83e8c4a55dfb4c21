//! Drafts on their way into the bundle.

use std::collections::HashMap;

use recap::Tag;
use recap::bundle::Spot;

use super::complaint::Complaint;
use super::draft::{Draft, Scope};
use super::field::{Field, Name};
use super::manuscript::{Edited, Entry, Manuscript, id_of, word};
use super::rewriting::Rewriting;
use super::spoiled::is_spoiled;
use super::value::{Value, Values};
use crate::arrange::names::Names;

/// What a draft says in each of its fields; `None` where it says that there is nothing.
pub type Said = HashMap<Field, Option<Value>>;

/// What a takeaway states, by which one without an id is known again: its talk, and the first
/// version of its statement with the language of that.
type Statement<'v> = (Option<&'v str>, Option<(&'v str, &'v Value)>);

/// Drafts on their way into the bundle.
pub struct Revision<'m, 'a> {
    manuscript: &'m Manuscript<'a>,
    default: &'m str,
    languages: Vec<&'m str>,
    /// The positions of the takeaways by id.
    known: HashMap<&'m str, usize>,
    /// The positions of the takeaways by what they state.
    stated: HashMap<Statement<'m>, usize>,
    /// The ids of all takeaways, and those that drafts give.
    names: Names,
    /// The takeaways that have a draft: this, and how they are written now.
    edited: HashMap<usize, (&'m Draft, String)>,
    new: Vec<New<'m>>,
    /// Texts that came back spoiled.
    spared: Vec<Complaint>,
}

/// A takeaway that was not there before.
struct New<'m> {
    draft: &'m Draft,
    id: String,
    values: Values,
    json: String,
    /// The position of the takeaway that it comes after.
    after: Option<usize>,
}

impl<'m, 'a> Revision<'m, 'a> {
    /// Begins to revise a bundle by these drafts.
    pub fn of(manuscript: &'m Manuscript<'a>, drafts: &[Draft]) -> Self {
        let given = drafts.iter().filter_map(|draft| draft.text(Name::Id));
        let entries = || manuscript.entries.iter().map(|entry| &entry.values).enumerate();
        let known: HashMap<_, _> = entries().filter_map(|(at, values)| Some((id_of(values)?, at))).collect();
        let mut stated = HashMap::new();
        for (at, values) in entries() {
            stated.entry(statement(values)).or_insert(at);
        }
        Self {
            manuscript,
            default: manuscript.bundle.languages.default().as_str(),
            languages: manuscript.bundle.languages.iter().map(Tag::as_str).collect(),
            names: Names::taken(known.keys().copied().chain(given)),
            known,
            stated,
            edited: HashMap::new(),
            new: Vec::new(),
            spared: Vec::new(),
        }
    }

    /// Takes a draft.
    pub fn take(&mut self, draft: &'m Draft, mut said: Said, complaints: &mut Vec<Complaint>) {
        let given = draft.text(Name::Id);
        let at = given.and_then(|id| self.known.get(id).copied());
        let language = Field::new(Name::Language);
        let own = match (said.get(&language), at.and_then(|at| self.manuscript.entries.get(at)), draft.scope)
        {
            (Some(said), ..) => self.own(said.as_ref()),
            (None, Some(entry), Scope::Columns) => self.own(entry.values.get(&language)),
            _ => self.default.to_owned(),
        };
        self.join_versions(draft, &own, &mut said, complaints);
        let values: Values =
            said.iter().filter_map(|(field, value)| Some((field.clone(), value.clone()?))).collect();
        let stated = statement(&values);
        // A draft with an id may have been changed since; another may say what it said before.
        let is_free =
            |at: &usize| self.edited.get(at).is_none_or(|(other, _)| other.text(Name::Id).is_none());
        let found = match given {
            Some(_) => at,
            None => self.stated.get(&stated).copied().filter(is_free),
        };
        let before = found.and_then(|at| self.edited.get(&at)).map(|(other, _)| *other);
        let is_same = |new: &&New<'_>| match given {
            Some(id) => new.id == id,
            None => new.draft.text(Name::Id).is_none() && statement(&new.values) == stated,
        };
        if let Some(other) = before.or_else(|| self.new.iter().find(is_same).map(|new| new.draft)) {
            let what = format!("the same takeaway is here and in {}; leave one of the two out", other.place);
            complaints.push(Complaint::new(draft.place_of(&Field::new(Name::Id)), what));
            return;
        }
        match found {
            Some(at) => self.edit(at, draft, said),
            None => self.begin(draft, given, values),
        }
    }

    fn edit(&mut self, at: usize, draft: &'m Draft, mut said: Said) {
        let Some(entry) = self.manuscript.entries.get(at) else { return };
        let id = Field::new(Name::Id);
        said.insert(id.clone(), entry.values.get(&id).cloned());
        for (field, value) in &mut said {
            if let (Some(Value::Text(text)), Some(Value::Text(old))) = (&*value, entry.values.get(field))
                && is_spoiled(text, old)
            {
                let heading = self.manuscript.lexicon().heading(field);
                let what = format!(
                    "{heading}: letters came back as `?`, so the text of the bundle stays; save the table as \"CSV UTF-8\" or \
                     .xlsx"
                );
                self.spared.push(Complaint::new(draft.place_of(field), what));
                *value = Some(Value::Text(old.clone()));
            }
        }
        let mut after = match draft.scope {
            Scope::Columns => entry.values.clone(),
            Scope::Whole => Values::new(),
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

    fn begin(&mut self, draft: &'m Draft, given: Option<&str>, mut values: Values) {
        let talk = word(&values, Name::Talk);
        let text = statement(&values).1.map(|(_, value)| value);
        let text = text.map_or("", |value| if let Value::Text(text) = value { text } else { "" });
        let id = match given {
            Some(id) => id.to_owned(),
            None => self.names.take(text, talk.unwrap_or("takeaway")),
        };
        let of_talk = |entry: &Entry<'_>| word(&entry.values, Name::Talk) == talk;
        let entries = &self.manuscript.entries;
        let after = entries.iter().rposition(of_talk).or(entries.len().checked_sub(1));
        let mut whole = values.clone();
        whole.insert(Field::new(Name::Id), Value::Word(id.clone()));
        let json = self.written(None, whole);
        values.remove(&Field::new(Name::Id));
        self.new.push(New { draft, id, values, json, after });
    }

    /// A takeaway as it is written now.
    fn written(&self, entry: Option<&Entry<'a>>, after: Values) -> String {
        let language = Field::new(Name::Language);
        let before = entry.map(|entry| entry.values.clone()).unwrap_or_default();
        let own = (self.own(before.get(&language)), self.own(after.get(&language)));
        // As its neighbours are written, in one line or in several.
        let neighbour = entry.or(self.manuscript.entries.last());
        let space = neighbour.map(|entry| indent(self.manuscript.json, entry.spot.offset()));
        let has_lines = neighbour.is_none_or(|entry| entry.spot.raw().contains('\n'));
        let indent = has_lines.then(|| space.unwrap_or_else(|| "    ".to_owned()));
        let rewriting = Rewriting {
            old: entry.map(|entry| entry.spot.clone()),
            before,
            after,
            own,
            default: self.default,
            languages: &self.languages,
        };
        rewriting.json(indent.as_deref())
    }

    /// What is said under a language that is the takeaway's own anyway is said without one.
    fn join_versions(&self, draft: &Draft, own: &str, said: &mut Said, complaints: &mut Vec<Complaint>) {
        for name in Name::ALL.into_iter().filter(|name| name.is_translated()) {
            let own = if matches!(name, Name::Statement | Name::Detail) { own } else { self.default };
            let (plain, named) = (Field::new(name), Field::of(name, own));
            let Some(value) = said.remove(&named) else { continue };
            let joined = said.entry(plain.clone()).or_default();
            if joined.is_some() && value.is_some() && *joined != value {
                let lexicon = self.manuscript.lexicon();
                let what = format!(
                    "`{}` and `{}` say different things in the same language; empty one of them",
                    lexicon.heading(&plain),
                    lexicon.heading(&named)
                );
                complaints.push(Complaint::new(draft.place_of(&named), what));
            }
            *joined = joined.take().or(value);
        }
    }

    /// The language of the plain texts of a takeaway.
    fn own(&self, language: Option<&Value>) -> String {
        let tag = match language {
            Some(Value::Word(tag)) => tag.parse::<Tag>().ok(),
            _ => None,
        };
        tag.map_or_else(|| self.default.to_owned(), |tag| tag.as_str().to_owned())
    }

    /// The bundle as it is now, and the drafts of the takeaways that changed by position. What stands
    /// between takeaways stays as it is.
    pub fn json(&self) -> (String, HashMap<usize, &'m Draft>) {
        let (json, entries) = (self.manuscript.json, &self.manuscript.entries);
        let mut drafts = HashMap::new();
        if entries.is_empty() {
            drafts.extend(self.new.iter().map(|new| new.draft).enumerate());
            return (self.begun(), drafts);
        }
        let mut text = String::with_capacity(json.len());
        let (mut reached, mut count) = (0, 0);
        for (at, entry) in entries.iter().enumerate() {
            text.push_str(json.get(reached..entry.spot.offset()).unwrap_or_default());
            reached = entry.spot.range().end;
            let edited = self.edited.get(&at).filter(|(_, json)| json != entry.spot.raw());
            text.push_str(edited.map_or(entry.spot.raw(), |(_, json)| json));
            drafts.extend(edited.map(|(draft, _)| (count, *draft)));
            count += 1;
            for new in self.new.iter().filter(|new| new.after == Some(at)) {
                text.push_str(",\n");
                text.push_str(&indent(json, entry.spot.offset()));
                text.push_str(&new.json);
                drafts.insert(count, new.draft);
                count += 1;
            }
        }
        text.push_str(json.get(reached..).unwrap_or_default());
        (text, drafts)
    }

    /// The first takeaways of a bundle that had none.
    fn begun(&self) -> String {
        let mut json = self.manuscript.json.to_owned();
        let pieces: Vec<&str> = self.new.iter().map(|new| new.json.as_str()).collect();
        if pieces.is_empty() {
            return json;
        }
        let list = format!("[\n    {}\n  ]", pieces.join(",\n    "));
        let top = Spot::top(self.manuscript.json);
        match top.fields().find(|(name, _)| name == "takeaways") {
            Some((_, spot)) => json.replace_range(spot.range(), &list),
            None => {
                let last = top.fields().map(|(_, spot)| spot.range().end).max();
                json.insert_str(last.unwrap_or(top.range().end), &format!(",\n  \"takeaways\": {list}"));
            }
        }
        json
    }

    /// The bundle with all that was taken, and what became of each takeaway.
    pub fn finish(self, json: String) -> Edited {
        let added = self.new.into_iter().map(|new| new.id).collect();
        let mut spared = self.spared;
        spared.sort();
        let mut edited =
            Edited { json, added, changed: Vec::new(), same: 0, unmentioned: Vec::new(), spared };
        for (at, entry) in self.manuscript.entries.iter().enumerate() {
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

fn statement(values: &Values) -> Statement<'_> {
    let version = values.iter().find(|(field, _)| field.name == Name::Statement);
    (word(values, Name::Talk), version.map(|(field, value)| (field.of.as_str(), value)))
}

/// The space before a value, if it is the first in its line.
fn indent(json: &str, offset: usize) -> String {
    let line = json.get(..offset).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}
