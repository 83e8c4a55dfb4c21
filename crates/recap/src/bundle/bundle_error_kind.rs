//! What can be wrong in a bundle, with a message and help.

use crate::address::AddressError;
use crate::date::DateError;
use crate::id::IdError;
use crate::kind::Kind;
use crate::language::LanguageTagError;
use crate::licence::LicenceError;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BundleErrorKind {
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
    /// More entries than a page can show.
    TooMany {
        /// What there is too much of, such as `columns`.
        entries: &'static str,
        /// How many are read.
        limit: usize,
    },
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
    /// A licence that is neither an identifier nor an address.
    Licence(LicenceError),
    /// A field that nothing reads.
    UnreadField(String),
}

impl BundleErrorKind {
    /// The stable code of the problem, to look it up by.
    pub fn code(&self) -> &'static str {
        match self {
            BundleErrorKind::NotJson(_) => "not-json",
            BundleErrorKind::WebPage => "web-page",
            BundleErrorKind::Format(_) => "format",
            BundleErrorKind::Shape { .. } => "shape",
            BundleErrorKind::Missing(_) => "missing",
            BundleErrorKind::RepeatedField(_) => "repeated-field",
            BundleErrorKind::Surrogate => "surrogate",
            BundleErrorKind::BlankText => "blank-text",
            BundleErrorKind::Id(_) => "id",
            BundleErrorKind::DuplicateId(_) => "duplicate-id",
            BundleErrorKind::ReservedFacet(_) => "reserved-facet",
            BundleErrorKind::Kind(_) => "kind",
            BundleErrorKind::UnknownTalk(_) => "unknown-talk",
            BundleErrorKind::UnknownSpeaker(_) => "unknown-speaker",
            BundleErrorKind::UnknownFacet(_) => "unknown-facet",
            BundleErrorKind::UnknownValue(_) => "unknown-value",
            BundleErrorKind::UnknownTakeaway(_) => "unknown-takeaway",
            BundleErrorKind::UnknownColumn(_) => "unknown-column",
            BundleErrorKind::TooMany { .. } => "too-many",
            BundleErrorKind::Word { .. } => "word",
            BundleErrorKind::Language(_) => "language",
            BundleErrorKind::Date(_) => "date",
            BundleErrorKind::Address(_) => "address",
            BundleErrorKind::SiteAddress(_) => "site-address",
            BundleErrorKind::Email(_) => "email",
            BundleErrorKind::Accent(_) => "accent",
            BundleErrorKind::Licence(_) => "licence",
            BundleErrorKind::UnreadField(_) => "unread-field",
        }
    }

    /// What is wrong, without a full stop.
    pub fn message(&self) -> String {
        match self {
            BundleErrorKind::NotJson(message) => format!("this is not complete JSON: {message}"),
            BundleErrorKind::WebPage => "this is a web page, not a bundle".into(),
            BundleErrorKind::Format(Some(found)) => {
                format!("the format is {found}, only format 1 can be read")
            }
            BundleErrorKind::Format(None) => "the format number is missing".into(),
            BundleErrorKind::Shape { found, expected } => format!("this is {found}, not {expected}"),
            BundleErrorKind::Missing(field) => format!("`{field}` is missing"),
            BundleErrorKind::RepeatedField(name) => format!("the field {name:?} is there twice"),
            BundleErrorKind::Surrogate => "the text contains half of a character (a lone surrogate)".into(),
            BundleErrorKind::BlankText => "the text is empty".into(),
            BundleErrorKind::Id(error) => error.to_string(),
            BundleErrorKind::DuplicateId(id) => format!("the id {id:?} is used twice"),
            BundleErrorKind::ReservedFacet(id) => format!("no facet may be called {id:?}"),
            BundleErrorKind::Kind(found) => format!("there is no kind {found:?}"),
            BundleErrorKind::UnknownTalk(id) => format!("there is no talk {id:?}"),
            BundleErrorKind::UnknownSpeaker(id) => format!("there is no speaker {id:?}"),
            BundleErrorKind::UnknownFacet(id) => format!("there is no facet {id:?}"),
            BundleErrorKind::UnknownValue(id) => format!("the facet has no value {id:?}"),
            BundleErrorKind::UnknownTakeaway(id) => format!("there is no takeaway {id:?}"),
            BundleErrorKind::UnknownColumn(id) => format!("the comparison has no column {id:?}"),
            BundleErrorKind::TooMany { entries, limit } => format!("there are more than {limit} {entries}"),
            BundleErrorKind::Word { found, .. } => format!("{found:?} is not known here"),
            BundleErrorKind::Language(error) => error.to_string(),
            BundleErrorKind::Date(error) => error.to_string(),
            BundleErrorKind::Address(error) => error.to_string(),
            BundleErrorKind::SiteAddress(found) => format!("links cannot begin with {found:?}"),
            BundleErrorKind::Email(found) => format!("{found:?} is no mail address"),
            BundleErrorKind::Accent(found) => format!("{found:?} is no colour"),
            BundleErrorKind::Licence(error) => error.to_string(),
            BundleErrorKind::UnreadField(name) => {
                format!("nothing reads the field {name:?}, and it is not published")
            }
        }
    }

    /// How to fix it, without a full stop.
    pub fn help(&self) -> String {
        match self {
            BundleErrorKind::NotJson(_) => {
                "check commas, quotes and brackets before this place, and that the file is whole"
            }
            BundleErrorKind::WebPage => {
                "put the bundle itself under this name, and see that no login stands before it"
            }
            BundleErrorKind::Format(_) => "write \"format\": 1, or use a newer Nachlese",
            BundleErrorKind::Shape { expected, .. } => return format!("write {expected}"),
            BundleErrorKind::Missing(_) => "add it",
            BundleErrorKind::RepeatedField(_) => "leave one of the two out",
            BundleErrorKind::Surrogate => "write the character itself, or both of its \\u escapes",
            BundleErrorKind::BlankText => "write the text, or leave the field out",
            BundleErrorKind::Id(_) => "use 1 to 64 of a-z, 0-9 and -",
            BundleErrorKind::DuplicateId(_) => "give one of the two another id",
            BundleErrorKind::ReservedFacet(_) => "choose another id for the facet",
            BundleErrorKind::Kind(_) => {
                let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
                return format!("use one of {}", kinds.join(", "));
            }
            BundleErrorKind::UnknownTalk(_) => "correct the id, or add the talk",
            BundleErrorKind::UnknownSpeaker(_) => "correct the id, or add the speaker",
            BundleErrorKind::UnknownFacet(_) => "correct the id, or declare the facet",
            BundleErrorKind::UnknownValue(_) => "correct the id, or add the value to the facet",
            BundleErrorKind::UnknownTakeaway(_) => "correct the id, or add the takeaway",
            BundleErrorKind::UnknownColumn(_) => "correct the id, or add the column",
            BundleErrorKind::TooMany { limit, .. } => return format!("leave out all but {limit}"),
            BundleErrorKind::Word { allowed, .. } => return format!("use one of {allowed}"),
            BundleErrorKind::Language(_) => "use a tag such as de, en or de-simple",
            BundleErrorKind::Date(_) => "write it as 2021-11-23, or 2021-11-23T09:30 for a talk",
            BundleErrorKind::Address(_) => {
                "use an address that begins with https:, http: or mailto:, or one inside the site"
            }
            BundleErrorKind::SiteAddress(_) => "write the whole address with https:, without ? and #",
            BundleErrorKind::Email(_) => "write one address such as team@example.org, and nothing else",
            BundleErrorKind::Accent(_) => "write it as #1d4a9e",
            BundleErrorKind::Licence(_) => {
                "write an identifier of the SPDX list such as CC-BY-4.0, or an object with `label` and `url`"
            }
            BundleErrorKind::UnreadField(_) => "correct its name, or leave it out",
        }
        .into()
    }

    /// Whether this is only a warning: readers miss nothing.
    pub fn is_warning(&self) -> bool {
        matches!(self, BundleErrorKind::UnreadField(_))
    }
}
