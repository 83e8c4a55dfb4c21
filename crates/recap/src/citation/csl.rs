//! A citation for citation processors (CSL-JSON, the input of the Citation Style Language 1.0.2).

use super::name::Name;
use super::{By, Citation};
use crate::json::{self, Object};

impl Citation {
    /// The citation as a list of one item.
    pub fn csl(&self) -> String {
        let mut item = Object::default();
        item.text("id", Some(&self.key));
        item.text("type", Some("speech"));
        item.text("title", Some(&self.title));
        match &self.by {
            By::Authors(names) => item.list("author", names.iter().map(name).collect()),
            By::Editors(editors) => item.list("editor", vec![name(&Name::Whole(editors.clone()))]),
        }
        item.text("genre", self.genre.as_deref());
        item.text("event-title", Some(&self.event));
        item.text("event-place", self.place.as_deref());
        let issued = self
            .date
            .map(|date| format!("{{\"date-parts\": [[{}, {}, {}]]}}", date.year(), date.month(), date.day()));
        item.put("issued", issued);
        item.text("language", Some(&self.language));
        item.text("note", self.note().as_deref());
        item.text("URL", Some(&self.link));
        json::list(vec![item.finish()]) + "\n"
    }
}

fn name(name: &Name) -> String {
    let mut written = Object::default();
    match name {
        Name::Person { given, family } => {
            written.text("family", Some(family));
            written.text("given", Some(given));
        }
        Name::Whole(name) => written.text("literal", Some(name)),
    }
    written.finish()
}
