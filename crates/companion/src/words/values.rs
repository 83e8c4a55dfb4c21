//! What stands in the places of a phrase, by their names in its templates. The first value decides between
//! the words for one and those for many.

use super::Phrase;

impl Phrase<'_> {
    /// What stands in the template's places.
    pub(super) fn values(&self) -> Vec<(&'static str, String)> {
        let word = |name, word: &str| vec![(name, word.to_owned())];
        match self {
            Self::FileSaved(name)
            | Self::Missing(name)
            | Self::MoveUp(name)
            | Self::MoveDown(name)
            | Self::Remove(name)
            | Self::GroupBy(name) => word("name", name),
            Self::Moved { place, of } => vec![("place", place.to_string()), ("of", of.to_string())],
            Self::StoredListError(line) => vec![("line", line.to_string())],
            Self::Received(count)
            | Self::OnlyTheirs(count)
            | Self::OnlyYours(count)
            | Self::OtherNotes(count) => vec![("count", count.to_string())],
            Self::QrPicture(format) => word("format", format),
            Self::LinkOnly(service) => word("service", service),
            Self::RoomLeft { service, letters } | Self::RoomOver { service, letters } => {
                vec![("letters", letters.to_string()), ("service", (*service).to_owned())]
            }
            _ => Vec::new(),
        }
    }
}
