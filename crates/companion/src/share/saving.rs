//! Saving pictures.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use nachlese::browser::file::File;
use nachlese::browser::{self, download};
use nachlese::edition::Edition;
use nachlese::element::{Element, el};

use crate::words::{Phrase, say};

/// A picture that is being made.
pub type Making = Pin<Box<dyn Future<Output = Option<File>>>>;

/// Saves pictures, and says what came of it.
pub struct Saving {
    edition: Arc<Edition>,
    said: RwSignal<Option<String>>,
}

impl Saving {
    /// Nothing has been saved.
    pub fn new(edition: &Arc<Edition>) -> Self {
        Self { edition: Arc::clone(edition), said: RwSignal::new(None) }
    }

    /// A button that makes a picture and saves it.
    pub fn button(&self, label: Phrase<'_>, make: impl Fn() -> Making + 'static) -> Element {
        let (edition, said) = (Arc::clone(&self.edition), self.said);
        let save = move |_| {
            let (edition, making) = (Arc::clone(&edition), make());
            browser::spawn(async move {
                let file = making.await;
                if let Some(file) = &file {
                    download::save_file(file);
                }
                let words = match file.map(|file| file.name()) {
                    Some(name) => say(&edition, Phrase::FileSaved(&name)),
                    None => say(&edition, Phrase::FileFailed),
                };
                let _ = said.try_set(Some(words));
            });
        };
        el("button").attr("type", "button").class("button").on("click", save).child(say(&self.edition, label))
    }

    /// The line that says what came of it.
    pub fn status(&self) -> Element {
        let said = self.said;
        el("p")
            .class("share__copied")
            .attr("data-part", "pictured")
            .attr("role", "status")
            .live_child(move || said.get())
    }
}
