//! What readers take along.

use std::sync::Arc;

use crate::bundle::Bundle;
use crate::bundle::names::Names;
use crate::language::Tag;
use crate::root::Root;
use crate::takeaway::Takeaway;
use crate::talk::Talk;

/// Takeaways as they are on the screen: a view, a talk, or the reader's list.
///
/// Each format is a method. None of them lets a text of the bundle become markup or a formula.
#[derive(Clone, Debug)]
pub struct Excerpt<'a> {
    /// The recap they are from.
    pub bundle: &'a Bundle,
    /// The language of the page.
    pub language: &'a Tag,
    /// Where links begin.
    pub root: Root,
    /// What stands above it.
    pub title: String,
    /// What it was narrowed down to, such as `Land` and `Warnung`; empty for everything.
    pub narrowed: Vec<String>,
    /// The takeaways in their order.
    pub items: Vec<Item<'a>>,
    /// The words that are not the bundle's own.
    pub labels: &'a Labels,
}

/// One takeaway with what the reader wrote beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item<'a> {
    /// The takeaway.
    pub takeaway: &'a Arc<Takeaway>,
    /// The reader's note. Formats for other readers are given excerpts without notes.
    pub note: Option<&'a str>,
}

/// What an excerpt calls the parts of a takeaway, in the language of the page. Facets bring their
/// own labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labels {
    /// The statement.
    pub statement: String,
    /// What one should know beside it.
    pub detail: String,
    /// The talk it was made in.
    pub talk: String,
    /// Where it can be checked.
    pub source: String,
    /// The address of the source, where it has a column of its own.
    pub source_address: String,
    /// The address of the takeaway's own page.
    pub page: String,
    /// The reader's note.
    pub note: String,
    /// What an excerpt was narrowed down to.
    pub narrowed: String,
}

impl<'a> Excerpt<'a> {
    /// The talks of its takeaways, each once, in the order of the programme.
    pub fn talks(&self) -> Vec<Arc<Talk>> {
        let of = self.items.iter().filter_map(|item| item.takeaway.talk.as_ref());
        let named: Names = of.map(|talk| (talk.id.as_str().into(), 0)).collect();
        let talks = self.bundle.talks.iter().filter(|talk| named.contains_key(talk.id.as_str()));
        talks.cloned().collect()
    }

    /// What it was narrowed down to as one line, such as `Eingegrenzt auf: Land, Warnung`.
    pub(super) fn narrowing(&self) -> Option<String> {
        let line = || format!("{}: {}", self.labels.narrowed, self.narrowed.join(", "));
        (!self.narrowed.is_empty()).then(line)
    }
}

impl<'a> Item<'a> {
    /// A takeaway without a note.
    pub fn new(takeaway: &'a Arc<Takeaway>) -> Self {
        Self { takeaway, note: None }
    }
}
