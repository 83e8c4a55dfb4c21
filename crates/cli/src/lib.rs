//! The publisher's command: it checks a bundle, and writes the whole site as static files.

pub mod accent;
pub mod app;
pub mod build;
pub mod check;
pub mod colour;
pub mod command;
pub mod completions;
pub mod diff;
pub mod exit_codes;
pub mod export;
pub mod host;
pub mod import;
pub mod manual;
pub mod marker;
pub mod markup;
pub mod new;
pub mod outline;
pub mod output_format;
pub mod picture;
pub mod policy;
pub mod schema;
pub mod serve;
pub mod shell;
pub mod site;
pub mod undo;
pub mod watch;
