//! What is wrong with a bundle, a table, a text file or a programme, and where.
//!
//! Every reader in the workspace reports its problems as [`Diagnostic`]s, and every renderer (for
//! people, JSON, GitHub, SARIF, an open page) prints these.

mod diagnostic;
mod place;
mod position;
mod severity;

pub use diagnostic::Diagnostic;
pub use place::{FilePart, Place, TextSpan};
pub use position::Position;
pub use severity::Severity;
