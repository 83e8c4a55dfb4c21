//! The domain of Nachlese: what a recap is, how it is filtered, searched, addressed and shared.
//!
//! Pure by rule: no browser, no files, no clock, no chance. Data flows one way: bytes become an
//! immutable [`Bundle`], the address becomes a [`Location`] with its [`Query`], and both together a
//! [`Selection`] that the pages show.

pub mod address;
pub mod attribution;
pub mod base_url;
pub mod bundle;
mod bundle_source;
pub mod channel;
pub mod citation;
pub mod comparison;
pub mod date;
pub mod editors;
pub mod event;
pub mod export;
pub mod facet;
pub mod fediverse;
pub mod glossary;
mod hash;
pub mod history;
pub mod id;
pub mod index;
mod json;
pub mod kind;
pub mod language;
pub mod legal_page;
pub mod licence;
pub mod list;
pub mod location;
pub mod logo;
pub mod qr;
pub mod query;
pub mod replies;
pub mod route;
pub mod search_field;
pub mod selection;
pub mod share;
pub mod site_settings;
pub mod source;
pub mod speaker;
pub mod sponsor;
pub mod suggestion;
pub mod takeaway;
pub mod talk;
pub mod text;
pub mod text_index;
pub mod text_search;
pub mod titled_name;
pub mod withdrawal;
pub mod wording_mark;

pub use attribution::{Attribution, AttributionLabels};
pub use base_url::BaseUrl;
pub use bundle::{Bundle, ParsedBundle};
pub use citation::Citation;
pub use facet::{Facet, FacetValue};
pub use id::{FacetId, SpeakerId, TakeawayId, TalkId, ValueId};
pub use index::Index;
pub use kind::Kind;
pub use language::{LanguageTag, Languages};
pub use legal_page::LegalPage;
pub use list::List;
pub use location::Location;
pub use query::{Query, Sort};
pub use route::Route;
pub use search_field::SearchField;
pub use selection::Selection;
pub use share::ShareTarget;
pub use speaker::Speaker;
pub use suggestion::Suggestion;
pub use takeaway::{Takeaway, TakeawayState, WithdrawnTakeaway};
pub use talk::Talk;
pub use text::Text;
pub use text_index::TextIndex;
pub use text_search::TextSearch;
pub use titled_name::TitledName;
