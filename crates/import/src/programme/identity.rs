//! The identity of an entry in its source.

/// The names under which a source knows a talk or a person, from the surest to the weakest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// A globally unique id. Old ones are no UUIDs, so it is any text.
    pub guid: Option<String>,
    /// A short code that is unique in the system the source is from.
    pub code: Option<String>,
    /// A number that may be used again: by another system, or for a repeated talk.
    pub number: Option<String>,
}

impl Identity {
    /// An entry that is known by a globally unique id.
    pub fn guid(guid: impl Into<String>) -> Self {
        Self { guid: Some(guid.into()), ..Self::default() }
    }

    /// An entry that is known by a code.
    pub fn code(code: impl Into<String>) -> Self {
        Self { code: Some(code.into()), ..Self::default() }
    }

    /// The surest of its names, with a word for which of them it is, so that a number never passes
    /// for a code. `None` for an entry without any.
    pub fn key(&self) -> Option<String> {
        let named = [("guid", &self.guid), ("code", &self.code), ("number", &self.number)];
        named.into_iter().find_map(|(name, value)| value.as_ref().map(|value| format!("{name}:{value}")))
    }
}
