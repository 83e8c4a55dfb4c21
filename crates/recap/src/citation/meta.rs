//! A citation in the head of a page, where reference managers look for it: the tags of Highwire Press, which
//! Google Scholar and Zotero read, and those of Dublin Core.

use super::{Citation, CitedWork};

impl Citation {
    /// The names and contents of the `<meta>` tags, in their order.
    pub fn meta(&self) -> Vec<(&'static str, String)> {
        let authors = || self.authors.iter().map(ToString::to_string);
        let day = self.date.map(|date| date.to_string());
        let mut tags = vec![("citation_title", self.title.clone())];
        tags.extend(authors().map(|name| ("citation_author", name)));
        tags.extend(day.iter().map(|day| ("citation_publication_date", day.replace('-', "/"))));
        tags.push(match self.work {
            CitedWork::Speech => ("citation_conference_title", self.event.clone()),
            // Without the title of a conference or a journal, reference managers take it for a page of a site.
            CitedWork::WebPage => ("DC.relation.isPartOf", self.recap.clone()),
        });
        tags.push(("citation_language", self.language.clone()));
        tags.extend(self.subjects.iter().map(|subject| ("citation_keywords", subject.clone())));
        tags.push(("citation_public_url", self.link.clone()));
        tags.push(("DC.title", self.title.clone()));
        tags.extend(authors().map(|name| ("DC.creator", name)));
        tags.extend(self.subjects.iter().map(|subject| ("DC.subject", subject.clone())));
        tags.extend(day.map(|day| ("DC.date", day)));
        tags.extend(self.note().map(|note| ("DC.description", note)));
        tags.extend(self.source.iter().map(|source| ("DC.source", source.clone())));
        tags.extend(self.licence.iter().map(|licence| ("DC.rights", licence.label.clone())));
        tags.push(("DC.language", self.language.clone()));
        tags.push(("DC.identifier", self.link.clone()));
        tags.push(("DC.type", "Text".to_owned()));
        tags
    }
}
