//! The document that readers export.

use std::sync::Arc;

use crate::attribution::AttributionLabels;
use crate::base_url::BaseUrl;
use crate::bundle::Bundle;
use crate::bundle::id_map::PositionMap;
use crate::language::LanguageTag;
use crate::takeaway::Takeaway;
use crate::talk::Talk;
use crate::text::in_one_line;

/// Takeaways as they are on the screen: a view, a talk, or the reader's list.
///
/// Each format is a method. None of them lets a text of the bundle become markup or a formula.
#[derive(Clone, Debug)]
pub struct ExportDocument<'a> {
    /// The recap they are from.
    pub bundle: &'a Bundle,
    /// The language of the page.
    pub language: &'a LanguageTag,
    /// Where links begin.
    pub root: BaseUrl,
    /// What stands above it.
    pub title: String,
    /// What it was narrowed down to, such as `Land` and `Warnung`; empty for everything.
    pub filters: Vec<String>,
    /// The takeaways in their order.
    pub items: Vec<ExportItem<'a>>,
    /// The words that are not the bundle's own.
    pub labels: &'a ExportLabels,
}

/// One takeaway with what the reader wrote beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportItem<'a> {
    /// The takeaway.
    pub takeaway: &'a Arc<Takeaway>,
    /// The reader's note. Formats for other readers are given excerpts without notes.
    pub note: Option<&'a str>,
}

/// What an excerpt calls the parts of a takeaway, in the language of the page. Facets bring their
/// own labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportLabels {
    /// The statement.
    pub statement: String,
    /// What one should know beside it.
    pub detail: String,
    /// The talk it was made in.
    pub talk: String,
    /// Where it can be checked.
    pub source: String,
    /// Who put the statement into words.
    pub author: String,
    /// The licence of the texts.
    pub licence: String,
    /// What stands before the speakers of a statement that is not theirs.
    pub attribution: AttributionLabels,
    /// The address of the source, where it has a column of its own.
    pub source_address: String,
    /// The address of the takeaway's own page.
    pub page: String,
    /// The reader's note.
    pub note: String,
    /// What an excerpt was narrowed down to.
    pub narrowed: String,
}

impl<'a> ExportDocument<'a> {
    /// The talks of its takeaways, each once, in the order of the programme.
    pub fn talks(&self) -> Vec<Arc<Talk>> {
        let of = self.items.iter().filter_map(|item| item.takeaway.talk.as_ref());
        let named: PositionMap = of.map(|talk| (talk.id.as_str().into(), 0)).collect();
        let talks = self.bundle.talks.iter().filter(|talk| named.contains_key(talk.id.as_str()));
        talks.cloned().collect()
    }

    /// Under which terms the texts may be used, where the bundle says so: what the licence is called, and its
    /// address.
    pub(super) fn licence(&self) -> Option<(String, Option<String>)> {
        let licence = self.bundle.site.licence.as_ref()?;
        let name = in_one_line(licence.label.localized(self.language).text);
        Some((name, licence.url.as_ref().map(|url| self.root.resolve(url))))
    }

    /// What it was narrowed down to as one line, such as `Eingegrenzt auf: Land, Warnung`.
    pub(super) fn filter_line(&self) -> Option<String> {
        let line = || format!("{}: {}", self.labels.narrowed, self.filters.join(", "));
        (!self.filters.is_empty()).then(line)
    }
}

impl<'a> ExportItem<'a> {
    /// A takeaway without a note.
    pub fn new(takeaway: &'a Arc<Takeaway>) -> Self {
        Self { takeaway, note: None }
    }
}
