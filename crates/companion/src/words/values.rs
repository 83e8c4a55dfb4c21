//! What stands in the places of a phrase, by their names in its templates.

use super::Phrase;

impl Phrase<'_> {
    /// What stands in the template's places.
    pub(super) fn values(&self) -> Vec<(&'static str, String)> {
        let word = |name, word: &str| vec![(name, word.to_owned())];
        match self {
            Self::FileSaved(name) => word("name", name),
            Self::LinkOnly(service) => word("service", service),
            Self::RoomLeft { service, letters } | Self::RoomOver { service, letters } => {
                vec![("service", (*service).to_owned()), ("letters", letters.to_string())]
            }
            _ => Vec::new(),
        }
    }
}
