//! The domain of Nachlese: what a recap is, how it is filtered, searched, addressed and shared.
//!
//! Pure by rule: no browser, no files, no clock, no chance. Data flows one way: bytes become an
//! immutable [`Bundle`], the address becomes a [`Place`] with its [`Query`], and both together a
//! [`Selection`] that the pages show.

pub mod address;
pub mod bundle;
pub mod citation;
pub mod comparison;
pub mod date;
pub mod event;
pub mod export;
pub mod facet;
pub mod glossary;
pub mod id;
pub mod index;
mod json;
pub mod kind;
pub mod language;
mod lent;
pub mod list;
pub mod offer;
pub mod part;
pub mod place;
pub mod qr;
pub mod query;
pub mod replies;
pub mod root;
pub mod route;
pub mod selection;
pub mod share;
pub mod source;
pub mod speaker;
pub mod suggestion;
pub mod takeaway;
pub mod talk;
pub mod text;

pub use bundle::{Bundle, Parsed};
pub use citation::Citation;
pub use facet::{Facet, Value};
pub use id::{FacetId, SpeakerId, TakeawayId, TalkId, ValueId};
pub use index::Index;
pub use kind::Kind;
pub use language::{Languages, Tag};
pub use list::List;
pub use part::Part;
pub use place::Place;
pub use query::{Query, Sort};
pub use root::Root;
pub use route::Route;
pub use selection::Selection;
pub use share::ShareTarget;
pub use speaker::Speaker;
pub use suggestion::Suggestion;
pub use takeaway::Takeaway;
pub use talk::Talk;
pub use text::Text;
