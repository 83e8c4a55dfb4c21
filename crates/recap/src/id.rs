//! Identifiers: short, stable names that are safe in an address and in an HTML attribute.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::date::Date;

/// The longest identifier a bundle may use, in bytes.
pub const MAX_LEN: usize = 64;

/// Why a text is no identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdError {
    /// There is nothing between the quotes.
    Empty,
    /// The identifier has this many bytes, more than [`MAX_LEN`].
    TooLong(usize),
    /// A character outside `a-z`, `0-9` and `-`.
    IllegalCharacter(char),
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IdError::Empty => write!(f, "the id is empty"),
            IdError::TooLong(length) => {
                write!(f, "the id has {length} characters, at most {MAX_LEN} are allowed")
            }
            IdError::IllegalCharacter(c) => {
                write!(f, "the id contains {c:?}, only a-z, 0-9 and - are allowed")
            }
        }
    }
}

impl std::error::Error for IdError {}

fn parse(text: &str) -> Result<Arc<str>, IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    let allowed = |c: &char| matches!(c, 'a'..='z' | '0'..='9' | '-');
    if let Some(c) = text.chars().find(|c| !allowed(c)) {
        return Err(IdError::IllegalCharacter(c));
    }
    if text.len() > MAX_LEN {
        return Err(IdError::TooLong(text.len()));
    }
    Ok(Arc::from(text))
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// Invariant: 1 to 64 characters, only `a-z`, `0-9` and `-`.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The identifier as it stands in addresses and in the bundle.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                parse(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// Names one talk of the bundle.
    TalkId
}
id! {
    /// Names one takeaway of the bundle.
    TakeawayId
}
id! {
    /// Names one speaker of the bundle.
    SpeakerId
}
id! {
    /// Names one facet, such as `level`; `kind` and `speaker` are built in.
    FacetId
}
id! {
    /// Names one value of a facet, such as `municipal`; unique within its facet.
    ValueId
}
id! {
    /// Names one column of the comparison.
    ColumnId
}

impl From<&SpeakerId> for ValueId {
    fn from(speaker: &SpeakerId) -> Self {
        Self(Arc::clone(&speaker.0))
    }
}

impl From<&Date> for ValueId {
    fn from(day: &Date) -> Self {
        Self(Arc::from(day.to_string()))
    }
}

impl FacetId {
    /// A built-in facet's id; `name` is a constant of this crate that keeps the invariant.
    pub(crate) fn built_in(name: &'static str) -> Self {
        Self(Arc::from(name))
    }
}

impl ValueId {
    /// A built-in value's id; `name` is a constant of this crate that keeps the invariant.
    pub(crate) fn built_in(name: &'static str) -> Self {
        Self(Arc::from(name))
    }
}
