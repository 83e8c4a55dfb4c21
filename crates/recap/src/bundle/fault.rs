//! What can be wrong in a bundle, in words that say how to mend it.

use crate::address::AddressError;
use crate::date::DateError;
use crate::id::IdError;
use crate::kind::Kind;
use crate::language::TagError;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
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
    Language(TagError),
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

impl Fault {
    /// A stable name for the fault, to look it up by.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::NotJson(_) => "not-json",
            Fault::WebPage => "web-page",
            Fault::Format(_) => "format",
            Fault::Shape { .. } => "shape",
            Fault::Missing(_) => "missing",
            Fault::RepeatedField(_) => "repeated-field",
            Fault::Surrogate => "surrogate",
            Fault::BlankText => "blank-text",
            Fault::Id(_) => "id",
            Fault::DuplicateId(_) => "duplicate-id",
            Fault::ReservedFacet(_) => "reserved-facet",
            Fault::Kind(_) => "kind",
            Fault::UnknownTalk(_) => "unknown-talk",
            Fault::UnknownSpeaker(_) => "unknown-speaker",
            Fault::UnknownFacet(_) => "unknown-facet",
            Fault::UnknownValue(_) => "unknown-value",
            Fault::UnknownTakeaway(_) => "unknown-takeaway",
            Fault::UnknownColumn(_) => "unknown-column",
            Fault::Word { .. } => "word",
            Fault::Language(_) => "language",
            Fault::Date(_) => "date",
            Fault::Address(_) => "address",
            Fault::SiteAddress(_) => "site-address",
            Fault::Email(_) => "email",
            Fault::Accent(_) => "accent",
            Fault::UnreadField(_) => "unread-field",
        }
    }

    /// What is wrong, without a full stop.
    pub fn what(&self) -> String {
        match self {
            Fault::NotJson(message) => format!("this is not complete JSON: {message}"),
            Fault::WebPage => "this is a web page, not a bundle".into(),
            Fault::Format(Some(found)) => format!("the format is {found}, only format 1 can be read"),
            Fault::Format(None) => "the format number is missing".into(),
            Fault::Shape { found, expected } => format!("this is {found}, not {expected}"),
            Fault::Missing(field) => format!("`{field}` is missing"),
            Fault::RepeatedField(name) => format!("the field {name:?} is there twice"),
            Fault::Surrogate => "the text contains half of a character (a lone surrogate)".into(),
            Fault::BlankText => "the text is empty".into(),
            Fault::Id(error) => error.to_string(),
            Fault::DuplicateId(id) => format!("the id {id:?} is used twice"),
            Fault::ReservedFacet(id) => format!("no facet may be called {id:?}"),
            Fault::Kind(found) => format!("there is no kind {found:?}"),
            Fault::UnknownTalk(id) => format!("there is no talk {id:?}"),
            Fault::UnknownSpeaker(id) => format!("there is no speaker {id:?}"),
            Fault::UnknownFacet(id) => format!("there is no facet {id:?}"),
            Fault::UnknownValue(id) => format!("the facet has no value {id:?}"),
            Fault::UnknownTakeaway(id) => format!("there is no takeaway {id:?}"),
            Fault::UnknownColumn(id) => format!("the comparison has no column {id:?}"),
            Fault::Word { found, .. } => format!("{found:?} is not known here"),
            Fault::Language(error) => error.to_string(),
            Fault::Date(error) => error.to_string(),
            Fault::Address(error) => error.to_string(),
            Fault::SiteAddress(found) => format!("links cannot begin with {found:?}"),
            Fault::Email(found) => format!("{found:?} is no mail address"),
            Fault::Accent(found) => format!("{found:?} is no colour"),
            Fault::UnreadField(name) => format!("nothing reads the field {name:?}"),
        }
    }

    /// How to mend it, without a full stop.
    pub fn mend(&self) -> String {
        match self {
            Fault::NotJson(_) => {
                "check commas, quotes and brackets before this place, and that the file is whole"
            }
            Fault::WebPage => "put the bundle itself under this name, and see that no login stands before it",
            Fault::Format(_) => "write \"format\": 1, or use a newer Nachlese",
            Fault::Shape { expected, .. } => return format!("write {expected}"),
            Fault::Missing(_) => "add it",
            Fault::RepeatedField(_) => "leave one of the two out",
            Fault::Surrogate => "write the character itself, or both of its \\u escapes",
            Fault::BlankText => "write the text, or leave the field out",
            Fault::Id(_) => "use 1 to 64 of a-z, 0-9 and -",
            Fault::DuplicateId(_) => "give one of the two another id",
            Fault::ReservedFacet(_) => "choose another id for the facet",
            Fault::Kind(_) => {
                let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
                return format!("use one of {}", kinds.join(", "));
            }
            Fault::UnknownTalk(_) => "correct the id, or add the talk",
            Fault::UnknownSpeaker(_) => "correct the id, or add the speaker",
            Fault::UnknownFacet(_) => "correct the id, or declare the facet",
            Fault::UnknownValue(_) => "correct the id, or add the value to the facet",
            Fault::UnknownTakeaway(_) => "correct the id, or add the takeaway",
            Fault::UnknownColumn(_) => "correct the id, or add the column",
            Fault::Word { allowed, .. } => return format!("use one of {allowed}"),
            Fault::Language(_) => "use a tag such as de, en or de-simple",
            Fault::Date(_) => "write it as 2021-11-23, or 2021-11-23T09:30 for a talk",
            Fault::Address(_) => {
                "use an address that begins with https:, http: or mailto:, or one inside the site"
            }
            Fault::SiteAddress(_) => "write the whole address with https:, without ? and #",
            Fault::Email(_) => "write one address such as team@example.org, and nothing else",
            Fault::Accent(_) => "write it as #1d4a9e",
            Fault::UnreadField(_) => "correct its name, or leave it out",
        }
        .into()
    }

    /// Whether readers are spared nothing: the fault only tells the publisher of an oversight.
    pub fn is_warning(&self) -> bool {
        matches!(self, Fault::UnreadField(_))
    }
}
