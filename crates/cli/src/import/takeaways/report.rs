//! The report on takeaways that were brought back.

use import::takeaways::{Complaint, Edited};
use serde::Serialize;

use crate::check::{json, printable};

/// What became of the takeaways.
pub struct Report<'a> {
    /// The name of the bundle's file.
    pub bundle: &'a str,
    /// What was passed over.
    pub unread: &'a [Complaint],
    /// What has to be mended.
    pub complaints: &'a [Complaint],
    /// The bundle as it is now, if anything was taken.
    pub edited: Option<&'a Edited>,
}

impl Report<'_> {
    /// The report for people.
    pub fn words(&self) -> String {
        let mut text = String::new();
        for line in self.unread.iter().chain(self.complaints) {
            text.push_str(&format!("{}\n", printable::line(&line.to_string())));
        }
        let Some(edited) = self.edited else {
            return text + &format!("{} is as it was; mend this and import again\n", self.bundle);
        };
        text.push_str(&format!(
            "{}: {} new, {} changed, {} as before\n",
            self.bundle,
            edited.added.len(),
            edited.changed.len(),
            edited.same
        ));
        for (what, ids) in [("New", &edited.added), ("Changed", &edited.changed)] {
            if !ids.is_empty() {
                text.push_str(&format!("{what}: {}\n", ids.join(", ")));
            }
        }
        let unmentioned = edited.unmentioned.len();
        if unmentioned > 0 {
            text.push_str(&format!("{unmentioned} of the bundle are not in what was read, and stay\n"));
        }
        text
    }

    /// The report for programs: one object.
    pub fn json(&self) -> String {
        #[derive(Serialize)]
        struct Document<'a> {
            nachlese: &'static str,
            file: &'a str,
            written: bool,
            added: &'a [String],
            changed: &'a [String],
            same: usize,
            unmentioned: &'a [String],
            unread: Vec<Said<'a>>,
            complaints: Vec<Said<'a>>,
        }
        #[derive(Serialize)]
        struct Said<'a> {
            place: String,
            what: &'a str,
        }
        fn said(complaints: &[Complaint]) -> Vec<Said<'_>> {
            complaints
                .iter()
                .map(|Complaint { place, what }| Said { place: place.to_string(), what })
                .collect()
        }
        let none: &[String] = &[];
        json::printed(&Document {
            nachlese: env!("CARGO_PKG_VERSION"),
            file: self.bundle,
            written: self.edited.is_some(),
            added: self.edited.map_or(none, |edited| &edited.added),
            changed: self.edited.map_or(none, |edited| &edited.changed),
            same: self.edited.map_or(0, |edited| edited.same),
            unmentioned: self.edited.map_or(none, |edited| &edited.unmentioned),
            unread: said(self.unread),
            complaints: said(self.complaints),
        })
    }
}
