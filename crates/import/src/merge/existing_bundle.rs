//! The existing bundle that an import updates.

use diagnostic::Place;
use recap::{Bundle, LanguageTag};

use crate::error::ImportError;
use crate::json::Json;
use crate::origin::{self, EntryKind};
use crate::source::ImportSource;

/// An existing bundle, with what the next import takes from it.
#[derive(Clone, Debug)]
pub struct ExistingBundle {
    /// The file as the publisher named it.
    pub name: String,
    /// All of it, as it is written.
    pub json: Json,
    /// Its languages, the default first; an import adds none.
    pub languages: Vec<LanguageTag>,
}

impl ExistingBundle {
    /// Reads a bundle's file.
    ///
    /// # Errors
    ///
    /// Where it is no bundle, or not UTF-8: an editor's words must not be guessed at.
    pub fn read(source: &ImportSource) -> Result<Self, ImportError> {
        let refuse = |message: String| {
            let place = Place::file(source.name.as_str());
            ImportError::new(
                "bundle",
                place,
                message,
                "run `nachlese check` on it and fix its problems first",
            )
        };
        let text = str::from_utf8(&source.bytes).map_err(|_| refuse("the bundle is not UTF-8".to_owned()))?;
        let text = text.trim_start_matches('\u{FEFF}');
        let parsed = Bundle::parse(text).map_err(|problem| refuse(problem.kind.message()))?;
        let json = serde_json::from_str(text).map_err(|error| refuse(error.to_string()))?;
        let languages = parsed.bundle.languages.iter().cloned().collect();
        Ok(Self { name: source.name.clone(), json, languages })
    }

    /// What the congress is called in it.
    pub fn congress(&self) -> Option<String> {
        self.json.get("event")?.get("name")?.first_text().map(str::to_owned)
    }

    /// Its time zone.
    pub fn time_zone(&self) -> Option<&str> {
        self.json.get("event")?.text_of("time_zone")
    }

    /// Whether nobody has written to it since it was imported, so that nothing is lost with it.
    pub fn is_as_imported(&self) -> bool {
        let list = |name: &str| self.json.get(name).map(Json::items).unwrap_or_default();
        let is_own = |kind: EntryKind| move |entry: &Json| !super::entry::is_edited(entry, kind);
        let known = ["format", "languages", "event", "facets", "speakers", "talks", "takeaways"];
        self.json.fields().iter().all(|(name, _)| known.contains(&name.as_str()))
            && list("takeaways").is_empty()
            && self
                .json
                .get("event")
                .is_some_and(|event| origin::key(event).is_some() && is_own(EntryKind::Event)(event))
            && list("speakers").iter().all(is_own(EntryKind::Speaker))
            && list("talks").iter().all(is_own(EntryKind::Talk))
    }
}
