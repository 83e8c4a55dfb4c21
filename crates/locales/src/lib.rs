//! Translations (i18n): what the app, its lazy parts and the command say to readers and editors, in each language.
//!
//! `messages/` has one file per language. The build script turns every message into a function of [`Locale`] and
//! compares each language with the English one: what is missing or takes other arguments does not compile. They are
//! functions, and no tables, so that each part of the app carries only the messages that it says.

mod dates;
mod languages;

mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

pub use self::dates::Day;
pub use self::languages::language_name;
pub use self::messages::Locale;
