//! Regular expressions for the texts of a bundle.
//!
//! They stay within what the dialects of JavaScript and Rust have in common (the `u` flag of the
//! one, no look-behind for the other), because editors use the one and checkers often the other.
//! That they accept what the types of `recap` accept, and nothing else, is proven by mutation.

use recap::facet::RESERVED;
use recap::{id, licence};

/// White space (Unicode's property of that name), to stand in a class.
const SPACE: &str = r"\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

/// Characters that are never shown: controls, those that turn the direction of text, and noncharacters. Those beyond
/// U+FFFF are left to `check`: the dialects write them in different ways.
const HIDDEN: &str = r"\u0000-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff";

/// Characters of which readers see nothing, beside the others.
const INVISIBLE: &str = r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}";

/// A text in which something can be seen.
pub fn shown() -> String {
    format!("[^{SPACE}{HIDDEN}{INVISIBLE}]")
}

/// A text in which something else than `#` can be seen.
pub fn hashtag() -> String {
    format!("[^#{SPACE}{HIDDEN}{INVISIBLE}]")
}

/// An id.
pub fn id() -> String {
    format!("^[a-z0-9-]{{1,{}}}$", id::MAX_LEN)
}

/// An id that addresses do not use for something else.
pub fn facet_id() -> String {
    format!("^(?!(?:{})$)[a-z0-9-]{{1,{}}}$", RESERVED.join("|"), id::MAX_LEN)
}

/// A language tag (RFC 5646, section 2.1, without asking whether its parts are registered).
pub fn tag() -> String {
    "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$".to_owned()
}

/// A colour such as `#1d4a9e`.
pub fn colour() -> String {
    "^#[0-9A-Fa-f]{6}$".to_owned()
}

/// A day that exists, leap years included.
pub fn date() -> String {
    format!("^(?:{})$", day())
}

/// A day that exists, and perhaps a time of it; seconds and offset may follow.
pub fn start() -> String {
    let time = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?:[:Z+-][0-9:.Z+-]*)?";
    format!("^(?:{})(?:[T ]{time})?$", day())
}

fn day() -> String {
    let years_of_four = "[0-9]{2}(?:0[48]|[2468][048]|[13579][26])";
    let centuries_of_four = "(?:[02468][048]|[13579][26])00";
    let of_31_days = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
    let of_30_days = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
    let february = "02-(?:0[1-9]|1[0-9]|2[0-8])";
    format!(
        "(?!0000)(?:[0-9]{{4}}-(?:{of_31_days}|{of_30_days}|{february})\
         |(?:{years_of_four}|{centuries_of_four})-02-29)"
    )
}

/// An address that may become a link: of a page, of a mailbox, or inside the site.
pub fn address() -> String {
    let page = web(r"\\", "[/?#]");
    let any = format!(r"[^\\{SPACE}{HIDDEN}]");
    let mailbox = format!("[mM][aA][iI][lL][tT][oO]:{any}*");
    let inside = format!(r"(?![^?#]*//)(?={any})[^:/?#\\{SPACE}{HIDDEN}]*(?:[/?#]{any}*)?");
    format!("^[{SPACE}]*(?:{page}|{mailbox}|{inside})[{SPACE}]*$")
}

/// The whole address of a site, to which paths can be added.
pub fn site_address() -> String {
    format!("^[{SPACE}]*{}[{SPACE}]*$", web(r"?#\\", "/"))
}

/// The identifier of a licence, or the whole address of one.
pub fn licence() -> String {
    format!("^[A-Za-z0-9.+-]{{1,{}}}$|{}", licence::MAX_LEN, site_address())
}

/// The address of a page: an authority, and after one of the `ends` of it anything that is not
/// `excluded`.
fn web(excluded: &str, ends: &str) -> String {
    let authority = authority();
    format!("[hH][tT][tT][pP][sS]?://{authority}(?:{ends}[^{excluded}{SPACE}{HIDDEN}]*)?")
}

/// A host, and perhaps a port.
fn authority() -> String {
    let no_letter = r"\u0000-\u002c\u002e\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\u007f";
    let label = format!("[^{no_letter}{SPACE}{HIDDEN}{INVISIBLE}]+");
    let port = "[0-9]{1,4}|[0-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]";
    format!(r"(?:\[[0-9A-Fa-f:.]+\]|{label}(?:\.{label})*\.?)(?::(?:{port})?)?")
}

/// One mail address, beside which nothing stands that a mail program could take for more.
pub fn mailbox() -> String {
    let part = format!(r#"[^@?&%#,;:<>()\[\]"\\/{SPACE}{HIDDEN}]+"#);
    format!("^{part}@{part}$")
}
