//! What can be wrong in a bundle, with a message and help.

use crate::address::AddressError;
use crate::date::DateError;
use crate::id::IdError;
use crate::kind::Kind;
use crate::language::LanguageTagError;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiagnosticKind {
    /// The text is no JSON, or ends too early.
    NotJson(String),
    /// A web page stands where the bundle should be: a login page, or a server's own 404.
    WebPage,
    /// The format number is another one, or missing.
    Format(Option<String>),
    /// A value is of another kind than the one that stands there.
    Shape {
        /// What stands there, such as `a number`.
        found: &'static str,
        /// What should, such as `a list`.
        expected: &'static str,
    },
    /// A field that must be there is not.
    Missing(&'static str),
    /// A field that its object has already.
    RepeatedField(String),
    /// A text with half of a character.
    Surrogate,
    /// A text without words.
    BlankText,
    /// An id that cannot be one.
    Id(IdError),
    /// An id that is already taken by an earlier entry.
    DuplicateId(String),
    /// A facet under a name that addresses use for something else.
    ReservedFacet(String),
    /// A kind that does not exist.
    Kind(String),
    /// A talk that does not exist or had to be left out.
    UnknownTalk(String),
    /// A speaker that does not exist or had to be left out.
    UnknownSpeaker(String),
    /// A facet that is not declared.
    UnknownFacet(String),
    /// A value that its facet does not declare.
    UnknownValue(String),
    /// A takeaway that does not exist or had to be left out.
    UnknownTakeaway(String),
    /// A column that the comparison does not declare.
    UnknownColumn(String),
    /// A word that is not among those allowed.
    Word {
        /// What stands there.
        found: String,
        /// What could.
        allowed: &'static str,
    },
    /// A language tag that cannot be one.
    Language(LanguageTagError),
    /// A date or time that does not exist.
    Date(DateError),
    /// An address that must not become a link.
    Address(AddressError),
    /// An address of the site that links cannot begin with.
    SiteAddress(String),
    /// A mail address that is none, or more than one.
    Email(String),
    /// A colour that cannot be read.
    Accent(String),
    /// A field that nothing reads.
    UnreadField(String),
}

impl DiagnosticKind {
    /// The stable code of the problem, to look it up by.
    pub fn code(&self) -> &'static str {
        match self {
            DiagnosticKind::NotJson(_) => "not-json",
            DiagnosticKind::WebPage => "web-page",
            DiagnosticKind::Format(_) => "format",
            DiagnosticKind::Shape { .. } => "shape",
            DiagnosticKind::Missing(_) => "missing",
            DiagnosticKind::RepeatedField(_) => "repeated-field",
            DiagnosticKind::Surrogate => "surrogate",
            DiagnosticKind::BlankText => "blank-text",
            DiagnosticKind::Id(_) => "id",
            DiagnosticKind::DuplicateId(_) => "duplicate-id",
            DiagnosticKind::ReservedFacet(_) => "reserved-facet",
            DiagnosticKind::Kind(_) => "kind",
            DiagnosticKind::UnknownTalk(_) => "unknown-talk",
            DiagnosticKind::UnknownSpeaker(_) => "unknown-speaker",
            DiagnosticKind::UnknownFacet(_) => "unknown-facet",
            DiagnosticKind::UnknownValue(_) => "unknown-value",
            DiagnosticKind::UnknownTakeaway(_) => "unknown-takeaway",
            DiagnosticKind::UnknownColumn(_) => "unknown-column",
            DiagnosticKind::Word { .. } => "word",
            DiagnosticKind::Language(_) => "language",
            DiagnosticKind::Date(_) => "date",
            DiagnosticKind::Address(_) => "address",
            DiagnosticKind::SiteAddress(_) => "site-address",
            DiagnosticKind::Email(_) => "email",
            DiagnosticKind::Accent(_) => "accent",
            DiagnosticKind::UnreadField(_) => "unread-field",
        }
    }

    /// What is wrong, without a full stop.
    pub fn message(&self) -> String {
        match self {
            DiagnosticKind::NotJson(message) => format!("this is not complete JSON: {message}"),
            DiagnosticKind::WebPage => "this is a web page, not a bundle".into(),
            DiagnosticKind::Format(Some(found)) => {
                format!("the format is {found}, only format 1 can be read")
            }
            DiagnosticKind::Format(None) => "the format number is missing".into(),
            DiagnosticKind::Shape { found, expected } => format!("this is {found}, not {expected}"),
            DiagnosticKind::Missing(field) => format!("`{field}` is missing"),
            DiagnosticKind::RepeatedField(name) => format!("the field {name:?} is there twice"),
            DiagnosticKind::Surrogate => "the text contains half of a character (a lone surrogate)".into(),
            DiagnosticKind::BlankText => "the text is empty".into(),
            DiagnosticKind::Id(error) => error.to_string(),
            DiagnosticKind::DuplicateId(id) => format!("the id {id:?} is used twice"),
            DiagnosticKind::ReservedFacet(id) => format!("no facet may be called {id:?}"),
            DiagnosticKind::Kind(found) => format!("there is no kind {found:?}"),
            DiagnosticKind::UnknownTalk(id) => format!("there is no talk {id:?}"),
            DiagnosticKind::UnknownSpeaker(id) => format!("there is no speaker {id:?}"),
            DiagnosticKind::UnknownFacet(id) => format!("there is no facet {id:?}"),
            DiagnosticKind::UnknownValue(id) => format!("the facet has no value {id:?}"),
            DiagnosticKind::UnknownTakeaway(id) => format!("there is no takeaway {id:?}"),
            DiagnosticKind::UnknownColumn(id) => format!("the comparison has no column {id:?}"),
            DiagnosticKind::Word { found, .. } => format!("{found:?} is not known here"),
            DiagnosticKind::Language(error) => error.to_string(),
            DiagnosticKind::Date(error) => error.to_string(),
            DiagnosticKind::Address(error) => error.to_string(),
            DiagnosticKind::SiteAddress(found) => format!("links cannot begin with {found:?}"),
            DiagnosticKind::Email(found) => format!("{found:?} is no mail address"),
            DiagnosticKind::Accent(found) => format!("{found:?} is no colour"),
            DiagnosticKind::UnreadField(name) => format!("nothing reads the field {name:?}"),
        }
    }

    /// How to fix it, without a full stop.
    pub fn help(&self) -> String {
        match self {
            DiagnosticKind::NotJson(_) => {
                "check commas, quotes and brackets before this place, and that the file is whole"
            }
            DiagnosticKind::WebPage => {
                "put the bundle itself under this name, and see that no login stands before it"
            }
            DiagnosticKind::Format(_) => "write \"format\": 1, or use a newer Nachlese",
            DiagnosticKind::Shape { expected, .. } => return format!("write {expected}"),
            DiagnosticKind::Missing(_) => "add it",
            DiagnosticKind::RepeatedField(_) => "leave one of the two out",
            DiagnosticKind::Surrogate => "write the character itself, or both of its \\u escapes",
            DiagnosticKind::BlankText => "write the text, or leave the field out",
            DiagnosticKind::Id(_) => "use 1 to 64 of a-z, 0-9 and -",
            DiagnosticKind::DuplicateId(_) => "give one of the two another id",
            DiagnosticKind::ReservedFacet(_) => "choose another id for the facet",
            DiagnosticKind::Kind(_) => {
                let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
                return format!("use one of {}", kinds.join(", "));
            }
            DiagnosticKind::UnknownTalk(_) => "correct the id, or add the talk",
            DiagnosticKind::UnknownSpeaker(_) => "correct the id, or add the speaker",
            DiagnosticKind::UnknownFacet(_) => "correct the id, or declare the facet",
            DiagnosticKind::UnknownValue(_) => "correct the id, or add the value to the facet",
            DiagnosticKind::UnknownTakeaway(_) => "correct the id, or add the takeaway",
            DiagnosticKind::UnknownColumn(_) => "correct the id, or add the column",
            DiagnosticKind::Word { allowed, .. } => return format!("use one of {allowed}"),
            DiagnosticKind::Language(_) => "use a tag such as de, en or de-simple",
            DiagnosticKind::Date(_) => "write it as 2021-11-23, or 2021-11-23T09:30 for a talk",
            DiagnosticKind::Address(_) => {
                "use an address that begins with https:, http: or mailto:, or one inside the site"
            }
            DiagnosticKind::SiteAddress(_) => "write the whole address with https:, without ? and #",
            DiagnosticKind::Email(_) => "write one address such as team@example.org, and nothing else",
            DiagnosticKind::Accent(_) => "write it as #1d4a9e",
            DiagnosticKind::UnreadField(_) => "correct its name, or leave it out",
        }
        .into()
    }

    /// Whether this is only a warning: readers miss nothing.
    pub fn is_warning(&self) -> bool {
        matches!(self, DiagnosticKind::UnreadField(_))
    }
}
