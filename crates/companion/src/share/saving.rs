//! Saving files.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use nachlese::browser::file::File;
use nachlese::browser::{self, download};
use nachlese::edition::Edition;
use nachlese::element::{Element, el};

use crate::words::{Phrase, say};

/// A file that is being made.
pub type Making = Pin<Box<dyn Future<Output = Option<File>>>>;

/// Saves files, and says what came of it.
pub struct Saving {
    edition: Arc<Edition>,
    said: RwSignal<Option<String>>,
}

impl Saving {
    /// Nothing has been saved.
    pub fn new(edition: &Arc<Edition>) -> Self {
        Self { edition: Arc::clone(edition), said: RwSignal::new(None) }
    }

    /// The words for a phrase.
    pub fn say(&self, phrase: Phrase) -> String {
        say(&self.edition, phrase)
    }

    /// A button that makes a file and saves it.
    pub fn button(&self, label: String, make: impl Fn() -> Making + 'static) -> Element {
        let (edition, said) = (Arc::clone(&self.edition), self.said);
        let save = move |_| {
            let (edition, making) = (Arc::clone(&edition), make());
            browser::spawn(async move {
                let file = making.await;
                if let Some(file) = &file {
                    download::save(file);
                }
                let words = match file.map(|file| file.name()) {
                    Some(name) => say(&edition, Phrase::FileSaved(&name)),
                    None => say(&edition, Phrase::FileFailed),
                };
                let _ = said.try_set(Some(words));
            });
        };
        el("button").attr("type", "button").class("button").on("click", save).child(label)
    }

    /// A button that saves a text as a file of this name; `kind` is its media type.
    pub fn text_button(
        &self,
        label: String,
        name: String,
        kind: &'static str,
        text: impl Fn() -> String + 'static,
    ) -> Element {
        self.button(label, move || {
            let file = File::of_text(&name, kind, &text());
            Box::pin(async move { file })
        })
    }

    /// The line that says what came of it, found by its part.
    pub fn status(&self, part: &'static str) -> Element {
        let said = self.said;
        el("p")
            .class("share__copied")
            .attr("data-part", part)
            .attr("role", "status")
            .live_child(move || said.get())
    }
}
