//! The shapes of the definitions.

use recap::address::{AddressError, LinkKind};
use recap::bundle::BundleErrorKind;
use recap::date::DateError;
use recap::id::IdError;
use recap::language::LanguageTagError;
use recap::source::Origin;

use super::definition::Definition;
use super::pattern;
use super::shape::{MapShape, ValueShape, list, optional, required};

impl Definition {
    /// What may stand there.
    pub fn shape(self) -> ValueShape {
        let written = |pattern, error: BundleErrorKind| ValueShape::Pattern { pattern, help: error.help() };
        match self {
            Self::Words => written(pattern::shown(), BundleErrorKind::BlankText),
            Self::Text => ValueShape::AnyOf(Box::new([ValueShape::Named(Self::Words), by_language()])),
            Self::Id => written(pattern::id(), BundleErrorKind::Id(IdError::Empty)),
            Self::Language => {
                written(pattern::tag(), BundleErrorKind::Language(LanguageTagError(String::new())))
            }
            Self::Date => written(pattern::date(), BundleErrorKind::Date(DateError(String::new()))),
            Self::Address => {
                written(pattern::address(), BundleErrorKind::Address(AddressError(String::new())))
            }
            Self::Link => link(),
            Self::Source => source(),
            Self::Tags => {
                ValueShape::Map(MapShape { names: None, least: 0, of: Box::new(list(ValueShape::Name)) })
            }
        }
    }
}

fn by_language() -> ValueShape {
    ValueShape::Map(MapShape {
        names: Some(Box::new(ValueShape::Named(Definition::Language))),
        least: 1,
        of: Box::new(ValueShape::Named(Definition::Words)),
    })
}

fn link() -> ValueShape {
    use Definition::{Address, Date, Language, Text};
    let kinds = LinkKind::WORDS.iter().map(|(word, _)| *word).collect();
    ValueShape::Object(vec![
        required("kind", ValueShape::Enum(kinds), "What it leads to."),
        required("url", ValueShape::Named(Address), "Where it is."),
        optional("title", ValueShape::Named(Text), "Its own title."),
        optional("language", ValueShape::Named(Language), "The language of what is there."),
        optional("minutes", ValueShape::Count, "How long a recording plays, in minutes."),
        optional(
            "published",
            ValueShape::Named(Date),
            "The day on which it was published; search engines list films that say so.",
        ),
    ])
}

fn source() -> ValueShape {
    use Definition::{Address, Date, Text, Words};
    let origins = Origin::WORDS.iter().map(|(word, _)| *word).collect();
    ValueShape::Object(vec![
        optional(
            "label",
            ValueShape::Named(Text),
            "What the source is called, such as the title of an article.",
        ),
        optional("author", ValueShape::Named(Words), "Who wrote it."),
        optional("publisher", ValueShape::Named(Text), "Who published it, such as a magazine."),
        optional("date", ValueShape::Named(Date), "The day on which it was published."),
        optional("url", ValueShape::Named(Address), "Where it is."),
        optional(
            "locator",
            ValueShape::Named(Text),
            "The place inside it, such as a page, a paragraph or a minute.",
        ),
        optional(
            "origin",
            ValueShape::Enum(origins),
            "Who put the statement into words: the editors of the recap, the speaker, or a program.",
        ),
        optional(
            "approved",
            ValueShape::Flag,
            "Whether the words are approved. A takeaway that says false is left out of the site.",
        ),
        optional(
            "approved_by",
            ValueShape::Named(Definition::Words),
            "Who has approved them, where it is not the speaker.",
        ),
        optional("approved_on", ValueShape::Named(Date), "On which day they were approved."),
        optional("checked", ValueShape::Named(Date), "When somebody last looked it up."),
    ])
}
