//! What stands beside a statement, in words.

use super::document::{ExportDocument, ExportItem};
use crate::attribution::Attribution;
use crate::facet::Facet;
use crate::location::Location;
use crate::route::Route;
use crate::text::{Text, in_one_line};

/// All that an excerpt says of one takeaway.
pub struct Facts<'a> {
    /// The statement, with its paragraphs.
    pub statement: &'a str,
    /// What one should know beside it.
    pub detail: Option<&'a str>,
    /// The values of each facet of [`ExportDocument::facets`] in one line, often empty.
    pub values: Vec<String>,
    /// Whether the statement may be set as a quotation.
    pub is_quote: bool,
    /// Who put it into words.
    pub author: String,
    /// Those who made it, each with their position; after whom it is, where it is the editors'.
    pub people: String,
    /// The title of the talk, and its page.
    pub talk: Option<(String, String)>,
    /// What the source is called, and its address.
    pub source: Option<(String, Option<String>)>,
    /// The takeaway's own page.
    pub page: String,
    /// The reader's note.
    pub note: Option<&'a str>,
}

impl<'a> ExportDocument<'a> {
    /// The facets whose values are named. Who speaks is named with their position instead.
    pub(super) fn facets(&self) -> impl Iterator<Item = &'a Facet> {
        self.bundle.facets.iter().filter(|facet| !facet.is_of_speakers())
    }

    /// What the speakers are called as a facet.
    pub(super) fn people_label(&self) -> &'a str {
        let people = self.bundle.facets.iter().find(|facet| facet.is_of_speakers());
        people.map_or("", |people| self.words(&people.label))
    }

    pub(super) fn words(&self, text: &'a Text) -> &'a str {
        text.localized(self.language).text
    }

    pub(super) fn facts(&self, item: ExportItem<'a>) -> Facts<'a> {
        let takeaway = item.takeaway;
        let values = self.facets().map(|facet| {
            let values = self.bundle.tagged(&takeaway.tags, facet).into_iter();
            values.map(|value| in_one_line(self.words(&value.label))).collect::<Vec<_>>().join(", ")
        });
        let people = takeaway.speakers.iter().map(|speaker| {
            let position = speaker.position(self.language).map(|position| in_one_line(&position));
            [Some(in_one_line(&speaker.name)), position].into_iter().flatten().collect::<Vec<_>>().join(", ")
        });
        let people = people.collect::<Vec<_>>().join("; ");
        let attribution = Attribution::of_takeaway(self.bundle, takeaway);
        let relation = attribution.relation(self.labels.attribution);
        let talk = takeaway.talk.as_ref();
        Facts {
            statement: self.words(&takeaway.statement),
            detail: takeaway.detail.as_ref().map(|detail| self.words(detail)),
            values: values.collect(),
            is_quote: matches!(attribution, Attribution::Quote { .. }),
            author: attribution.authors(self.language).join(", "),
            people: relation.map_or_else(|| people.clone(), |relation| format!("{relation} {people}")),
            talk: talk
                .map(|talk| (in_one_line(self.words(&talk.title)), self.page(Route::Talk(talk.id.clone())))),
            source: takeaway.nearest_source().and_then(|source| source.reference(self.language, &self.root)),
            page: self.page(Route::Takeaway(takeaway.id.clone())),
            note: item.note.map(str::trim).filter(|note| !note.is_empty()),
        }
    }

    pub(super) fn page(&self, route: Route) -> String {
        self.root.link(&self.bundle.languages, &Location::new(self.language.clone(), route))
    }
}
