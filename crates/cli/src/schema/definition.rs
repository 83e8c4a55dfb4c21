//! The definitions (`$defs`) of the schema, which several parts of the bundle refer to.

/// A part with a name of its own in the schema.
#[derive(Clone, Copy)]
pub enum Definition {
    /// Words that are the same in all languages.
    Words,
    /// Words in one or more languages.
    Text,
    /// The name of an entry.
    Id,
    /// A language.
    Language,
    /// A day.
    Date,
    /// Where a link leads.
    Address,
    /// A link of a talk or a speaker.
    Link,
    /// Where a statement can be checked.
    Source,
    /// The values of facets that hold for an entry.
    Tags,
}

impl Definition {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Words,
        Self::Text,
        Self::Id,
        Self::Language,
        Self::Date,
        Self::Address,
        Self::Link,
        Self::Source,
        Self::Tags,
    ];

    /// The name in the schema.
    pub fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Text => "text",
            Self::Id => "id",
            Self::Language => "language",
            Self::Date => "date",
            Self::Address => "address",
            Self::Link => "link",
            Self::Source => "source",
            Self::Tags => "tags",
        }
    }

    /// What may stand there, for people; `None` where the field says it all.
    pub fn about(self) -> Option<&'static str> {
        Some(match self {
            Self::Words => return None,
            Self::Text => "Plain text, or an object from language tags to texts",
            Self::Id => "1 to 64 of a-z, 0-9 and -, used once; links carry it, so it never changes",
            Self::Language => "A language tag such as de, en or de-simple (Leichte Sprache)",
            Self::Date => "A day such as 2021-11-23",
            Self::Address => "An address that begins with https:, http: or mailto:, or one inside the site",
            Self::Link => "Something to read or watch",
            Self::Source => "A place to look it up, and who stands behind the words",
            Self::Tags => "From ids of facets to lists of ids of their values",
        })
    }
}
