//! Takeaways as a folder of text files: one for each talk, named by its id, and one for those
//! without a talk.
//!
//! ```markdown
//! ---
//! Talk: kiel
//! Title of the talk: "Kiel moves"
//! ---
//!
//! - Kiel has a staff unit.
//!   - Id: kiel-staff-unit
//!   - Kind: Finding
//! ```
//!
//! What stands between the first two lines of `---` holds for every takeaway of the file that does
//! not say otherwise. Texts are written as CommonMark has them: an empty line begins a paragraph, a
//! backslash at its end keeps a line from being joined to the next.

mod read;
mod text;
mod write;

pub use self::read::read;
pub use self::text::{escape_text, unescape_text};
pub use self::write::{MarkdownFile, write};

/// The file of takeaways without a talk. No id has an underscore.
pub const WITHOUT_TALK: &str = "_congress.md";
