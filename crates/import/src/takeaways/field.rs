//! The fields of a takeaway, and their names in tables and text files.

use locales::Locale;

/// One thing that can be said of a takeaway, in the order in which it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldName {
    /// What it is called in addresses.
    Id,
    /// The id of its talk.
    Talk,
    /// The title of its talk: only written, to be read by people.
    Title,
    /// What sort of statement it is.
    Kind,
    /// The statement.
    Statement,
    /// What one should know beside it.
    Detail,
    /// Who made it.
    Speakers,
    /// The values of one facet.
    Tags,
    /// The language of its plain texts.
    Language,
    /// What its source is called.
    Label,
    /// Who wrote the source.
    Author,
    /// Who published the source.
    Publisher,
    /// The day on which the source was published.
    Date,
    /// Where its source is.
    Url,
    /// The place inside the source.
    Locator,
    /// Who put it into words.
    Origin,
    /// Whether it is approved, and so may be published.
    Approved,
    /// Who has approved it.
    ApprovedBy,
    /// When it was approved.
    ApprovedOn,
    /// When the source was last looked up.
    Checked,
}

/// A field of a takeaway: its name, and what it is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TakeawayField {
    /// Its name.
    pub name: FieldName,
    /// The language of a text, empty for the takeaway's own; the id of the facet for tags; empty
    /// for others.
    pub of: String,
}

impl FieldName {
    /// All of them.
    pub const ALL: [Self; 20] = [
        Self::Id,
        Self::Talk,
        Self::Title,
        Self::Kind,
        Self::Statement,
        Self::Detail,
        Self::Speakers,
        Self::Tags,
        Self::Language,
        Self::Label,
        Self::Author,
        Self::Publisher,
        Self::Date,
        Self::Url,
        Self::Locator,
        Self::Origin,
        Self::Approved,
        Self::ApprovedBy,
        Self::ApprovedOn,
        Self::Checked,
    ];

    /// What it is called. Tags are called like their facet instead.
    pub fn label(self, locale: Locale) -> &'static str {
        match self {
            Self::Id => locale.field_id(),
            Self::Talk => locale.field_talk(),
            Self::Title => locale.field_title(),
            Self::Kind => locale.field_kind(),
            Self::Statement => locale.field_statement(),
            Self::Detail => locale.field_detail(),
            Self::Speakers => locale.field_speakers(),
            Self::Tags => locale.field_tags(),
            Self::Language => locale.field_language(),
            Self::Label => locale.field_label(),
            Self::Author => locale.field_author(),
            Self::Publisher => locale.field_publisher(),
            Self::Date => locale.field_date(),
            Self::Url => locale.field_url(),
            Self::Locator => locale.field_locator(),
            Self::Origin => locale.field_origin(),
            Self::Approved => locale.field_approved(),
            Self::ApprovedBy => locale.field_approved_by(),
            Self::ApprovedOn => locale.field_approved_on(),
            Self::Checked => locale.field_checked(),
        }
    }

    /// The name that a word stands for, in any language, whatever its capitals; the inverse of [`label`](Self::label).
    pub fn of(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        let is_called = |name: &Self, locale| name.label(locale).to_lowercase() == word;
        let found =
            Self::ALL.into_iter().find(|name| Locale::ALL.into_iter().any(|locale| is_called(name, locale)));
        found.or(match word.as_str() {
            "takeaway" => Some(Self::Statement),
            "speaker" | "person" | "referent" | "referentin" => Some(Self::Speakers),
            "details" => Some(Self::Detail),
            "url" | "link" => Some(Self::Url),
            "autor der quelle" | "autorin der quelle" | "author of the source" => Some(Self::Author),
            "herausgeber der quelle" | "publisher of the source" => Some(Self::Publisher),
            "datum der quelle" | "date of the source" => Some(Self::Date),
            _ => None,
        })
    }

    /// Whether there is a version for each language.
    pub fn is_translated(self) -> bool {
        matches!(self, Self::Statement | Self::Detail | Self::Label | Self::Publisher | Self::Locator)
    }

    /// Where it stands in the JSON of a takeaway: the field, and the field inside of that.
    pub fn path(self) -> (&'static str, &'static str) {
        match self {
            Self::Id => ("id", ""),
            Self::Talk => ("talk", ""),
            Self::Title => ("", ""),
            Self::Kind => ("kind", ""),
            Self::Statement => ("statement", ""),
            Self::Detail => ("detail", ""),
            Self::Speakers => ("speakers", ""),
            Self::Tags => ("tags", ""),
            Self::Language => ("language", ""),
            Self::Label => ("source", "label"),
            Self::Author => ("source", "author"),
            Self::Publisher => ("source", "publisher"),
            Self::Date => ("source", "date"),
            Self::Url => ("source", "url"),
            Self::Locator => ("source", "locator"),
            Self::Origin => ("source", "origin"),
            Self::Approved => ("source", "approved"),
            Self::ApprovedBy => ("source", "approved_by"),
            Self::ApprovedOn => ("source", "approved_on"),
            Self::Checked => ("source", "checked"),
        }
    }
}

impl TakeawayField {
    /// A field of which there is one, or the version of a text in the takeaway's own language.
    pub fn new(name: FieldName) -> Self {
        Self { name, of: String::new() }
    }

    /// The version of a text in another language, or the tags of a facet.
    pub fn of(name: FieldName, of: &str) -> Self {
        Self { name, of: of.to_owned() }
    }
}
