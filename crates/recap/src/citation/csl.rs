//! A citation for citation processors (CSL-JSON, the input of the Citation Style Language 1.0.2).

use super::person_name::PersonName;
use super::{Citation, CitedWork};
use crate::json::write::{self as json, ObjectWriter};

impl Citation {
    /// The citation as a list of one item.
    pub fn csl(&self) -> String {
        let mut item = ObjectWriter::default();
        item.text("id", Some(&self.key));
        item.text(
            "type",
            Some(match self.work {
                CitedWork::Speech => "speech",
                CitedWork::WebPage => "webpage",
            }),
        );
        item.text("title", Some(&self.title));
        item.list("author", self.authors.iter().map(name).collect());
        item.text("genre", self.genre.as_deref());
        let recap = Some(&*self.recap).filter(|_| self.work == CitedWork::WebPage);
        item.text("container-title", recap);
        item.text("event-title", Some(&self.event));
        item.text("event-place", self.place.as_deref());
        let subjects = self.subjects.join(", ");
        item.text("keyword", Some(&*subjects).filter(|subjects| !subjects.is_empty()));
        let issued = self
            .date
            .map(|date| format!("{{\"date-parts\": [[{}, {}, {}]]}}", date.year(), date.month(), date.day()));
        item.put("issued", issued);
        item.text("language", Some(&self.language));
        item.text("note", self.note_with_licence().as_deref());
        item.text("URL", Some(&self.link));
        json::list(vec![item.finish()]) + "\n"
    }
}

fn name(name: &PersonName) -> String {
    let mut written = ObjectWriter::default();
    match name {
        PersonName::Person { given, family } => {
            written.text("family", Some(family));
            written.text("given", Some(given));
        }
        PersonName::Literal(name) => written.text("literal", Some(name)),
    }
    written.finish()
}
