//! The small values that entries are made of.

use crate::address::{Link, LinkKind, LinkTarget};
use crate::export::document::ExportDocument;
use crate::json::write::{self as json, ObjectWriter, text};
use crate::source::{Origin, Source};
use crate::text::Text;

impl ExportDocument<'_> {
    /// A text in all its languages; a plain one where it has only the bundle's default.
    pub(super) fn text_json(&self, words: &Text) -> String {
        json::localized(words, self.bundle.languages.default_tag())
    }

    /// An address that can be followed from elsewhere.
    fn target_json(&self, target: &LinkTarget) -> Option<String> {
        match target {
            LinkTarget::Link(address) => Some(text(&self.root.resolve(address))),
            LinkTarget::Text(_) => None,
        }
    }

    pub(super) fn links_json(&self, links: &[Link]) -> Vec<String> {
        let link = |link: &Link| {
            let url = self.target_json(&link.target)?;
            let mut written = ObjectWriter::default();
            written.text("kind", word(&LinkKind::WORDS, link.kind));
            written.put("url", url);
            written.put("title", link.title.as_ref().map(|title| self.text_json(title)));
            written.text("language", link.language.as_ref().map(|tag| tag.as_str()));
            written.put("minutes", link.minutes.map(|minutes| minutes.to_string()));
            written.put("published", link.published.map(|day| text(&day.to_string())));
            Some(written.finish())
        };
        links.iter().filter_map(link).collect()
    }

    pub(super) fn source_json(&self, source: &Source) -> String {
        let mut written = ObjectWriter::default();
        written.put("label", source.label.as_ref().map(|label| self.text_json(label)));
        written.text("author", source.author.as_deref());
        written.put("publisher", source.publisher.as_ref().map(|name| self.text_json(name)));
        written.put("date", source.date.map(|day| text(&day.to_string())));
        written.put("url", source.target.as_ref().and_then(|target| self.target_json(target)));
        written.put("locator", source.locator.as_ref().map(|locator| self.text_json(locator)));
        written.text("origin", source.origin.and_then(|origin| word(&Origin::WORDS, origin)));
        written.put("approved", source.approved.map(|approved| approved.to_string()));
        written.text("approved_by", source.approved_by.as_deref());
        written.put("approved_on", source.approved_on.map(|day| text(&day.to_string())));
        written.put("checked", source.checked.map(|day| text(&day.to_string())));
        written.finish()
    }
}

/// What the bundle calls one of a few things.
fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], meant: T) -> Option<&'static str> {
    words.iter().find(|(_, meaning)| *meaning == meant).map(|(word, _)| *word)
}
