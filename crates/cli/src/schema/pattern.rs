//! Regular expressions for the texts of a bundle.
//!
//! They stay within what the dialects of JavaScript and Rust have in common (the `u` flag of the
//! one, no look-behind for the other), because editors use the one and checkers often the other.
//! That they accept what the types of `recap` accept, and nothing else, is proven by mutation.

use recap::facet::RESERVED;
use recap::{id, licence};

/// White space (Unicode's property of that name), to stand in a class.
const SPACE: &str = r"\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

/// Characters that are never shown: controls, and those that turn the direction of text.
const HIDDEN: &str = r"\u0000-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069";

/// A text in which something can be seen.
pub fn shown() -> String {
    format!("[^{SPACE}{HIDDEN}]")
}

/// A text in which something else than `#` can be seen.
pub fn hashtag() -> String {
    format!("[^#{SPACE}{HIDDEN}]")
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
    let inside = format!(r"(?!//)(?={any})[^:/?#\\{SPACE}{HIDDEN}]*(?:[/?#]{any}*)?");
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

/// The address of a page: a host, and after one of the `ends` of its name anything that is not
/// `excluded`.
fn web(excluded: &str, ends: &str) -> String {
    let host = format!(r"[^/?#@\\{SPACE}{HIDDEN}]+");
    format!("[hH][tT][tT][pP][sS]?://{host}(?:{ends}[^{excluded}{SPACE}{HIDDEN}]*)?")
}

/// One mail address, beside which nothing stands that a mail program could take for more.
pub fn mailbox() -> String {
    let part = format!(r#"[^@?&%#,;:<>()\[\]"\\/{SPACE}{HIDDEN}]+"#);
    format!("^{part}@{part}$")
}
